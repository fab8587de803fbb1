import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type SealedLog, UNLOCKED_FILE } from '#archive';
import { type CalendarDate, endOfHelsinkiDate } from '#calendar-date';
import type { StoredEvent } from '#event-store';
import { openPersonalTexts, type SubjectKeys } from '#subject-keys';
import { NotUnlocked, type Opening, openUnlockedKeys } from '../archive/unlocked-keys.js';
import { SteadyWriter } from '../terminal/steady-writer.js';
import { eventsOfPerson } from './events-of-person.js';
import { foldedPerson } from './folded-events.js';
import { peopleInBundle } from './people-in-bundle.js';
import { NotSealed } from './print-proof.js';
import { type BundleOptions, withVerifiedBundle } from './verified-bundle.js';

const CATEGORIES = ['person', 'jobseeker', 'benefits'];

export interface PrintReplay {
  /** Everybody when absent. */
  readonly jobseeker?: string;
  /** Only what had been recorded by the end of this date. */
  readonly knownOn?: CalendarDate;
  /** Who opens the keys in the bundle; texts stay as they are stored when absent. */
  readonly opening?: Opening;
}

/**
 * Prints what the events of an audit bundle make of one jobseeker, or of everybody, a line of JSON each.
 * @throws BundleNotWhole, NotSealed, NotUnlocked
 */
export async function printReplay(
  bundle: BundleOptions,
  { jobseeker, knownOn, opening }: PrintReplay,
): Promise<void> {
  await withVerifiedBundle(bundle, async ({ folder, log }) => {
    const keys = opening && (await keysIn(folder, opening));
    const writer = new SteadyWriter(process.stdout);
    for await (const [person, events] of people(log, jobseeker)) {
      const told = await replayed(person, events, knownOn, keys);
      if (told === undefined && jobseeker !== undefined) {
        throw new NotSealed(
          `nothing is sealed of a jobseeker ${jobseeker}${knownOn ? ` by ${knownOn}` : ''}`,
        );
      }
      if (told !== undefined) await writer.write(`${JSON.stringify(told)}\n`);
    }
    await writer.end();
  });
}

async function* people(log: SealedLog, jobseeker: string | undefined) {
  if (jobseeker === undefined) yield* peopleInBundle(log, CATEGORIES);
  else yield [jobseeker, await eventsOfPerson(log, jobseeker, CATEGORIES)] as const;
}

async function replayed(
  jobseeker: string,
  events: readonly StoredEvent[],
  knownOn: CalendarDate | undefined,
  keys: Pick<SubjectKeys, 'find'> | undefined,
) {
  const until = knownOn && endOfHelsinkiDate(knownOn);
  const known = until ? events.filter(({ recordedAt }) => recordedAt < until) : events;
  if (known.length === 0) return undefined;
  const told = { jobseeker, ...(knownOn && { knownOn }), events: known.length, ...foldedPerson(known) };
  const isOpened = keys !== undefined && (await keys.find(jobseeker)) !== 'unknown';
  return isOpened ? await openPersonalTexts(told, jobseeker, keys) : told;
}

async function keysIn(folder: string, opening: Opening): Promise<Pick<SubjectKeys, 'find'>> {
  const sealed = await readFile(join(folder, UNLOCKED_FILE)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new NotUnlocked('the bundle holds no keys of people');
  });
  return await openUnlockedKeys(sealed, opening);
}
