import type { Titles } from './dossier-words.js';

export const FINNISH_TITLES: Titles = {
  PersonIdentified: 'Henkilön tunnistetiedot kirjattiin',
  JobSearchRegistered: 'Työnhaku käynnistettiin',
  JobSearchEnded: ({ reason }, { word }) => `Työnhaun voimassaolo päättyi: ${word(reason)}`,
  InitialInterviewHeld: 'Alkuhaastattelu pidettiin',
  JobSearchDiscussionHeld: 'Työnhakukeskustelu pidettiin',
  SupplementaryJobSearchDiscussionHeld: 'Täydentävä työnhakukeskustelu pidettiin',
  ServiceNeedAssessed: 'Palvelutarve arvioitiin',
  ReferredToExpertAssessment: ({ kind }, { word }) =>
    `Työnhakija ohjattiin asiantuntija-arviointiin: ${word(kind)}`,
  ExpertAssessmentResultReceived: 'Asiantuntija-arvioinnin tulos saatiin',
  EmploymentPlanCreated: ({ kind }, { word }) => `Laadittiin ${word(kind)}`,
  EmploymentPlanReviewed: 'Suunnitelma tarkistettiin',
  PlanProgressReported: ({ progress }, { word }) =>
    `Työnhakija ilmoitti suunnitelman toteutumisesta: ${word(progress)}`,
  EmploymentPlanEnded: ({ reason }, { word }) => `Suunnitelma päättyi: ${word(reason)}`,
  JobSearchDutySet: ({ opportunities }) =>
    `Työnhakuvelvollisuus asetettiin: haettavia työmahdollisuuksia ${opportunities} tarkastelujaksossa`,
  JobSearchDutyLowered: ({ opportunities }) =>
    `Työnhakuvelvollisuutta alennettiin: haettavia työmahdollisuuksia ${opportunities} tarkastelujaksossa`,
  JobSearchDutyWaived: 'Työnhakuvelvollisuus jätettiin asettamatta',
  JobSearchDutyEnded: ({ reason }, { word }) => `Työnhakuvelvollisuus päättyi: ${word(reason)}`,
  JobSearchDutyFulfilmentReported: ({ appliedFor }) =>
    `Työnhakija ilmoitti hakemansa työmahdollisuudet: ${appliedFor}`,
  ServiceOffered: ({ kind }, { service }) => `Tarjottiin palvelua: ${service(kind)}`,
  ServiceAgreedInPlan: 'Palvelusta sovittiin suunnitelmassa',
  ServiceStarted: ({ kind }, { service }) => `Palvelu alkoi: ${service(kind)}`,
  ServiceNotStarted: ({ reason }, { word }) => `Palvelu ei alkanut: ${word(reason)}`,
  ServiceInterrupted: 'Palvelu keskeytyi',
  ServiceResumed: 'Palvelu jatkui keskeytyksen jälkeen',
  ServiceChanged: 'Palvelun toteutusta muutettiin',
  ServiceEnded: 'Palvelu päättyi',
  ServiceOutcomeRecorded: 'Palvelun tulos tuli tietoon',
  ServiceRequested: ({ serviceKind }, { service }) => `Työnhakija pyysi palvelua: ${service(serviceKind)}`,
  ServiceAttendanceReported: ({ from, until }, { day }) =>
    `Palveluun osallistuminen ilmoitettiin ajalta ${day(from)}–${day(until)}`,
  ReferredToSocialRehabilitation: 'Työnhakija ohjattiin sosiaaliseen kuntoutukseen',
  ReferredToService: ({ serviceKind, receiver }, { service, word }) =>
    serviceKind === undefined
      ? `Työnhakija ohjattiin toisen järjestämään palveluun: ${word(receiver)}`
      : `Työnhakija ohjattiin palveluun: ${service(serviceKind)}`,
  ReferralAccepted: 'Ohjaus hyväksyttiin',
  ReferralRefused: 'Ohjaus hylättiin',
  ReferralInformationRequested: 'Ohjaukseen pyydettiin lisätietoja',
  ReferralInformationGiven: 'Ohjaukseen annettiin pyydetyt lisätiedot',
  ServiceInformationGiven: ({ receiver }, { word }) =>
    `Työnhakijalle kerrottiin toisen järjestämistä palveluista: ${word(receiver)}`,
  CooperationOpened: ({ receiver }, { word }) => `Aloitettiin yhteistyö: ${word(receiver)}`,
  MultidisciplinaryAssessmentStarted: 'Monialainen palvelutarpeen arviointi aloitettiin',
  MultidisciplinaryAssessmentCompleted: ({ outcome }, { word }) =>
    `Monialainen palvelutarpeen arviointi valmistui: ${word(outcome)}`,
  JointServiceModelEnded: ({ reason }, { word }) => `Monialaisen tuen asiakkuus päättyi: ${word(reason)}`,
  ExpenseAllowanceGranted: 'Kulukorvaus myönnettiin',
  ExpenseAllowanceRefused: 'Kulukorvaus evättiin',
  ExpenseAllowanceEnded: 'Kulukorvaus päättyi',
  PersonHeard: ({ matter }, { word }) => `Henkilöä kuultiin; asia: ${word(matter)}`,
  DecisionMade: ({ matter, outcome }, { word }) =>
    `Tehtiin päätös; asia: ${word(matter)}; ratkaisu: ${word(outcome)}`,
  RecordCorrected: 'Aiempi kirjaus korjattiin',
  RecordDisputed: 'Työnhakija kiisti kirjauksen',
  RecordRetracted: 'Aiempi kirjaus peruttiin',
  BenefitPaid: ({ benefit, firstDay, lastDay, perDayEur, paidOn }, { word, day, euros }) =>
    `Maksettiin ${word(benefit)} ajalta ${day(firstDay)}–${day(lastDay)}, ${euros(perDayEur)} päivältä; maksupäivä ${day(paidOn)}`,
  BenefitPaymentCorrected: ({ corrects }) => `Etuuden maksu ${corrects} peruttiin kokonaan`,
  BenefitFactCorrected: 'Aiempi ilmoitus korjattiin',
  BenefitFactRetracted: 'Aiempi ilmoitus peruttiin',
  OtherBenefitReceived: ({ benefit, firstDay, lastDay }, { word, day }) =>
    `Muu etuus: ${word(benefit)}, ${day(firstDay)} – ${day(lastDay)}`,
  HomeMunicipalityRecorded: ({ municipality: code }, { municipality }) => `Kotikunta: ${municipality(code)}`,
  IntegrationPeriodBegan: ({ ground }, { word }) =>
    `Ensimmäinen kotikuntamerkintä kotoutumisen edistämisestä annetun lain piirissä; peruste: ${word(ground)}`,
  EmploymentConditionMet: 'Työssäoloehto täyttyi',
  MaximumPeriodExhausted: 'Päivärahan enimmäisaika täyttyi',
  NewMaximumPeriodBegan: 'Päivärahan uusi enimmäisaika alkoi',
};
