import { type Command, Option } from 'commander';
import { urlOption } from '../running/url-option.js';

interface TokenOptions {
  readonly url: string;
  readonly role: string;
  readonly authority?: string;
  readonly municipality?: string[];
  readonly jobseeker?: string;
  readonly need?: string;
  readonly matter?: string;
  readonly until?: string;
  readonly eventType?: string[];
  readonly part?: string[];
  readonly subject?: string;
}

/** `polku token`: an access token of the demo issuer, to try the API with. */
export function addTokenCommand(program: Command): void {
  program
    .command('token')
    .description(
      'Prints an access token for the API from the demo issuer of a running Polku: 8 hours, any role.',
    )
    .requiredOption('--role <role>', 'caseworker, controller, auditor ...: docs/permissions.md has all')
    .option('--authority <authority>', 'whose acts are recorded, where the role has several')
    .option('--municipality <code...>', 'only people and money of these; everywhere when left out')
    .option('--jobseeker <id>', 'of the role case-reviewer or jobseeker: whose case')
    .option('--need <need>', 'of the role subscriber: why it needs to know of people under non-disclosure')
    .option('--matter <id>', 'of the role case-reviewer: for which matter, EOAK/1234/2026')
    .option('--until <instant>', 'of the role case-reviewer: until when; one hour when left out')
    .option('--event-type <type...>', 'of the role subscriber: only these events')
    .option('--part <part...>', 'less than the role sees')
    .addOption(new Option('--subject <id>', 'who it is, as an opaque identifier'))
    .addOption(urlOption())
    .action(async ({ url, municipality, eventType, part, ...rest }: TokenOptions) => {
      const { demoToken } = await import('../running/demo-token.js');
      const { PolkuNotRunning } = await import('../running/ask-polku.js');
      const asked = {
        ...rest,
        ...(municipality === undefined ? {} : { municipalities: municipality.join(',') }),
        ...(eventType === undefined ? {} : { event_types: eventType.join(',') }),
        ...(part === undefined ? {} : { parts: part.join(',') }),
      };
      const token = await demoToken(url, asked).catch((error: Error) => {
        throw error.name === 'TokenNotGiven' ? error : new PolkuNotRunning(url, error);
      });
      process.stdout.write(`${token}\n`);
    });
}
