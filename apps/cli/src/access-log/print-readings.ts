import type { ReadingsAnswer, ToldReading } from '#apps/api/src/access-log/readings-query.js';
import { askPolku } from '../running/ask-polku.js';
import { SteadyWriter } from '../terminal/steady-writer.js';

export interface AskedReadings {
  readonly url: string;
  readonly jobseeker?: string;
  readonly reader?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Prints readings page by page. @throws PolkuNotRunning, PolkuRefused, TokenNotGiven */
export async function printReadings({ url, ...asked }: AskedReadings, asJson: boolean): Promise<void> {
  const writer = new SteadyWriter(process.stdout);
  for (let after: string | undefined; ; ) {
    const parameters = { ...asked, after, limit: '1000' };
    const answer = await askPolku(url, '/v1/access-log', parameters, 'data-protection-officer');
    const { readings, next } = answer as ReadingsAnswer;
    for (const reading of readings) {
      await writer.write(asJson ? `${JSON.stringify(reading)}\n` : readingText(reading));
    }
    if (next === undefined) return await writer.end();
    after = next;
  }
}

function readingText(reading: ToldReading): string {
  const { recordedAt, reader, role, authority, route, purpose, matter, legalBasis, parts, jobseekers } =
    reading;
  const who = [reader?.subject, role, authority].filter((each) => each !== undefined).join(', ');
  const why = [purpose, matter, legalBasis].filter((each) => each !== undefined).join(', ');
  return `${recordedAt}  ${who}\n  ${route}: ${parts.join(', ')}\n  for ${why}\n  of ${jobseekers.join(', ') || 'nobody yet: a stream of the feed began'}\n`;
}
