import type { ToldEvent } from '#benefit-history';
import type {
  Cause,
  CausedDifference,
  ComparedCosts,
  DaysOfOneSide,
  DifferentDays,
  DifferentLine,
  TimelineDifference,
} from '#cost-difference';
import { publishedCause } from '#cost-difference';
import { type Cell, textTable } from '../terminal/text-table.js';
import { described, inWords, type Side } from './compared-side.js';

/** One person's difference, with what made it. */
export interface ComparedJobseeker {
  readonly jobseeker: string;
  readonly difference: TimelineDifference;
  readonly costs: ComparedCosts;
  readonly causes: readonly CausedDifference<Cause>[];
}

type JobseekerForm = (before: Side, after: Side, compared: ComparedJobseeker) => Iterable<string>;

/** One JSON document: the API answers the same of a jobseeker of the store. */
export const jobseekerJson: JobseekerForm = function* (
  before,
  after,
  { jobseeker, difference, costs, causes },
) {
  const published = {
    jobseeker,
    before: described(before),
    after: described(after),
    change: difference.change,
    days: [...difference.days()],
    invoiceLines: difference.invoiceLines,
    total: costs.total(),
    byPayer: costs.by('payer'),
    byPaidMonth: costs.by('paidMonth'),
    causes: causes.map(publishedCause),
  };
  yield `${JSON.stringify(published, undefined, 1)}\n`;
};

export const DAY_HEAD = [
  'days',
  '',
  'n',
  '',
  'benefit',
  'regime',
  'counter',
  'share',
  'payer',
  'municipal',
  'provision',
];
export const LINE_HEAD = [
  'payer',
  'regime',
  'benefit',
  'paid',
  'kind',
  'days',
  'municipal',
  'after',
  '',
  'difference',
];
const CAUSE_HEAD = ['', 'what', 'days', 'municipal', 'billed'];

export const jobseekerTable: JobseekerForm = function* (before, after, { jobseeker, difference, causes }) {
  const { days, municipal, billed } = difference.change;
  yield `Jobseeker ${jobseeker}\nBefore: ${inWords(before)}\nAfter:  ${inWords(after)}\n\n`;
  yield `${days} days have another result: ${municipal} euros of municipal cost, ${billed} billed.\n`;
  if (difference.isEmpty) return;
  yield '\n';
  yield* textTable([DAY_HEAD, ...[...difference.days()].flatMap(dayRows)]);
  yield '\nInvoice lines\n\n';
  if (difference.invoiceLines.length === 0) yield 'none differs\n';
  else yield* textTable([LINE_HEAD, ...difference.invoiceLines.map(lineRow)]);
  yield '\nWhat made the difference, one after the other\n\n';
  yield* textTable([CAUSE_HEAD, ...causes.flatMap(causeRows)]);
};

/** The sides of days under each other. */
export function dayRows(days: DifferentDays): Cell[][] {
  const { firstDay, lastDay, before, after } = days;
  const span = [firstDay, days.days === 1 ? '' : lastDay, days.days];
  return [
    [...span, 'before', ...sideCells(before, days.days)],
    ['', '', '', 'after', ...sideCells(after, days.days)],
  ];
}

function sideCells(side: DaysOfOneSide | undefined, days: number): Cell[] {
  if (!side) return ['not paid'];
  const { benefit, regime, firstCounter, counted, sharePercent, payer, municipal, provision } = side;
  const numbers = days === 1 ? `${firstCounter}` : `${firstCounter}-${firstCounter + days - 1}`;
  const counter = counted ? numbers : `(${firstCounter})`;
  return [benefit, regime, counter, `${sharePercent} %`, payer, municipal, provision];
}

export function lineRow({
  payer,
  regime,
  benefit,
  paidMonth,
  kind,
  before,
  after,
  municipal,
}: DifferentLine): Cell[] {
  return [
    ...[payer, regime, benefit, paidMonth, kind],
    ...[before?.days ?? '', before?.municipal ?? '', after?.days ?? '', after?.municipal ?? ''],
    municipal,
  ];
}

function causeRows({ cause, difference }: CausedDifference<Cause>): Cell[][] {
  const { days, municipal, billed } = difference.change;
  const texts =
    cause.kind === 'events' ? cause.told.map((event) => eventText(event)) : [lawText(cause.interpretations)];
  const way = cause.kind === 'law' ? 'other law' : cause.way === 'added' ? 'known' : 'not known';
  return texts.map((text, index) =>
    index === 0 ? [way, text, days, municipal, billed] : ['', text, '', '', ''],
  );
}

function eventText(event: ToldEvent): string {
  if (event.type === 'BenefitPaid') {
    const { paymentId, firstDay, lastDay, paidOn } = event.data;
    return `${paidOn} payment ${paymentId} of ${firstDay} to ${lastDay}`;
  }
  if (event.type === 'BenefitPaymentCorrected') {
    const { paymentId, corrects, paidOn } = event.data;
    return `${paidOn} payment ${corrects} taken back by ${paymentId}`;
  }
  if (event.type === 'OtherBenefitReceived') {
    const { benefit, firstDay, lastDay } = event.data;
    return `${firstDay} ${benefit} to ${lastDay}`;
  }
  return `${event.data.on} ${event.type}`;
}

function lawText(interpretations: Extract<Cause, { kind: 'law' }>['interpretations']): string {
  const turned = Object.entries(interpretations).map(
    ([id, { before = 'unknown', after = 'unknown' }]) => `${id} ${before} -> ${after}`,
  );
  return turned.join(', ') || 'another law';
}
