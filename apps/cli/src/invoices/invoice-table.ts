import { daysByShareText, eurosOf, type InvoiceSum } from '#invoicing';
import type { Statutes } from '#statutes';
import { type Cell, textRow, textTable } from '../terminal/text-table.js';
import type { InvoiceAsked, InvoiceForm } from './invoice-form.js';

const LINE_HEAD = [
  'jobseeker',
  'regime',
  'benefit',
  'kind',
  'days',
  'by share',
  'base',
  'municipal',
  'payments',
];
/** Lines are written as they come: a longer text moves what stands to its right. */
const LINE_WIDTHS = [16, 6, 26, 10, 5, 16, 10, 10, 0];

/** For people: the lines of one municipality with the sums under them, or the sums of all. */
export function invoiceTable(): InvoiceForm {
  return {
    begin(asked) {
      const head = `${titleOf(asked)}\n${datesOf(asked)}\n`;
      return asked.municipality === undefined ? head : head + textRow(LINE_HEAD, LINE_WIDTHS);
    },
    line({ jobseeker, regime, benefit, kind, days, daysByShare, base, municipal, paymentIds }, asked) {
      if (asked.municipality === undefined) return '';
      const shares = daysByShareText(daysByShare);
      const cells = [jobseeker, regime, benefit, kind, days, shares, eurosOf(base), eurosOf(municipal)];
      return textRow([...cells, paymentIds.join(' ')], LINE_WIDTHS);
    },
    end(sums, asked) {
      if (sums.length === 0) return 'nothing to invoice\n';
      const total = sums.reduce((sum, { municipal }) => sum + municipal, 0n);
      const rows = sums.map((sum) => sumCells(sum, asked.statutes));
      const table = [...textTable([SUM_HEAD, ...rows])].join('');
      return `${asked.municipality === undefined ? '' : '\n'}${table}\nTotal ${eurosOf(total)} euros\n`;
    },
  };
}

const SUM_HEAD = [
  'municipality',
  '',
  'regime',
  'benefit',
  'kind',
  'persons',
  'days',
  'base',
  'municipal',
  '',
];

function sumCells(sum: InvoiceSum, statutes: Statutes): Cell[] {
  return [
    sum.municipality,
    statutes.municipality(sum.municipality)?.nameFi ?? '',
    sum.regime,
    sum.benefit,
    sum.kind,
    sum.persons,
    sum.days,
    eurosOf(sum.base),
    eurosOf(sum.municipal),
    sum.isPassedOn ? 'passed on to the Employment Fund' : '',
  ];
}

function titleOf({ municipality, month, statutes }: InvoiceAsked): string {
  const whom =
    municipality === undefined
      ? 'All municipalities'
      : `${municipality} ${statutes.municipality(municipality)?.nameFi ?? ''}`;
  return `${whom}: what should be invoiced for benefits paid in ${month}`;
}

function datesOf({ dates }: InvoiceAsked): string {
  return dates ? `sent by ${dates.sentBy}, due ${dates.due} (${dates.provision})\n` : '';
}
