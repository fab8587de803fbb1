import { type BenefitHistory, historyOf } from '#benefit-history';
import type { CalendarDate } from '#calendar-date';
import { type Finding, reviewCase } from '#case-review';
import { type Timeline, timeline } from '#cost-responsibility';
import { type Pathway, pathwayOf } from '#pathway';
import type { PersonIdentity } from '#person-identity';
import type { Statutes } from '#statutes';
import { type CaseEvents, identityOf } from './case-events.js';

/** What the events of one person make. What is costly is computed when it is asked for. */
export interface CaseAtMoment {
  readonly identity: PersonIdentity;
  readonly pathway: Pathway;
  readonly benefits: BenefitHistory;
  /** Under the default interpretations. */
  timeline(): Timeline;
  /** What the rules say of the case as it stood on a date. */
  findings(asOf: CalendarDate): readonly Finding[];
}

/** @param events that had been recorded by then */
export function caseAt(events: CaseEvents, statutes: Statutes): CaseAtMoment {
  const benefits = historyOf(events.benefits);
  return {
    identity: identityOf(events.person),
    pathway: pathwayOf(events.pathway),
    benefits,
    timeline: () => timeline(benefits, statutes),
    findings: (asOf) =>
      reviewCase({
        records: events.pathway,
        // Where nothing was told of benefits, nothing can be said of their days.
        ...(events.benefits.length === 0 ? {} : { benefits }),
        statutes,
        asOf,
      }),
  };
}
