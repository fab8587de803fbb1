import type { CalendarDate } from '#calendar-date';
import type { Authority } from '#contracts';
import { type RecordedPathwayEvent, recordedChecks } from '#pathway';
import type { OwnAct } from '../facts-of.js';
import type { Concerned } from '../finding.js';
import { breachedBy, type ReviewRule } from '../review-rule.js';
import type { ReviewedCase } from '../reviewed-case.js';

/** An act that only some authorities may do, by the parameter that names them. */
interface Acted extends Concerned {
  readonly act: OwnAct;
  readonly by: Authority;
  readonly on: CalendarDate;
  readonly parameter: string;
  readonly rule: string;
  readonly record: RecordedPathwayEvent;
}

export const actOfAnotherAuthority: ReviewRule<'act-of-another-authority'> = {
  rows: ['PRO-3', 'PRO-5', 'PRO-6', 'PLAN-1', 'PLAN-3', 'REF-2', 'REF-4', 'SRV-2'],
  severities: ['unlawful'],
  refusedInDecisions: true,
  law: [
    'service-need-assessment.made-by',
    'expert-assessment.referred-by',
    'plan.*.made-by',
    'referral.made-by',
    'joint-service-model.parties',
    'service.*',
  ],
  appears:
    'An assessment, a plan, its review, a referral, a step of the joint service model or the start of a service was the act of an authority whose act it is not. Acts on the job-search duty have a finding of their own.',
  find: (reviewed) => [
    ...actsOf(reviewed).flatMap((acted) => notItsAct(acted, reviewed)),
    ...starts(reviewed),
  ],
};

function notItsAct(acted: Acted, { events, statutes }: ReviewedCase) {
  const { act, by, on, parameter, rule, record, ...concerned } = acted;
  const refusal = recordedChecks.notItsAct({ statutes, authority: by }, parameter, rule, on);
  const breached = breachedBy(refusal);
  if (breached === undefined) return [];
  const allowed = recordedChecks.ruleInForce(statutes, 'words', parameter, on)?.value ?? [];
  return {
    finding: 'act-of-another-authority' as const,
    ...breached,
    severity: 'unlawful' as const,
    on,
    ...concerned,
    facts: { act, by, expected: allowed as readonly Authority[] },
    eventIds: events.idsOf(record),
  };
}

function actsOf({ events, pathway }: ReviewedCase): readonly Acted[] {
  return [
    ...events.all('ServiceNeedAssessed').map((record): Acted => {
      const { by, on, assessmentId } = record.event.data;
      const parameter = 'service-need-assessment.made-by';
      return { act: 'assessment', by, on, parameter, rule: 'PRO-3', record, assessmentId };
    }),
    ...events.all('ReferredToExpertAssessment').map((record): Acted => {
      const { by, on } = record.event.data;
      return {
        act: 'expert-assessment',
        by,
        on,
        parameter: 'expert-assessment.referred-by',
        rule: 'PRO-5',
        record,
      };
    }),
    ...events.all('EmploymentPlanCreated').map((record): Acted => {
      const { by, on, kind, planId } = record.event.data;
      return { act: 'plan', by, on, parameter: `plan.${kind}.made-by`, rule: 'PLAN-1', record, planId };
    }),
    ...events.all('EmploymentPlanReviewed').flatMap((record): readonly Acted[] => {
      const { by, on, planId } = record.event.data;
      const kind = pathway.plans.find((plan) => plan.planId === planId)?.kind;
      if (kind === undefined) return [];
      const parameter = `plan.${kind}.made-by`;
      return [{ act: 'plan-review', by, on, parameter, rule: 'PLAN-3', record, planId }];
    }),
    ...[...events.all('ReferredToService'), ...events.all('ReferredToSocialRehabilitation')].map(
      (record): Acted => {
        const { sender: by, on, referralId } = record.event.data;
        const parameter = recordedChecks.REFERRAL_PROVISION;
        return { act: 'referral', by, on, parameter, rule: 'PRO-6', record, referralIds: [referralId] };
      },
    ),
    ...events.all('MultidisciplinaryAssessmentStarted').map((record): Acted => {
      const { by, on, multidisciplinaryAssessmentId } = record.event.data;
      const parameter = recordedChecks.PARTIES;
      return {
        act: 'joint-assessment',
        by,
        on,
        parameter,
        rule: 'REF-2',
        record,
        multidisciplinaryAssessmentId,
      };
    }),
    ...events.all('JointServiceModelEnded').map((record): Acted => {
      const { by, on, multidisciplinaryAssessmentId } = record.event.data;
      const parameter = recordedChecks.PARTIES;
      return {
        act: 'joint-service-end',
        by,
        on,
        parameter,
        rule: 'REF-4',
        record,
        multidisciplinaryAssessmentId,
      };
    }),
  ];
}

/** The organiser decides on its service, and nobody else (SRV-2). */
function starts({ events, statutes }: ReviewedCase) {
  return events.all('ServiceStarted').flatMap((record) => {
    const { serviceId, kind, organiser, by, on } = record.event.data;
    const rule = recordedChecks.serviceRuleOn(statutes, kind, on);
    if (rule === undefined || by === organiser) return [];
    return {
      finding: 'act-of-another-authority' as const,
      rule: 'SRV-2' as const,
      provision: rule.citation,
      severity: 'unlawful' as const,
      on,
      serviceId,
      facts: { act: 'service-decision' as const, by, expected: [organiser] },
      eventIds: events.idsOf(record),
    };
  });
}
