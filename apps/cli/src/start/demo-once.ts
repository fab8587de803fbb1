import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandBus } from '@nestjs/cqrs';
import { type CalendarDate, calendarDate, helsinkiDateOf } from '#calendar-date';
import type { EventStore } from '#event-store';
import type { Statutes } from '#statutes';
import { playDemo } from '../demo/play-demo.js';

export const DEMO_JOBSEEKERS = 300;

/**
 * Plays the demo into a store that is empty, or goes on with one that was interrupted. A note in the data folder tells
 * that it has begun, and on which day.
 * @returns whether it was played now
 */
export async function playDemoOnce(parts: {
  data: string;
  eventStore: EventStore;
  commandBus: CommandBus;
  statutes: Statutes;
  onProgress: (played: number) => void;
}): Promise<boolean> {
  const note = join(parts.data, 'demo-unfinished');
  const begun = await dayNoted(note);
  if (begun === undefined && !(await isEmpty(parts.eventStore))) return false;
  const today = begun ?? helsinkiDateOf(new Date());
  await writeFile(note, today, { flush: true });
  await playDemo(parts.commandBus, {
    jobseekers: DEMO_JOBSEEKERS,
    today,
    statutes: parts.statutes,
    onProgress: parts.onProgress,
  });
  await rm(note);
  return true;
}

async function dayNoted(note: string): Promise<CalendarDate | undefined> {
  try {
    return calendarDate(await readFile(note, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function isEmpty(eventStore: EventStore): Promise<boolean> {
  for await (const _ of eventStore.readAll({
    categories: ['person', 'jobseeker', 'benefits'],
    personalFields: 'sealed',
  })) {
    return false;
  }
  return true;
}
