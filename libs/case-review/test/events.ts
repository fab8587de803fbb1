import { calendarDate } from '#calendar-date';
import type { PathwayEvent } from '#contracts';
import type { RecordedPathwayEvent } from '#pathway';

type DataOf<Type extends PathwayEvent['type']> = Extract<PathwayEvent, { type: Type }>['data'];
type Changes<Type extends PathwayEvent['type']> = Partial<Record<keyof DataOf<Type>, unknown>>;

const authority = 'employment-authority';
const county = 'wellbeing-services-county';
const all = ['employment-authority', 'wellbeing-services-county', 'kela'];

/** The event with some of its fields changed; `undefined` takes one away. */
function event<Type extends PathwayEvent['type']>(
  type: Type,
  usual: Record<string, unknown>,
  changes: Changes<Type> = {},
): PathwayEvent {
  const said = Object.entries({ ...usual, ...changes }).filter(([, value]) => value !== undefined);
  return { type, data: Object.fromEntries(said) } as PathwayEvent;
}

/** A text that may never come out of a review. */
export const SECRET = 'Vain asianosaisten tiedoksi.';

export const registered = (on: string) => event('JobSearchRegistered', { on });
export const searchEnded = (on: string) => event('JobSearchEnded', { on, reason: 'own-notice' });
/** Of the first event; the next one takes its place. */
export const setRight = (on: string, changes: Changes<'RecordCorrected'> = {}) =>
  event('RecordCorrected', { corrects: 'e1', on, by: authority, reason: SECRET, ...changes });
export const takenBack = (on: string) =>
  event('RecordRetracted', { retracts: 'e1', on, by: authority, reason: SECRET });
export const interview = (on: string) =>
  event('InitialInterviewHeld', { on, by: authority, summary: SECRET });
export const discussion = (on: string) => event('JobSearchDiscussionHeld', { on, by: authority });
export const supplementary = (on: string) =>
  event('SupplementaryJobSearchDiscussionHeld', { on, by: authority });

export const assessed = (on: string, changes: Changes<'ServiceNeedAssessed'> = {}) =>
  event(
    'ServiceNeedAssessed',
    {
      assessmentId: 'a1',
      on,
      by: authority,
      skillsAndGoals: SECRET,
      workAndFunctionalAbility: SECRET,
      jobSearchSkills: SECRET,
      unemploymentRisk: SECRET,
      conclusions: {
        ability: 'limited',
        openMarketWorkPossible: false,
        employmentServicesPossible: false,
        multidisciplinarySupportNeeded: true,
      },
    },
    changes,
  );
export const ABLE = {
  ability: 'able',
  openMarketWorkPossible: true,
  employmentServicesPossible: true,
  multidisciplinarySupportNeeded: false,
};

export const planned = (on: string, changes: Changes<'EmploymentPlanCreated'> = {}) =>
  event(
    'EmploymentPlanCreated',
    { planId: 'p1', on, by: authority, kind: 'employment', items: [], goals: SECRET },
    changes,
  );
export const activation = (on: string, changes: Changes<'EmploymentPlanCreated'> = {}) =>
  planned(on, {
    kind: 'activation',
    activationGround: 'from-25-labour-market-support',
    educationAndCareer: SECRET,
    earlierServices: SECRET,
    earlierPlans: SECRET,
    ...changes,
  });
export const reviewed = (on: string, changes: Changes<'EmploymentPlanReviewed'> = {}) =>
  event('EmploymentPlanReviewed', { planId: 'p1', on, by: authority, account: SECRET }, changes);
export const progress = (on: string) =>
  event('PlanProgressReported', { planId: 'p1', on, progress: 'as-agreed', account: SECRET });
export const planEnded = (on: string) => event('EmploymentPlanEnded', { planId: 'p1', on, reason: 'other' });

export const dutySet = (on: string, changes: Changes<'JobSearchDutySet'> = {}) =>
  event(
    'JobSearchDutySet',
    {
      dutyId: 'd1',
      on,
      firstDay: on,
      by: authority,
      opportunities: 4,
      reviewPeriods: 3,
      reviewPeriodMonths: 1,
    },
    changes,
  );
export const dutyLowered = (on: string, changes: Changes<'JobSearchDutyLowered'> = {}) =>
  event(
    'JobSearchDutyLowered',
    { dutyId: 'd1', on, by: authority, opportunities: 2, ground: 'too-few-suitable-opportunities' },
    changes,
  );
export const dutyWaived = (on: string, changes: Changes<'JobSearchDutyWaived'> = {}) =>
  event('JobSearchDutyWaived', { on, by: authority, ground: 'multidisciplinary-support-need' }, changes);

/** Rehabilitative work activity as the law wants it. */
export const rehabilitation = (on: string, changes: Changes<'ServiceStarted'> = {}) =>
  event(
    'ServiceStarted',
    {
      serviceId: 's1',
      on,
      by: county,
      kind: 'rehabilitative-work-activity',
      organiser: county,
      production: 'own',
      place: 'workshop',
      daysPerWeek: 3,
      hoursPerDay: 4,
      plannedEnd: calendarDate(`${on.slice(0, 4)}-12-20`),
      grounds: ['limited-work-ability'],
    },
    changes,
  );
export const trial = (on: string, plannedEnd: string, changes: Changes<'ServiceStarted'> = {}) =>
  event(
    'ServiceStarted',
    {
      serviceId: 't1',
      on,
      by: authority,
      kind: 'work-trial',
      organiser: authority,
      production: 'own',
      place: 'workplace',
      daysPerWeek: 5,
      hoursPerDay: 8,
      plannedEnd,
      purpose: 'clarify-career-options',
    },
    changes,
  );
export const started = (on: string, kind: string, changes: Changes<'ServiceStarted'> = {}) =>
  event(
    'ServiceStarted',
    { serviceId: 's1', on, by: authority, kind, organiser: authority, production: 'own' },
    changes,
  );
export const offered = (on: string, kind: string, changes: Changes<'ServiceOffered'> = {}) =>
  event('ServiceOffered', { serviceId: 's1', on, by: authority, kind, organiser: authority }, changes);
export const changed = (on: string, changes: Changes<'ServiceChanged'>) =>
  event('ServiceChanged', { serviceId: 's1', on, by: county }, changes);
export const interrupted = (on: string, serviceId = 's1') =>
  event('ServiceInterrupted', { serviceId, on, by: authority });
export const resumed = (on: string, serviceId = 's1') =>
  event('ServiceResumed', { serviceId, on, by: authority });
export const ended = (on: string, serviceId = 's1') =>
  event('ServiceEnded', { serviceId, on, by: authority, account: SECRET });
export const agreed = (on: string, changes: Changes<'ServiceAgreedInPlan'> = {}) =>
  event('ServiceAgreedInPlan', { serviceId: 's1', planId: 'p1', on }, changes);
export const requested = (on: string) =>
  event('ServiceRequested', {
    on,
    by: authority,
    serviceKind: 'rehabilitative-work-activity',
    account: SECRET,
  });
export const attended = (from: string, until: string, changes: Changes<'ServiceAttendanceReported'>) =>
  event('ServiceAttendanceReported', { serviceId: 's1', by: county, from, until, daysAttended: 10 }, changes);
export const allowance = (on: string, changes: Changes<'ExpenseAllowanceGranted'> = {}) =>
  event(
    'ExpenseAllowanceGranted',
    {
      allowanceId: 'x1',
      serviceId: 's1',
      on,
      by: authority,
      basis: 'discretionary',
      from: on,
      reasons: SECRET,
    },
    changes,
  );
export const allowanceRefused = (on: string) =>
  event('ExpenseAllowanceRefused', {
    allowanceId: 'x1',
    serviceId: 's1',
    on,
    by: authority,
    basis: 'discretionary',
  });

export const heard = (on: string, changes: Changes<'PersonHeard'> = {}) =>
  event(
    'PersonHeard',
    { hearingId: 'h1', on, by: authority, matter: 'service', manner: 'in-person', account: SECRET },
    changes,
  );
export const decided = (on: string, changes: Changes<'DecisionMade'> = {}) =>
  event(
    'DecisionMade',
    {
      decisionId: 'c1',
      on,
      by: authority,
      matter: 'service',
      outcome: 'refused',
      reasons: SECRET,
      appealInstructions: 'claim-for-revised-decision',
    },
    changes,
  );

export const referred = (on: string, changes: Changes<'ReferredToService'> = {}) =>
  event(
    'ReferredToService',
    {
      referralId: 'r1',
      on,
      sender: authority,
      receiver: county,
      purpose: SECRET,
      grounds: SECRET,
      evidence: ['a1'],
    },
    changes,
  );
/** A referral to rehabilitative work activity as the law wants it. */
export const referredToRehabilitation = (on: string, changes: Changes<'ReferredToService'> = {}) =>
  referred(on, {
    serviceKind: 'rehabilitative-work-activity',
    rehabilitationGrounds: ['limited-functional-ability'],
    ...changes,
  });
export const refused = (on: string, reason: string | undefined = SECRET) =>
  event('ReferralRefused', { referralId: 'r1', on, by: county, reason: reason === '' ? undefined : reason });
export const accepted = (on: string) => event('ReferralAccepted', { referralId: 'r1', on, by: county });
export const asked = (on: string) =>
  event('ReferralInformationRequested', { referralId: 'r1', on, by: county, question: SECRET });
export const informed = (on: string) =>
  event('ReferralInformationGiven', { referralId: 'r1', on, by: authority, answer: SECRET });

export const jointStart = (on: string, changes: Changes<'MultidisciplinaryAssessmentStarted'> = {}) =>
  event(
    'MultidisciplinaryAssessmentStarted',
    { multidisciplinaryAssessmentId: 'm1', on, by: authority, participants: all, grounds: SECRET },
    changes,
  );
export const jointEnd = (on: string, changes: Changes<'MultidisciplinaryAssessmentCompleted'> = {}) =>
  event(
    'MultidisciplinaryAssessmentCompleted',
    {
      multidisciplinaryAssessmentId: 'm1',
      on,
      participants: all,
      outcome: 'coordination-needed',
      account: SECRET,
    },
    changes,
  );
export const modelEnded = (on: string, changes: Changes<'JointServiceModelEnded'> = {}) =>
  event(
    'JointServiceModelEnded',
    {
      multidisciplinaryAssessmentId: 'm1',
      on,
      by: authority,
      participants: all,
      reason: 'coordination-no-longer-needed',
      account: SECRET,
    },
    changes,
  );

/** The stream of a pathway: `e1`, `e2` and on, recorded on a date, or each on one of its own. */
export function recordedAs(
  events: readonly (PathwayEvent | readonly [recordedOn: string, event: PathwayEvent])[],
  recordedOn = '2025-01-01',
): readonly RecordedPathwayEvent[] {
  return events.map((each, index) => {
    const [date, said] = 'type' in each ? [recordedOn, each] : each;
    return { id: `e${index + 1}`, recordedAt: `${date}T10:00:00.000Z`, authority, event: said };
  });
}
