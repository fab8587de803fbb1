import { type Decision, type InvoiceEvent, Refusal } from '#contracts';

type Received = Extract<InvoiceEvent, { type: 'InvoiceReceived' }>['data'];
type Billed = Extract<InvoiceEvent, { type: 'InvoiceLineBilled' }>['data'];

/** Fact: Kela sent this invoice. */
export interface ReceiveInvoice extends Received {
  readonly type: 'ReceiveInvoice';
}

/** Fact: this line stands on the invoice. */
export interface RecordBilledLine extends Billed {
  readonly type: 'RecordBilledLine';
}

/** What is told of invoices, into `invoice-<municipality>-<month>`. All are facts: right or wrong, they are recorded. */
export type InvoiceCommand = ReceiveInvoice | RecordBilledLine;

interface ReceivedInvoice {
  readonly head: Received;
  /** By the hundreds of the line numbers, so that one more line copies few. */
  readonly pages: Readonly<Record<number, Readonly<Record<number, Billed>>>>;
}

/** The invoices that one municipality received in one month, by their identifiers. Plain JSON. */
export interface ReceivedInvoices {
  readonly [invoiceId: string]: ReceivedInvoice;
}

export const initialReceivedInvoices: ReceivedInvoices = {};

const LINES_OF_A_PAGE = 100;

export function evolveInvoices(invoices: ReceivedInvoices, event: InvoiceEvent): ReceivedInvoices {
  switch (event.type) {
    case 'InvoiceReceived':
      return { ...invoices, [event.data.invoiceId]: { head: event.data, pages: {} } };
    case 'InvoiceLineBilled': {
      const { invoiceId, line } = event.data;
      const invoice = invoices[invoiceId];
      if (!invoice) throw new Error('a line of an invoice that was not received');
      const page = Math.floor(line / LINES_OF_A_PAGE);
      const lines = { ...invoice.pages[page], [line]: event.data };
      return { ...invoices, [invoiceId]: { ...invoice, pages: { ...invoice.pages, [page]: lines } } };
    }
    default:
      return unknownEvent(event);
  }
}

/** The events by which something becomes known; none when it is known already; or why it can't be. */
export function decideInvoice(invoices: ReceivedInvoices, command: InvoiceCommand): Decision<InvoiceEvent> {
  const { type, ...data } = command;
  const known = invoices[data.invoiceId];
  if (type === 'ReceiveInvoice') {
    if (!known) return [{ type: 'InvoiceReceived', data: data as Received }];
    return saysTheSame(known.head, data) ? [] : otherInvoice(data.invoiceId);
  }
  const told = data as Billed;
  if (!known) {
    return new Refusal({
      problem: 'line-of-an-unknown-invoice',
      rule: 'MON-4',
      detail: `No invoice ${told.invoiceId} of this municipality and month is recorded.`,
      expected: 'The invoice first, then its lines.',
      field: 'invoiceId',
    });
  }
  const line = known.pages[Math.floor(told.line / LINES_OF_A_PAGE)]?.[told.line];
  if (!line) return [{ type: 'InvoiceLineBilled', data: told }];
  return saysTheSame(line, told) ? [] : otherLine(told);
}

/** The identifier of an invoice names one content for ever. */
function otherInvoice(invoiceId: string): Refusal {
  return new Refusal({
    problem: 'invoice-id-with-other-content',
    rule: 'MON-4',
    detail: `The invoice ${invoiceId} is recorded with another municipality or date already.`,
    expected: 'The same content, or another identifier.',
    field: 'invoiceId',
  });
}

function otherLine({ invoiceId, line }: Billed): Refusal {
  return new Refusal({
    problem: 'invoice-line-with-other-content',
    rule: 'MON-4',
    detail: `The line ${line} of the invoice ${invoiceId} is recorded with another content already.`,
    expected:
      'The same content, or a line with another number. What was billed anew stands on a later invoice.',
    field: 'line',
  });
}

function saysTheSame(known: object, told: object): boolean {
  const entries = (data: object) => JSON.stringify(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1)));
  return entries(known) === entries(told);
}

function unknownEvent(event: never): never {
  throw new Error(`not an event of an invoice: ${JSON.stringify((event as { type?: unknown }).type)}`);
}
