import type { BenefitHistory } from '#benefit-history';
import type { CalendarDate } from '#calendar-date';
import type { Benefit } from '#contracts';
import type { ExpectedLine } from './expected-line.js';

/** The benefit from which the person moved to that of the line, before the days on it; nothing for one who had no other. */
export function benefitBefore(
  { payments }: BenefitHistory,
  { benefit, spans }: ExpectedLine,
): Benefit | undefined {
  const firstDay = spans.reduce<CalendarDate | undefined>(
    (first, span) => (first === undefined || span.firstDay < first ? span.firstDay : first),
    undefined,
  );
  if (firstDay === undefined) return undefined;
  let latest: { readonly benefit: Benefit; readonly lastDay: CalendarDate } | undefined;
  for (const payment of payments) {
    if (payment.correction || payment.benefit === benefit || payment.lastDay >= firstDay) continue;
    if (!latest || latest.lastDay < payment.lastDay) latest = payment;
  }
  return latest?.benefit;
}
