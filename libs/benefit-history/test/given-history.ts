import {
  type BenefitCommand,
  type BenefitHistory,
  decide,
  evolve,
  initialBenefitHistory,
  type RecordBenefitPayment,
} from '#benefit-history';
import { calendarDate } from '#calendar-date';
import { isRefusal, type Refusal } from '#contracts';
import { loadStatutes } from '#statutes';

export const statutes = loadStatutes();

/** The history after commands that must all be accepted. */
export function given(...commands: BenefitCommand[]): BenefitHistory {
  return commands.reduce((history, command) => {
    const decision = decide(history, command, { statutes });
    if (isRefusal(decision)) throw new Error(`given, but refused: ${decision.details.detail}`);
    return decision.reduce((state, event) => evolve(state, event), history);
  }, initialBenefitHistory);
}

/** The events, or the name of the problem. */
export function when(history: BenefitHistory, command: BenefitCommand) {
  const decision = decide(history, command, { statutes });
  return isRefusal(decision) ? problemOf(decision) : decision;
}

function problemOf(refusal: Refusal): string {
  return refusal.details.problem;
}

/** Labour market support from 3 to 28 March 2025, unless said otherwise. */
export function payment(
  paymentId: string,
  more: Partial<Omit<RecordBenefitPayment, 'firstDay' | 'lastDay' | 'paidOn'>> & {
    firstDay?: string;
    lastDay?: string;
    paidOn?: string;
  } = {},
): RecordBenefitPayment {
  const { firstDay = '2025-03-03', lastDay = '2025-03-28', paidOn = '2025-04-01', ...rest } = more;
  return {
    type: 'RecordBenefitPayment',
    paymentId,
    benefit: 'labour-market-support',
    perDayEur: '37.21',
    ...rest,
    firstDay: calendarDate(firstDay),
    lastDay: calendarDate(lastDay),
    paidOn: calendarDate(paidOn),
  };
}

export function correction(paymentId: string, corrects: string, paidOn = '2025-05-02'): BenefitCommand {
  return { type: 'CorrectBenefitPayment', paymentId, corrects, paidOn: calendarDate(paidOn) };
}

export function homeMunicipality(on: string, municipality: string): BenefitCommand {
  return { type: 'RecordHomeMunicipality', on: calendarDate(on), municipality };
}
