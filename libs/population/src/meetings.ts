import { addDays, addMonths, type CalendarDate } from '#calendar-date';
import type { LawOfLives } from './law-of-lives.js';
import type { Life } from './life.js';
import { workingDayBy } from './working-day.js';

/** Days before the latest lawful one on which the next discussion is held, one after the other. */
const EARLIER = [3, 0, 8, 5, 1];

/**
 * The days of the discussions at which the plan is made or reviewed, each within the months of the law; the day on which
 * another plan takes the place of the employment plan is among them. None after the job search or after today.
 */
export function meetingsOf(life: Life, law: LawOfLives): readonly CalendarDate[] {
  const { firstMeeting, planFrom, searchUntil, today } = life;
  const meetings: CalendarDate[] = [];
  let on = firstMeeting;
  for (let number = 0; on <= today && (searchUntil === undefined || on < searchUntil); number++) {
    meetings.push(on);
    const due = addMonths(on, law.discussionMonths(on));
    const next = workingDayBy(addDays(due, -(EARLIER[number % EARLIER.length] ?? 0)));
    on = on < planFrom && planFrom < next ? planFrom : next;
  }
  return meetings;
}
