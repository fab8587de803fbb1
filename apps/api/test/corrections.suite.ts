import { Caller } from './support/caller.js';
import type { RunningApi } from './support/running-api.js';

const KELA = { 'Polku-Authority': 'kela' };
const INTERVIEW = { on: '2026-02-02', summary: 'Puhuttiin selästä.' };
const CORRECTION = { on: '2026-11-20', reason: 'Päivä meni väärin.' };

interface Recorded {
  readonly revision: number;
  readonly recorded: readonly { readonly id: string; readonly type: string }[];
}

/** Records set right: by whom, what is shown of it, and what was known before (COR-1). */
export function correctionsSuite(started: () => RunningApi): void {
  describe('corrections', () => {
    let api: RunningApi;
    let caller: Caller;

    beforeAll(() => {
      api = started();
      caller = new Caller(api.url);
    });

    async function interviewOf(jobseeker: string): Promise<string> {
      const { json } = await caller.task(jobseeker, 'report-initial-interview', INTERVIEW);
      return (json as Recorded).recorded[0]?.id ?? '';
    }

    const correct = (
      jobseeker: string,
      eventId: string,
      data: object,
      headers: Record<string, string> = {},
    ) =>
      caller.task(
        jobseeker,
        'correct-record',
        { ...CORRECTION, eventId, data: { ...INTERVIEW, by: 'employment-authority', ...data } },
        headers,
      );

    async function eventsOf(jobseeker: string, query = '') {
      const { json } = await caller.get(`/v1/jobseekers/${jobseeker}/events${query}`);
      return (json as { events: Record<string, unknown>[] }).events;
    }

    it('are recorded, read at once, and told of what they correct', async () => {
      const first = await interviewOf('COR-1');
      const { status, json } = await correct('COR-1', first, { on: '2026-02-03' });
      expect({ status, json }).toMatchObject({
        status: 201,
        json: { revision: 2, recorded: [{ type: 'RecordCorrected' }, { type: 'InitialInterviewHeld' }] },
      });
      const second = (json as Recorded).recorded[1]?.id ?? '';
      const read = await caller.get('/v1/jobseekers/COR-1/pathway?atLeastRevision=2');
      expect(read.json).toMatchObject({
        pathway: {
          meetings: [{ on: '2026-02-03', summary: INTERVIEW.summary }],
          corrections: [
            { what: 'corrected', eventId: first, by: 'employment-authority', reason: CORRECTION.reason },
          ],
        },
      });
      const retraction = await caller.task('COR-1', 'retract-record', { ...CORRECTION, eventId: second });
      expect(retraction.status).toBe(201);
      const third = (retraction.json as Recorded).recorded[0]?.id;
      for (const query of ['', '?texts=sealed']) {
        const events = await eventsOf('COR-1', query);
        expect(events).toMatchObject([
          { id: first, correctedBy: second },
          { type: 'RecordCorrected', metadata: { command: 'CorrectRecord' } },
          { id: second, retractedBy: third },
          { id: third, type: 'RecordRetracted' },
        ]);
        expect(events[1]).not.toHaveProperty('correctedBy');
        expect(JSON.stringify(events).includes(CORRECTION.reason)).toBe(query === '');
      }
    });

    it('were not known before they were recorded', async () => {
      const first = await interviewOf('COR-2');
      await correct('COR-2', first, { on: '2026-02-03' });
      const recordedOn = new Date().toISOString().slice(0, 10);
      const now = await caller.get('/v1/jobseekers/COR-2/pathway?atLeastRevision=2');
      const then = await caller.get('/v1/jobseekers/COR-2/pathway?knownOn=2020-01-01');
      expect(then.json).toMatchObject({
        revision: 2,
        knownOn: '2020-01-01',
        pathway: { meetings: [], corrections: [] },
      });
      expect(then.headers.get('etag')).not.toMatch(/pathway/);
      const today = await caller.get('/v1/jobseekers/COR-2/pathway?knownOn=2026-11-24');
      const known = recordedOn <= '2026-11-24' ? (now.json as { pathway: object }).pathway : { meetings: [] };
      expect(today.json).toMatchObject({ knownOn: '2026-11-24', pathway: known });
    });

    it('are not asked for a date to come, nor of nobody', async () => {
      const tomorrow = await caller.get('/v1/jobseekers/COR-2/pathway?knownOn=2026-11-25');
      expect(tomorrow.json).toMatchObject({ status: 400, errors: [{ parameter: 'knownOn' }] });
      expect((await caller.get('/v1/jobseekers/COR-9/pathway?knownOn=2026-11-20')).status).toBe(404);
    });

    it('are refused with rule and provision to whoever did not record it', async () => {
      const { status, json } = await correct('COR-3', await interviewOf('COR-3'), { on: '2026-02-03' }, KELA);
      expect({ status, json }).toMatchObject({
        status: 422,
        json: {
          type: '/problems/not-this-authoritys-act',
          rule: 'COR-1',
          provision: 'hallintolaki 50 § 1 mom.',
        },
      });
    });

    it('are refused where the data is none of the event, and say which field', async () => {
      const first = await interviewOf('COR-4');
      const faults: [object, string][] = [
        [{ on: '2026-02-30' }, '/data/on'],
        [{ colour: 'red' }, '/data'],
        [{ by: 'the-neighbour' }, '/data/by'],
        [{ summary: { sealed: 'v1.a.b' } }, '/data/summary'],
      ];
      for (const [change, pointer] of faults) {
        const answer = await correct('COR-4', first, change);
        expect(answer.json).toMatchObject({
          type: '/problems/record-not-of-its-contract',
          errors: [{ pointer }],
        });
      }
    });

    it('have to be an object, with an event and a day', async () => {
      const answer = await caller.task('COR-4', 'correct-record', { eventId: 'E1', data: 'text' });
      expect(answer.json).toMatchObject({
        status: 400,
        errors: expect.arrayContaining([
          expect.objectContaining({ pointer: '/eventId' }),
          expect.objectContaining({ pointer: '/on' }),
          expect.objectContaining({ pointer: '/data' }),
        ]),
      });
    });

    it('compare texts as they read: the same text is no correction, and another is', async () => {
      const first = await interviewOf('COR-5');
      const same = await correct('COR-5', first, {});
      expect(same.json).toMatchObject({ type: '/problems/correction-changes-nothing' });
      const other = await correct('COR-5', first, { summary: 'Puhuttiin polvesta.' });
      expect(other.status).toBe(201);
    });

    it('rest on what is known: the second of two learns what stands now', async () => {
      const first = await interviewOf('COR-6');
      const tag = { 'If-Match': '"pathway-0"' };
      const answers = await Promise.all([
        correct('COR-6', first, { on: '2026-02-03' }, tag),
        correct('COR-6', first, { on: '2026-02-04' }, tag),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
      const again = await correct('COR-6', first, { on: '2026-02-04' });
      expect(again.json).toMatchObject({ status: 422, type: '/problems/record-corrected-already' });
    });

    it('can not be made of an erased person: the reason would be text about nobody', async () => {
      const first = await interviewOf('COR-7');
      await api.keys.destroy('COR-7');
      const answer = await correct('COR-7', first, { on: '2026-02-03' });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(await eventsOf('COR-7')).toHaveLength(1);
    });
  });
}
