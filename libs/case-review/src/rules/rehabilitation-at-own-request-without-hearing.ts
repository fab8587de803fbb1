import { planInForce, recordedChecks } from '#pathway';
import type { ReviewRule } from '../review-rule.js';

export const rehabilitationAtOwnRequestWithoutHearing: ReviewRule<'rehabilitation-at-own-request-without-hearing'> =
  {
    rows: ['KTT-6'],
    severities: ['unlawful'],
    refusedInDecisions: false,
    law: ['rehabilitative-work-activity.own-request'],
    appears:
      'Rehabilitative work activity started at the person’s own request, ahead of the time limits, without a hearing or an activation plan before it.',
    find: ({ events, pathway, statutes }) =>
      pathway.services.flatMap(({ serviceId, terms, started }) => {
        if (started === undefined) return [];
        const { on } = started;
        const secondary = recordedChecks.serviceRuleOn(statutes, terms.kind, on)?.value.secondaryToServices;
        const law = recordedChecks.ruleInForce(
          statutes,
          'words',
          'rehabilitative-work-activity.own-request',
          on,
        );
        const plan = planInForce(pathway, on);
        const request = pathway.serviceRequests.find(
          (asked) => asked.serviceKind === terms.kind && asked.on <= on,
        );
        // With a ground of the law, or in a joint plan, it is not at own request ahead of the time limits.
        const otherwise =
          plan?.kind === 'multidisciplinary' ||
          (plan?.activationGround !== undefined && plan.activationGround !== 'own-request');
        const atOwnRequest = plan?.activationGround === 'own-request' || request !== undefined;
        if (secondary === undefined || law === undefined || otherwise || !atOwnRequest) return [];
        const heard = pathway.hearings.some(
          ({ on: heardOn, matter, matterId }) =>
            heardOn <= on &&
            (matter === 'service' || matter === 'plan') &&
            (matterId === undefined || matterId === serviceId || matterId === plan?.planId),
        );
        const missing = [
          ...(heard || !law.value.includes('hearing') ? [] : (['hearing'] as const)),
          ...(plan?.kind === 'activation' || !law.value.includes('activation-plan')
            ? []
            : (['activation-plan'] as const)),
        ];
        if (missing.length === 0) return [];
        return {
          finding: 'rehabilitation-at-own-request-without-hearing' as const,
          rule: 'KTT-6' as const,
          provision: law.citation,
          severity: 'unlawful' as const,
          on,
          serviceId,
          ...(plan === undefined ? {} : { planId: plan.planId }),
          facts: { missing },
          eventIds: events.idsOf(
            ...events.of('serviceId', serviceId, 'ServiceStarted'),
            ...events.all('ServiceRequested').filter(({ event }) => event.data.on === request?.on),
            ...(plan === undefined ? [] : events.of('planId', plan.planId, 'EmploymentPlanCreated')),
          ),
        };
      }),
  };
