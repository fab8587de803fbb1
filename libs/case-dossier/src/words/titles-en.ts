import type { Titles } from './dossier-words.js';

export const ENGLISH_TITLES: Titles = {
  PersonIdentified: "The person's identity was recorded",
  JobSearchRegistered: 'Job search was registered',
  JobSearchEnded: ({ reason }, { word }) => `Job search ended: ${word(reason)}`,
  InitialInterviewHeld: 'The initial interview was held',
  JobSearchDiscussionHeld: 'A job-search discussion was held',
  SupplementaryJobSearchDiscussionHeld: 'A supplementary job-search discussion was held',
  ServiceNeedAssessed: 'The service need was assessed',
  ReferredToExpertAssessment: ({ kind }, { word }) =>
    `The jobseeker was sent to an expert assessment: ${word(kind)}`,
  ExpertAssessmentResultReceived: 'The result of the expert assessment came back',
  EmploymentPlanCreated: ({ kind }, { word }) => `A plan was made: ${word(kind)}`,
  EmploymentPlanReviewed: 'The plan was reviewed',
  PlanProgressReported: ({ progress }, { word }) =>
    `The jobseeker reported how the plan was carried out: ${word(progress)}`,
  EmploymentPlanEnded: ({ reason }, { word }) => `The plan ended: ${word(reason)}`,
  JobSearchDutySet: ({ opportunities }) =>
    `The job-search duty was set: ${opportunities} job ${Number(opportunities) === 1 ? 'opportunity' : 'opportunities'} in a review period`,
  JobSearchDutyLowered: ({ opportunities }) =>
    `The job-search duty was lowered: ${opportunities} job ${Number(opportunities) === 1 ? 'opportunity' : 'opportunities'} in a review period`,
  JobSearchDutyWaived: 'No job-search duty was set',
  JobSearchDutyEnded: ({ reason }, { word }) => `The job-search duty ended: ${word(reason)}`,
  JobSearchDutyFulfilmentReported: ({ appliedFor }) =>
    `The jobseeker reported the job opportunities applied for: ${appliedFor}`,
  ServiceOffered: ({ kind }, { service }) => `A service was offered: ${service(kind)}`,
  ServiceAgreedInPlan: 'The service was agreed in the plan',
  ServiceStarted: ({ kind }, { service }) => `The service started: ${service(kind)}`,
  ServiceNotStarted: ({ reason }, { word }) => `The service did not start: ${word(reason)}`,
  ServiceInterrupted: 'The service was interrupted',
  ServiceResumed: 'The service went on after an interruption',
  ServiceChanged: 'How the service is carried out was changed',
  ServiceEnded: 'The service ended',
  ServiceOutcomeRecorded: 'The outcome of the service became known',
  ServiceRequested: ({ serviceKind }, { service }) =>
    `The jobseeker asked for a service: ${service(serviceKind)}`,
  ServiceAttendanceReported: ({ from, until }, { day }) =>
    `Attendance of the service was reported, ${day(from)} – ${day(until)}`,
  ReferredToSocialRehabilitation: 'The jobseeker was referred to social rehabilitation',
  ReferredToService: ({ serviceKind, receiver }, { service, word }) =>
    serviceKind === undefined
      ? `The jobseeker was referred to a service of another: ${word(receiver)}`
      : `The jobseeker was referred to a service: ${service(serviceKind)}`,
  ReferralAccepted: 'The referral was accepted',
  ReferralRefused: 'The referral was refused',
  ReferralInformationRequested: 'More information was asked for about the referral',
  ReferralInformationGiven: 'The information asked for about the referral was given',
  ServiceInformationGiven: ({ receiver }, { word }) =>
    `The jobseeker was told about services of another: ${word(receiver)}`,
  CooperationOpened: ({ receiver }, { word }) => `Cooperation was opened: ${word(receiver)}`,
  MultidisciplinaryAssessmentStarted: 'The multidisciplinary service need assessment was started',
  MultidisciplinaryAssessmentCompleted: ({ outcome }, { word }) =>
    `The multidisciplinary service need assessment was completed: ${word(outcome)}`,
  JointServiceModelEnded: ({ reason }, { word }) =>
    `The client relationship in the joint service model ended: ${word(reason)}`,
  ExpenseAllowanceGranted: 'An expense allowance was granted',
  ExpenseAllowanceRefused: 'An expense allowance was refused',
  ExpenseAllowanceEnded: 'The expense allowance ended',
  PersonHeard: ({ matter }, { word }) => `The person was heard; matter: ${word(matter)}`,
  DecisionMade: ({ matter, outcome }, { word }) =>
    `A decision was made; matter: ${word(matter)}; outcome: ${word(outcome)}`,
  RecordCorrected: 'An earlier record was corrected',
  RecordDisputed: 'The jobseeker disputed a record',
  RecordRetracted: 'An earlier record was retracted',
  BenefitPaid: ({ benefit, firstDay, lastDay, perDayEur, paidOn }, { word, day, euros }) =>
    `Payment of ${word(benefit)} for ${day(firstDay)} – ${day(lastDay)}, ${euros(perDayEur)} a day; paid on ${day(paidOn)}`,
  BenefitPaymentCorrected: ({ corrects }) => `The payment ${corrects} was taken back in whole`,
  BenefitFactCorrected: 'An earlier report was corrected',
  BenefitFactRetracted: 'An earlier report was retracted',
  OtherBenefitReceived: ({ benefit, firstDay, lastDay }, { word, day }) =>
    `Another benefit was received: ${word(benefit)}, ${day(firstDay)} – ${day(lastDay)}`,
  HomeMunicipalityRecorded: ({ municipality: code }, { municipality }) =>
    `Home municipality: ${municipality(code)}`,
  IntegrationPeriodBegan: ({ ground }, { word }) =>
    `First home-municipality entry under the integration act; ground: ${word(ground)}`,
  EmploymentConditionMet: 'The employment condition was met',
  MaximumPeriodExhausted: 'The maximum period of daily allowance was used up',
  NewMaximumPeriodBegan: 'A new maximum period of daily allowance began',
};
