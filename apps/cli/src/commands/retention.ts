import { type Command, InvalidArgumentError } from 'commander';
import { type CalendarDate, isCalendarDate } from '#calendar-date';
import { installationSettings } from '../installation/settings.js';

/** `polku retention`: erases the texts about everybody whose time is over. */
export function addRetentionCommand(program: Command): void {
  program
    .command('retention')
    .description(
      'Destroys the keys of all people whose time of retention is over, and records it; what an exception keeps is left. ' +
        'While Polku runs, and as often as one likes.',
    )
    .option('--dry-run', 'tell who it would be, and change nothing')
    .option('--on <yyyy-mm-dd>', 'with --dry-run: as of this date', date)
    .option('--json', 'as JSON')
    .option('--data <folder>', 'the data folder (default: $POLKU_DATA or ./data)')
    .action(async ({ dryRun = false, on, json = false, ...options }: RetentionOptions, command: Command) => {
      if (on !== undefined && !dryRun)
        command.error('error: --on goes with --dry-run: what is erased is erased today');
      const { runRetention } = await import('../retention/run-retention.js');
      await runRetention(installationSettings(options, process.env), {
        isRehearsal: dryRun,
        asJson: json,
        ...(on === undefined ? {} : { on }),
      });
    });
}

interface RetentionOptions {
  readonly dryRun?: boolean;
  readonly on?: CalendarDate;
  readonly json?: boolean;
  readonly data?: string;
}

function date(text: string): CalendarDate {
  if (isCalendarDate(text)) return text;
  throw new InvalidArgumentError('Expected an existing date, written yyyy-mm-dd: 2029-05-26.');
}
