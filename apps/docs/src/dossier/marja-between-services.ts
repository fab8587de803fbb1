import { calendarDate as day } from '#calendar-date';
import type { CaseBook } from './recorded-case.js';

const AUTHORITY = 'employment-authority';
const COUNTY = 'wellbeing-services-county';

/** The joint service model, late; a referral that was refused, one that nobody answers; what the person can do, found out last. */
export function marjaBetweenServices(book: CaseBook): void {
  book.record(day('2025-09-15'), AUTHORITY, 'MultidisciplinaryAssessmentStarted', {
    multidisciplinaryAssessmentId: 'monialainen-1',
    on: day('2025-09-15'),
    by: AUTHORITY,
    participants: [AUTHORITY, COUNTY, 'kela'],
    network: 'kainuu',
    grounds: 'Työkyky, kipu ja toimeentulo on selvitettävä yhdessä.',
  });
  book.record(day('2025-09-18'), AUTHORITY, 'ReferredToExpertAssessment', {
    expertAssessmentId: 'tyokyky-1',
    on: day('2025-09-18'),
    by: AUTHORITY,
    kind: 'work-ability',
    provider: 'Kainuun keskussairaala, kuntoutustutkimus',
    question: 'Mihin työhön selkä kestää?',
  });
  book.record(day('2025-09-22'), AUTHORITY, 'ReferredToSocialRehabilitation', {
    referralId: 'ohjaus-1',
    on: day('2025-09-22'),
    sender: AUTHORITY,
    receiver: COUNTY,
    purpose: 'Arjen rytmi ja kivun kanssa eläminen ennen paluuta palveluihin.',
    grounds: 'Ei jaksa työtoimintaa, jää kotiin päiviksi.',
    evidence: ['arviointi-1'],
  });
  book.record(day('2025-10-06'), COUNTY, 'ReferralInformationRequested', {
    referralId: 'ohjaus-1',
    on: day('2025-10-06'),
    by: COUNTY,
    question: 'Onko työkykyarvio valmis?',
  });
  book.record(day('2025-10-22'), AUTHORITY, 'ExpertAssessmentResultReceived', {
    expertAssessmentId: 'tyokyky-1',
    on: day('2025-10-20'),
    ability: 'limited',
    result: 'Seisomatyötä enintään kaksi tuntia päivässä; kuntoutus ensin.',
  });
  book.record(day('2025-10-23'), AUTHORITY, 'ReferralInformationGiven', {
    referralId: 'ohjaus-1',
    on: day('2025-10-23'),
    by: AUTHORITY,
    answer: 'Työkykyarvio 20.10.2025 on liitteenä.',
  });
  book.record(day('2025-11-03'), COUNTY, 'ReferralRefused', {
    referralId: 'ohjaus-1',
    on: day('2025-11-03'),
    by: COUNTY,
    reason: 'Ryhmät ovat täynnä kevääseen saakka.',
  });
  book.record(day('2025-12-22'), AUTHORITY, 'MultidisciplinaryAssessmentCompleted', {
    multidisciplinaryAssessmentId: 'monialainen-1',
    on: day('2025-12-22'),
    participants: [AUTHORITY, COUNTY, 'kela'],
    outcome: 'coordination-needed',
    account: 'Kuntoutus, kivun hoito ja toimeentulo sovitetaan yhteen.',
  });
  book.record(day('2025-12-22'), AUTHORITY, 'EmploymentPlanCreated', {
    planId: 'suunnitelma-3',
    on: day('2025-12-22'),
    by: AUTHORITY,
    kind: 'multidisciplinary',
    replaces: 'suunnitelma-2',
    reviewBy: day('2026-03-20'),
    items: [
      { kind: 'health-or-ability-clarification', description: 'Kipupoliklinikka.' },
      { kind: 'county-service' },
    ],
  });
  book.record(day('2026-01-12'), AUTHORITY, 'JobSearchDutyWaived', {
    on: day('2025-12-22'),
    by: AUTHORITY,
    ground: 'multidisciplinary-support-need',
  });
  book.record(day('2026-01-12'), AUTHORITY, 'ReferredToService', {
    referralId: 'ohjaus-2',
    on: day('2026-01-12'),
    sender: AUTHORITY,
    receiver: 'health-care',
    purpose: 'Kivun hoito.',
    grounds: 'Työkykyarvio 20.10.2025.',
    evidence: ['tyokyky-1'],
  });
}
