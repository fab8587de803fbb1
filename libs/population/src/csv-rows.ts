import type { BenefitCommand } from '#benefit-history';
import type { PathwayReport } from '#pathway';
import type { ToldReport } from './told-report.js';

/** The columns of the files, in the order in which they are written; docs/files.md says what each holds. */
export const COLUMNS = {
  payments:
    'payment_id,jobseeker,benefit,first_day,last_day,paid_on,period_id,per_day_eur,child_increase_eur,increment_eur,basic_part_eur,ground,circumstance,corrects',
  facts: 'jobseeker,fact,on,value',
  services:
    'service_id,jobseeker,kind,place,organiser,production,planned_on,started_on,ended_on,days_per_week,hours_per_day,legal_basis,outcome',
} as const;

/** A row of one of the files, without the line break. */
export interface BenefitRow {
  readonly file: 'payments' | 'facts';
  readonly row: string;
}

/** What payers and registers report, as a row of payments.csv or facts.csv. */
export function benefitRow(jobseeker: string, command: BenefitCommand): BenefitRow {
  const fact = (name: string, on: string, value = ''): BenefitRow => ({
    file: 'facts',
    row: [jobseeker, name, on, value].join(),
  });
  switch (command.type) {
    case 'RecordBenefitPayment':
      return { file: 'payments', row: paymentRow(jobseeker, command) };
    case 'CorrectBenefitPayment': {
      const { paymentId, paidOn, corrects } = command;
      return { file: 'payments', row: `${paymentId},${jobseeker},,,,${paidOn},,,,,,,,${corrects}` };
    }
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
    case 'RecordOtherBenefit':
      return fact(command.benefit, command.firstDay, command.lastDay);
    default:
      return command satisfies never;
  }
}

function paymentRow(
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

type Service = Extract<PathwayReport, { type: 'ReportServiceAsItHappened' }>;

/** What services.csv can say of a service; whatever has more to it is told in reports.jsonl. */
const SAID_BY_ROW: ReadonlySet<string> = new Set([
  'type',
  'serviceId',
  'kind',
  'place',
  'organiser',
  'production',
  'startedOn',
  'endedOn',
  'daysPerWeek',
  'hoursPerDay',
  'legalBasis',
  'outcome',
] satisfies (keyof Service)[]);

/** The report as a row of services.csv; nothing where a row can't say all of it. */
export function serviceRow(jobseeker: string, { command }: ToldReport): string | undefined {
  if (command.type !== 'ReportServiceAsItHappened') return undefined;
  if (Object.keys(command).some((field) => !SAID_BY_ROW.has(field))) return undefined;
  const { organiser } = command;
  return [
    command.serviceId,
    jobseeker,
    command.kind,
    command.place ?? '',
    organiser === 'wellbeing-services-county' ? 'wellbeing-county' : organiser,
    command.production ?? '',
    '',
    command.startedOn ?? '',
    command.endedOn ?? '',
    command.daysPerWeek ?? '',
    command.hoursPerDay ?? '',
    command.legalBasis ?? '',
    command.outcome ?? '',
  ].join();
}

/** The report as a line of reports.jsonl, without the line break. */
export function reportLine(jobseeker: string, { authority, command }: ToldReport): string {
  return JSON.stringify({ jobseeker, authority, command });
}
