import type { CalendarDate } from '#calendar-date';
import type { BenefitEvent, Decision } from '#contracts';
import type { BenefitCommand, BenefitCorrection } from './benefit-commands.js';
import type { BenefitContext } from './benefit-context.js';
import type { BenefitHistory } from './benefit-history.js';
import { refuseDateToCome } from './date-to-come.js';
import { decideCorrection } from './decide-correction.js';
import { decideHomeMunicipality, decideIntegrationPeriod, decideOtherBenefit } from './decide-fact.js';
import { decidePayment } from './decide-payment.js';
import { correctBenefitFact, retractBenefitFact } from './set-fact-right.js';

/** The events by which a reported fact becomes known; none when it is known already; or why it can't be true. */
export function decide(
  history: BenefitHistory,
  command: BenefitCommand | BenefitCorrection,
  context: BenefitContext,
): Decision<BenefitEvent> {
  const { statutes, today } = context;
  const tooEarly = today === undefined ? undefined : refuseDateToCome(command, today);
  if (tooEarly) return tooEarly;
  switch (command.type) {
    case 'RecordBenefitPayment':
      return decidePayment(history, command, statutes);
    case 'CorrectBenefitPayment':
      return decideCorrection(history, command);
    case 'RecordHomeMunicipality':
      return decideHomeMunicipality(history, command, statutes);
    case 'RecordIntegrationPeriod':
      return decideIntegrationPeriod(history, command);
    case 'RecordEmploymentConditionMet':
      return once(history.employmentConditionsMet, command.on, 'EmploymentConditionMet');
    case 'RecordMaximumPeriodExhausted':
      return once(history.maximumPeriodsExhausted, command.on, 'MaximumPeriodExhausted');
    case 'RecordNewMaximumPeriod':
      return once(history.newMaximumPeriods, command.on, 'NewMaximumPeriodBegan');
    case 'RecordOtherBenefit':
      return decideOtherBenefit(history, command);
    case 'CorrectBenefitFact':
      return correctBenefitFact(history, command, context, (without, report) =>
        decide(without, report as BenefitCommand, context),
      );
    case 'RetractBenefitFact':
      return retractBenefitFact(history, command, context);
    default:
      return unknownCommand(command);
  }
}

function once<Type extends 'EmploymentConditionMet' | 'MaximumPeriodExhausted' | 'NewMaximumPeriodBegan'>(
  known: readonly { on: CalendarDate }[],
  on: CalendarDate,
  type: Type,
) {
  return known.some((fact) => fact.on === on) ? [] : [{ type, data: { on } }];
}

function unknownCommand(command: never): never {
  throw new Error(
    `not a command of a benefit history: ${JSON.stringify((command as { type?: unknown }).type)}`,
  );
}
