import { addDays, addMonths } from '#calendar-date';
import { commonDays, type DaySpan } from './day-span.js';
import { type LawOfLives, PROCESS_SINCE } from './law-of-lives.js';
import type { Life } from './life.js';
import { meetingsOf } from './meetings.js';
import { spellsOf } from './spells.js';

/** A duty that is set at a discussion and holds until its review periods are over or the next one is set. */
export interface DutyOfLife extends DaySpan {
  readonly number: number;
  readonly opportunities: number;
}

/** The duties of a life: at every discussion anew, of those who have any (DUTY-1). */
export function dutiesOf(life: Life, law: LawOfLives): readonly DutyOfLife[] {
  const { planKind, jointService, rehabilitation } = life;
  const isOrdinary = jointService === undefined && (planKind === 'employment' || planKind === 'integration');
  const lowered = rehabilitation?.dutyOpportunities;
  if (!isOrdinary && lowered === undefined) return [];
  const set = meetingsOf(life, law).filter((on) => on >= PROCESS_SINCE);
  return set.map((from, index) => {
    const { opportunities, reviewPeriods, reviewPeriodMonths } = law.duty(from);
    const over = addDays(addMonths(from, reviewPeriods * reviewPeriodMonths), -1);
    const next = set[index + 1];
    const superseded = next === undefined ? over : addDays(next, -1);
    return {
      number: index + 1,
      from,
      until: superseded < over ? superseded : over,
      opportunities: lowered ?? opportunities,
    };
  });
}

/** How many duties have a day in common with the rehabilitative work activity of the life, up to today (DUTY-4). */
export function dutiesInRehabilitation(life: Life, law: LawOfLives): number {
  const stint = life.rehabilitation?.stint;
  if (stint === undefined) return 0;
  return dutiesOf(life, law).filter((duty) => {
    return spellsOf(stint).some((spell) => {
      const common = commonDays(duty, spell);
      return common !== undefined && common.from <= life.today;
    });
  }).length;
}
