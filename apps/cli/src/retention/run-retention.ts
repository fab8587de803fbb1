import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { permissionsOfDays } from '#apps/api/src/identity/permissions-of-days.js';
import { type CalendarDate, helsinkiDateOf } from '#calendar-date';
import { CommandHandlingModule, CommandRefused, ProtectData, retentionInStore } from '#command-handling';
import type { Retention } from '#data-protection';
import { type EventStore, newIdentifier } from '#event-store';
import { expectDataFolder } from '../installation/data-folder.js';
import { openInstallation } from '../installation/installation.js';
import type { InstallationSettings } from '../installation/settings.js';
import { progressOnTerminal } from '../terminal/progress-on-terminal.js';
import { destroyAgain } from './destroy-again.js';
import { type ErasedDay, eraseReadings } from './erase-readings.js';

export interface RetentionRun {
  /** Nothing is changed. */
  readonly isRehearsal: boolean;
  /** Today when absent. */
  readonly on?: CalendarDate;
  readonly asJson: boolean;
}

/** One person, and what became of the data. */
interface Looked {
  readonly jobseeker: string;
  readonly retention: Retention;
}

export interface RetentionReport {
  readonly on: CalendarDate;
  readonly isRehearsal: boolean;
  readonly looked: number;
  /** Those whose texts were erased, or would be. */
  readonly erased: readonly Looked[];
  /** Those whose time is over, and whose data is kept by an exception. */
  readonly excepted: readonly Looked[];
  /** Days whose readings were erased, or would be. */
  readonly readings: readonly ErasedDay[];
  /** People and days whose keys had been destroyed, were there again, and were destroyed once more, or would be. */
  readonly destroyedAgain: readonly string[];
}

/** Everybody about whom something is recorded that is to be kept for a time. */
const CATEGORIES = ['jobseeker', 'benefits'];

/** Finds those whose time is over and erases the texts about them, and who read what when that is over. @throws UnusableDataFolder */
export async function runRetention(settings: InstallationSettings, run: RetentionRun): Promise<void> {
  if (settings.eventStoreUrl === undefined) await expectDataFolder(settings.data);
  const installation = await openInstallation(settings, { share: true });
  const progress = progressOnTerminal(process.stderr);
  const { eventStore, keys, statutes } = installation;
  const today = helsinkiDateOf(new Date());
  const on = run.on ?? today;
  try {
    const nest = await NestFactory.createApplicationContext(
      CommandHandlingModule.register({
        eventStore,
        keys,
        statutes,
        clock: () => new Date(),
        newId: newIdentifier,
      }),
      { logger: ['error', 'warn'] },
    );
    const bus = nest.get(CommandBus);
    const destroyedAgain = await destroyAgain({ eventStore, keys, isRehearsal: run.isRehearsal });
    const people = await everybody(eventStore);
    const erased: Looked[] = [];
    const excepted: Looked[] = [];
    let done = 0;
    for (const jobseeker of people) {
      const retention = await retentionInStore(eventStore, jobseeker, { statutes, on });
      if (retention.state === 'over' && (run.isRehearsal || (await erase(bus, jobseeker)))) {
        erased.push({ jobseeker, retention });
      }
      if (retention.state === 'extended') excepted.push({ jobseeker, retention });
      progress.show({ phase: 'looking at people', done: ++done, total: people.size });
    }
    const readings: ErasedDay[] = [];
    for await (const day of eraseReadings({
      eventStore,
      keys,
      newId: newIdentifier,
      retention: permissionsOfDays()(on).accessLog,
      on,
      isRehearsal: run.isRehearsal,
    })) {
      readings.push(day);
    }
    progress.end();
    const report = {
      on,
      isRehearsal: run.isRehearsal,
      looked: people.size,
      erased,
      excepted,
      readings,
      destroyedAgain,
    };
    process.stdout.write(run.asJson ? `${JSON.stringify(report, null, 2)}\n` : told(report));
  } finally {
    progress.end();
    await installation.close();
  }
}

async function everybody(eventStore: EventStore): Promise<ReadonlySet<string>> {
  const people = new Set<string>();
  for await (const { stream } of eventStore.readAll({
    categories: CATEGORIES,
    personalFields: 'sealed',
    schemaVersions: 'as-stored',
  })) {
    people.add(stream.slice(stream.indexOf('-') + 1));
  }
  return people;
}

/** @returns whether it was; not where something was recorded since that keeps the data */
async function erase(bus: CommandBus, jobseeker: string): Promise<boolean> {
  const envelope = {
    commandId: newIdentifier(),
    authority: 'employment-authority',
    actor: 'retention',
    source: 'retention',
  } as const;
  try {
    await bus.execute(
      new ProtectData(jobseeker, { type: 'ErasePersonalTexts', ground: 'retention-ended' }, envelope),
    );
    return true;
  } catch (error) {
    if (error instanceof CommandRefused) return false;
    throw error;
  }
}

function told(report: RetentionReport): string {
  const { on, isRehearsal, looked, erased, excepted, readings, destroyedAgain } = report;
  const line = ({ jobseeker, retention }: Looked) => {
    if (retention.state === 'extended') return `  ${jobseeker}: kept (${retention.exceptions.join(', ')})\n`;
    return retention.state === 'over'
      ? `  ${jobseeker}: client until ${retention.endedOn}; ${retention.provision}\n`
      : '';
  };
  return [
    `${looked.toLocaleString('en')} people looked at, as of ${on}. `,
    `${isRehearsal ? 'Would be erased' : 'Erased'}: ${erased.length}; kept by an exception: ${excepted.length}.\n`,
    ...[...erased, ...excepted].map(line),
    ...readings.map(
      ({ day, readings: count, inTheClear }) =>
        `  readings of ${day}: ${count}${inTheClear === 0 ? '' : `; ${inTheClear} stand in the log in the clear: delete the stream access-${day} in the store`}\n`,
    ),
    ...destroyedAgain.map(
      (subject) =>
        `  ${subject}: the key store was put back and had the key again; ${isRehearsal ? 'to be ' : ''}destroyed\n`,
    ),
  ].join('');
}
