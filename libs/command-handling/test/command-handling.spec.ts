import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandBus } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import type { BenefitCommand } from '#benefit-history';
import { calendarDate } from '#calendar-date';
import {
  ActOnBenefits,
  ActOnPathway,
  type CommandEnvelope,
  CommandHandlingModule,
  CommandIdReused,
  CommandRefused,
  IdentifyPerson,
  ProtectData,
} from '#command-handling';
import { allContracts } from '#contracts';
import { startTemporaryNode } from '#embedded-node';
import {
  commandFingerprint,
  connectEventStore,
  type EventStore,
  newIdentifier,
  RevisionConflict,
  type StoredEvent,
} from '#event-store';
import { loadStatutes } from '#statutes';
import { loadMasterKey, openSqliteSubjectKeys, type SubjectKeys } from '#subject-keys';

let folder: string;
let node: Awaited<ReturnType<typeof startTemporaryNode>>;
let keys: SubjectKeys;
let eventStore: EventStore;
let nest: TestingModule;
let commandBus: CommandBus;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polku-commands-'));
  node = await startTemporaryNode();
  const masterKey = await loadMasterKey({ file: join(folder, 'master.key') });
  keys = await openSqliteSubjectKeys({ masterKey, file: join(folder, 'keys.sqlite') });
  eventStore = connectEventStore({ url: node.connectionString, keys, contracts: allContracts });
  const parts = {
    eventStore,
    keys,
    statutes: loadStatutes(),
    clock: () => new Date('2025-06-15T09:00:00Z'),
    newId: newIdentifier,
  };
  nest = await Test.createTestingModule({ imports: [CommandHandlingModule.register(parts)] }).compile();
  await nest.init();
  commandBus = nest.get(CommandBus);
});

afterAll(async () => {
  await nest?.close();
  await eventStore?.close();
  await keys?.close();
  await node?.stop();
  await rm(folder, { recursive: true, force: true });
});

function envelope(more: Partial<CommandEnvelope> = {}): CommandEnvelope {
  return {
    commandId: newIdentifier(),
    authority: 'employment-authority',
    actor: 'official-7',
    source: 'test',
    ...more,
  };
}

const register = { type: 'RegisterJobSearch', on: calendarDate('2025-03-03') } as const;

function municipality(code: string, on = '2024-01-01'): BenefitCommand {
  return { type: 'RecordHomeMunicipality', on: calendarDate(on), municipality: code };
}

async function eventsOf(stream: string): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const event of eventStore.read(stream)) events.push(event);
  return events;
}

describe('a command', () => {
  it('becomes events with its metadata', async () => {
    const jobseeker = newIdentifier();
    const outcome = await commandBus.execute(
      new ActOnPathway(jobseeker, [register], envelope({ commandId: 'c-1' })),
    );
    expect(outcome).toMatchObject({ stream: `jobseeker-${jobseeker}`, revision: 0, repeated: false });
    const [event] = await eventsOf(outcome.stream);
    expect(event).toMatchObject({
      type: 'JobSearchRegistered',
      data: { on: '2025-03-03' },
      metadata: {
        commandId: 'c-1',
        $correlationId: 'c-1',
        authority: 'employment-authority',
        actor: 'official-7',
      },
    });
  });

  it('is carried out once under its id, and its first outcome is returned again', async () => {
    const jobseeker = newIdentifier();
    const once = envelope();
    const first = await commandBus.execute(new ActOnPathway(jobseeker, [register], once));
    await commandBus.execute(
      new ActOnPathway(
        jobseeker,
        [{ type: 'ReportInitialInterview', on: calendarDate('2025-03-07') }],
        envelope(),
      ),
    );
    const again = await commandBus.execute(new ActOnPathway(jobseeker, [register], once));
    expect(again).toEqual({ ...first, repeated: true });
    expect(await eventsOf(first.stream)).toHaveLength(2);
  });

  it('is stored once when it arrives several times at the same moment', async () => {
    const jobseeker = newIdentifier();
    const once = envelope();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => commandBus.execute(new ActOnPathway(jobseeker, [register], once))),
    );
    expect(new Set(outcomes.map(({ revision }) => revision))).toEqual(new Set([0]));
    expect(await eventsOf(`jobseeker-${jobseeker}`)).toHaveLength(1);
  });

  it('is refused when its id was used for another content', async () => {
    const jobseeker = newIdentifier();
    const once = envelope();
    await commandBus.execute(new ActOnBenefits(jobseeker, [municipality('091')], once));
    await expect(
      commandBus.execute(new ActOnBenefits(jobseeker, [municipality('049')], once)),
    ).rejects.toThrow(CommandIdReused);
    expect(await eventsOf(`benefits-${jobseeker}`)).toHaveLength(1);
  });

  it('is not taken for its repetition when another authority sends it', async () => {
    const jobseeker = newIdentifier();
    const once = envelope();
    await commandBus.execute(new ActOnPathway(jobseeker, [register], once));
    const byAnother = commandBus.execute(
      new ActOnPathway(jobseeker, [register], { ...once, authority: 'wellbeing-services-county' }),
    );
    await expect(byAnother).rejects.toThrow(CommandIdReused);
  });

  it('is refused with the rule, and stores nothing', async () => {
    const jobseeker = newIdentifier();
    const set = { type: 'SetJobSearchDuty', on: calendarDate('2025-03-07') } as const;
    const refused = commandBus.execute(
      new ActOnPathway(jobseeker, [register, set], envelope({ authority: 'wellbeing-services-county' })),
    );
    await expect(refused).rejects.toThrow(CommandRefused);
    expect(await keys.find(jobseeker)).toBe('unknown');
    expect(await eventsOf(`jobseeker-${jobseeker}`)).toEqual([]);
  });

  it('is refused when the stream is not where the caller saw it', async () => {
    const jobseeker = newIdentifier();
    await commandBus.execute(new ActOnPathway(jobseeker, [register], envelope()));
    const interview = { type: 'ReportInitialInterview', on: calendarDate('2025-03-07') } as const;
    const stale = commandBus.execute(new ActOnPathway(jobseeker, [interview], envelope({ ifRevision: 5 })));
    await expect(stale).rejects.toMatchObject({ name: RevisionConflict.name, expected: 5, actual: 0 });
  });

  it('only rehearsed is decided and not stored', async () => {
    const jobseeker = newIdentifier();
    const outcome = await commandBus.execute(
      new ActOnBenefits(jobseeker, [municipality('091')], envelope({ rehearsal: true })),
    );
    expect(outcome).toMatchObject({ revision: 'no-stream', recorded: [] });
    expect(await eventsOf(`benefits-${jobseeker}`)).toEqual([]);
  });

  it('waits for nobody: writers of one jobseeker at the same moment are all recorded', async () => {
    const jobseeker = newIdentifier();
    const codes = ['091', '049', '205', '765', '290', '105', '777', '578', '620', '697', '005', '009'];
    await Promise.all(
      codes.map((code, n) =>
        commandBus.execute(
          new ActOnBenefits(jobseeker, [municipality(code, `20${n + 10}-01-01`)], envelope()),
        ),
      ),
    );
    const recorded = (await eventsOf(`benefits-${jobseeker}`)).map(
      ({ data }) => (data as { municipality: string }).municipality,
    );
    expect(recorded.sort()).toEqual([...codes].sort());
  });

  it('cannot be guessed from what is stored once the key of the person is destroyed', async () => {
    const jobseeker = newIdentifier();
    await commandBus.execute(
      new IdentifyPerson(jobseeker, { personalIdentityCode: '010190-900P' }, envelope()),
    );
    await keys.destroy(jobseeker);
    const [event] = await eventsOf(`person-${jobseeker}`);
    expect(event?.data).toEqual({ personalIdentityCode: { erased: true } });
    await expect(
      commandBus.execute(new IdentifyPerson(jobseeker, { personalIdentityCode: '010190-900P' }, envelope())),
    ).rejects.toMatchObject({ name: 'SubjectKeyDestroyed' });
  });

  it('without personal text is still recorded once the key of the person is destroyed', async () => {
    const jobseeker = newIdentifier();
    await keys.destroy(jobseeker);
    const once = envelope();
    await commandBus.execute(new ActOnBenefits(jobseeker, [municipality('091')], once));
    const again = await commandBus.execute(new ActOnBenefits(jobseeker, [municipality('091')], once));
    expect(again.repeated).toBe(true);
    expect(await eventsOf(`benefits-${jobseeker}`)).toHaveLength(1);
  });
});

describe('an erasure that was decided and broken off', () => {
  it('is not carried out once the person is a client again, neither by a repetition nor by a new command', async () => {
    const jobseeker = newIdentifier();
    const erase = { type: 'ErasePersonalTexts', ground: 'request-of-the-person' } as const;
    const once = envelope();
    const { authority, commandId, actor, source } = once;
    const fingerprint = commandFingerprint(await keys.keyFor(jobseeker), { authority, commands: [erase] });
    await eventStore.append(`protection-${jobseeker}`, 'no-stream', [
      {
        id: newIdentifier(),
        type: 'ErasureDecided',
        data: { on: '2025-02-03', by: authority, ground: erase.ground, provision: '122 §' },
        metadata: {
          $correlationId: commandId,
          $causationId: commandId,
          commandId,
          commandFingerprint: fingerprint,
          schemaVersion: 1,
          authority,
          actor,
          source,
        },
      },
    ]);
    await commandBus.execute(new ActOnPathway(jobseeker, [register], envelope()));
    const repeated = await commandBus.execute(new ProtectData(jobseeker, erase, once));
    expect(repeated.repeated).toBe(true);
    await expect(commandBus.execute(new ProtectData(jobseeker, erase, envelope()))).rejects.toThrow(
      CommandRefused,
    );
    expect(await keys.find(jobseeker)).not.toBe('destroyed');
    expect(await eventsOf(`protection-${jobseeker}`)).toHaveLength(1);
  });
});
