import { addDays, type CalendarDate, calendarDate } from '#calendar-date';
import { CASE_LANES, type CaseItem, type CaseToDraw, MARKS } from '#pictures';

const FIRST = calendarDate('2016-11-01');
const DAYS = 3_640;

/** Ten years and two thousand things, in every lane. */
export function hugeCase(items = 2_000): CaseToDraw {
  const date = (number: number): CalendarDate => addDays(FIRST, (number * 617) % DAYS);
  const drawn = Array.from({ length: items }, (_, index): CaseItem => {
    const lane = CASE_LANES[index % CASE_LANES.length] ?? 'services';
    const from = date(index);
    const name = `Something that happened, number ${index}, with a name as long as names are`;
    const href = `#event-${String(index).padStart(8, '0')}-9f2c-5f0b-9c7d-3e2a1b4c5d6e`;
    if (lane === 'share') {
      const first = addDays(FIRST, Math.floor((index * DAYS) / items));
      const percent = [0, 10, 20, 30, 40, 50][index % 6] ?? 0;
      return { kind: 'share', lane, name, from: first, until: addDays(first, 6), percent, href };
    }
    if (lane === 'findings' || lane === 'decisions' || index % 2 === 0) {
      const mark = lane === 'findings' ? MARKS[10 + (index % 3)] : MARKS[index % 10];
      return { kind: 'mark', lane, mark: mark ?? 'decision', name, from, href };
    }
    return { kind: 'span', lane, label: name, name, from, until: addDays(from, index % 300), href };
  });
  return { asOf: addDays(FIRST, DAYS), items: drawn };
}
