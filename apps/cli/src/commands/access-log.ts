import { type Command, InvalidArgumentError } from 'commander';
import { type CalendarDate, isCalendarDate } from '#calendar-date';
import { urlOption } from '../running/url-option.js';

interface AccessLogOptions {
  readonly url: string;
  readonly jobseeker?: string;
  readonly reader?: string;
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  readonly json?: true;
}

/** `polku access-log`: who has read whose data, asked of a running Polku. */
export function addAccessLogCommand(program: Command): void {
  const accessLog = program
    .command('access-log')
    .description("Who has read a person's data, or whose data somebody has read, from a running Polku.");
  accessLog
    .command('search', { isDefault: true })
    .description('The readings of a person, by a reader, or both; the latest first.')
    .option('--jobseeker <id>', 'whose data was read')
    .option('--reader <subject>', 'who read: the subject of the token')
    .option('--from <yyyy-mm-dd>', 'on this day and later', date)
    .option('--to <yyyy-mm-dd>', 'until this day, included', date)
    .option('--json', 'one reading a line, as JSON')
    .addOption(urlOption())
    .action(async ({ json, ...asked }: AccessLogOptions) => {
      const { printReadings } = await import('../access-log/print-readings.js');
      await printReadings(asked, json === true);
    });
  accessLog
    .command('unusual')
    .description('Readings to ask about: many people in a day, people outside the area.')
    .requiredOption('--from <yyyy-mm-dd>', 'the first day', date)
    .option('--to <yyyy-mm-dd>', 'the last day, at most 31 days in all; the same day when left out', date)
    .option('--json', 'the answer as JSON')
    .addOption(urlOption())
    .action(async ({ json, ...asked }: AccessLogOptions) => {
      const { printUnusualReadings } = await import('../access-log/print-unusual-readings.js');
      await printUnusualReadings(asked, json === true);
    });
}

function date(text: string): CalendarDate {
  if (isCalendarDate(text)) return text;
  throw new InvalidArgumentError('Expected an existing date, written yyyy-mm-dd: 2025-05-26.');
}
