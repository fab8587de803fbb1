import {
  type BenefitCommand,
  type BenefitHistory,
  decide,
  evolve,
  initialBenefitHistory,
} from '#benefit-history';
import { calendarDate } from '#calendar-date';
import { isRefusal } from '#contracts';
import { type Choices, explainDay } from '#cost-responsibility';
import { shippedStatutes } from './given-benefits.js';

/** A history whose facts know the events that told them: `e1`, `e2`, ... in the order of the commands. */
export function storedHistory(...commands: BenefitCommand[]): BenefitHistory {
  let number = 0;
  return commands.reduce((history, command) => {
    const decision = decide(history, command, { statutes: shippedStatutes });
    if (isRefusal(decision)) throw new Error(decision.details.detail);
    return decision.reduce(
      (state, event) =>
        evolve(state, event, { eventId: `e${++number}`, recordedAt: '2025-06-01T06:00:00.000Z' }),
      history,
    );
  }, initialBenefitHistory);
}

export function explained(history: BenefitHistory, date: string, choices: Choices = {}) {
  return explainDay(history, calendarDate(date), shippedStatutes, choices);
}
