import { recordedChecks } from '#pathway';
import { commonDays } from '../days.js';
import type { ReviewRule } from '../review-rule.js';

export const servicesOverlap: ReviewRule<'services-overlap'> = {
  rows: ['SRV-1'],
  severities: ['to-be-checked'],
  refusedInDecisions: false,
  law: ['service.*'],
  appears: 'Two services of the same kind ran on the same days.',
  find: ({ pathway, events, statutes, asOf }) =>
    pathway.services.flatMap((service, index) =>
      pathway.services.slice(index + 1).flatMap((other) => {
        if (service.terms.kind !== other.terms.kind) return [];
        const [common] = service.spells.flatMap(({ from, until = asOf }) =>
          other.spells.flatMap(
            (spell) => commonDays({ from, until }, { from: spell.from, until: spell.until ?? asOf }) ?? [],
          ),
        );
        const rule = common && recordedChecks.serviceRuleOn(statutes, service.terms.kind, common.from);
        if (common === undefined || rule === undefined) return [];
        const { serviceId } = service;
        const { serviceId: otherServiceId } = other;
        return {
          finding: 'services-overlap' as const,
          rule: 'SRV-1' as const,
          provision: rule.citation,
          severity: 'to-be-checked' as const,
          on: common.from,
          ...(common.until < asOf ? { until: common.until } : {}),
          serviceId,
          otherServiceId,
          facts: { serviceKind: service.terms.kind },
          eventIds: events.idsOf(
            ...events.of('serviceId', serviceId, 'ServiceStarted', 'ServiceEnded'),
            ...events.of('serviceId', otherServiceId, 'ServiceStarted', 'ServiceEnded'),
          ),
        };
      }),
    ),
};
