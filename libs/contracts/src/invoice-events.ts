import Type from 'typebox';
import { BENEFITS } from './benefit-events.js';
import { defineEvent, type EventOf } from './event-contract.js';
import { date, identifier, month, municipalityCode, oneOf, signedEuros, wholeNumber } from './field-types.js';

/** Payments, and what is taken back of them. */
export const INVOICE_LINE_KINDS = ['payment', 'correction'] as const;

export const InvoiceReceived = defineEvent('InvoiceReceived', 'invoice', {
  meaning:
    'Kela billed a municipality for its share of unemployment benefits. The lines follow as events of their own.',
  rules: ['MON-4'],
  data: {
    invoiceId: identifier("Kela's identifier of the invoice."),
    municipality: municipalityCode('Whom the invoice was sent to.'),
    invoicedOn: date('The date of the invoice.'),
  },
});

export const InvoiceLineBilled = defineEvent('InvoiceLineBilled', 'invoice', {
  meaning:
    'A line of an invoice as it was sent, right or wrong: one person, regime, benefit, month and kind.',
  rules: ['MON-4'],
  data: {
    invoiceId: identifier('The invoice on which the line stands.'),
    line: wholeNumber('Number of the line on its invoice.', 1, 999_999),
    jobseekerId: identifier('The jobseeker for whom was billed, known or not.'),
    regime: Type.String({ pattern: '^[A-Z]$', description: 'The regime, invoiced apart: `A`, `B`, `C`.' }),
    benefit: oneOf(BENEFITS, 'Which benefit was billed.'),
    paidMonth: month('The month in which the benefit was paid.'),
    kind: oneOf(INVOICE_LINE_KINDS, 'A payment, or what is taken back of one.'),
    days: wholeNumber('Paid days; negative in a correction.', -999_999, 999_999, 'day'),
    daysByShare: Type.Optional(
      Type.String({
        pattern: '^\\d{1,3}x-?[1-9]\\d{0,5}( \\d{1,3}x-?[1-9]\\d{0,5})*$',
        description: 'Days by percent, `10x12 20x8`; absent where the invoice does not tell it.',
      }),
    ),
    baseEur: signedEuros('The part of the benefit that is shared.'),
    municipalEur: signedEuros("The municipality's part."),
  },
});

export const invoiceContracts = [InvoiceReceived, InvoiceLineBilled] as const;

/** Everything that is written to `invoice-<municipality>-<month>`. */
export type InvoiceEvent = EventOf<(typeof invoiceContracts)[number]>;
