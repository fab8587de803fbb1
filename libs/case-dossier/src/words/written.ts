import type { CalendarDate } from '#calendar-date';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2.1.2025`. */
export function pointedDay(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day}.${month}.${year}`;
}

/** `2 January 2025`. */
export function monthInWords(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

export function listed(items: readonly string[], and: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}

/** A decimal number with the comma of Finnish and Swedish. */
export function withComma(text: string): string {
  return text.replace('.', ',');
}

/** An amount whose whole euros are told in groups of three digits. */
export function grouped(amount: string, separator: string): string {
  const [whole = '', ...decimals] = amount.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, separator), ...decimals].join('.');
}
