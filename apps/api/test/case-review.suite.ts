import { PassThrough } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import { type PrintReview, printReview } from '#apps/cli/src/review/print-review.js';
import { calendarDate } from '#calendar-date';
import { CASE_REVIEW_EXAMPLE } from '../src/queries/case-review-example.js';
import { Caller } from './support/caller.js';
import type { RunningApi } from './support/running-api.js';

const COUNTY = { 'Polku-Authority': 'wellbeing-services-county' };
const KELA = { 'Polku-Authority': 'kela' };
const TEXT = 'Selkä ei kestä koko päivää.';

interface Told {
  readonly finding: string;
  readonly eventIds: readonly string[];
  readonly sentences: Readonly<Record<string, { readonly detail: string; readonly settledBy: string }>>;
}

export function caseReviewSuite(started: () => RunningApi): void {
  describe('the review of a case', () => {
    let caller: Caller;

    beforeAll(async () => {
      caller = new Caller(started().url);
      await caller.task('V1', 'register-job-search', { on: '2025-01-02' });
      await caller.task('V1', 'report-initial-interview', { on: '2025-01-03', summary: TEXT });
      await caller.task('V1', 'create-employment-plan', {
        planId: 'P1',
        on: '2025-01-10',
        kind: 'employment',
        goals: TEXT,
      });
      await caller.task(
        'V1',
        'report-service-as-it-happened',
        {
          serviceId: 'S1',
          kind: 'rehabilitative-work-activity',
          organiser: 'wellbeing-services-county',
          startedOn: '2025-02-03',
          daysPerWeek: 5,
          hoursPerDay: 4,
          plannedEnd: '2025-12-31',
          grounds: ['long-unemployment'],
        },
        COUNTY,
      );
      await caller.task('V2', 'record-home-municipality', { on: '2020-01-01', municipality: '091' }, KELA);
    });

    const review = (query: string, jobseeker = 'V1') =>
      caller.get(`/v1/jobseekers/${jobseeker}/case-review?${query}`);
    const printed = async (asked: Omit<PrintReview, 'url' | 'output'>) => {
      const output = new PassThrough();
      await printReview({ ...asked, url: started().url, output });
      output.end();
      return await textOf(output);
    };
    const found = (json: unknown) => (json as { findings: readonly Told[] }).findings;

    it('finds what breaks a rule, as of a date, with events and sentences in three languages', async () => {
      const { status, json, text } = await review('asOf=2025-05-01');
      expect(status).toBe(200);
      expect(json).toMatchObject({ jobseekerId: 'V1', revision: 3, asOf: '2025-05-01' });
      expect(json).not.toHaveProperty('knownOn');
      const codes = found(json).map(({ finding }) => finding);
      expect(codes).toEqual(
        expect.arrayContaining([
          'rehabilitation-ground-not-sufficient',
          'rehabilitation-not-secondary',
          'rehabilitation-outside-its-plan',
          'service-outside-its-limits',
          'plan-review-overdue',
        ]),
      );
      const overdue = found(json).find(({ finding }) => finding === 'plan-review-overdue');
      expect(Object.keys(overdue?.sentences ?? {})).toEqual(['fi', 'sv', 'en']);
      const { events } = (await caller.get('/v1/jobseekers/V1/events')).json as { events: { id: string }[] };
      expect(overdue?.eventIds).toEqual([events[2]?.id]);
      expect(text).not.toContain(TEXT);
    });

    it('is what its example shows', async () => {
      const { json } = await review('asOf=2025-05-01&language=en');
      const [example] = CASE_REVIEW_EXAMPLE.findings;
      const overdue = found(json).find(({ finding }) => finding === 'plan-review-overdue');
      expect({ ...overdue, eventIds: example.eventIds }).toEqual(example);
    });

    it('judges the case as it stood', async () => {
      const before = found((await review('asOf=2025-04-10')).json).map(({ finding }) => finding);
      expect(before).not.toContain('plan-review-overdue');
      const begun = found((await review('asOf=2025-02-02')).json).map(({ finding }) => finding);
      expect(begun).toEqual([]);
    });

    it('knows what had been recorded', async () => {
      const { json } = await review('asOf=2025-05-01&knownOn=2025-05-01');
      expect(json).toMatchObject({ knownOn: '2025-05-01', findings: [] });
    });

    it('is of today where nothing else is asked for, and 304 while nothing changes', async () => {
      const { json, headers } = await review('');
      expect(json).toMatchObject({ asOf: '2026-11-24' });
      const again = await caller.get('/v1/jobseekers/V1/case-review', {
        'If-None-Match': headers.get('etag') ?? '',
      });
      expect(again.status).toBe(304);
    });

    it('is printed by `polku review`', async () => {
      const day = calendarDate('2025-05-01');
      const text = await printed({ jobseeker: 'V1', asOf: day, language: 'fi', form: 'text' });
      expect(text).toContain('2025-04-10  plan-review-overdue (PLAN-3), lainvastainen\n');
      expect(text).toContain('se oli tarkistettava 3 kuukauden kuluessa, viimeistään 10.4.2025');
      const nothing = await printed({
        jobseeker: 'V1',
        asOf: day,
        knownOn: day,
        language: 'sv',
        form: 'text',
      });
      expect(nothing).toBe('Inga iakttagelser.\n');
      const json = await printed({ jobseeker: 'V1', asOf: day, language: 'en', form: 'json' });
      expect(JSON.parse(json)).toEqual((await review('asOf=2025-05-01')).json);
      const refused = await printed({ jobseeker: 'V2', language: 'en', form: 'text' }).catch(String);
      expect(refused).toMatch(
        /^PolkuRefused: Nothing is recorded on a pathway of this jobseeker\. Expected: /,
      );
    });

    it('is not there for who has no pathway', async () => {
      expect((await review('', 'V2')).status).toBe(404);
    });

    it.each([
      ['asOf=2026-11-25', 'asOf'],
      ['knownOn=2026-11-25', 'knownOn'],
      ['asOf=2025-02-30', 'asOf'],
      ['language=de', 'language'],
      ['language=constructor', 'language'],
    ])('refuses %s', async (query, parameter) => {
      const { status, json } = await review(query);
      expect(status).toBe(400);
      expect(json).toMatchObject({ type: '/problems/invalid-request', errors: [{ parameter }] });
    });
  });
}
