export {
  addDays,
  addMonths,
  addYears,
  type CalendarDate,
  calendarDate,
  compareDates,
  daysBetween,
  fromDayNumber,
  InvalidCalendarDate,
  isCalendarDate,
  isWeekday,
  type Month,
  monthOf,
  toDayNumber,
  weekdaysBetween,
} from './calendar-date.js';
export { endOfHelsinkiDate, helsinkiDateOf } from './helsinki-date.js';
export {
  dateOfMoment,
  type Instant,
  isInstant,
  type KnownBy,
  knownByOf,
  recordedBefore,
  recordedBy,
} from './known-by.js';
