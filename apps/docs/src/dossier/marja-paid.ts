import { addDays, type CalendarDate, calendarDate as day } from '#calendar-date';
import type { BilledLine } from '#invoicing';
import type { DataOf } from './data-of.js';
import type { CaseBook } from './recorded-case.js';

const KELA = 'kela';
const FIRST_DAY = day('2025-01-13');
const PAYMENTS = 15;
const MOVED_TO_SOTKAMO = day('2025-12-01');

/** Four weeks of labour market support, paid on the Tuesday after. */
function payment(number: number): DataOf<'BenefitPaid'> {
  const firstDay = addDays(FIRST_DAY, 28 * (number - 1));
  return {
    paymentId: `maksu-${number}`,
    benefit: 'labour-market-support',
    firstDay,
    lastDay: addDays(firstDay, 25),
    paidOn: addDays(firstDay, 29),
    perDayEur: '37.21',
    childIncreaseEur: '0',
    incrementEur: '0',
    ground: 'unemployment',
  };
}

/** What Kela paid and told: one payment taken back and paid anew, and a move that was told a month late. */
export function marjaPaid(book: CaseBook): void {
  const paid = (recordedOn: CalendarDate, data: DataOf<'BenefitPaid'>) =>
    book.record(recordedOn, KELA, 'BenefitPaid', data);
  book.record(day('2025-02-11'), KELA, 'HomeMunicipalityRecorded', {
    on: day('2016-08-01'),
    municipality: '205',
  });
  for (let number = 1; number <= PAYMENTS; number++) {
    const data = payment(number);
    paid(data.paidOn, data);
    if (number === 7) {
      const sixth = payment(6);
      const corrected = day('2025-08-12');
      book.record(corrected, KELA, 'BenefitPaymentCorrected', {
        paymentId: 'maksu-6-peruutus',
        corrects: sixth.paymentId,
        paidOn: corrected,
      });
      paid(corrected, {
        ...sixth,
        paymentId: 'maksu-6b',
        paidOn: corrected,
        ground: 'rehabilitative-work-activity',
      });
    }
    if (number === 13) {
      book.record(day('2026-01-15'), KELA, 'HomeMunicipalityRecorded', {
        on: MOVED_TO_SOTKAMO,
        municipality: '765',
      });
    }
  }
}

/** Three lines of Kela's invoices; the last one went to the municipality from which the person had moved. */
export function marjaBilled(jobseeker: string): readonly BilledLine[] {
  const line = (
    paidMonth: string,
    invoicedOn: string,
    days: number,
    base: bigint,
    municipal: bigint,
  ): BilledLine => ({
    invoiceId: `KELA-205-${paidMonth}`,
    lineNumber: 41,
    municipality: '205',
    invoicedOn: day(invoicedOn),
    jobseeker,
    regime: 'B',
    benefit: 'labour-market-support',
    paidMonth: paidMonth as BilledLine['paidMonth'],
    kind: 'payment',
    days,
    base,
    municipal,
  });
  return [
    line('2025-07', '2025-08-14', 20, 74_420n, 7_442n),
    line('2025-09', '2025-10-14', 20, 74_420n, 7_442n),
    line('2026-01', '2026-02-12', 20, 74_420n, 14_884n),
  ];
}
