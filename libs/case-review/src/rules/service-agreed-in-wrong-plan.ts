import type { CalendarDate } from '#calendar-date';
import type { PlanKind } from '#contracts';
import { type RecordedPathwayEvent, recordedChecks } from '#pathway';
import { breachedBy, type ReviewRule } from '../review-rule.js';
import type { ReviewedCase } from '../reviewed-case.js';

/** A kind of service that was agreed in a plan: as an item of it, or by itself. */
interface Agreed {
  readonly record: RecordedPathwayEvent;
  readonly planId: string;
  readonly on: CalendarDate;
  readonly serviceKind: string;
  readonly serviceId?: string;
}

export const serviceAgreedInWrongPlan: ReviewRule<'service-agreed-in-wrong-plan'> = {
  rows: ['PLAN-6'],
  severities: ['unlawful'],
  refusedInDecisions: true,
  law: ['service.*'],
  appears:
    'A service was agreed in a plan of a kind that can’t hold it: rehabilitative work activity in another than an activation or a multidisciplinary plan.',
  find: (reviewed) => {
    const { events, pathway, statutes } = reviewed;
    return agreements(reviewed).flatMap(({ record, planId, on, serviceKind, serviceId }) => {
      const planKind = pathway.plans.find((plan) => plan.planId === planId)?.kind;
      if (planKind === undefined) return [];
      const breached = breachedBy(recordedChecks.breachOfPlanKind(statutes, serviceKind, planKind, on));
      if (breached === undefined) return [];
      const rule = recordedChecks.serviceRuleOn(statutes, serviceKind, on);
      return {
        finding: 'service-agreed-in-wrong-plan' as const,
        ...breached,
        severity: 'unlawful' as const,
        on,
        planId,
        ...(serviceId === undefined ? {} : { serviceId }),
        facts: { serviceKind, planKind, expected: (rule?.value.plans?.anyOf ?? []) as readonly PlanKind[] },
        eventIds: events.idsOf(record),
      };
    });
  },
};

function agreements({ events, pathway }: ReviewedCase): readonly Agreed[] {
  const plans = [...events.all('EmploymentPlanCreated'), ...events.all('EmploymentPlanReviewed')];
  return [
    ...plans.flatMap((record) => {
      const { planId, on, items = [] } = record.event.data;
      // An item with the id of a service is agreed by an event of its own.
      const kinds = items.flatMap(({ serviceKind, serviceId }) => (serviceId ? [] : (serviceKind ?? [])));
      return [...new Set(kinds)].map((serviceKind) => ({ record, planId, on, serviceKind }));
    }),
    ...events.all('ServiceAgreedInPlan').flatMap((record) => {
      const { serviceId, planId, on } = record.event.data;
      const serviceKind = pathway.services.find((service) => service.serviceId === serviceId)?.terms.kind;
      return serviceKind === undefined ? [] : [{ record, planId, on, serviceKind, serviceId }];
    }),
  ];
}
