import type { CaseRecord, CaseToTell } from './case-to-tell.js';
import { titleFieldsOf } from './particulars.js';
import { WITHHELD } from './telling.js';
import { pathwayRecordOf, type ToldCase } from './told-case.js';

/** What of a case its reader may see: events that she may not are not there, nor fields. */
export function seenCase(told: ToldCase, { seenAs }: Pick<CaseToTell, 'seenAs'>): ToldCase {
  if (seenAs === undefined) return told;
  const seen = new Map<string, CaseRecord>();
  for (const record of told.known) {
    const shown = seenAs(record);
    if (shown !== undefined) seen.set(record.id, withTitle(shown));
  }
  return {
    ...told,
    known: told.known.flatMap(({ id }) => seen.get(id) ?? []),
    chronology: told.chronology.flatMap((dated) => {
      const record = seen.get(dated.record.id);
      return record === undefined ? [] : [{ ...dated, record }];
    }),
    pathwayRecords: told.pathwayRecords.flatMap(({ id }) => {
      const record = seen.get(id);
      return record === undefined ? [] : [pathwayRecordOf(record)];
    }),
  };
}

/** A title says of a field that it is not shown, whether there was one or not. */
function withTitle(record: CaseRecord): CaseRecord {
  const hidden = titleFieldsOf(record.type).filter((field) => record.withheld?.has(field));
  if (hidden.length === 0) return record;
  const data = {
    ...(record.data as object),
    ...Object.fromEntries(hidden.map((field) => [field, WITHHELD])),
  };
  return { ...record, data };
}
