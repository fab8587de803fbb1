import type { RecordedRebuild } from '#read-models';
import { askPolku } from '../running/ask-polku.js';
import { paceInWords } from './pace-in-words.js';

/** What the API answers of the read models, as far as it is shown. */
export interface ProjectionAnswer {
  readonly caughtUp: boolean;
  readonly events: number;
  readonly behind: number;
  readonly stoppedCount: number;
  readonly stopped: readonly NotTaken[];
  readonly skipped: readonly NotTaken[];
  readonly rebuild?: RecordedRebuild;
}

interface NotTaken {
  readonly eventId: string;
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
  readonly eventType: string;
  readonly error: string;
}

/** @throws PolkuNotRunning, PolkuRefused */
export async function projectionOf(url: string): Promise<ProjectionAnswer> {
  return (await askPolku(url, '/v1/projection', {}, 'operator')) as ProjectionAnswer;
}

/** Prints how far the read models of a running Polku are. @throws PolkuNotRunning, PolkuRefused */
export async function printProjection(url: string, asJson: boolean): Promise<void> {
  const answer = await projectionOf(url);
  process.stdout.write(asJson ? `${JSON.stringify(answer, null, 2)}\n` : projectionText(answer));
}

export function projectionText(answer: ProjectionAnswer): string {
  const { caughtUp, events, behind, stopped, stoppedCount, skipped, rebuild } = answer;
  const state = caughtUp && behind === 0 ? 'up to date' : `${counted(behind)} behind`;
  return [
    `${counted(events)} events projected, ${state}.`,
    ...(stoppedCount === 0 ? [] : [`Stopped in ${counted(stoppedCount)} streams:`]),
    ...stopped.map((each) => `  ${placeOf(each)}: ${each.error}`),
    ...(skipped.length === 0 ? [] : ['Passed over by decision:']),
    ...skipped.map((each) => `  ${placeOf(each)}`),
    ...(rebuild === undefined ? [] : [rebuildText(rebuild)]),
    '',
  ].join('\n');
}

function placeOf({ stream, revision, eventType, eventId, position }: NotTaken): string {
  const event = eventId === '' ? 'its timeline' : `${eventType} ${eventId} at ${position}`;
  return `${stream}, revision ${revision}, ${event}`;
}

function rebuildText({ state, seenAt, progress }: RecordedRebuild): string {
  const pace = state === 'running' && progress !== undefined ? `: ${paceInWords(progress)}` : '';
  return `Rebuild: ${state}${pace} (${seenAt})`;
}

function counted(number: number): string {
  return number.toLocaleString('en');
}
