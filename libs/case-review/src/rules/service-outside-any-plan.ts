import { type Pathway, planInForce, recordedChecks, type Service } from '#pathway';
import { daysOf } from '../days.js';
import type { ReviewRule } from '../review-rule.js';

export const serviceOutsideAnyPlan: ReviewRule<'service-outside-any-plan'> = {
  rows: ['PLAN-2'],
  severities: ['to-be-checked'],
  refusedInDecisions: false,
  law: ['plan.services-are-agreed'],
  appears:
    'A service started that is agreed in no plan, neither by itself nor as an item of its kind. Kinds that only some plans can hold have a finding of their own.',
  find: ({ pathway, events, statutes, asOf }) =>
    pathway.services.flatMap((service) => {
      const { serviceId, terms, started } = service;
      const days = daysOf(service, asOf);
      if (started === undefined || days === undefined) return [];
      const law = recordedChecks.ruleInForce(statutes, 'yes-no', 'plan.services-are-agreed', days.from);
      const kind = recordedChecks.serviceRuleOn(statutes, terms.kind, days.from);
      if (law?.value !== true || kind === undefined || kind.value.plans !== undefined) return [];
      if (isAgreed(service, pathway)) return [];
      const planKind = planInForce(pathway, days.from)?.kind;
      return {
        finding: 'service-outside-any-plan' as const,
        rule: 'PLAN-2' as const,
        provision: law.citation,
        severity: 'to-be-checked' as const,
        on: days.from,
        ...(service.ended === undefined ? {} : { until: days.until }),
        serviceId,
        facts: { serviceKind: terms.kind, ...(planKind === undefined ? {} : { planInForce: planKind }) },
        eventIds: events.idsOf(...events.of('serviceId', serviceId, 'ServiceStarted', 'ServiceEnded')),
      };
    }),
};

function isAgreed({ agreedIn, serviceId, terms: { kind } }: Service, { plans }: Pathway): boolean {
  const items = plans.flatMap(({ adopted, reviews }) =>
    [adopted, ...reviews].flatMap((settled) => settled.items ?? []),
  );
  return (
    agreedIn.length > 0 || items.some((item) => item.serviceId === serviceId || item.serviceKind === kind)
  );
}
