import type { CalendarDate } from '#calendar-date';
import { Refusal } from '#contracts';
import type { BenefitCommand, BenefitCorrection } from './benefit-commands.js';

/**
 * Why a fact can't have happened yet. A home municipality may be dated ahead: a move may be notified before it, and it pays
 * only what is paid from its date on.
 */
export function refuseDateToCome(
  command: BenefitCommand | BenefitCorrection,
  today: CalendarDate,
): Refusal | undefined {
  if (command.type === 'RecordHomeMunicipality') return undefined;
  const { field, date } = dateToCheck(command);
  if (date <= today) return undefined;
  return new Refusal({
    problem: 'date-to-come',
    rule: 'MON-3',
    detail: `${field} is ${date}, after today, ${today}: it can't have happened yet.`,
    expected: `a date not after ${today}`,
    field,
  });
}

function dateToCheck(
  command: Exclude<BenefitCommand | BenefitCorrection, { type: 'RecordHomeMunicipality' }>,
) {
  if ('paidOn' in command) return { field: 'paidOn', date: command.paidOn };
  if ('lastDay' in command) return { field: 'lastDay', date: command.lastDay };
  return { field: 'on', date: command.on };
}
