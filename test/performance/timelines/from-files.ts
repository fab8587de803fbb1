import { parseArgs } from 'node:util';
import { workOnHistories } from '#apps/cli/src/histories/work-on-histories.js';
import { expectedLinesWork } from '#apps/cli/src/invoices/expected-lines-work.js';
import type { Month } from '#calendar-date';
import { loadStatutes } from '#statutes';
import { benefitDaysWork } from './benefit-days-work.js';
import { timed } from './measured.js';

/*
 * A process of its own, so that its CPU and its memory are of nothing else: reads payments.csv and facts.csv and computes
 * every timeline. Prints what it found and what it took as JSON.
 */

const { values } = parseArgs({
  options: {
    payments: { type: 'string', default: '' },
    facts: { type: 'string', default: '' },
    threads: { type: 'string' },
    /** Add the invoice lines of this month up; else benefit days are counted. */
    month: { type: 'string' },
  },
});
const histories = {
  sources: { payments: values.payments, facts: values.facts },
  statutes: loadStatutes(),
  errors: process.stderr,
  results: 'small',
  ...(values.threads === undefined ? {} : { threads: Number(values.threads) }),
} as const;

const { month } = values;
const [took, found] = await timed<object>(() =>
  month === undefined ? countDays() : addInvoices(month as Month),
);
process.stdout.write(JSON.stringify({ ...took, ...found, residentMb: residentMegabytes() }));

async function countDays() {
  let timelines = 0;
  let days = 0;
  const take = (_: string, counted: number) => {
    timelines++;
    days += counted;
  };
  await workOnHistories({ ...histories, work: benefitDaysWork(), take });
  return { timelines, days };
}

/** What each municipality is invoiced for the month, in cents. */
async function addInvoices(paidMonth: Month) {
  let timelines = 0;
  let lines = 0;
  const invoices = new Map<string, bigint>();
  await workOnHistories({
    ...histories,
    work: expectedLinesWork({ choices: {}, month: paidMonth }),
    take(_, own) {
      timelines++;
      for (const { payer, regime, benefit, kind, municipal } of own) {
        lines++;
        const invoice = `${payer} ${regime} ${benefit} ${kind}`;
        invoices.set(invoice, (invoices.get(invoice) ?? 0n) + municipal);
      }
    },
  });
  let cents = 0n;
  for (const part of invoices.values()) cents += part;
  return { timelines, lines, invoices: invoices.size, euros: (Number(cents) / 100).toFixed(2) };
}

/** The most that the process held at any time. */
function residentMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
