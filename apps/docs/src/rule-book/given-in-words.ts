import type { BenefitCommand, RecordBenefitPayment } from '#benefit-history';
import { weekdaysBetween } from '#calendar-date';
import { dateInWords } from '#explanation';
import type { Statutes } from '#statutes';
import { capitalised, numberInWords } from './markdown.js';
import {
  BENEFIT_TERMS,
  CIRCUMSTANCE_TERMS,
  GROUND_TERMS,
  INTEGRATION_TERMS,
  OTHER_BENEFIT_TERMS,
} from './terms.js';

/** What was told, one sentence each. */
export function givenInWords(command: BenefitCommand, statutes: Statutes): string {
  switch (command.type) {
    case 'RecordBenefitPayment':
      return paymentInWords(command);
    case 'CorrectBenefitPayment':
      return `The payment “${command.corrects}” is taken back on ${dateInWords(command.paidOn)}.`;
    case 'RecordHomeMunicipality':
      return `Home municipality (kotikunta) from ${dateInWords(command.on)}: ${statutes.municipality(command.municipality)?.nameFi} (${command.municipality}).`;
    case 'RecordIntegrationPeriod':
      return `First home-municipality entry (ensimmäinen kotikuntamerkintä) on ${dateInWords(command.on)}, ${INTEGRATION_TERMS[command.ground]}.`;
    case 'RecordEmploymentConditionMet':
      return `The employment condition (työssäoloehto) is met on ${dateInWords(command.on)}.`;
    case 'RecordMaximumPeriodExhausted':
      return `The maximum period (enimmäisaika) is used up on ${dateInWords(command.on)}.`;
    case 'RecordNewMaximumPeriod':
      return `A new maximum period (enimmäisaika) begins on ${dateInWords(command.on)}.`;
    case 'RecordOtherBenefit':
      return `${capitalised(OTHER_BENEFIT_TERMS[command.benefit])} from ${dateInWords(command.firstDay)} to ${dateInWords(command.lastDay)}.`;
  }
}

function paymentInWords(payment: RecordBenefitPayment): string {
  const { firstDay, lastDay, paidOn, benefit, perDayEur, basicPartEur, ground, circumstance } = payment;
  const days = weekdaysBetween(firstDay, lastDay).length;
  const span =
    firstDay === lastDay ? dateInWords(firstDay) : `${dateInWords(firstDay)} to ${dateInWords(lastDay)}`;
  const parts = [
    `${capitalised(BENEFIT_TERMS[benefit].en)} for ${span} (${numberInWords(days)} paid ${days === 1 ? 'day' : 'days'})`,
    ground ? `during ${GROUND_TERMS[ground]}` : '',
    circumstance ? `for ${CIRCUMSTANCE_TERMS[circumstance]}` : '',
    `${perDayEur} euros a day`,
    basicPartEur ? `of it ${basicPartEur} equal to basic allowance` : '',
    payment.childIncreaseEur ? `child increase ${payment.childIncreaseEur}` : '',
    payment.incrementEur ? `increment ${payment.incrementEur}` : '',
    payment.periodId ? `payment period “${payment.periodId}”` : '',
    `paid on ${dateInWords(paidOn)}`,
  ].filter((part) => part !== '');
  const name =
    payment.paymentId === `${benefit}-${firstDay}` ? '' : ` The payment is “${payment.paymentId}”.`;
  return `${parts.join(', ')}.${name}`;
}
