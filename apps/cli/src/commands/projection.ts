import { type Command, InvalidArgumentError } from 'commander';
import { urlOption } from '../running/url-option.js';

interface SkipOptions {
  readonly url: string;
  readonly event: string;
  readonly reason: string;
}

/** `polku projection`: where the read models of a running Polku are, and what they are to pass over. */
export function addProjectionCommand(program: Command): void {
  const projection = program
    .command('projection')
    .description('How far the read models of the running Polku are, and what they pass over.');
  projection
    .command('status', { isDefault: true })
    .description('How far they are, at which events they stopped, and how far a rebuild is.')
    .option('--json', 'the answer as JSON')
    .addOption(urlOption())
    .action(async ({ url, json }: { url: string; json?: true }) => {
      const { printProjection } = await import('../rebuild/print-projection.js');
      await printProjection(url, json === true);
    });
  projection
    .command('skip')
    .description(
      'Passes over an event at which the read models stopped. The decision is recorded as an event: who, why. ' +
        'A later program that can take the event in does so when the read models are made anew.',
    )
    .requiredOption('--event <id or position>', 'of the event, as "polku projection status" tells it', place)
    .requiredOption('--reason <text>', 'why it may be passed over, and what is done about it')
    .addOption(urlOption())
    .action(async (options: SkipOptions) => {
      const { skipEvent } = await import('../rebuild/skip-event.js');
      await skipEvent(options);
    });
}

function place(text: string): string {
  if (/^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{20}\/\d{20})$/.test(text)) return text;
  throw new InvalidArgumentError('Expected the id of an event (a UUID), or its position.');
}
