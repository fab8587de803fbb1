import { createSecretKey } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandBus } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import fc from 'fast-check';
import { calendarDate, helsinkiDateOf } from '#calendar-date';
import { ActOnPathway, CommandHandlingModule, CommandRefused } from '#command-handling';
import { type Authority, allContracts, isRefusal, type PathwayEvent } from '#contracts';
import { startTemporaryNode } from '#embedded-node';
import { connectEventStore, type EventStore, newIdentifier, RevisionConflict } from '#event-store';
import {
  type CorrectionCommand,
  decideOnRecords,
  evolveRecords,
  noRecords,
  type PathwayCommand,
  type PathwayRecords,
} from '#pathway';
import { loadStatutes } from '#statutes';
import { GivenMasterKey, openSqliteSubjectKeys, type SubjectKeys } from '#subject-keys';

/** Two processes that write to one store: each has a client and handlers of its own. */
const WRITERS = 2;
const NOW = new Date('2025-06-15T09:00:00Z');
const statutes = loadStatutes();

let folder: string;
let node: Awaited<ReturnType<typeof startTemporaryNode>>;
let keys: SubjectKeys;
let stores: EventStore[];
let processes: TestingModule[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polku-writers-'));
  node = await startTemporaryNode();
  keys = await openSqliteSubjectKeys({
    masterKey: new GivenMasterKey([createSecretKey(Buffer.alloc(32, 3))]),
    file: join(folder, 'keys.sqlite'),
  });
  const url = node.connectionString;
  stores = Array.from({ length: WRITERS }, () => connectEventStore({ url, keys, contracts: allContracts }));
  processes = await Promise.all(
    stores.map(async (eventStore) => {
      const parts = { eventStore, keys, statutes, clock: () => NOW, newId: newIdentifier };
      const nest = await Test.createTestingModule({
        imports: [CommandHandlingModule.register(parts)],
      }).compile();
      return await nest.init().then(() => nest);
    }),
  );
});

afterAll(async () => {
  for (const nest of processes ?? []) await nest.close();
  for (const store of stores ?? []) await store.close();
  await keys?.close();
  await node?.stop();
  await rm(folder, { recursive: true, force: true });
});

type Act = PathwayCommand | CorrectionCommand;
/** A command that is made of what its writer knows. */
type Making = (known: PathwayRecords) => Act;

const day = fc.integer({ min: 1, max: 28 }).map((n) => calendarDate(`2025-02-${String(n).padStart(2, '0')}`));
const made = (arbitrary: fc.Arbitrary<PathwayCommand>): fc.Arbitrary<Making> =>
  arbitrary.map((command) => () => command);

/** What two authorities do with one jobseeker: much of it in each other's way. */
const anyMaking: fc.Arbitrary<Making> = fc.oneof(
  made(fc.record({ type: fc.constant('ReportJobSearch'), startedOn: day })),
  made(
    fc.record({ type: fc.constant('ReportInitialInterview'), on: day, summary: fc.constant('Sanottiin.') }),
  ),
  made(fc.record({ type: fc.constant('CreateEmploymentPlan'), on: day, kind: fc.constant('employment') })),
  made(fc.record({ type: fc.constant('SetJobSearchDuty'), on: day })),
  made(
    fc.record({
      type: fc.constant('ReportServiceAsItHappened'),
      serviceId: fc.constantFrom('s1', 's2'),
      kind: fc.constant('social-rehabilitation'),
      organiser: fc.constant('wellbeing-services-county'),
      startedOn: day,
    }),
  ),
  made(fc.record({ type: fc.constant('ReportServiceEnd'), serviceId: fc.constantFrom('s1', 's2'), on: day })),
  fc.record({ nth: fc.nat(50), on: day, retracts: fc.boolean() }).map(({ nth, on, retracts }): Making => {
    return ({ records }) => {
      const record = records[nth % Math.max(1, records.length)];
      const eventId = record?.id ?? newIdentifier();
      const said = { eventId, on: calendarDate('2025-06-01'), reason: 'Kirjattiin väärin.' };
      if (retracts) return { type: 'RetractRecord', ...said };
      return { type: 'CorrectRecord', ...said, data: { ...record?.event.data, on } };
    };
  }),
);

const AUTHORITIES_AT_WORK: readonly Authority[] = ['employment-authority', 'wellbeing-services-county'];

/** One moment: what each writer does at it, whether it insists on what it knows, and whether its caller sends it twice. */
const anyMoment = fc.array(
  fc.record({
    make: anyMaking,
    authority: fc.constantFrom(...AUTHORITIES_AT_WORK),
    insists: fc.boolean(),
    sentTwice: fc.boolean(),
  }),
  { minLength: WRITERS, maxLength: WRITERS },
);

async function recordsOf(jobseeker: string, store = stores[0]): Promise<PathwayRecords> {
  let state = noRecords;
  for await (const stored of store?.read(`jobseeker-${jobseeker}`) ?? []) {
    const { id, type, data, metadata } = stored;
    const { authority, command } = metadata;
    const event = { type, data } as PathwayEvent;
    state = evolveRecords(state, { id, authority, event, ...(command === undefined ? {} : { command }) });
  }
  return state;
}

type Outcome = 'recorded' | 'nothing-new' | 'refused' | 'conflict';

describe('authorities that act on one jobseeker at the same moment, corrections included', () => {
  it('leave what commands one after the other would: each is decided on what is recorded before it', async () => {
    const seen: Record<Outcome, number> = { recorded: 0, 'nothing-new': 0, refused: 0, conflict: 0 };
    let corrected = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyMoment, { minLength: 6, maxLength: 12 }), async (moments) => {
        const jobseeker = newIdentifier();
        const commands = new Map<string, { command: Act; authority: Authority }>();
        for (const moment of moments) {
          const known = await recordsOf(jobseeker);
          const outcomes = await Promise.all(
            moment.map(({ make, authority, insists, sentTwice }, writer) =>
              carriedOut(
                jobseeker,
                make(known),
                authority,
                writer,
                insists ? known : undefined,
                sentTwice,
                commands,
              ),
            ),
          );
          for (const outcome of outcomes) seen[outcome]++;
          const insisting = moment.filter(({ insists }) => insists).length;
          // Of all that insist on the same revision one wins at most.
          const winners = outcomes.filter((outcome, at) => moment[at]?.insists && outcome === 'recorded');
          expect(winners.length).toBeLessThanOrEqual(Math.min(1, insisting));
        }
        const { records, pathway } = await recordsOf(jobseeker, stores[1]);
        corrected += pathway.corrections.length;
        expectDecidedInOrder(records, commands, await commandIdsOf(jobseeker));
      }),
      { numRuns: 10 },
    );
    for (const outcome of ['recorded', 'refused', 'conflict'] as const)
      expect(seen[outcome]).toBeGreaterThan(0);
    expect(corrected).toBeGreaterThan(0);
  });

  it('of two corrections of one record one wins; the other gets the conflict, and learns on retry what stands', async () => {
    const jobseeker = newIdentifier();
    const interview = { type: 'ReportInitialInterview', on: calendarDate('2025-02-03') } as const;
    await execute(jobseeker, interview, 0, {});
    const known = await recordsOf(jobseeker);
    const [first] = known.records;
    const correction = (on: string): CorrectionCommand => ({
      type: 'CorrectRecord',
      eventId: first?.id ?? '',
      on: calendarDate('2025-06-01'),
      reason: 'Väärä päivä.',
      data: { on, by: 'employment-authority' },
    });
    const insisting = { ifRevision: known.records.length - 1 };
    const outcomes = await Promise.allSettled([
      execute(jobseeker, correction('2025-02-04'), 0, insisting),
      execute(jobseeker, correction('2025-02-05'), 1, insisting),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toBeInstanceOf(RevisionConflict);
    const now = await recordsOf(jobseeker);
    expect(now.pathway.meetings).toHaveLength(1);
    const retry = execute(jobseeker, correction('2025-02-06'), 1, {});
    await expect(retry).rejects.toMatchObject({
      refusal: {
        details: {
          problem: 'record-corrected-already',
          expected: expect.stringContaining(now.records[2]?.id ?? '-'),
        },
      },
    });
    const onWhatStands = { ...correction('2025-02-06'), eventId: now.records[2]?.id ?? '' };
    await execute(jobseeker, onWhatStands, 1, {});
    expect((await recordsOf(jobseeker)).pathway.meetings).toMatchObject([{ on: '2025-02-06' }]);
  });
});

function execute(
  jobseeker: string,
  command: Act,
  writer: number,
  {
    ifRevision,
    commandId = newIdentifier(),
    authority = 'employment-authority',
  }: {
    ifRevision?: number | 'no-stream';
    commandId?: string;
    authority?: Authority;
  },
) {
  const bus = processes[writer % WRITERS]?.get(CommandBus);
  if (bus === undefined) throw new Error('no such writer');
  const envelope = { commandId, authority, actor: 'official-7', source: 'test' };
  return bus.execute(
    new ActOnPathway(jobseeker, [command], {
      ...envelope,
      ...(ifRevision === undefined ? {} : { ifRevision }),
    }),
  );
}

async function carriedOut(
  jobseeker: string,
  command: Act,
  authority: Authority,
  writer: number,
  insistsOn: PathwayRecords | undefined,
  sentTwice: boolean,
  commands: Map<string, { command: Act; authority: Authority }>,
): Promise<Outcome> {
  const commandId = newIdentifier();
  const last = insistsOn && insistsOn.records.length - 1;
  const more = last === undefined ? {} : { ifRevision: last < 0 ? ('no-stream' as const) : last };
  const send = () => execute(jobseeker, command, writer, { commandId, authority, ...more });
  try {
    const { recorded, revision } = await send();
    if (recorded.length === 0) return 'nothing-new';
    commands.set(commandId, { command, authority });
    if (sentTwice) expect(await send()).toMatchObject({ repeated: true, recorded, revision });
    return 'recorded';
  } catch (error) {
    if (error instanceof CommandRefused) return 'refused';
    if (error instanceof RevisionConflict) return 'conflict';
    throw error;
  }
}

/** The command of each event of the stream. */
async function commandIdsOf(jobseeker: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const { metadata } of stores[0]?.read(`jobseeker-${jobseeker}`) ?? [])
    ids.push(metadata.commandId);
  return ids;
}

/** The model: the commands that were recorded, one after the other, each decided by itself on what was there. */
function expectDecidedInOrder(
  records: PathwayRecords['records'],
  commands: ReadonlyMap<string, { command: Act; authority: Authority }>,
  commandIds: readonly string[],
): void {
  let state = noRecords;
  for (let place = 0; place < records.length; ) {
    const { command, authority } = commands.get(commandIds[place] ?? '') ?? {};
    if (command === undefined || authority === undefined) throw new Error('an event of no command');
    const newId = () => newIdentifier();
    const decided = decideOnRecords(state, command, {
      authority,
      today: helsinkiDateOf(NOW),
      statutes,
      newId,
    });
    if (isRefusal(decided)) throw new Error(`recorded, though refused: ${JSON.stringify(decided.details)}`);
    const stored = records.slice(place, place + decided.length);
    expect(stored.map(({ event }) => event.type)).toEqual(decided.map(({ type }) => type));
    expect(new Set(commandIds.slice(place, place + decided.length)).size).toBe(1);
    state = stored.reduce(evolveRecords, state);
    place += decided.length;
  }
  expect(state.records).toHaveLength(records.length);
}
