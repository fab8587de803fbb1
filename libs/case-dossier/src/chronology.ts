import { helsinkiDateOf } from '#calendar-date';
import type { CaseRecord } from './case-to-tell.js';
import type { DossierEntry, Mark, Proof } from './dossier.js';
import { contractOf, type DossierEvent } from './dossier-events.js';
import { basesOf, provisionsInForce } from './legal-basis.js';
import { lateMark, marksOf } from './marks.js';
import { type References, toldData } from './particulars.js';
import type { Telling } from './telling.js';
import { type Things, thingsOf } from './things.js';
import type { DatedRecord, ToldCase } from './told-case.js';
import type { TitleParts } from './words/dossier-words.js';

/** The entries of a case, and the number of each by its event. */
export interface Chronology {
  readonly entries: readonly DossierEntry[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly things: Things;
}

/** Everything that happened, in the order of the dates from which it holds. */
export function chronologyOf(told: ToldCase, telling: Telling): Chronology {
  const { chronology: words } = telling.words.headings;
  const numberOf = new Map(told.chronology.map(({ record }, index) => [record.id, index + 1]));
  const things = thingsOf(told.pathwayRecords, telling);
  const entryOf = (eventId: string) => {
    const number = numberOf.get(eventId);
    return number === undefined ? eventId : words.reference(number);
  };
  const references: References = { thing: things.told, entryOf };
  const marks = marksOf(told, words);
  const entries = told.chronology.map((dated, index): DossierEntry => {
    const late = lateMark(dated, telling.statutes, words);
    const standing = (marks.get(dated.record.id) ?? []).map(
      ({ sentence, ...mark }): Mark => ({ ...mark, sentence: sentence(entryOf) }),
    );
    const isInPlaceOfAnother = standing.some(({ mark }) => mark === 'stands-for');
    return {
      ...entryFor(dated, index + 1, telling, things, references),
      marks: late === undefined || isInPlaceOfAnother ? standing : [...standing, late],
      proof: proofOf(dated.record),
    };
  });
  return { entries, numberOf, things };
}

function entryFor(
  { record, date, isDateOfRecording }: DatedRecord,
  number: number,
  telling: Telling,
  things: Things,
  references: References,
): Omit<DossierEntry, 'marks' | 'proof'> {
  const { type, data, authority } = record;
  const event = { type, data } as DossierEvent;
  const { by = authority, sender = by } = data as Partial<Record<'by' | 'sender', string>>;
  const provisions = provisionsInForce(basesOf(event, things), date, telling.statutes);
  return {
    number,
    date,
    ...(isDateOfRecording ? { isDateOfRecording } : {}),
    type,
    title: titleOf(event, date, telling),
    authority: telling.named(sender),
    ...(sender === authority ? {} : { recordedBy: telling.named(authority) }),
    ...toldData(type, data, date, telling, references),
    provisions: provisions.flatMap((citation) => telling.cited(citation)),
    rules: contractOf(type)?.rules ?? [],
  };
}

/** What happened, in words. */
export function titleOf({ type, data }: DossierEvent, on: DatedRecord['date'], telling: Telling): string {
  const title = telling.words.titles[type] as string | ((data: unknown, parts: TitleParts) => string);
  if (typeof title === 'string') return title;
  const { word, day, euros, municipality } = telling;
  return title(data, { word, day, euros, municipality, service: (kind) => telling.service(kind, on) });
}

/** The same of a record of any type; nothing for one that this version does not know. */
export function titleOfRecord(
  { type, data }: Pick<CaseRecord, 'type' | 'data'>,
  recordedOn: DatedRecord['date'],
  telling: Telling,
): string | undefined {
  if (contractOf(type) === undefined) return undefined;
  const { on = recordedOn } = data as { readonly on?: DatedRecord['date'] };
  return titleOf({ type, data } as DossierEvent, on, telling);
}

/** By what an event can be found and checked. */
export function proofOf({ id, recordedAt, actor, sha256 }: CaseRecord): Proof {
  return { eventId: id, recordedAt, recordedOn: helsinkiDateOf(new Date(recordedAt)), actor, sha256 };
}
