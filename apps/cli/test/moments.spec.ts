import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { printDiff } from '#apps/cli/src/history/print-diff.js';
import { printReplay } from '#apps/cli/src/history/print-replay.js';
import type { HistorySource } from '#apps/cli/src/history/recorded-history.js';
import { helsinkiDateOf, type Instant } from '#calendar-date';
import { Chance } from '#population';
import { polku, type RunningPolku, startPolku } from '../../../test/support/polku-process.js';
import { bearerOf } from './support/bearer-of.js';

/** Named to repeat a run: `MOMENTS_SEED=1 npm run jest -- apps/cli/test/moments.spec.ts`. */
const SEED = Number(process.env.MOMENTS_SEED ?? Date.now() % 1_000_000);
const MOMENTS = 20;
const TASKS = 45;
const JOBSEEKERS = ['T1', 'T2', 'T3'];
const MUNICIPALITIES = ['091', '205'];
/** Whose role records what an authority does. */
const ROLES = { 'employment-authority': 'caseworker', kela: 'kela-worker' } as const;

type Json = Record<string, unknown>;

/** What the running Polku had answered at a moment. */
interface Answered {
  readonly at: Instant;
  readonly people: Readonly<
    Record<string, { readonly pathway: Json; readonly timeline: Json; readonly review: Json }>
  >;
  readonly invoices: Readonly<Record<string, unknown>>;
  readonly statistics: unknown;
}

describe(`twenty random moments (seed ${SEED})`, () => {
  const chance = new Chance(SEED);
  const answered: Answered[] = [];
  let place: string;
  let running: RunningPolku;
  let bundle: string;

  beforeAll(async () => {
    console.info(`moments: seed ${SEED}`);
    place = await mkdtemp(join(tmpdir(), 'polku-moments-'));
    running = await startPolku(join(place, 'data'), '--no-demo');
    const story = new Story(chance, running.api);
    const when = new Set<number>();
    while (when.size < MOMENTS) when.add(chance.between(1, TASKS));
    for (let task = 1; task <= TASKS; task++) {
      await story.goOn();
      if (when.has(task)) answered.push(await answersNow());
    }
    bundle = join(place, 'bundle');
    const archived = await polku('archive', '--data', join(place, 'data'), '--bundle', bundle);
    expect(archived).toMatchObject({ code: 0 });
  }, 300_000);

  afterAll(async () => {
    await running?.end('SIGTERM');
    await rm(place, { recursive: true, force: true });
  }, 60_000);

  async function answersNow(parameters = ''): Promise<Answered> {
    // No event shares the millisecond of the moment.
    await nextMillisecond();
    const at = new Date().toISOString() as Instant;
    // Of the day of the first moment, should the test last beyond it.
    const asOf = helsinkiDateOf(new Date(answered[0]?.at ?? at));
    const ask = async (path: string) =>
      (await get(`${path}${path.includes('?') ? '&' : '?'}${parameters}`)) as Json;
    const people: Record<string, Answered['people'][string]> = {};
    for (const jobseeker of JOBSEEKERS) {
      const one = `/v1/jobseekers/${jobseeker}`;
      people[jobseeker] = {
        pathway: await ask(`${one}/pathway`),
        timeline: await ask(`${one}/cost-timeline`),
        review: await ask(`${one}/case-review?asOf=${asOf}`),
      };
    }
    const invoices: Record<string, unknown> = {};
    for (const code of MUNICIPALITIES)
      invoices[code] = await ask(`/v1/municipalities/${code}/invoices/2025-07`);
    const statistics = await ask('/v1/statistics?from=2025-05&to=2025-07&by=municipality');
    await nextMillisecond();
    return { at, people, invoices, statistics };
  }

  async function get(path: string): Promise<unknown> {
    const role = path.startsWith('/v1/municipalities') ? 'controller' : 'caseworker';
    const headers = await bearerOf(running.api, role);
    return await (await fetch(`${new URL(running.api).origin}${path}`, { headers })).json();
  }

  it('are answered later as they had been answered then', async () => {
    expect(answered).toHaveLength(MOMENTS);
    for (const then of answered) {
      const told = await answersNow(`knownAt=${then.at}`);
      const { invoices, statistics } = told;
      expect(withoutMoment({ invoices, statistics })).toEqual(
        withoutMoment({ invoices: then.invoices, statistics: then.statistics }),
      );
      for (const [jobseeker, answers] of Object.entries(then.people)) {
        for (const [question, answer] of Object.entries(answers)) {
          const later = told.people[jobseeker]?.[question as keyof typeof answers];
          if (isKnown(answer)) expect(withoutMoment(later)).toEqual(withoutMoment(answer));
          // Of somebody of whom nothing had been recorded then, and something is now, nothing was known.
          else if (isKnown(later)) expect(listsIn(later)).toEqual([]);
        }
      }
    }
  }, 300_000);

  it.each(['store', 'bundle'] as const)(
    'are replayed from the %s as they had been answered',
    async (from) => {
      const source: HistorySource =
        from === 'bundle'
          ? { bundle: { bundle } }
          : { settings: { data: join(place, 'data') }, opensTexts: true };
      for (const { at, people } of answered) {
        const everybody = (await replay(source, at)) as Json[];
        const known = Object.entries(people).filter(
          ([, { pathway, timeline }]) => isKnown(pathway) || isKnown(timeline),
        );
        expect(everybody.map(({ jobseeker }) => jobseeker)).toEqual(known.map(([jobseeker]) => jobseeker));
        for (const { jobseeker, pathway, invoiceLines } of everybody) {
          const live = people[String(jobseeker)];
          // Nothing recorded is an answer of its own: 404.
          if (isKnown(live?.pathway) && from === 'store') expect(pathway).toEqual(live?.pathway.pathway);
          if (isKnown(live?.timeline)) expect(invoiceLines).toEqual(live?.timeline.invoiceLines);
        }
        const alone = chance.oneOf('T1', ...JOBSEEKERS.slice(1));
        const live = people[alone];
        if (!isKnown(live?.timeline) || !isKnown(live?.review)) continue;
        const [replayed] = (await replay(source, at, alone)) as Json[];
        expect(replayed?.days).toEqual(live?.timeline.days);
        if (replayed?.asOf !== live?.review.asOf) continue;
        const findings = live?.review.findings as readonly Json[];
        expect(replayed?.findings).toEqual(findings.map(({ sentences: _, ...finding }) => finding));
      }
    },
    300_000,
  );

  it('differ by what the steps between them make', async () => {
    for (const [index, { at: from }] of answered.slice(0, -1).entries()) {
      const to = answered[index + 1]?.at;
      if (to === undefined) continue;
      const output = new PassThrough();
      const printed = text(output);
      await printDiff(
        { bundle: { bundle } },
        { from: { knownAt: from }, to: { knownAt: to }, form: 'json', output },
      );
      output.end();
      for (const line of (await printed)
        .trimEnd()
        .split('\n')
        .filter((each) => each !== '')) {
        const { jobseeker, timeline, events, steps } = JSON.parse(line);
        expect(steps.filter(({ event }: Json) => event !== undefined)).toHaveLength(events);
        const sum = (of: readonly { timeline?: { billed: string } }[]) =>
          of.reduce((cents, step) => cents + Math.round(Number(step.timeline?.billed ?? 0) * 100), 0);
        expect(sum(steps)).toBe(Math.round(Number(timeline.change.billed) * 100));
        const billed = (answer: Answered | undefined) =>
          ((answer?.people[jobseeker]?.timeline.invoiceLines ?? []) as { municipal: string }[]).reduce(
            (cents, { municipal }) => cents + Math.round(Number(municipal) * 100),
            0,
          );
        expect(billed(answered[index + 1]) - billed(answered[index])).toBe(sum(steps));
      }
    }
  }, 120_000);

  it('are told by the commands, as tables and with what is wrong', async () => {
    const [first, last] = [answered[0]?.at ?? '', answered.at(-1)?.at ?? ''];
    const data = ['--data', join(place, 'data')];
    const [everybody, diff, municipality, wrong, nobody] = await Promise.all([
      polku('replay', ...data, '--until', last),
      polku('diff', '--bundle', bundle, '--from', first, '--jobseeker', 'T1'),
      polku('replay', '--bundle', bundle, '--municipality', '205', '--json'),
      polku('diff', ...data, '--from', last, '--to', first),
      polku('replay', '--bundle', bundle, '--jobseeker', 'T9'),
    ]);
    expect(everybody).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`as recorded until ${last}`),
    });
    expect(diff).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('What did it, one after the other'),
    });
    expect(municipality.code).toBe(0);
    expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining('comes before') });
    expect(nobody).toMatchObject({ code: 1, stderr: expect.stringContaining('jobseeker T9') });
  }, 120_000);

  async function replay(source: HistorySource, at: Instant, jobseeker?: string): Promise<unknown[]> {
    const output = new PassThrough();
    const printed = text(output);
    await printReplay(source, {
      until: { knownAt: at },
      form: 'json',
      output,
      ...(jobseeker === undefined ? {} : { jobseeker }),
    });
    output.end();
    const lines = (await printed).split('\n').filter((line) => line !== '');
    return lines.map((line) => JSON.parse(line));
  }
});

/** Everything that the lists of an answer hold, at any depth. */
function listsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listsIn) : [];
}

function isKnown(answer: Json | undefined): boolean {
  return answer !== undefined && answer.status === undefined;
}

/** What an answer says of its moment, and the revision of the stream as it is now, are no part of what it says. */
function withoutMoment(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, each: unknown) =>
      ['knownAt', 'revision', 'instance'].includes(key) ? undefined : each,
    ),
  );
}

async function nextMillisecond(): Promise<void> {
  const now = Date.now();
  while (Date.now() === now) await new Promise(setImmediate);
}

/** Lives that are recorded at random: paid, moved, taken back, planned, served, retracted. */
class Story {
  private readonly months = new Map<string, number>();
  private readonly standing = new Map<string, string[]>();
  private readonly records = new Map<string, string[]>();
  private number = 0;

  constructor(
    private readonly chance: Chance,
    private readonly api: string,
  ) {}

  /** One more task; a refusal is an answer, too. */
  async goOn(): Promise<void> {
    const jobseeker = this.chance.oneOf('T1', ...JOBSEEKERS.slice(1));
    const what = this.chance.weighted({
      pay: 40,
      move: 12,
      takeBack: 10,
      serve: 14,
      plan: 10,
      search: 6,
      retract: 8,
    });
    const [task, body, authority] = this.task(jobseeker, what);
    const answer = await fetch(`${new URL(this.api).origin}/v1/jobseekers/${jobseeker}/${task}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(await bearerOf(this.api, ROLES[authority])) },
      body: JSON.stringify(body),
    });
    const told = (await answer.json()) as { revision?: number; recorded?: { id: string }[] };
    if (answer.status === 422) return;
    expect({ task, status: answer.status, told }).toMatchObject({ status: 201 });
    const query = authority === 'kela' ? 'cost-timeline' : 'pathway';
    if (query === 'pathway') {
      const records = this.records.get(jobseeker) ?? [];
      this.records.set(jobseeker, [...records, ...(told.recorded ?? []).map(({ id }) => id)]);
    }
    const read = await fetch(
      `${new URL(this.api).origin}/v1/jobseekers/${jobseeker}/${query}?atLeastRevision=${told.revision}`,
      { headers: await bearerOf(this.api, ROLES[authority]) },
    );
    expect(read.status).toBe(200);
  }

  private task(jobseeker: string, what: string): [task: string, body: object, authority: keyof typeof ROLES] {
    const id = `${++this.number}`;
    const day = (from: number, to: number) =>
      new Date(Date.UTC(2025, 0, this.chance.between(from, to))).toISOString().slice(0, 10);
    const authority = 'employment-authority';
    const standing = this.standing.get(jobseeker) ?? [];
    if (what === 'takeBack' && standing.length > 0) {
      const corrects = standing.pop();
      return ['correct-benefit-payment', { paymentId: `C${id}`, corrects, paidOn: '2025-12-01' }, 'kela'];
    }
    const records = this.records.get(jobseeker) ?? [];
    if (what === 'retract' && records.length > 0) {
      const eventId = records[this.chance.between(0, records.length - 1)];
      return ['retract-record', { eventId, on: '2025-12-01', reason: `mistake ${id}` }, authority];
    }
    if (what === 'move') {
      const municipality = this.chance.oneOf('091', '205', '765');
      return ['record-home-municipality', { on: day(1, 300), municipality }, 'kela'];
    }
    if (what === 'serve') {
      const service = { kind: 'job-coaching', organiser: authority, production: 'own', serviceId: `s${id}` };
      return ['report-service-as-it-happened', { ...service, startedOn: day(60, 200) }, authority];
    }
    if (what === 'plan') {
      return [
        'report-employment-plan',
        { planId: `p${id}`, kind: 'employment', on: day(1, 200), items: [] },
        authority,
      ];
    }
    if (what === 'search') return ['register-job-search', { on: day(1, 200) }, authority];
    const month = this.months.get(jobseeker) ?? 0;
    this.months.set(jobseeker, month + 1);
    this.standing.set(jobseeker, [...standing, `P${id}`]);
    // Five months at first, so that the next ones have a municipal share.
    const [first, last] = month === 0 ? [0, 5] : [month + 4, month + 5];
    const dateOf = (index: number, date: number) =>
      new Date(Date.UTC(2025, index, date)).toISOString().slice(0, 10);
    return [
      'record-benefit-payment',
      {
        paymentId: `P${id}`,
        benefit: 'labour-market-support',
        perDayEur: '37.21',
        firstDay: dateOf(first, 1),
        lastDay: dateOf(last, 0),
        paidOn: dateOf(Math.max(last, 6), 5),
      },
      'kela',
    ];
  }
}
