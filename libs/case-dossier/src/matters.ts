import type { Matter } from '#contracts';
import type { CaseRecord } from './case-to-tell.js';
import type { Chronology } from './chronology.js';
import type { DossierEntry, DossierMatter, MatterStep, Particular } from './dossier.js';
import type { DataOf } from './dossier-events.js';
import type { Telling } from './telling.js';
import type { FieldName } from './words/dossier-words.js';

/** The field by which events say that they are about such a matter. */
const ABOUT: Readonly<Record<Exclude<Matter, 'other'>, FieldName>> = {
  plan: 'planId',
  'job-search-duty': 'dutyId',
  service: 'serviceId',
  referral: 'referralId',
  'expense-allowance': 'allowanceId',
  'joint-service-model': 'multidisciplinaryAssessmentId',
};

/** What a decision must have; where it is not recorded, the dossier says so. */
const EXPECTED_OF_DECISIONS: readonly FieldName[] = ['provision', 'reasons', 'appealInstructions'];

type Step = DataOf<'PersonHeard'> | DataOf<'DecisionMade'>;

interface OpenMatter {
  readonly matter: Matter;
  readonly matterId?: string;
  readonly hearings: MatterStep[];
  readonly decisions: MatterStep[];
}

/** Hearings and decisions beside the matters that they concern, in the order in which the matters came up. */
export function mattersOf(
  { entries, things }: Chronology,
  records: ReadonlyMap<string, CaseRecord>,
  telling: Telling,
): readonly DossierMatter[] {
  const dataOf = ({ proof }: DossierEntry) => records.get(proof.eventId)?.data ?? {};
  const matters = new Map<string, OpenMatter>();
  for (const entry of entries) {
    if (entry.type !== 'PersonHeard' && entry.type !== 'DecisionMade') continue;
    const { matter, matterId } = dataOf(entry) as Step;
    const key = matterId === undefined ? `${matter} ${entry.number}` : `${matter} of ${matterId}`;
    const found = matters.get(key) ?? { matter, ...named(matterId), hearings: [], decisions: [] };
    if (entry.type === 'PersonHeard') found.hearings.push(stepOf(entry));
    else found.decisions.push(decisionOf(entry, telling, records.get(entry.proof.eventId)?.withheld));
    matters.set(key, found);
  }
  return [...matters.values()].map(({ matter, matterId, hearings, decisions }): DossierMatter => {
    const field = matter === 'other' ? undefined : ABOUT[matter];
    const about = field === undefined || matterId === undefined ? undefined : things.nameOf(field, matterId);
    return {
      matter: telling.named(matter),
      ...named(matterId),
      ...(about === undefined ? {} : { about }),
      hearings,
      decisions,
      acts: entries
        .filter(
          (entry) => matterId !== undefined && field !== undefined && idIn(dataOf(entry), field) === matterId,
        )
        .map(({ number, date, title }) => ({ entry: number, date, title })),
    };
  });
}

function idIn(data: object, field: FieldName): unknown {
  return (data as Partial<Record<FieldName, unknown>>)[field];
}

function named(matterId: string | undefined): { readonly matterId?: string } {
  return matterId === undefined ? {} : { matterId };
}

function stepOf({ number, date, authority, particulars, texts, title }: DossierEntry): MatterStep {
  return { entry: number, date, title, authority, particulars, texts };
}

/** Of what the reader may not see nothing is said to be missing. */
function decisionOf(
  entry: DossierEntry,
  telling: Telling,
  withheld: ReadonlySet<string> | undefined,
): MatterStep {
  const step = stepOf(entry);
  const told = new Set([...step.particulars, ...step.texts].map(({ field }) => field));
  const missing = EXPECTED_OF_DECISIONS.filter((field) => !told.has(field) && !withheld?.has(field)).map(
    (field): Particular => ({
      field,
      label: telling.words.fields[field],
      value: telling.words.headings.matters.notRecorded,
    }),
  );
  return { ...step, particulars: [...step.particulars, ...missing] };
}
