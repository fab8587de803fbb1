import { type BenefitHistory, evolve as evolveBenefits, initialBenefitHistory } from '#benefit-history';
import { type BenefitEvent, benefitContracts, inNewestVersion } from '#contracts';
import { timeline } from '#cost-responsibility';
import type { StoredEvent } from '#event-store';
import {
  evolve as evolvePathway,
  evolveRecords,
  initialPathway,
  isPathwayEvent,
  noRecords,
  type Pathway,
  type PathwayRecords,
} from '#pathway';
import { statisticalRecordOf } from '#statistics';
import type { Statutes } from '#statutes';
import { programFingerprint } from './program-fingerprint.js';
import type { ProjectedDomain, StreamModel } from './projected-domain.js';

const pathwayModel: StreamModel = {
  category: 'jobseeker',
  knows: (type) => isPathwayEvent({ type }),
  initial: initialPathway,
  evolve: (state, stored) => {
    const event = inNewestVersion(stored);
    return isPathwayEvent(event) ? evolvePathway(state as Pathway, event) : state;
  },
  anew: {
    // What takes the place of a record is known by the correction before it, which may have come with an earlier batch.
    isNeeded: (stored, type) =>
      type === 'RecordCorrected' || type === 'RecordRetracted' || (stored as Pathway).corrections.length > 0,
    initial: noRecords,
    evolve: (folded, stored) => {
      const event = inNewestVersion(stored);
      if (!isPathwayEvent(event)) return folded;
      const { id, metadata } = stored;
      return evolveRecords(folded as PathwayRecords, { id, authority: metadata.authority, event });
    },
    stateOf: (folded) => (folded as PathwayRecords).pathway,
  },
};

const BENEFIT_EVENTS: ReadonlySet<string> = new Set(benefitContracts.map(({ type }) => type));

const benefitHistoryModel: StreamModel = {
  category: 'benefits',
  knows: (type) => BENEFIT_EVENTS.has(type),
  initial: initialBenefitHistory,
  evolve: (state, event) =>
    evolveBenefits(state as BenefitHistory, inNewestVersion(event) as StoredEvent & BenefitEvent, {
      eventId: event.id,
      recordedAt: event.recordedAt.toISOString(),
      authority: event.metadata.authority,
    }),
};

/** The field's own projections, under this law and the default interpretations. */
export function projectedDomain(statutes: Statutes): ProjectedDomain {
  const domain = {
    pathway: pathwayModel,
    benefitHistory: benefitHistoryModel,
    timeline: (benefitHistory: unknown) => {
      const computed = timeline(benefitHistory as BenefitHistory, statutes);
      return { spans: computed.daySpans(), invoiceLines: computed.invoiceLines };
    },
    statisticalRecord: (pathway: unknown) => statisticalRecordOf(pathway as Pathway),
    homes: (benefitHistory: unknown) =>
      (benefitHistory as BenefitHistory).homeMunicipalities.map(({ on, municipality }) => ({
        on,
        municipality,
      })),
    lawDigest: statutes.digest,
  };
  return { ...domain, program: programFingerprint(domain) };
}
