import type { BenefitCommand, RecordBenefitPayment } from '#benefit-history';
import { addDays, type CalendarDate, calendarDate, isWeekday } from '#calendar-date';
import { type BenefitStory, Chance, payments } from '#population';
import type { Statutes } from '#statutes';

/** The municipality of the year, Kajaani, and the neighbour to which people move, Sotkamo. */
export const MUNICIPALITY = '205';
export const NEIGHBOUR = '765';

/** Nothing is paid after this day. */
export const LAST_DAY = calendarDate('2025-10-31');

export interface PersonOfYear {
  readonly jobseeker: string;
  readonly commands: readonly BenefitCommand[];
}

interface Told {
  readonly jobseeker: string;
  readonly benefit: BenefitStory['benefit'];
  readonly firstDay: string;
  readonly lastDay?: string;
  /** Begins the identifiers of the payments. */
  readonly prefix?: string;
  readonly statutes: Statutes;
}

/** Payments every four weeks, each five days after its period unless `chance` says otherwise. */
export function paidFourWeekly(told: Told, chance?: Chance): RecordBenefitPayment[] {
  const { jobseeker, benefit, prefix = jobseeker } = told;
  const firstDay = calendarDate(told.firstDay);
  const lastDay = calendarDate(told.lastDay ?? LAST_DAY);
  const story = { jobseeker: prefix, benefit, firstDay, lastDay, today: LAST_DAY, payingDay: weekdayFrom };
  const paid = payments(story, told.statutes, chance ?? new Chance(0)).filter(
    (command): command is RecordBenefitPayment => command.type === 'RecordBenefitPayment',
  );
  return chance ? paid : paid.map((payment) => ({ ...payment, paidOn: addDays(payment.lastDay, 5) }));
}

/** The files of the year are published: that its bank knows no public holidays stays as it is. */
function weekdayFrom(date: CalendarDate): CalendarDate {
  let day = date;
  while (!isWeekday(day)) day = addDays(day, 1);
  return day;
}

export function livingIn(municipality: string, on = '2015-01-01'): BenefitCommand {
  return { type: 'RecordHomeMunicipality', on: calendarDate(on), municipality };
}

/** A person with one benefit all the time. */
export function ordinaryPerson(told: Told, chance?: Chance): PersonOfYear {
  return {
    jobseeker: told.jobseeker,
    commands: [livingIn(MUNICIPALITY), ...paidFourWeekly(told, chance)],
  };
}

/** A person whose maximum period of earnings-related allowance ended and who went on on labour market support. */
export function movedPerson(
  jobseeker: string,
  from: string,
  until: CalendarDate,
  statutes: Statutes,
  chance?: Chance,
): PersonOfYear {
  const told = { jobseeker, firstDay: from, lastDay: until, statutes };
  return {
    jobseeker,
    commands: [
      livingIn(MUNICIPALITY),
      { type: 'RecordMaximumPeriodExhausted', on: until },
      ...paidFourWeekly(
        { ...told, benefit: 'earnings-related-allowance', prefix: `${jobseeker}-era` },
        chance,
      ),
      ...paidFourWeekly(
        {
          jobseeker,
          statutes,
          firstDay: addDays(until, 1),
          benefit: 'labour-market-support',
          prefix: `${jobseeker}-lms`,
        },
        chance,
      ),
    ],
  };
}
