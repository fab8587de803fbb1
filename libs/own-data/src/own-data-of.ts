import { historyOf } from '#benefit-history';
import { helsinkiDateOf } from '#calendar-date';
import {
  benefitRecordOf,
  type CaseRecord,
  type CaseToTell,
  dossierOf,
  Telling,
  titleOfRecord,
} from '#case-dossier';
import { contractOfType, type PersonEvent, type ProtectionEvent } from '#contracts';
import { timeline } from '#cost-responsibility';
import { evolveProtection, noProtection, retentionOf } from '#data-protection';
import { isPathwayEvent, type PathwayRecord, pathwayOf } from '#pathway';
import type { OwnData, OwnEvent, Reading } from './own-data.js';
import { OWN_DATA_WORDS } from './own-data-words.js';

export interface OwnDataAsked extends Omit<CaseToTell, 'records' | 'knownOn'> {
  /** Everything that the four streams of the person hold, each in its order. */
  readonly records: readonly (Omit<CaseRecord, 'stream'> & { readonly stream: OwnEvent['stream'] })[];
  readonly readings: readonly Reading[];
}

/** Everything that is recorded about one person. Pure: the same records, law and date give the same data. */
export function ownDataOf({ readings, records, ...asked }: OwnDataAsked): OwnData {
  const { jobseekerId, language, madeAt, statutes, asOf } = asked;
  const ofStream = (stream: OwnEvent['stream']) =>
    records.filter((record) => record.stream === stream && contractOfType(record.type)?.category === stream);
  const benefits = historyOf(ofStream('benefits').map(benefitRecordOf));
  const pathway = pathwayOf(
    ofStream('jobseeker').flatMap(({ id, type, data }) => {
      const event = { type, data };
      return isPathwayEvent(event) ? [{ id, event } satisfies Pick<PathwayRecord, 'id' | 'event'>] : [];
    }),
  );
  const protection = ofStream('protection').reduce(
    (known, { type, data }) => evolveProtection(known, { type, data } as ProtectionEvent),
    noProtection,
  );
  const computed = timeline(benefits, statutes);
  const identified = ofStream('person').at(-1)?.data as PersonEvent['data'] | undefined;
  return {
    form: 'polku-own-data-1',
    language,
    jobseekerId,
    madeAt,
    identity: identified ?? {},
    events: records.map((record) => ownEvent(record, new Telling(language, statutes))),
    pathway,
    benefits,
    timeline: { days: [...computed.days()], invoiceLines: computed.invoiceLines },
    dossier: dossierOf({
      ...asked,
      records: records.flatMap(({ stream, ...record }) =>
        stream === 'protection' ? [] : [{ ...record, stream }],
      ),
    }),
    protection,
    retention: retentionOf({ pathway, benefits, protection, statutes, on: asOf }),
    readings,
  };
}

function ownEvent({ sha256: _, ...record }: OwnDataAsked['records'][number], telling: Telling): OwnEvent {
  const meaning = contractOfType(record.type)?.meaning;
  const title = titleOf(record, telling);
  return {
    ...record,
    ...(title === undefined ? {} : { title }),
    ...(meaning === undefined ? {} : { meaning }),
  };
}

function titleOf(
  {
    stream,
    type,
    data,
    recordedAt,
  }: Pick<CaseRecord, 'type' | 'data' | 'recordedAt'> & Pick<OwnEvent, 'stream'>,
  telling: Telling,
): string | undefined {
  if (contractOfType(type)?.category !== stream) return undefined;
  if (stream !== 'protection')
    return titleOfRecord({ type, data }, helsinkiDateOf(new Date(recordedAt)), telling);
  return OWN_DATA_WORDS[telling.language].protection[type as ProtectionEvent['type']];
}
