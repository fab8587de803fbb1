import { calendarDate, type Month } from '#calendar-date';
import { isRefusal } from '#contracts';
import {
  type BilledLine,
  billedLineOf,
  decideInvoice,
  evolveInvoices,
  type InvoiceCommand,
  initialReceivedInvoices,
  invoiceCommands,
} from '#invoicing';

const LINE: BilledLine = {
  invoiceId: 'I1',
  lineNumber: 1,
  municipality: '999',
  invoicedOn: calendarDate('2025-07-11'),
  jobseeker: 'J1',
  regime: 'B',
  benefit: 'labour-market-support',
  paidMonth: '2025-06' as Month,
  kind: 'payment',
  days: 20,
  daysByShare: [{ percent: 10, days: 12 }],
  base: 1n,
  municipal: 99_999n,
};
const TOLD = invoiceCommands([LINE, { ...LINE, lineNumber: 150, kind: 'correction', municipal: -1n }]);

function given(...commands: InvoiceCommand[]) {
  return commands.reduce((invoices, command) => {
    const decision = decideInvoice(invoices, command);
    if (isRefusal(decision)) throw new Error(decision.details.problem);
    return decision.reduce(evolveInvoices, invoices);
  }, initialReceivedInvoices);
}

function when(invoices: ReturnType<typeof given>, command: InvoiceCommand) {
  const decision = decideInvoice(invoices, command);
  return isRefusal(decision) ? decision.details.problem : decision.map(({ type }) => type);
}

const [RECEIVED, FIRST] = TOLD;
if (!RECEIVED || !FIRST) throw new Error('an invoice and its lines');

describe('what was billed', () => {
  it('is recorded as it was told: unknown municipality, days and sums that do not fit together', () => {
    expect(when(initialReceivedInvoices, RECEIVED)).toEqual(['InvoiceReceived']);
    expect(when(given(RECEIVED), FIRST)).toEqual(['InvoiceLineBilled']);
  });

  it('is recorded once', () => {
    for (const command of TOLD) expect(when(given(...TOLD), command)).toEqual([]);
  });

  it.each<[string, InvoiceCommand]>([
    [
      'invoice-id-with-other-content',
      { ...RECEIVED, invoicedOn: calendarDate('2025-07-12') } as InvoiceCommand,
    ],
    ['invoice-line-with-other-content', { ...FIRST, days: 19 } as InvoiceCommand],
    ['line-of-an-unknown-invoice', { ...FIRST, invoiceId: 'I2' } as InvoiceCommand],
  ])('is refused when it can not be: %s', (problem, command) => {
    expect(when(given(...TOLD), command)).toBe(problem);
  });

  it('can be compared as it was told', () => {
    const { type: _, ...data } = FIRST as Extract<InvoiceCommand, { type: 'RecordBilledLine' }>;
    expect(billedLineOf(LINE, data)).toEqual(LINE);
  });
});
