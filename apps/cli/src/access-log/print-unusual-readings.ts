import type { UnusualReading } from '#access';
import type { UnusualReadingsAnswer } from '#apps/api/src/access-log/unusual-readings-query.js';
import { askPolku } from '../running/ask-polku.js';

/** @throws PolkuNotRunning, PolkuRefused, TokenNotGiven */
export async function printUnusualReadings(
  { url, ...asked }: { readonly url: string; readonly from?: string; readonly to?: string },
  asJson: boolean,
): Promise<void> {
  const answer = (await askPolku(
    url,
    '/v1/access-log/unusual',
    asked,
    'data-protection-officer',
  )) as UnusualReadingsAnswer;
  process.stdout.write(asJson ? `${JSON.stringify(answer, null, 2)}\n` : answerText(answer));
}

function answerText({ from, to, findings }: UnusualReadingsAnswer): string {
  const days = from === to ? `on ${from}` : `from ${from} to ${to}`;
  if (findings.length === 0) return `Nothing unusual ${days}.\n`;
  return [`To ask about, ${days}:`, ...findings.map((each) => `  ${findingText(each)}`), ''].join('\n');
}

function findingText(finding: UnusualReading): string {
  const who = `${finding.day}  ${finding.reader}, ${finding.role}`;
  if (finding.kind === 'many-people') {
    return `${who}: read of ${finding.people} people; more than ${finding.many} are many for the role`;
  }
  return `${who}: read of ${finding.jobseeker}, who lived outside the area (${finding.home})`;
}
