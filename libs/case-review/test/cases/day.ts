export { calendarDate as day } from '#calendar-date';
