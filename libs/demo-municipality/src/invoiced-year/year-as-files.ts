import type { BenefitCommand } from '#benefit-history';
import { BILLED_COLUMNS, billedCsvRow } from '#invoicing';
import type { InvoicedYear } from './invoiced-year.js';

const PAYMENT_HEADER =
  'payment_id,jobseeker,benefit,first_day,last_day,paid_on,period_id,per_day_eur,child_increase_eur,increment_eur,basic_part_eur,ground,circumstance,corrects';
const FACT_HEADER = 'jobseeker,fact,on,value';

/** payments.csv, facts.csv and billed.csv of the year, as docs/files.md describes them. */
export function yearAsFiles({ people, billed }: InvoicedYear): {
  payments: string;
  facts: string;
  billed: string;
} {
  const rows = people.flatMap(({ jobseeker, commands }) =>
    commands.map((command) => rowOf(jobseeker, command)),
  );
  const rowsOf = (file: Row['file']) => rows.filter((row) => row.file === file).map(({ text }) => text);
  return {
    payments: textOf(PAYMENT_HEADER, rowsOf('payments')),
    facts: textOf(FACT_HEADER, rowsOf('facts')),
    billed: textOf(BILLED_COLUMNS.join(','), billed.map(billedCsvRow)),
  };
}

interface Row {
  readonly file: 'payments' | 'facts';
  readonly text: string;
}

function rowOf(jobseeker: string, command: BenefitCommand): Row {
  const fact = (name: string, on: string, value = ''): Row => ({
    file: 'facts',
    text: [jobseeker, name, on, value].join(','),
  });
  switch (command.type) {
    case 'RecordBenefitPayment':
      return { file: 'payments', text: paymentText(jobseeker, command) };
    case 'CorrectBenefitPayment':
      return {
        file: 'payments',
        text: [
          command.paymentId,
          jobseeker,
          '',
          '',
          '',
          command.paidOn,
          '',
          '',
          '',
          '',
          '',
          '',
          '',
          command.corrects,
        ].join(),
      };
    case 'RecordHomeMunicipality':
      return fact('home-municipality', command.on, command.municipality);
    case 'RecordIntegrationPeriod':
      return fact('integration', command.on, command.ground);
    case 'RecordEmploymentConditionMet':
      return fact('employment-condition-met', command.on);
    case 'RecordMaximumPeriodExhausted':
      return fact('maximum-period-exhausted', command.on);
    case 'RecordNewMaximumPeriod':
      return fact('new-maximum-period', command.on);
  }
}

function paymentText(
  jobseeker: string,
  payment: Extract<BenefitCommand, { type: 'RecordBenefitPayment' }>,
): string {
  return [
    payment.paymentId,
    jobseeker,
    payment.benefit,
    payment.firstDay,
    payment.lastDay,
    payment.paidOn,
    payment.periodId ?? '',
    payment.perDayEur,
    payment.childIncreaseEur ?? '',
    payment.incrementEur ?? '',
    payment.basicPartEur ?? '',
    payment.ground ?? 'unemployment',
    payment.circumstance ?? '',
    '',
  ].join();
}

function textOf(header: string, rows: readonly string[]): string {
  return `${[header, ...rows].join('\n')}\n`;
}
