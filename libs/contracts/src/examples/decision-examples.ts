import type { CorrectionEvent } from '../correction-events.js';
import type { DecisionEvent } from '../decision-events.js';
import type { ExpenseAllowanceEvent } from '../expense-allowance-events.js';
import { on } from './example-date.js';
import type { ExamplesOf } from './examples-of.js';

export const expenseAllowanceExamples: ExamplesOf<ExpenseAllowanceEvent> = {
  ExpenseAllowanceGranted: {
    allowanceId: 'allowance-1',
    serviceId: 'service-4',
    on: on('2025-03-03'),
    by: 'employment-authority',
    basis: 'discretionary',
    from: on('2025-03-10'),
    until: on('2025-06-06'),
    perDayEur: '9.00',
    costsUnavoidable: true,
    paidUnderAnotherLaw: false,
    reasons: 'Matkakustannukset ovat välttämättömiä.',
  },
  ExpenseAllowanceRefused: {
    allowanceId: 'allowance-2',
    serviceId: 'service-5',
    on: on('2025-03-03'),
    by: 'employment-authority',
    basis: 'discretionary',
    reasons: 'Palvelu on kävelymatkan päässä.',
  },
  ExpenseAllowanceEnded: { allowanceId: 'allowance-1', on: on('2025-05-30'), by: 'employment-authority' },
};

export const decisionExamples: ExamplesOf<DecisionEvent> = {
  PersonHeard: {
    hearingId: 'hearing-1',
    on: on('2025-02-18'),
    by: 'wellbeing-services-county',
    matter: 'service',
    matterId: 'service-1',
    manner: 'in-person',
    account: 'Haluaa aloittaa kahdella päivällä viikossa.',
  },
  DecisionMade: {
    decisionId: 'decision-1',
    on: on('2025-02-24'),
    by: 'wellbeing-services-county',
    matter: 'service',
    matterId: 'service-1',
    outcome: 'granted',
    provision: 'laki kuntouttavasta työtoiminnasta 8 §',
    reasons: 'Työkyvyn arvion mukaan työvoimapalveluihin osallistuminen ei ole vielä mahdollista.',
    appealInstructions: 'claim-for-revised-decision',
    hearingId: 'hearing-1',
  },
};

export const correctionExamples: ExamplesOf<CorrectionEvent> = {
  RecordCorrected: {
    corrects: '5f1c54de-8f3b-5d0a-9a53-3a4c1f1f6f10',
    on: on('2025-03-12'),
    by: 'wellbeing-services-county',
    reason: 'Aloituspäivä oli väärin.',
  },
  RecordRetracted: {
    retracts: '0b7f1f0e-6d0e-5d44-8f6c-2f4d1c0a9b21',
    on: on('2025-03-12'),
    by: 'employment-authority',
    reason: 'Keskustelu kirjattiin väärälle henkilölle.',
  },
};
