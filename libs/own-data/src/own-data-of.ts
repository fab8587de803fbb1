import { type BenefitHistory, evolve, initialBenefitHistory } from '#benefit-history';
import { type CaseRecord, type CaseToTell, dossierOf } from '#case-dossier';
import { type BenefitEvent, contractOfType, type PersonEvent, type ProtectionEvent } from '#contracts';
import { timeline } from '#cost-responsibility';
import { evolveProtection, noProtection, retentionOf } from '#data-protection';
import { isPathwayEvent, type PathwayRecord, pathwayOf } from '#pathway';
import type { OwnData, OwnEvent, Reading } from './own-data.js';

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
  const benefits = ofStream('benefits').reduce<BenefitHistory>(
    (history, { id, type, data, recordedAt, authority }) =>
      evolve(history, { type, data } as BenefitEvent, { eventId: id, recordedAt, authority }),
    initialBenefitHistory,
  );
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
    events: records.map(ownEvent),
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

function ownEvent({ sha256: _, ...record }: OwnDataAsked['records'][number]): OwnEvent {
  const meaning = contractOfType(record.type)?.meaning;
  return { ...record, ...(meaning === undefined ? {} : { meaning }) };
}
