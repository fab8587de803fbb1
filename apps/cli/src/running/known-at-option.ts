import { InvalidArgumentError, Option } from 'commander';
import { type Instant, isInstant } from '#calendar-date';

/** `--known-at`: the instant until which had been recorded what a running Polku answers by. */
export function knownAtOption(): Option {
  return new Option(
    '--known-at <instant>',
    'or only what had been recorded at this instant: 2025-05-26T12:00:00Z',
  )
    .argParser(instant)
    .conflicts('knownOn');
}

function instant(text: string): Instant {
  if (isInstant(text)) return text;
  throw new InvalidArgumentError('Expected an instant with its zone: 2025-05-26T12:00:00Z.');
}
