import type { BenefitEvent } from '#contracts';
import type { BenefitHistory, FactSource } from './benefit-history.js';
import { withoutFact } from './facts-set-right.js';

/**
 * The history after one more event.
 * @param source the stored event's identifier and time, where the history will have to explain itself
 */
export function evolve(history: BenefitHistory, event: BenefitEvent, source?: FactSource): BenefitHistory {
  const told = source ? { source } : {};
  switch (event.type) {
    case 'BenefitPaid':
      return {
        ...history,
        payments: [...history.payments, source ? { ...event.data, source } : event.data],
      };
    case 'BenefitPaymentCorrected': {
      const { corrects, ...correction } = event.data;
      return {
        ...history,
        payments: history.payments.map((payment) =>
          payment.paymentId === corrects ? { ...payment, correction: { ...correction, ...told } } : payment,
        ),
      };
    }
    case 'HomeMunicipalityRecorded':
      return { ...history, homeMunicipalities: [...history.homeMunicipalities, { ...event.data, ...told }] };
    case 'IntegrationPeriodBegan':
      return { ...history, integrationPeriods: [...history.integrationPeriods, { ...event.data, ...told }] };
    case 'EmploymentConditionMet':
      return {
        ...history,
        employmentConditionsMet: [...history.employmentConditionsMet, { ...event.data, ...told }],
      };
    case 'MaximumPeriodExhausted':
      return {
        ...history,
        maximumPeriodsExhausted: [...history.maximumPeriodsExhausted, { ...event.data, ...told }],
      };
    case 'NewMaximumPeriodBegan':
      return { ...history, newMaximumPeriods: [...history.newMaximumPeriods, { ...event.data, ...told }] };
    case 'OtherBenefitReceived':
      return { ...history, otherBenefits: [...history.otherBenefits, { ...event.data, ...told }] };
    case 'BenefitFactCorrected':
      return withoutFact(history, event.data.corrects, { how: 'corrected', on: event.data.on, ...told });
    case 'BenefitFactRetracted':
      return withoutFact(history, event.data.retracts, { how: 'retracted', on: event.data.on, ...told });
    default:
      return unknownEvent(event);
  }
}

function unknownEvent(event: never): never {
  throw new Error(`not an event of a benefit history: ${JSON.stringify((event as { type?: unknown }).type)}`);
}
