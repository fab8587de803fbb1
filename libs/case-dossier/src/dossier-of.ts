import { type CalendarDate, dateOfMoment } from '#calendar-date';
import { reviewCase } from '#case-review';
import { isErased } from '#contracts';
import { timeline } from '#cost-responsibility';
import type { CaseRecord, CaseToTell } from './case-to-tell.js';
import { chronologyOf, proofOf } from './chronology.js';
import type { Cited, Dossier, DossierMoney } from './dossier.js';
import { mattersOf } from './matters.js';
import { moneyOf } from './money.js';
import { overviewOf } from './overview.js';
import { toldData } from './particulars.js';
import { seenCase } from './seen-case.js';
import { sourcesOf } from './sources.js';
import { Telling } from './telling.js';
import { type ToldCase, toldCase } from './told-case.js';
import { toldFindings } from './told-findings.js';

/**
 * The whole case of one jobseeker in order: with grounds, hearings, decisions, findings, money and sources, as it stood on a
 * date and by what was known on a date. Pure: the same records, law and dates give the same dossier.
 */
export function dossierOf(asked: CaseToTell): Dossier {
  const { jobseekerId, statutes, language, asOf, knownOn, knownAt, madeAt, program } = asked;
  const telling = new Telling(language, statutes);
  const told = toldCase(asked);
  const { benefits } = told;
  const seen = seenCase(told, asked);
  const recorded = new Map(seen.known.map((record) => [record.id, record]));
  const chronology = chronologyOf(seen, telling);
  const findings = toldFindings(
    reviewCase({
      records: told.pathwayRecords,
      statutes,
      asOf,
      ...(benefits === undefined ? {} : { benefits }),
    }),
    chronology,
    telling,
  );
  const computed = benefits === undefined ? undefined : timeline(benefits, statutes);
  const moment = dateOfMoment(asked, asOf);
  const until = asOf < moment ? asOf : moment;
  const billed = asked.billed.filter(({ invoicedOn }) => invoicedOn <= until);
  const money =
    benefits === undefined || computed === undefined || benefits.payments.length === 0
      ? undefined
      : moneyOf(benefits, computed, billed, telling);
  const person = personOf(told, asOf, telling);
  const cited: readonly Cited[] = [
    ...chronology.entries.flatMap(({ provisions }) => provisions),
    ...findings.flatMap((group) => group.findings.flatMap(({ provisions }) => provisions)),
    ...(money?.periods.map(({ provision }) => provision) ?? []),
  ];
  return {
    form: 'polku-dossier-1',
    language,
    cover: {
      jobseekerId,
      ...nameOf(person),
      asOf,
      ...(knownOn === undefined ? {} : { knownOn }),
      ...(knownAt === undefined ? {} : { knownAt }),
      madeAt,
      program,
      law: statutes.digest,
      leftOut: leftOutOf(told, money, telling),
    },
    person,
    overview: overviewOf({ told, findings, periods: money?.periods ?? [], asOf }, telling),
    chronology: chronology.entries,
    matters: mattersOf(chronology, recorded, telling),
    findings,
    ...(money === undefined ? {} : { money }),
    sources: sourcesOf(cited, computed, seen.known, chronology, telling),
  };
}

/** Of the identity the names only, as they were recorded last. */
function personOf(
  { known, benefits, chronology }: ToldCase,
  asOf: CalendarDate,
  telling: Telling,
): Dossier['person'] {
  const identified = known.filter(({ type, stream }) => stream === 'person' && type === 'PersonIdentified');
  const last = identified.at(-1);
  const shown = new Set(chronology.map(({ record }) => record.id));
  return {
    texts:
      last === undefined
        ? []
        : toldData(last.type, withoutCode(last), asOf, telling, {
            thing: (_field, id) => id,
            entryOf: (id) => id,
          }).texts,
    homeMunicipalities: (benefits?.homeMunicipalities ?? [])
      .filter(({ source }) => source !== undefined && shown.has(source.eventId))
      .map(({ on: since, municipality }) => ({
        on: since,
        municipality: { code: municipality, name: telling.municipality(municipality) },
      })),
    proofs: identified.map(proofOf),
  };
}

function withoutCode({ data }: CaseRecord): object {
  const { personalIdentityCode: _, ...names } = data as { readonly personalIdentityCode?: unknown };
  return names;
}

function nameOf({ texts }: Dossier['person']): Pick<Dossier['cover'], 'name'> {
  const [first] = texts;
  if (first === undefined) return {};
  const erased = texts.map(({ text }) => text).find(isErased);
  if (erased !== undefined) return { name: erased };
  return { name: texts.map(({ text }) => text).join(' ') };
}

function leftOutOf(
  { known, leftOut }: ToldCase,
  money: DossierMoney | undefined,
  telling: Telling,
): readonly string[] {
  const { leftOut: words } = telling.words.headings;
  const { recordedLater, happenedLater, unknownTypes } = leftOut;
  const erased = known.reduce((count, { data }) => count + erasedIn(data), 0);
  return [
    ...(known.some(({ stream }) => stream === 'person') ? [words.identityCode] : []),
    ...(recordedLater === 0 ? [] : [words.recordedLater(recordedLater)]),
    ...(happenedLater === 0 ? [] : [words.happenedLater(happenedLater)]),
    ...(unknownTypes === 0 ? [] : [words.unknown(unknownTypes)]),
    ...(erased === 0 ? [] : [words.erased(erased)]),
    money === undefined ? words.noBenefits : words.invoices,
  ];
}

function erasedIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (isErased(value)) return 1;
  return Object.values(value).reduce((count: number, each) => count + erasedIn(each), 0);
}
