import { Caller } from './support/caller.js';
import type { RunningApi } from './support/running-api.js';
import { ALL_EXAMPLES, bodyOf, SET_RIGHT, STORY } from './support/story.js';

const PAYMENT = {
  paymentId: 'P1',
  benefit: 'labour-market-support',
  firstDay: '2025-03-03',
  lastDay: '2025-03-28',
  paidOn: '2025-04-02',
  perDayEur: '37.21',
};

export function commandsSuite(started: () => RunningApi): void {
  describe('commands', () => {
    let api: RunningApi;
    let caller: Caller;

    beforeAll(() => {
      api = started();
      caller = new Caller(api.url);
    });

    describe('every example of the description', () => {
      it('has its place in a life', () => {
        const told = new Set(STORY.map(({ task, example }) => `${task}: ${example}`));
        expect([...told].sort()).toEqual([...ALL_EXAMPLES].sort());
      });

      it('is accepted there', async () => {
        const refused: unknown[] = [];
        const latest = new Map<string, string>();
        for (const step of STORY) {
          const eventId = latest.get(`${step.jobseeker} ${SET_RIGHT[step.example]}`);
          const body = { ...bodyOf(step), ...(eventId === undefined ? {} : { eventId }) };
          const answer = await caller.task(step.jobseeker, step.task, body, {
            'Polku-Authority': step.authority,
          });
          if (answer.status !== 201) refused.push({ ...step, answer: answer.json });
          const { recorded = [] } = answer.json as { recorded?: { id: string; type: string }[] };
          for (const { id, type } of recorded) latest.set(`${step.jobseeker} ${type}`, id);
        }
        expect(refused).toEqual([]);
      });
    });

    describe('an accepted command', () => {
      it('says what was recorded, the revision, and where to read it', async () => {
        const answer = await caller.task('C1', 'register-job-search', { on: '2026-01-12' });
        expect(answer.status).toBe(201);
        expect(answer.json).toEqual({
          jobseekerId: 'C1',
          stream: 'jobseeker-C1',
          revision: 0,
          changed: true,
          recorded: [{ id: expect.stringMatching(/^[0-9a-f-]{36}$/), type: 'JobSearchRegistered' }],
        });
        expect(answer.headers.get('etag')).toBe('"pathway-0"');
        expect(answer.headers.get('location')).toBe('/v1/jobseekers/C1/pathway');
        expect(answer.headers.get('cache-control')).toBe('no-store');
      });

      it('that says nothing new changes nothing, and says so', async () => {
        await caller.task('C2', 'record-benefit-payment', PAYMENT, { 'Polku-Authority': 'kela' });
        const again = await caller.task('C2', 'record-benefit-payment', PAYMENT, {
          'Polku-Authority': 'kela',
        });
        expect(again.status).toBe(200);
        expect(again.json).toMatchObject({ revision: 0, changed: false, recorded: [] });
        expect(again.headers.get('etag')).toBe('"benefits-0"');
        expect(again.headers.get('idempotent-replayed')).toBeNull();
      });
    });

    describe('a fact that is recorded', () => {
      const ASSESSMENT = { assessmentId: 'a1', on: '2026-01-20', skillsAndGoals: 'Kokki' };
      const REFERRAL = { referralId: 'r1', on: '2026-01-20', purpose: 'Arki', grounds: 'Uni' };
      const PLAN = {
        planId: 'p1',
        on: '2026-01-20',
        kind: 'employment',
        goals: 'Töihin',
        items: [{ kind: 'other', description: 'Kurssi' }],
      };
      const DUTY = {
        dutyId: 'd1',
        on: '2026-01-20',
        opportunities: 4,
        reviewPeriods: 3,
        reviewPeriodMonths: 1,
        explanation: 'Sovittu',
      };
      const REPORTED: [string, object, object][] = [
        ['report-initial-interview', { on: '2026-01-20', summary: 'first' }, { summary: 'second' }],
        ['report-service-need-assessment', ASSESSMENT, { skillsAndGoals: 'Leipuri' }],
        ['report-employment-plan', PLAN, { goals: 'Opintoihin' }],
        ['report-employment-plan', PLAN, { items: [{ kind: 'other', description: 'Toinen kurssi' }] }],
        ['report-referral-to-social-rehabilitation', REFERRAL, { purpose: 'Muu' }],
        ['report-referral-to-social-rehabilitation', REFERRAL, { grounds: 'Muu' }],
        ['report-referral-to-social-rehabilitation', REFERRAL, { receiver: 'kela' }],
        ['report-referral-to-social-rehabilitation', REFERRAL, { evidence: ['a1'] }],
        ['report-job-search-duty', DUTY, { explanation: 'Toisin sovittu' }],
      ];

      it.each(REPORTED)(
        'is known when it is reported again, and refused when it says otherwise: %s %j %j',
        async (task, fact, otherwise) => {
          const jobseeker = `T-${REPORTED.findIndex(([, , each]) => each === otherwise)}`;
          expect((await caller.task(jobseeker, task, fact)).status).toBe(201);
          const again = await caller.task(jobseeker, task, fact);
          expect({ status: again.status, json: again.json }).toMatchObject({
            status: 200,
            json: { changed: false },
          });
          const other = await caller.task(jobseeker, task, { ...fact, ...otherwise });
          expect(other.status).toBe(422);
          expect(other.text).not.toContain(String(Object.values(otherwise)[0]));
          await api.keys.destroy(jobseeker);
          const erased = await caller.task(jobseeker, task, fact);
          expect({ status: erased.status, json: erased.json }).toMatchObject({
            status: 200,
            json: { changed: false },
          });
        },
      );
    });

    describe('with an Idempotency-Key', () => {
      const key = { 'Idempotency-Key': 'key-1' };
      const REUSED = { type: '/problems/idempotency-key-reused', status: 422 };

      async function recordedOf(jobseeker: string): Promise<string[]> {
        const { json } = await caller.get(`/v1/jobseekers/${jobseeker}/events`);
        return ((json as { events?: { type: string }[] }).events ?? []).map(({ type }) => type);
      }

      it('the same body is answered again and recorded once', async () => {
        const first = await caller.task('K1', 'register-job-search', { on: '2026-01-12' }, key);
        const again = await caller.task('K1', 'register-job-search', { on: '2026-01-12' }, key);
        expect(again.status).toBe(201);
        expect(again.json).toEqual(first.json);
        expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
        expect(first.headers.get('idempotent-replayed')).toBeNull();
        expect(again.headers.get('idempotent-replayed')).toBe('true');
      });

      it('quoted as a structured field is the same key', async () => {
        await caller.task('K2', 'register-job-search', { on: '2026-01-12' }, { 'Idempotency-Key': 'key-2' });
        const again = await caller.task(
          'K2',
          'register-job-search',
          { on: '2026-01-12' },
          { 'Idempotency-Key': '"key-2"' },
        );
        expect(again.headers.get('idempotent-replayed')).toBe('true');
      });

      it('another body is refused', async () => {
        const key3 = { 'Idempotency-Key': 'key-3' };
        await caller.task('K3', 'register-job-search', { on: '2026-01-12' }, key3);
        const other = await caller.task('K3', 'register-job-search', { on: '2026-01-13' }, key3);
        expect(other.json).toMatchObject(REUSED);
        expect(await recordedOf('K3')).toEqual(['JobSearchRegistered']);
      });

      it('another body is refused when the first changed nothing', async () => {
        const key5 = { 'Idempotency-Key': 'key-5' };
        await caller.task('K5', 'register-job-search', { on: '2026-01-12' });
        const first = await caller.task('K5', 'register-job-search', { on: '2026-01-12' }, key5);
        expect(first.json).toMatchObject({ changed: false });
        const other = await caller.task('K5', 'report-job-search-discussion', { on: '2026-04-14' }, key5);
        expect(other.json).toMatchObject(REUSED);
        expect((await caller.task('K5', 'register-job-search', { on: '2026-01-12' }, key5)).status).toBe(200);
        expect(await recordedOf('K5')).toEqual(['JobSearchRegistered']);
      });

      it('another body is refused when the first was refused, and the first is decided anew', async () => {
        const key6 = { 'Idempotency-Key': 'key-6' };
        const end = { on: '2026-04-14', reason: 'not-renewed' };
        expect((await caller.task('K6', 'end-job-search', end, key6)).status).toBe(422);
        const other = await caller.task('K6', 'register-job-search', { on: '2026-01-12' }, key6);
        expect(other.json).toMatchObject(REUSED);
        await caller.task('K6', 'register-job-search', { on: '2026-01-12' });
        expect((await caller.task('K6', 'end-job-search', end, key6)).status).toBe(201);
        expect(await recordedOf('K6')).toEqual(['JobSearchRegistered', 'JobSearchEnded']);
      });

      it('a command of another stream is refused', async () => {
        const key7 = { 'Idempotency-Key': 'key-7' };
        const home = { on: '2020-06-01', municipality: '091' };
        expect((await caller.task('K7', 'record-home-municipality', home, key7)).status).toBe(201);
        const other = await caller.task('K7', 'register-job-search', { on: '2026-01-12' }, key7);
        expect(other.json).toMatchObject(REUSED);
        expect(await recordedOf('K7')).toEqual(['HomeMunicipalityRecorded']);
      });

      it('the same body for another jobseeker is refused, by another API too', async () => {
        const key8 = { 'Idempotency-Key': 'key-8' };
        expect((await caller.task('K8', 'register-job-search', { on: '2026-01-12' }, key8)).status).toBe(201);
        const elsewhere = new Caller(await api.another({}));
        for (const through of [caller, elsewhere]) {
          const other = await through.task('K9', 'register-job-search', { on: '2026-01-12' }, key8);
          expect(other.json).toMatchObject(REUSED);
        }
        expect(await recordedOf('K9')).toEqual([]);
      });

      it('of several bodies at the same moment one is carried out', async () => {
        const key10 = { 'Idempotency-Key': 'key-10' };
        const answers = await Promise.all(
          [1, 2, 3, 4, 5, 6].map((day) =>
            caller.task(`K10-${day}`, 'register-job-search', { on: `2026-01-0${day}` }, key10),
          ),
        );
        expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422, 422, 422]);
      });

      it("the same body is known again after the person's key was destroyed, another jobseeker's is refused", async () => {
        const key11 = { 'Idempotency-Key': 'key-11' };
        await caller.task('K11', 'register-job-search', { on: '2026-01-12' }, key11);
        await api.keys.destroy('K11');
        await api.keys.destroy('K12');
        const again = await caller.task('K11', 'register-job-search', { on: '2026-01-12' }, key11);
        expect(again.headers.get('idempotent-replayed')).toBe('true');
        const other = await caller.task('K12', 'register-job-search', { on: '2026-01-12' }, key11);
        expect(other.json).toMatchObject(REUSED);
      });

      it('duplicates at the same moment are recorded once', async () => {
        const answers = await Promise.all(
          Array.from({ length: 8 }, () =>
            caller.task('K4', 'register-job-search', { on: '2026-01-12' }, { 'Idempotency-Key': 'key-4' }),
          ),
        );
        expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
        expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
        const { json } = await caller.get('/v1/jobseekers/K4/events');
        expect((json as { events: unknown[] }).events).toHaveLength(1);
      });
    });

    describe('that insists on a revision', () => {
      beforeAll(() => caller.task('R1', 'register-job-search', { on: '2026-01-12' }));

      it('is refused with both revisions when something else was recorded since', async () => {
        const stale = await caller.task(
          'R1',
          'report-job-search-discussion',
          { on: '2026-04-14' },
          { 'If-Match': '"pathway-7"' },
        );
        expect(stale.status).toBe(412);
        expect(stale.json).toMatchObject({
          type: '/problems/stale-revision',
          expectedRevision: 7,
          actualRevision: 0,
        });
      });

      it('is carried out at that revision', async () => {
        const discussion = { on: '2026-04-14' };
        const answer = await caller.task('R1', 'report-job-search-discussion', discussion, {
          'If-Match': '"pathway-0"',
        });
        expect(answer.json).toMatchObject({ revision: 1 });
        const bare = await caller.task(
          'R1',
          'report-job-search-discussion',
          { on: '2026-04-20' },
          { 'If-Match': '"1"' },
        );
        expect(bare.json).toMatchObject({ revision: 2 });
      });

      it('is refused with the tag of another stream, and told where to read its own', async () => {
        const home = { on: '2020-06-01', municipality: '091' };
        const first = await caller.task('R4', 'record-home-municipality', home);
        await caller.task('R4', 'register-job-search', { on: '2026-01-12' });
        const pathwayTag = { 'If-Match': '"pathway-0"' };
        const other = { on: '2021-06-01', municipality: '049' };
        const mixedUp = await caller.task('R4', 'record-home-municipality', other, pathwayTag);
        expect(mixedUp.status).toBe(412);
        expect(mixedUp.json).toMatchObject({ detail: expect.stringContaining('payments and facts') });
        const benefitsTag = { 'If-Match': first.headers.get('etag') ?? '' };
        expect((await caller.task('R4', 'record-home-municipality', other, benefitsTag)).status).toBe(201);
        const stale = await caller.task(
          'R4',
          'record-home-municipality',
          { ...other, on: '2022-06-01' },
          benefitsTag,
        );
        expect(stale.json).toMatchObject({
          expected: expect.stringContaining('/v1/jobseekers/{jobseekerId}/cost-timeline'),
          expectedRevision: 0,
          actualRevision: 1,
        });
      });

      it('can insist that something is recorded', async () => {
        const anything = { 'If-Match': '*' };
        const first = await caller.task('R5', 'register-job-search', { on: '2026-01-12' }, anything);
        expect(first.status).toBe(412);
        expect(first.json).toMatchObject({ type: '/problems/stale-revision', actualRevision: 'no-stream' });
        await caller.task('R5', 'register-job-search', { on: '2026-01-12' });
        const second = await caller.task(
          'R5',
          'report-job-search-discussion',
          { on: '2026-04-14' },
          anything,
        );
        expect(second.status).toBe(201);
      });

      it('can insist on a new stream', async () => {
        const isNew = { 'If-None-Match': '*' };
        const first = await caller.task('R2', 'register-job-search', { on: '2026-01-12' }, isNew);
        expect(first.status).toBe(201);
        const second = await caller.task('R2', 'report-job-search-discussion', { on: '2026-04-14' }, isNew);
        expect(second.status).toBe(412);
        expect(second.json).toMatchObject({ expectedRevision: 'no-stream', actualRevision: 0 });
      });

      it('is carried out once when it comes many times at the same moment with one key', async () => {
        const headers = { 'If-None-Match': '*', 'Idempotency-Key': 'once' };
        const answers = await Promise.all(
          Array.from({ length: 8 }, () =>
            caller.task('R3', 'register-job-search', { on: '2026-01-12' }, headers),
          ),
        );
        expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
      });

      it.each([
        { 'If-Match': '7' },
        { 'If-Match': '"x"' },
        { 'If-Match': 'W/"7"' },
        { 'If-Match': '"1", "2"' },
        { 'If-None-Match': '"1"' },
        { 'If-Match': '"0"', 'If-None-Match': '*' },
      ])('is refused when it cannot be understood: %j', async (headers) => {
        const answer = await caller.task('R1', 'report-job-search-discussion', { on: '2026-04-15' }, headers);
        expect(answer.status).toBe(400);
        expect(answer.json).toMatchObject({ type: '/problems/invalid-request' });
      });
    });

    describe('refused by a rule', () => {
      it('names the rule, the provision and what to do, and stores nothing', async () => {
        await caller.task('D1', 'register-job-search', { on: '2026-01-12' });
        const answer = await caller.task(
          'D1',
          'set-job-search-duty',
          { on: '2026-01-26' },
          { 'Polku-Authority': 'municipality' },
        );
        expect(answer.status).toBe(422);
        expect(answer.headers.get('content-type')).toBe('application/problem+json');
        expect(answer.json).toMatchObject({
          type: expect.stringMatching(/^\/problems\/[a-z-]+$/),
          status: 422,
          rule: 'DUTY-2',
          provision: expect.stringContaining('44 §'),
          expected: expect.any(String),
        });
        const { json } = await caller.get('/v1/jobseekers/D1/events');
        expect((json as { events: unknown[] }).events).toHaveLength(1);
      });

      it('two payments for the same days are refused', async () => {
        const asKela = { 'Polku-Authority': 'kela' };
        await caller.task('D2', 'record-benefit-payment', PAYMENT, asKela);
        const overlapping = await caller.task(
          'D2',
          'record-benefit-payment',
          { ...PAYMENT, paymentId: 'P2' },
          asKela,
        );
        expect(overlapping.status).toBe(422);
        expect(overlapping.json).toMatchObject({
          type: '/problems/payments-overlap',
          rule: expect.any(String),
        });
      });

      it.each([
        ['a day that does not exist', '310290-900V'],
        ['another control character', '010190-9008'],
      ])(
        'a personal identity code with %s is refused and never repeated',
        async (_what, personalIdentityCode) => {
          const answer = await caller.task('D4', 'identify-person', { personalIdentityCode });
          expect(answer.status).toBe(422);
          expect(answer.json).toMatchObject({
            type: '/problems/personal-identity-code-wrong',
            errors: [{ pointer: '/personalIdentityCode' }],
          });
          expect(answer.text).not.toContain(personalIdentityCode);
        },
      );

      it('a payment after today is refused, and a move to come is recorded', async () => {
        const asKela = { 'Polku-Authority': 'kela' };
        const later = { ...PAYMENT, paidOn: '2026-11-25' };
        const answer = await caller.task('D5', 'record-benefit-payment', later, asKela);
        expect(answer.status).toBe(422);
        expect(answer.json).toMatchObject({
          type: '/problems/date-to-come',
          errors: [{ pointer: '/paidOn' }],
        });
        const move = { on: '2026-12-01', municipality: '091' };
        expect((await caller.task('D5', 'record-home-municipality', move, asKela)).status).toBe(201);
      });

      it("a payment's identifier is of one jobseeker: another may have the same", async () => {
        const asKela = { 'Polku-Authority': 'kela' };
        for (const jobseeker of ['D6', 'D7']) {
          const { json } = await caller.task(jobseeker, 'record-benefit-payment', PAYMENT, asKela);
          expect(json).toMatchObject({ changed: true });
        }
      });

      it('a municipality that does not exist is refused', async () => {
        const answer = await caller.task('D3', 'record-home-municipality', {
          on: '2020-06-01',
          municipality: '999',
        });
        expect(answer.status).toBe(422);
        expect(answer.json).toMatchObject({ errors: [{ pointer: '/municipality' }] });
      });
    });
  });
}
