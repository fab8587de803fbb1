import fc from 'fast-check';
import { addDays, calendarDate } from '#calendar-date';
import {
  ABILITIES,
  ACTIVATION_GROUNDS,
  APPEAL_INSTRUCTIONS,
  AUTHORITIES,
  COORDINATION_OUTCOMES,
  DECISION_OUTCOMES,
  DUTY_LOWERING_GROUNDS,
  DUTY_WAIVING_GROUNDS,
  EXPENSE_ALLOWANCE_BASES,
  HEARING_MANNERS,
  JOINT_SERVICE_MODEL_END_REASONS,
  MATTERS,
  NOT_HEARD_GROUNDS,
  PLAN_KINDS,
  REFERRAL_RECEIVERS,
  REHABILITATION_GROUNDS,
  SERVICE_ORGANISERS,
  SERVICE_PLACES,
  SUBSIDY_GROUNDS,
  SUBSIDY_PERIODS,
  TRIAL_PURPOSES,
} from '#contracts';
import { type CorrectionCommand, type PathwayCommand, type PathwayRecords, REFERRAL_ANSWERS } from '#pathway';

/** Few dates and few ids, so that the commands meet each other often; around the turns of the law. */
export const anyDate = fc.oneof(
  fc.integer({ min: 0, max: 40 }).map((days) => addDays(calendarDate('2024-12-20'), days)),
  fc.integer({ min: 0, max: 40 }).map((days) => addDays(calendarDate('2025-12-12'), days)),
  fc.integer({ min: 0, max: 700 }).map((days) => addDays(calendarDate('2024-12-20'), days)),
);

const id = fc.constantFrom('1', '2', '3');
const text = fc.constantFrom('Sanottiin jotain.', { sealed: 'v1.a.b' } as const);
const by = fc.constantFrom(...AUTHORITIES);
const number = fc.constantFrom(-1, 0, 1, 2, 2.5, 3, 4, 5, 12);
const kind = fc.constantFrom(
  'rehabilitative-work-activity',
  'work-trial',
  'job-search-coaching',
  'social-rehabilitation',
  'kela-taito-rehabilitation',
  'municipal-employment-service',
  'wage-subsidised-work',
  'no-such-kind',
);

const conclusions = fc.record({
  ability: fc.constantFrom(...ABILITIES),
  openMarketWorkPossible: fc.boolean(),
  employmentServicesPossible: fc.boolean(),
  multidisciplinarySupportNeeded: fc.boolean(),
});
const parts = {
  skillsAndGoals: text,
  workAndFunctionalAbility: text,
  jobSearchSkills: text,
  unemploymentRisk: text,
};
const items = fc.array(
  fc.record(
    { kind: fc.constant('other' as const), serviceKind: kind, serviceId: id, description: text },
    { requiredKeys: ['kind'] },
  ),
  { maxLength: 2 },
);
const planContent = {
  on: anyDate,
  kind: fc.constantFrom(...PLAN_KINDS),
  items,
  activationGround: fc.constantFrom(...ACTIVATION_GROUNDS),
  educationAndCareer: text,
  earlierServices: text,
  earlierPlans: text,
  reviewBy: anyDate,
  reportBy: anyDate,
};
const terms = {
  kind,
  organiser: fc.constantFrom(...SERVICE_ORGANISERS),
  place: fc.constantFrom(...SERVICE_PLACES),
  daysPerWeek: fc.constantFrom(0, 3, 4, 5, 6),
  hoursPerDay: fc.constantFrom(2, 4, 7.5, 9),
  plannedStart: anyDate,
  plannedEnd: anyDate,
  purpose: fc.constantFrom(...TRIAL_PURPOSES),
  employedThere: fc.boolean(),
  unavoidableCosts: fc.boolean(),
  subsidyGround: fc.constantFrom(...SUBSIDY_GROUNDS),
  subsidyPeriod: fc.constantFrom(...SUBSIDY_PERIODS),
  grounds: fc.array(fc.constantFrom(...REHABILITATION_GROUNDS), { maxLength: 2 }),
};
const answer = { referralId: id, on: anyDate, answer: fc.constantFrom(...REFERRAL_ANSWERS), text };

const receiver = fc.constantFrom(...REFERRAL_RECEIVERS);
const serviceReferral = {
  on: anyDate,
  receiver,
  serviceKind: kind,
  purpose: text,
  grounds: text,
  rehabilitationGrounds: terms.grounds,
  evidence: fc.array(id, { maxLength: 2 }),
};
const joint = {
  multidisciplinaryAssessmentId: id,
  on: anyDate,
  participants: fc.oneof(
    fc.constant(['employment-authority', 'wellbeing-services-county', 'kela']),
    fc.uniqueArray(by, { maxLength: 3 }),
  ),
};
const jointRequired = ['multidisciplinaryAssessmentId', 'on', 'participants'];
const outcome = fc.constantFrom(...COORDINATION_OUTCOMES);
const reason = fc.constantFrom(...JOINT_SERVICE_MODEL_END_REASONS);

const hearing = {
  hearingId: id,
  on: anyDate,
  matter: fc.constantFrom(...MATTERS),
  matterId: id,
  manner: fc.constantFrom(...HEARING_MANNERS),
  account: text,
};
const decision = {
  decisionId: id,
  on: anyDate,
  matter: hearing.matter,
  matterId: id,
  outcome: fc.constantFrom(...DECISION_OUTCOMES),
  provision: fc.constant('8 §'),
  reasons: text,
  appealInstructions: fc.constantFrom(...APPEAL_INSTRUCTIONS),
  hearingId: id,
  notHeardGround: fc.constantFrom(...NOT_HEARD_GROUNDS),
};

const allowanceRefusal = {
  allowanceId: id,
  serviceId: id,
  on: anyDate,
  basis: fc.constantFrom(...EXPENSE_ALLOWANCE_BASES),
  reasons: text,
};
const allowance = {
  ...allowanceRefusal,
  from: anyDate,
  until: anyDate,
  perDayEur: fc.constantFrom('9.00', '18', '7.50'),
  costsUnavoidable: fc.boolean(),
  paidUnderAnotherLaw: fc.boolean(),
};
const allowanceEnd = { allowanceId: id, on: anyDate };

function command(
  type: PathwayCommand['type'],
  fields: Record<string, fc.Arbitrary<unknown>>,
  required: string[],
) {
  return fc
    .record({ type: fc.constant(type), ...fields }, { requiredKeys: ['type', ...required] as 'type'[] })
    .map((made) => made as unknown as PathwayCommand);
}

/** Any command of the pathway, lawful or not, possible or not. */
export const anyCommand: fc.Arbitrary<PathwayCommand> = fc.oneof(
  command('RegisterJobSearch', { on: anyDate }, ['on']),
  command('EndJobSearch', { on: anyDate, reason: fc.constant('other') }, ['on', 'reason']),
  command('ReportJobSearch', { startedOn: anyDate, endedOn: anyDate }, ['startedOn']),
  command('ReportInitialInterview', { on: anyDate, by, summary: text }, ['on']),
  command('ReportJobSearchDiscussion', { on: anyDate, summary: text }, ['on']),
  command('ReportSupplementaryJobSearchDiscussion', { on: anyDate }, ['on']),
  command(
    'AssessServiceNeed',
    { assessmentId: id, on: anyDate, occasion: fc.constant('other'), ...parts, conclusions },
    ['on', 'occasion', 'conclusions', 'skillsAndGoals', 'workAndFunctionalAbility', 'jobSearchSkills'],
  ),
  command('ReportServiceNeedAssessment', { assessmentId: id, on: anyDate, by, ...parts, conclusions }, [
    'assessmentId',
    'on',
  ]),
  command(
    'ReferToExpertAssessment',
    { expertAssessmentId: id, on: anyDate, kind: fc.constant('work-ability') },
    ['on', 'kind'],
  ),
  command(
    'ReportExpertAssessmentResult',
    { expertAssessmentId: id, on: anyDate, ability: fc.constantFrom(...ABILITIES), result: text },
    ['expertAssessmentId', 'on'],
  ),
  command('CreateEmploymentPlan', { planId: id, ...planContent }, ['on', 'kind']),
  command('ReportEmploymentPlan', { planId: id, by, ...planContent }, ['planId', 'on', 'kind']),
  command('ReviewEmploymentPlan', { planId: id, on: anyDate, reviewBy: anyDate, items }, ['on']),
  command('ReportEmploymentPlanReview', { planId: id, on: anyDate, reviewBy: anyDate, items }, [
    'planId',
    'on',
  ]),
  command(
    'ReportPlanProgress',
    { planId: id, on: anyDate, progress: fc.constant('in-part'), account: text },
    ['on', 'progress'],
  ),
  command('EndEmploymentPlan', { planId: id, on: anyDate, reason: fc.constant('other') }, ['on', 'reason']),
  command(
    'SetJobSearchDuty',
    {
      dutyId: id,
      on: anyDate,
      firstDay: anyDate,
      inJobseekersInterest: fc.boolean(),
      opportunities: number,
      reviewPeriods: number,
      reviewPeriodMonths: number,
      ground: fc.constantFrom(...DUTY_LOWERING_GROUNDS),
    },
    ['on'],
  ),
  command(
    'LowerJobSearchDuty',
    { on: anyDate, opportunities: number, ground: fc.constantFrom(...DUTY_LOWERING_GROUNDS) },
    ['on', 'opportunities', 'ground'],
  ),
  command('WaiveJobSearchDuty', { on: anyDate, ground: fc.constantFrom(...DUTY_WAIVING_GROUNDS) }, [
    'on',
    'ground',
  ]),
  command('EndJobSearchDuty', { on: anyDate, reason: fc.constant('other') }, ['on', 'reason']),
  command(
    'ReportJobSearchDuty',
    {
      dutyId: id,
      on: anyDate,
      firstDay: anyDate,
      by,
      opportunities: number,
      reviewPeriods: number,
      reviewPeriodMonths: number,
    },
    ['dutyId', 'on', 'opportunities', 'reviewPeriods', 'reviewPeriodMonths'],
  ),
  command('ReportJobSearchDutyWaiver', { on: anyDate, by }, ['on']),
  command('ReportJobSearchDutyEnd', { dutyId: id, on: anyDate, reason: fc.constant('other') }, [
    'dutyId',
    'on',
    'reason',
  ]),
  command(
    'ReportJobSearchDutyFulfilment',
    { dutyId: id, on: anyDate, periodFirstDay: anyDate, appliedFor: number },
    ['on', 'periodFirstDay', 'appliedFor'],
  ),
  command('OfferService', { serviceId: id, on: anyDate, ...terms }, ['on', 'kind', 'organiser']),
  command('StartService', { serviceId: id, on: anyDate, ...terms }, ['on']),
  command('AgreeServiceInPlan', { serviceId: id, planId: id, on: anyDate }, ['serviceId', 'on']),
  command('InterruptService', { serviceId: id, on: anyDate }, ['serviceId', 'on']),
  command('ResumeService', { serviceId: id, on: anyDate }, ['serviceId', 'on']),
  command(
    'ChangeService',
    { serviceId: id, on: anyDate, daysPerWeek: terms.daysPerWeek, plannedEnd: anyDate, place: terms.place },
    ['serviceId', 'on'],
  ),
  command('EndService', { serviceId: id, on: anyDate, outcome: fc.constant('completed') }, [
    'serviceId',
    'on',
  ]),
  command('ReportServiceNotStarted', { serviceId: id, on: anyDate, reason: fc.constant('other') }, [
    'serviceId',
    'on',
    'reason',
  ]),
  command(
    'ReportServiceAsItHappened',
    {
      serviceId: id,
      ...terms,
      startedOn: anyDate,
      endedOn: anyDate,
      outcome: fc.constant('completed'),
      interruptions: fc.array(fc.record({ from: anyDate, resumedOn: anyDate }, { requiredKeys: ['from'] }), {
        maxLength: 2,
      }),
    },
    ['serviceId', 'kind', 'organiser'],
  ),
  command('ReportServiceInterruption', { serviceId: id, on: anyDate, by }, ['serviceId', 'on']),
  command('ReportServiceResumption', { serviceId: id, on: anyDate, by }, ['serviceId', 'on']),
  command('ReportServiceEnd', { serviceId: id, on: anyDate, by, outcome: fc.constant('completed') }, [
    'serviceId',
    'on',
  ]),
  command(
    'ReferToSocialRehabilitation',
    { referralId: id, on: anyDate, purpose: text, grounds: text, evidence: fc.array(id, { maxLength: 2 }) },
    ['on', 'evidence', 'purpose', 'grounds'],
  ),
  command(
    'ReportReferralToSocialRehabilitation',
    { referralId: id, on: anyDate, sender: by, evidence: fc.array(id, { maxLength: 2 }) },
    ['referralId', 'on'],
  ),
  command('AnswerReferral', answer, ['referralId', 'on', 'answer']),
  command('ReportReferralAnswer', answer, ['referralId', 'on', 'answer']),
  command('GiveReferralInformation', { referralId: id, on: anyDate, text }, ['referralId', 'on', 'text']),
  command('ReferToService', { referralId: id, ...serviceReferral }, [
    'on',
    'receiver',
    'purpose',
    'grounds',
    'evidence',
  ]),
  command('ReportReferralToService', { referralId: id, sender: by, ...serviceReferral }, [
    'referralId',
    'on',
    'receiver',
  ]),
  command('ReportServiceInformation', { on: anyDate, by, receiver, serviceKind: kind, account: text }, [
    'on',
    'receiver',
  ]),
  command('OpenCooperation', { cooperationId: id, on: anyDate, receiver, purpose: text }, ['on', 'receiver']),
  command('ReportCooperation', { cooperationId: id, on: anyDate, by, receiver, purpose: text }, [
    'cooperationId',
    'on',
    'receiver',
  ]),
  command('StartMultidisciplinaryAssessment', { ...joint, network: fc.constant('kainuu'), grounds: text }, [
    'on',
    'participants',
  ]),
  command('ReportMultidisciplinaryAssessmentStart', { ...joint, by, grounds: text }, [...jointRequired]),
  command('CompleteMultidisciplinaryAssessment', { ...joint, outcome, account: text }, [
    ...jointRequired,
    'outcome',
  ]),
  command('ReportMultidisciplinaryAssessmentCompletion', { ...joint, outcome, account: text }, [
    ...jointRequired,
    'outcome',
  ]),
  command('EndJointServiceModel', { ...joint, reason, account: text }, [...jointRequired, 'reason']),
  command('ReportJointServiceModelEnd', { ...joint, by, reason, account: text }, [
    ...jointRequired,
    'reason',
  ]),
  command('ReportServiceRequest', { on: anyDate, by, serviceKind: kind, account: text }, [
    'on',
    'serviceKind',
  ]),
  command(
    'ReportServiceAttendance',
    {
      serviceId: id,
      by,
      from: anyDate,
      until: anyDate,
      daysAttended: fc.constantFrom(0, 1, 20),
      daysAbsent: fc.constantFrom(0, 3),
      mostDaysInAWeek: fc.constantFrom(0, 1, 5),
      fewestHoursInADay: fc.constantFrom(2, 4),
      mostHoursInADay: fc.constantFrom(3, 8),
    },
    ['serviceId', 'from', 'until', 'daysAttended'],
  ),
  command('HearPerson', hearing, ['on', 'matter', 'manner']),
  command('ReportHearing', { ...hearing, by }, ['hearingId', 'on', 'matter', 'manner']),
  command('MakeDecision', decision, ['on', 'matter', 'outcome', 'provision', 'reasons']),
  command('GrantExpenseAllowance', allowance, ['serviceId', 'on', 'basis', 'from']),
  command('ReportExpenseAllowanceGrant', { ...allowance, by }, [
    'allowanceId',
    'serviceId',
    'on',
    'basis',
    'from',
  ]),
  command('RefuseExpenseAllowance', allowanceRefusal, ['serviceId', 'on', 'basis']),
  command('ReportExpenseAllowanceRefusal', { ...allowanceRefusal, by }, [
    'allowanceId',
    'serviceId',
    'on',
    'basis',
  ]),
  command('EndExpenseAllowance', allowanceEnd, ['allowanceId', 'on']),
  command('ReportExpenseAllowanceEnd', { ...allowanceEnd, by }, ['allowanceId', 'on']),
  command('ReportDecision', { ...decision, by }, ['decisionId', 'on', 'matter', 'outcome']),
);

/** A correction or retraction of one of the records that there will be, or of none. */
export type CorrectionOf = (state: PathwayRecords) => CorrectionCommand;

const changed = fc.record(
  {
    on: anyDate,
    from: anyDate,
    until: anyDate,
    plannedEnd: anyDate,
    by,
    serviceId: id,
    planId: id,
    dutyId: id,
    kind,
    daysPerWeek: terms.daysPerWeek,
    opportunities: number,
    summary: fc.constant('Sanottiin muuta.'),
    reason: fc.constant('other'),
  },
  { requiredKeys: [] },
);

/** Any correction or retraction, lawful or not, possible or not. Fields that a record has not are not given to it. */
export const anyCorrection: fc.Arbitrary<CorrectionOf> = fc
  .record(
    {
      retracts: fc.boolean(),
      nth: fc.nat(1000),
      on: anyDate,
      reason: fc.constantFrom('Kirjattiin väärin.', undefined),
      notHeardGround: fc.constantFrom(undefined, ...NOT_HEARD_GROUNDS),
      changed,
      removed: fc.constantFrom('by', 'reason', 'items', 'plannedEnd', 'none'),
    },
    { noNullPrototype: true },
  )
  .map(({ retracts, nth, on, reason, notHeardGround, changed: change, removed }) => ({ records }) => {
    // One more than there are: what is not recorded is asked for as well.
    const record = records[nth % (records.length + 1)];
    const eventId = record?.id ?? '00000000-0000-4000-8000-999999999999';
    const said = {
      eventId,
      on,
      ...(reason === undefined ? {} : { reason }),
      ...(notHeardGround === undefined ? {} : { notHeardGround }),
    };
    if (retracts) return { type: 'RetractRecord', ...said };
    const before = record?.event.data ?? {};
    const known = Object.entries(change).filter(([field]) => Object.hasOwn(before, field));
    const data: Record<string, unknown> = { ...before, ...Object.fromEntries(known) };
    delete data[removed];
    return { type: 'CorrectRecord', ...said, data };
  });
