import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { Decimal } from 'decimal.js';
import {
  type BenefitCommand,
  type BenefitHistory,
  decide,
  evolve,
  initialBenefitHistory,
} from '#benefit-history';
import { calendarDate } from '#calendar-date';
import {
  type Benefit,
  type IntegrationGround,
  isRefusal,
  type PaymentCircumstance,
  type PaymentGround,
} from '#contracts';
import { type InvoiceLine, type PaidDay, timeline } from '#cost-responsibility';
import { loadStatutes } from '#statutes';
import { firstDifference } from './first-difference.js';

const statutes = loadStatutes();
const file = (name: string) => readFileSync(new URL(`conformance/${name}`, import.meta.url));
const rowsOf = (name: string): Record<string, string>[] => parse(file(name), { columns: true });

interface Expected {
  jobseekers: { jobseeker: string; days: PaidDay[]; invoiceLines: InvoiceLine[] }[];
}

function histories(): Map<string, BenefitHistory> {
  const commands = new Map<string, BenefitCommand[]>();
  const add = (jobseeker = '', command: BenefitCommand) =>
    commands.set(jobseeker, [...(commands.get(jobseeker) ?? []), command]);
  const payments = rowsOf('payments.csv');
  const corrections = new Map(payments.filter((row) => row.corrects).map((row) => [row.corrects, row]));
  for (const row of rowsOf('facts.csv')) add(row.jobseeker, factCommand(row));
  for (const row of payments.filter((each) => !each.corrects)) {
    add(row.jobseeker, paymentCommand(row));
    const correction = corrections.get(row.payment_id);
    if (correction) add(row.jobseeker, correctionCommand(correction));
  }
  return new Map(
    [...commands].map(([jobseeker, list]) => [jobseeker, list.reduce(take, initialBenefitHistory)]),
  );
}

function take(history: BenefitHistory, command: BenefitCommand): BenefitHistory {
  const decision = decide(history, command, { statutes });
  if (isRefusal(decision)) throw new Error(decision.details.detail);
  return decision.reduce((state, event) => evolve(state, event), history);
}

function factCommand({ fact, on = '', value = '' }: Record<string, string>): BenefitCommand {
  const date = calendarDate(on);
  switch (fact) {
    case 'home-municipality':
      return { type: 'RecordHomeMunicipality', on: date, municipality: value };
    case 'integration':
      return { type: 'RecordIntegrationPeriod', on: date, ground: value as IntegrationGround };
    case 'employment-condition-met':
      return { type: 'RecordEmploymentConditionMet', on: date };
    case 'maximum-period-exhausted':
      return { type: 'RecordMaximumPeriodExhausted', on: date };
    case 'new-maximum-period':
      return { type: 'RecordNewMaximumPeriod', on: date };
    default:
      throw new Error(`unknown fact ${fact}`);
  }
}

function paymentCommand(row: Record<string, string>): BenefitCommand {
  return {
    type: 'RecordBenefitPayment',
    paymentId: row.payment_id ?? '',
    benefit: row.benefit as Benefit,
    firstDay: calendarDate(row.first_day ?? ''),
    lastDay: calendarDate(row.last_day ?? ''),
    paidOn: calendarDate(row.paid_on ?? ''),
    ...(row.period_id ? { periodId: row.period_id } : {}),
    perDayEur: row.per_day_eur ?? '',
    childIncreaseEur: row.child_increase_eur || '0',
    incrementEur: row.increment_eur || '0',
    ...(row.basic_part_eur ? { basicPartEur: row.basic_part_eur } : {}),
    ground: row.ground as PaymentGround,
    ...(row.circumstance ? { circumstance: row.circumstance as PaymentCircumstance } : {}),
  };
}

function correctionCommand(row: Record<string, string>): BenefitCommand {
  return {
    type: 'CorrectBenefitPayment',
    paymentId: row.payment_id ?? '',
    corrects: row.corrects ?? '',
    paidOn: calendarDate(row.paid_on ?? ''),
  };
}

const amount = (text: string) => new Decimal(text).toFixed();

function comparableDay(day: PaidDay) {
  const { date, paymentId, benefit, regime, counter, counted, sharePercent, payer, base, municipal } = day;
  return [
    date,
    paymentId,
    benefit,
    regime,
    counter,
    counted,
    sharePercent,
    payer,
    amount(base),
    amount(municipal),
  ].join(' ');
}

function comparableLine({ payer, regime, benefit, paidMonth, kind, days, base, municipal }: InvoiceLine) {
  return [payer, regime, benefit, paidMonth, kind, days, amount(base), amount(municipal)].join(' ');
}

describe('the timeline of the conformance examples', () => {
  const all = histories();

  describe.each([
    ['the default choices', 'expected.json.gz', {}],
    [
      'no restart of the labour market support counter',
      'expected-int-2-no-restart.json.gz',
      { 'INT-2': 'no-restart' },
    ],
  ])('with %s', (_, name, choices) => {
    const expected: Expected = JSON.parse(gunzipSync(file(name)).toString());

    it('has the jobseekers who were paid something, in order', () => {
      const paid = [...all].filter(([, { payments }]) => payments.length > 0).map(([jobseeker]) => jobseeker);
      expect(paid.sort()).toEqual(expected.jobseekers.map(({ jobseeker }) => jobseeker));
    });

    it.each(expected.jobseekers.map((each) => [each.jobseeker, each] as const))(
      'agrees for %s in every day and line',
      (jobseeker, { days, invoiceLines }) => {
        const computed = timeline(all.get(jobseeker) ?? initialBenefitHistory, statutes, choices);
        expect(
          firstDifference([...computed.days()].map(comparableDay), days.map(comparableDay)),
        ).toBeUndefined();
        expect(
          firstDifference(computed.invoiceLines.map(comparableLine), invoiceLines.map(comparableLine)),
        ).toBeUndefined();
      },
    );
  });
});
