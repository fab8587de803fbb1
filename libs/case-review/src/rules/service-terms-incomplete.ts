import { breachedBy, type ReviewRule } from '../review-rule.js';
import { termsSaid } from '../terms-said.js';

export const serviceTermsIncomplete: ReviewRule<'service-terms-incomplete'> = {
  rows: ['KTT-4', 'TRI-1', 'TRI-2', 'TRI-3', 'TRI-4', 'TRI-5', 'KEL-1', 'WAG-1', 'SRV-2'],
  severities: ['to-be-checked'],
  refusedInDecisions: true,
  law: ['service.*'],
  appears:
    'A service started whose recorded terms lack something for which its kind has a limit, so that the limit can’t be checked.',
  find: (reviewed) =>
    termsSaid(reviewed).flatMap(({ service, record, on, terms, breaches }) => {
      const unsaid = breaches.filter(({ details }) => details.problem === 'terms-incomplete');
      const breached = breachedBy(unsaid[0]);
      if (breached === undefined) return [];
      const missing = unsaid.flatMap(({ details: { field } }) => field ?? []);
      return {
        finding: 'service-terms-incomplete' as const,
        ...breached,
        severity: 'to-be-checked' as const,
        on,
        serviceId: service.serviceId,
        facts: { serviceKind: terms.kind, missing: [...new Set(missing)] },
        eventIds: reviewed.events.idsOf(record),
      };
    }),
};
