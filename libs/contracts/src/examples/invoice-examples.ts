import type { Month } from '#calendar-date';
import type { InvoiceEvent } from '../invoice-events.js';
import { on } from './example-date.js';
import type { ExamplesOf } from './examples-of.js';

export const invoiceExamples: ExamplesOf<InvoiceEvent> = {
  InvoiceReceived: { invoiceId: 'kela-205-2025-07', municipality: '205', invoicedOn: on('2025-07-11') },
  InvoiceLineBilled: {
    invoiceId: 'kela-205-2025-07',
    line: 1,
    jobseekerId: 'jobseeker-7',
    regime: 'B',
    benefit: 'labour-market-support',
    paidMonth: '2025-06' as Month,
    kind: 'payment',
    days: 20,
    daysByShare: '10x12 20x8',
    baseEur: '744.20',
    municipalEur: '104.19',
  },
};
