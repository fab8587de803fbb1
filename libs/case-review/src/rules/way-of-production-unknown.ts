import type { ReviewRule } from '../review-rule.js';
import { termsSaid } from '../terms-said.js';

export const wayOfProductionUnknown: ReviewRule<'way-of-production-unknown'> = {
  rows: ['SRV-2'],
  severities: ['information'],
  refusedInDecisions: false,
  law: ['service.*'],
  appears:
    'Of a service that started it is not recorded whether it is the organiser’s own production or bought.',
  find: (reviewed) =>
    termsSaid(reviewed).flatMap(({ service, record, on, terms, check }) => {
      if (record.event.type !== 'ServiceStarted' || service.terms.production !== undefined) return [];
      return {
        finding: 'way-of-production-unknown' as const,
        rule: 'SRV-2' as const,
        provision: check.rule.citation,
        severity: 'information' as const,
        on,
        serviceId: service.serviceId,
        facts: { serviceKind: terms.kind },
        eventIds: reviewed.events.idsOf(record),
      };
    }),
};
