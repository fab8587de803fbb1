import type { CalendarDate } from '#calendar-date';
import type { Statutes } from '#statutes';
import type { DataOf, DossierEvent, DossierEventType } from './dossier-events.js';

/** What the event's own data does not say, and its provision depends on. */
export interface BasisParts {
  /** The kind of a service, from its start or offer. */
  readonly serviceKind: (serviceId: string) => string | undefined;
  readonly planKind: (planId: string) => string | undefined;
}

type Basis<Type extends DossierEventType> = (data: DataOf<Type>, parts: BasisParts) => readonly string[];

const referred = () => ['referral.made-by'];
const dutySet = ({ ground }: { readonly ground?: string }) =>
  ground === undefined
    ? ['job-search-duty.set-by']
    : ['job-search-duty.set-by', `job-search-duty.lowered.${ground}`];
const ofService = ({ serviceId }: { readonly serviceId: string }, { serviceKind }: BasisParts) =>
  ofServiceKind(serviceKind(serviceId));
const ofServiceKind = (kind: string | undefined) => (kind === undefined ? [] : [`service.${kind}`]);
const ofPlan =
  (what: string) =>
  ({ planId }: { readonly planId: string }, { planKind }: BasisParts) => [`plan.${planKind(planId)}.${what}`];
const allowance = ({ basis }: { readonly basis?: string }) =>
  basis === 'statutory' ? [] : ['expense-allowance.needed-to-bind'];

/**
 * The parameters of the law that an event rests on, by their ids; the law's data tells the provision of each on the date. Facts
 * that payers and registers tell have none here: their provisions are those of the days that were paid.
 */
const BASES: { readonly [Type in DossierEventType]?: Basis<Type> } = {
  JobSearchRegistered: () => ['job-search.registered-by'],
  JobSearchEnded: () => ['job-search.ended-by'],
  InitialInterviewHeld: () => ['initial-interview.working-days'],
  JobSearchDiscussionHeld: () => ['job-search-discussion.months'],
  SupplementaryJobSearchDiscussionHeld: () => ['supplementary-discussions.after-initial-interview'],
  ServiceNeedAssessed: () => ['service-need-assessment.parts'],
  ReferredToExpertAssessment: () => ['expert-assessment.referred-by'],
  ExpertAssessmentResultReceived: () => ['expert-assessment.referred-by'],
  EmploymentPlanCreated: ({ kind }) =>
    kind === 'activation' ? ['plan.activation.made-by', 'plan.activation.grounds'] : [`plan.${kind}.made-by`],
  EmploymentPlanReviewed: ofPlan('review-months'),
  PlanProgressReported: ofPlan('progress-is-reported'),
  JobSearchDutySet: dutySet,
  JobSearchDutyLowered: dutySet,
  JobSearchDutyWaived: ({ ground }) =>
    ground === undefined ? ['job-search-duty.set-by'] : [`job-search-duty.waived.${ground}`],
  JobSearchDutyEnded: () => ['job-search-duty.set-by'],
  JobSearchDutyFulfilmentReported: () => ['job-search-duty.opportunities'],
  ServiceOffered: ({ kind }) => ofServiceKind(kind),
  ServiceAgreedInPlan: () => ['plan.services-are-agreed'],
  ServiceStarted: ({ kind }) => ofServiceKind(kind),
  ServiceNotStarted: ofService,
  ServiceInterrupted: ofService,
  ServiceResumed: ofService,
  ServiceChanged: ofService,
  ServiceEnded: ofService,
  ServiceOutcomeRecorded: ofService,
  ServiceAttendanceReported: ofService,
  ServiceRequested: ({ serviceKind }) => [`${serviceKind}.own-request`, ...ofServiceKind(serviceKind)],
  ReferredToSocialRehabilitation: () => ['referral.made-by', 'service.social-rehabilitation'],
  ReferredToService: ({ serviceKind }) => ['referral.made-by', ...ofServiceKind(serviceKind)],
  ReferralAccepted: referred,
  ReferralRefused: referred,
  ReferralInformationRequested: referred,
  ReferralInformationGiven: referred,
  ServiceInformationGiven: referred,
  CooperationOpened: referred,
  MultidisciplinaryAssessmentStarted: () => ['joint-service-model.parties'],
  MultidisciplinaryAssessmentCompleted: () => ['multidisciplinary-assessment.months'],
  JointServiceModelEnded: () => ['joint-service-model.end-reasons'],
  ExpenseAllowanceGranted: allowance,
  ExpenseAllowanceRefused: allowance,
  PersonHeard: () => ['decision.person-is-heard'],
  DecisionMade: () => ['decision.has-reasons', 'decision.has-appeal-instructions'],
};

/** The ids of the parameters that an event rests on. */
export function basesOf({ type, data }: DossierEvent, parts: BasisParts): readonly string[] {
  const basis = BASES[type] as ((data: unknown, parts: BasisParts) => readonly string[]) | undefined;
  return basis?.(data, parts) ?? [];
}

/** As the field cites them, the provisions of parameters that are in force on a date. */
export function provisionsInForce(
  ids: readonly string[],
  on: CalendarDate,
  statutes: Statutes,
): readonly string[] {
  const cited = ids.flatMap((id) =>
    statutes
      .all()
      .filter((parameter) => parameter.id === id)
      .flatMap(({ act, versions }) =>
        versions
          .filter(({ from, until }) => from <= on && (until === undefined || on <= until))
          .map(({ provision }) => statutes.cite(act, provision)),
      ),
  );
  return [...new Set(cited)];
}
