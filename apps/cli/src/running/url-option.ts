import { InvalidArgumentError, Option } from 'commander';

/** `--url`: where the running Polku is that is asked; also POLKU_URL. */
export function urlOption(): Option {
  return new Option('--url <address>', 'of the running Polku')
    .default(process.env.POLKU_URL || 'http://localhost:8080')
    .argParser(address);
}

function address(text: string): string {
  if (/^https?:\/\/[^\s/]+/.test(text) && URL.canParse(text)) return text;
  throw new InvalidArgumentError('Expected an address: http://localhost:8080.');
}
