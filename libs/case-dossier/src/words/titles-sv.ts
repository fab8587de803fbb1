import type { Titles } from './dossier-words.js';

export const SWEDISH_TITLES: Titles = {
  PersonIdentified: 'Personens identitetsuppgifter antecknades',
  JobSearchRegistered: 'Jobbsökningen inleddes',
  JobSearchEnded: ({ reason }, { word }) => `Jobbsökningen upphörde att gälla: ${word(reason)}`,
  InitialInterviewHeld: 'Den inledande intervjun hölls',
  JobSearchDiscussionHeld: 'Ett jobbsökningssamtal hölls',
  SupplementaryJobSearchDiscussionHeld: 'Ett kompletterande jobbsökningssamtal hölls',
  ServiceNeedAssessed: 'Servicebehovet bedömdes',
  ReferredToExpertAssessment: ({ kind }, { word }) =>
    `Arbetssökanden hänvisades till en sakkunnigbedömning: ${word(kind)}`,
  ExpertAssessmentResultReceived: 'Resultatet av sakkunnigbedömningen kom',
  EmploymentPlanCreated: ({ kind }, { word }) => `En plan utarbetades: ${word(kind)}`,
  EmploymentPlanReviewed: 'Planen justerades',
  PlanProgressReported: ({ progress }, { word }) =>
    `Arbetssökanden meddelade hur planen har genomförts: ${word(progress)}`,
  EmploymentPlanEnded: ({ reason }, { word }) => `Planen upphörde: ${word(reason)}`,
  JobSearchDutySet: ({ opportunities }) =>
    `Jobbsökningsskyldighet ålades: ${opportunities} ${Number(opportunities) === 1 ? 'jobbmöjlighet' : 'jobbmöjligheter'} att söka per granskningsperiod`,
  JobSearchDutyLowered: ({ opportunities }) =>
    `Jobbsökningsskyldigheten sänktes: ${opportunities} ${Number(opportunities) === 1 ? 'jobbmöjlighet' : 'jobbmöjligheter'} att söka per granskningsperiod`,
  JobSearchDutyWaived: 'Ingen jobbsökningsskyldighet ålades',
  JobSearchDutyEnded: ({ reason }, { word }) => `Jobbsökningsskyldigheten upphörde: ${word(reason)}`,
  JobSearchDutyFulfilmentReported: ({ appliedFor }) =>
    `Arbetssökanden meddelade sökta jobbmöjligheter: ${appliedFor}`,
  ServiceOffered: ({ kind }, { service }) => `En tjänst erbjöds: ${service(kind)}`,
  ServiceAgreedInPlan: 'Tjänsten avtalades i planen',
  ServiceStarted: ({ kind }, { service }) => `Tjänsten började: ${service(kind)}`,
  ServiceNotStarted: ({ reason }, { word }) => `Tjänsten började inte: ${word(reason)}`,
  ServiceInterrupted: 'Tjänsten avbröts',
  ServiceResumed: 'Tjänsten fortsatte efter ett avbrott',
  ServiceChanged: 'Genomförandet av tjänsten ändrades',
  ServiceEnded: 'Tjänsten avslutades',
  ServiceOutcomeRecorded: 'Resultatet av tjänsten blev känt',
  ServiceRequested: ({ serviceKind }, { service }) =>
    `Arbetssökanden bad om en tjänst: ${service(serviceKind)}`,
  ServiceAttendanceReported: ({ from, until }, { day }) =>
    `Deltagandet i tjänsten meddelades för tiden ${day(from)}–${day(until)}`,
  ReferredToSocialRehabilitation: 'Arbetssökanden hänvisades till social rehabilitering',
  ReferredToService: ({ serviceKind, receiver }, { service, word }) =>
    serviceKind === undefined
      ? `Arbetssökanden hänvisades till en tjänst som ordnas av någon annan: ${word(receiver)}`
      : `Arbetssökanden hänvisades till en tjänst: ${service(serviceKind)}`,
  ReferralAccepted: 'Hänvisningen godkändes',
  ReferralRefused: 'Hänvisningen avslogs',
  ReferralInformationRequested: 'Tilläggsuppgifter begärdes om hänvisningen',
  ReferralInformationGiven: 'De begärda tilläggsuppgifterna om hänvisningen gavs',
  ServiceInformationGiven: ({ receiver }, { word }) =>
    `Arbetssökanden informerades om tjänster som ordnas av någon annan: ${word(receiver)}`,
  CooperationOpened: ({ receiver }, { word }) => `Samarbete inleddes: ${word(receiver)}`,
  MultidisciplinaryAssessmentStarted: 'Den sektorsövergripande bedömningen av servicebehovet inleddes',
  MultidisciplinaryAssessmentCompleted: ({ outcome }, { word }) =>
    `Den sektorsövergripande bedömningen av servicebehovet blev klar: ${word(outcome)}`,
  JointServiceModelEnded: ({ reason }, { word }) =>
    `Klientrelationen för sektorsövergripande stöd avslutades: ${word(reason)}`,
  ExpenseAllowanceGranted: 'Kostnadsersättning beviljades',
  ExpenseAllowanceRefused: 'Kostnadsersättning vägrades',
  ExpenseAllowanceEnded: 'Kostnadsersättningen upphörde',
  PersonHeard: ({ matter }, { word }) => `Personen hördes; ärende: ${word(matter)}`,
  DecisionMade: ({ matter, outcome }, { word }) =>
    `Ett beslut fattades; ärende: ${word(matter)}; avgörande: ${word(outcome)}`,
  RecordCorrected: 'En tidigare anteckning rättades',
  RecordDisputed: 'Den arbetssökande bestred en anteckning',
  RecordRetracted: 'En tidigare anteckning återtogs',
  BenefitPaid: ({ benefit, firstDay, lastDay, perDayEur, paidOn }, { word, day, euros }) =>
    `Betalning av ${word(benefit)} för tiden ${day(firstDay)}–${day(lastDay)}, ${euros(perDayEur)} per dag; betalningsdag ${day(paidOn)}`,
  BenefitPaymentCorrected: ({ corrects }) => `Betalningen ${corrects} återtogs i sin helhet`,
  BenefitFactCorrected: 'En tidigare anmälan rättades',
  BenefitFactRetracted: 'En tidigare anmälan återtogs',
  OtherBenefitReceived: ({ benefit, firstDay, lastDay }, { word, day }) =>
    `En annan förmån: ${word(benefit)}, ${day(firstDay)} – ${day(lastDay)}`,
  HomeMunicipalityRecorded: ({ municipality: code }, { municipality }) => `Hemkommun: ${municipality(code)}`,
  IntegrationPeriodBegan: ({ ground }, { word }) =>
    `Första anteckningen om hemkommun för den som omfattas av lagen om främjande av integration; grund: ${word(ground)}`,
  EmploymentConditionMet: 'Arbetsvillkoret uppfylldes',
  MaximumPeriodExhausted: 'Maximitiden för dagpenning löpte ut',
  NewMaximumPeriodBegan: 'En ny maximitid för dagpenning började',
};
