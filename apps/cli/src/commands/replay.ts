import { type Command, InvalidArgumentError } from 'commander';
import { type CalendarDate, isCalendarDate } from '#calendar-date';

interface ReplayOptions {
  readonly bundle: string;
  readonly key?: string;
  readonly jobseeker?: string;
  readonly knownOn?: CalendarDate;
  readonly identityFile?: string;
  readonly passphraseFile?: string;
}

/** `polku replay`: what the events of an audit bundle make, without a server or a store. */
export function addReplayCommand(program: Command): void {
  program
    .command('replay')
    .description(
      "What the events of an audit bundle make, as JSON: a jobseeker's pathway, payments and facts, or everybody's, a line each.",
    )
    .requiredOption('--bundle <folder or file>', 'an audit bundle; it is verified first')
    .option('--key <verifier key>', 'the public key of the log, known from elsewhere')
    .option('--jobseeker <id>', 'of this jobseeker alone')
    .option('--known-on <yyyy-mm-dd>', 'only what had been recorded at the end of this date', date)
    .option(
      '--identity-file <file>',
      'opens the texts of people whose keys are in the bundle: an identity of age',
    )
    .option('--passphrase-file <file>', 'or a file whose first line does')
    .action(async (options: ReplayOptions) => {
      // Loaded when asked for, so that other commands start quickly.
      const { endWhenPipeCloses } = await import('../terminal/closed-pipe.js');
      const { opening } = await import('../archive/unlocking.js');
      const { printReplay } = await import('../bundle/print-replay.js');
      endWhenPipeCloses(process.stdout);
      const { bundle, key, jobseeker, knownOn } = options;
      const opens = await opening(options);
      await printReplay(
        { bundle, ...(key === undefined ? {} : { key }) },
        {
          ...(jobseeker === undefined ? {} : { jobseeker }),
          ...(knownOn === undefined ? {} : { knownOn }),
          ...(opens && { opening: opens }),
        },
      );
    });
}

function date(text: string): CalendarDate {
  if (isCalendarDate(text)) return text;
  throw new InvalidArgumentError('Expected an existing date, written yyyy-mm-dd: 2025-05-26.');
}
