import type { CalendarDate } from '#calendar-date';

/** The list with one more, after everything of the same date or earlier: facts may become known late. */
export function inOrderOfTime<Item>(
  list: readonly Item[],
  item: Item,
  dateOf: (item: Item) => CalendarDate,
): readonly Item[] {
  const before = list.findLastIndex((other) => dateOf(other) <= dateOf(item));
  return [...list.slice(0, before + 1), item, ...list.slice(before + 1)];
}
