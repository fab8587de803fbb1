import { QUERY_DESCRIPTIONS } from '../src/queries/query-descriptions.js';
import { Caller } from './support/caller.js';
import { type RunningApi, runApi } from './support/running-api.js';

const KELA = { 'Polku-Authority': 'kela' };
const HELSINKI = '/v1/municipalities/091';
const JOBSEEKERS = ['M1', 'M2', 'M3', 'M4', 'M5'];
const PAYMENT = {
  paymentId: 'P1',
  benefit: 'labour-market-support',
  perDayEur: '37.21',
  firstDay: '2025-01-06',
  lastDay: '2025-06-06',
  paidOn: '2025-06-09',
};

/** What everybody's past answers look like, by the real clock: the API's and that of the store. */
describe('the API, asked of a moment', () => {
  let api: RunningApi;
  let caller: Caller;
  /** Before anything; with payments, plans and services; with everything set right. */
  const moments: string[] = [];
  const live: Record<string, Record<string, unknown>>[] = [];

  const QUERIES: Readonly<Record<string, string>> = {
    pathway: '/v1/jobseekers/M1/pathway?',
    timeline: '/v1/jobseekers/M1/cost-timeline?',
    day: '/v1/jobseekers/M1/cost-timeline/days/2025-06-06?',
    review: '/v1/jobseekers/M1/case-review?asOf=2026-01-01&',
    events: '/v1/jobseekers/M1/events?',
    statistics: '/v1/statistics?from=2025-05&to=2025-06&by=municipality&',
    invoice: `${HELSINKI}/invoices/2025-06?`,
    lines: `${HELSINKI}/invoice-lines?month=2025-06&`,
    reconciliation: `${HELSINKI}/invoices/2025-06/reconciliation?`,
    unknown: '/v1/municipalities/unknown/invoices/2025-06?',
    forecast: `${HELSINKI}/forecast?asOf=2025-06-30&exitRate=0.06&people=10&`,
  };

  async function ask(parameters: string): Promise<Record<string, Record<string, unknown>>> {
    const answers: Record<string, Record<string, unknown>> = {};
    for (const [name, path] of Object.entries(QUERIES)) {
      answers[name] = (await caller.get(`${path}${parameters}`)).json as Record<string, unknown>;
    }
    return answers;
  }

  /** No event may share the millisecond of a moment: the clock is let go on before and after it. */
  async function remember(): Promise<void> {
    await nextMillisecond();
    moments.push(new Date().toISOString());
    live.push(await ask(''));
    await nextMillisecond();
  }

  beforeAll(async () => {
    api = await runApi({}, () => new Date());
    caller = new Caller(api.url, undefined, new Date());
    for (const jobseeker of JOBSEEKERS) {
      await record(jobseeker, 'record-home-municipality', { on: '2020-01-01', municipality: '091' }, KELA);
      await record(jobseeker, 'record-benefit-payment', PAYMENT, KELA);
      const service = { kind: 'job-coaching', organiser: 'employment-authority', production: 'own' };
      await record(jobseeker, 'report-service-as-it-happened', {
        ...service,
        serviceId: 's1',
        startedOn: '2025-05-05',
      });
      await record(jobseeker, 'report-employment-plan', {
        ...{ planId: 'p1', kind: 'employment', on: '2025-05-02', items: [] },
      });
      await caught(jobseeker, 1, 1);
    }
    await remember();
    const told = live[0]?.events?.events as readonly { readonly id: string; readonly type: string }[];
    const started = told.find(({ type }) => type === 'ServiceStarted')?.id ?? '';
    // All of it is another answer afterwards: where the person lives, what was paid, what happened.
    await record('M1', 'record-home-municipality', { on: '2025-05-01', municipality: '049' }, KELA);
    await record(
      'M2',
      'correct-benefit-payment',
      { paymentId: 'C1', corrects: 'P1', paidOn: '2025-06-20' },
      KELA,
    );
    await record('M1', 'retract-record', { eventId: started, on: '2025-07-01', reason: 'wrong' });
    await record('M1', 'register-job-search', { on: '2025-01-07' });
    await caught('M1', 3, 2);
    await caught('M2', 1, 2);
    await remember();
  }, 120_000);

  afterAll(() => api.close(), 60_000);

  async function record(...task: Parameters<Caller['task']>): Promise<void> {
    const { status, json } = await caller.task(...task);
    expect({ task, status, json }).toMatchObject({ status: 201 });
  }

  async function caught(jobseeker: string, pathway: number, benefits: number): Promise<void> {
    for (const query of [`pathway?atLeastRevision=${pathway}`, `cost-timeline?atLeastRevision=${benefits}`]) {
      const { status, json } = await caller.get(`/v1/jobseekers/${jobseeker}/${query}`);
      expect({ status, json }).toMatchObject({ status: 200 });
    }
  }

  it('answers as it did then, whatever came later', async () => {
    for (const [index, knownAt] of moments.entries()) {
      const past = await ask(`knownAt=${knownAt}`);
      for (const name of Object.keys(QUERIES)) {
        const { knownAt: told, revision: _, ...answer } = { ...past[name] };
        const { revision: __, ...then } = { ...live[index]?.[name] };
        expect({ name, told, answer }).toEqual({ name, told: knownAt, answer: then });
      }
    }
    for (const name of [
      'pathway',
      'timeline',
      'day',
      'invoice',
      'lines',
      'forecast',
      'events',
      'statistics',
    ]) {
      expect({ name, answer: live[0]?.[name] }).not.toEqual({ name, answer: live[1]?.[name] });
    }
  });

  it('takes an instant in any zone, and a plus that the address made a space', async () => {
    const [first = ''] = moments;
    const inHelsinki = `${new Date(Date.parse(first) + 7_200_000).toISOString().slice(0, -1)}+02:00`;
    for (const written of [encodeURIComponent(inHelsinki), inHelsinki]) {
      const { status, json } = await caller.get(`/v1/jobseekers/M1/cost-timeline?knownAt=${written}`);
      const { days } = { ...live[0]?.timeline };
      expect({ status, json }).toMatchObject({ status: 200, json: { knownAt: inHelsinki, days } });
    }
  });

  it('compares two instants', async () => {
    const [one, other] = moments;
    const { json } = await caller.get(
      `/v1/jobseekers/M1/cost-timeline/difference?knownAt=${one}&withKnownAt=${other}`,
    );
    expect(json).toMatchObject({
      before: { knownOn: null, knownAt: one },
      after: { knownOn: null, knownAt: other },
      causes: [{ events: [{ type: 'HomeMunicipalityRecorded', data: { municipality: '049' } }] }],
    });
  });

  it('says what changed between two instants, and which events did it', async () => {
    const [one, other] = moments;
    const { status, json } = await caller.get(`/v1/jobseekers/M1/changes?from=${one}&to=${other}`);
    expect({ status, json }).toMatchObject({
      status: 200,
      json: {
        from: { knownAt: one },
        to: { knownAt: other },
        events: 3,
        pathway: [
          { list: 'jobSearches', before: [], after: [{ from: '2025-01-07' }] },
          { list: 'services', before: [{ serviceId: 's1' }], after: [] },
          { list: 'corrections', before: [], after: [{}] },
        ],
        steps: [
          { event: { type: 'HomeMunicipalityRecorded' }, pathway: [], timeline: { billed: '0.00' } },
          { event: { type: 'RecordRetracted' }, pathway: ['services', 'corrections'] },
          { event: { type: 'JobSearchRegistered' }, pathway: ['jobSearches'] },
        ],
      },
    });
    expect(Object.keys(json as object)).toEqual(Object.keys(QUERY_DESCRIPTIONS.changes.answer));
    const same = await caller.get(`/v1/jobseekers/M1/changes?from=${other}`);
    expect(same.json).toMatchObject({ to: {}, events: 0, pathway: [], steps: [] });
    for (const [query, parameter] of [
      [`from=${other}&to=${one}`, 'to'],
      ['from=2025-02-30', 'from'],
      ['from=2199-01-01', 'from'],
      ['from=2025-01-01&to=2199-01-01T00:00:00Z', 'to'],
      ['to=2025-01-01', 'from'],
    ]) {
      const refused = await caller.get(`/v1/jobseekers/M1/changes?${query}`);
      expect(refused).toMatchObject({ status: 400, json: { errors: [{ parameter }] } });
    }
    expect((await caller.get('/v1/jobseekers/M9/changes?from=2025-01-01')).status).toBe(404);
  });

  it('tells what held on a date: paid, taken back and happened by then', async () => {
    const paid = await caller.get('/v1/jobseekers/M2/cost-timeline?asOf=2025-06-19');
    expect(paid.json).toMatchObject({ asOf: '2025-06-19', invoiceLines: [{ kind: 'payment' }] });
    expect((await caller.get('/v1/jobseekers/M2/cost-timeline?asOf=2025-06-08')).json).toMatchObject({
      days: [],
    });
    const [, then] = await Promise.all([
      caller.get('/v1/jobseekers/M1/pathway?asOf=2025-01-06'),
      caller.get('/v1/jobseekers/M1/pathway?asOf=2025-05-02'),
    ]);
    expect(then.json).toMatchObject({ asOf: '2025-05-02', pathway: { plans: [{}], jobSearches: [{}] } });
    const invoice = await caller.get(`${HELSINKI}/invoices/2025-06?asOf=2025-06-19`);
    const { lines } = invoice.json as { lines: { jobseeker: string; kind: string }[] };
    expect(lines.filter(({ kind }) => kind === 'correction')).toEqual([]);
    expect(lines.map(({ jobseeker }) => jobseeker)).toContain('M2');
  });

  it.each(Object.entries(QUERIES))(
    'refuses two moments, one to come and none at all: %s',
    async (_, path) => {
      for (const [parameters, parameter] of [
        ['knownOn=2025-01-01&knownAt=2025-01-01T00:00:00Z', 'knownAt'],
        ['knownAt=2199-01-01T00:00:00Z', 'knownAt'],
        ['knownAt=2025-01-01T00:00:00', 'knownAt'],
        ['knownAt=2025-02-30T00:00:00Z', 'knownAt'],
        ['knownOn=2199-01-01', 'knownOn'],
      ]) {
        const { status, json } = await caller.get(`${path}${parameters}`);
        expect({ status, json }).toMatchObject({
          status: 400,
          json: { type: '/problems/invalid-request', errors: [{ parameter }] },
        });
      }
    },
  );

  it('refuses the past of more people than the setting lets', async () => {
    const small = new Caller(await api.another({ historyPeople: 4 }), undefined, new Date());
    for (const name of ['statistics', 'invoice', 'lines', 'reconciliation']) {
      const { status, json } = await small.get(`${QUERIES[name]}knownAt=${moments[0]}`);
      expect({ name, status, json }).toMatchObject({
        status: 422,
        json: { type: '/problems/history-too-large', detail: expect.stringContaining('more than 4 people') },
      });
      expect((await small.get(`${QUERIES[name]}`)).status).toBe(200);
    }
  });
});

async function nextMillisecond(): Promise<void> {
  const now = Date.now();
  while (Date.now() === now) await new Promise(setImmediate);
}
