import type { Dossier } from '#case-dossier';
import type { OwnData } from '#own-data';
import { Caller } from './support/caller.js';
import type { RunningApi } from './support/running-api.js';
import type { Asked } from './support/tokens.js';

const KELA = { 'Polku-Authority': 'kela' };
const CODE = '010190-900P';
/** In every text about the person that is erased. */
const MARK = 'Xylofonimerkki';

/** What the person has a right to: her own data, a statement, erasure, and that nobody tells where she lives. */
export function rightsSuite(started: () => RunningApi): void {
  let caller: Caller;
  beforeAll(() => {
    caller = new Caller(started().url);
  });
  const herself = (jobseeker: string) => caller.who({ role: 'jobseeker', jobseeker });
  const ownData = (jobseeker: string, query = '') =>
    herself(jobseeker).get(`/v1/jobseekers/${jobseeker}/own-data${query}`);
  const recordedOf = (json: unknown) => (json as { recorded: { id: string; type: string }[] }).recorded;

  /** Every answer that is made of one jobseeker's data. */
  const outputsOf = async (jobseeker: string) =>
    await Promise.all(
      [
        'pathway',
        'events',
        'events?texts=sealed',
        'case-review',
        ...['fi', 'sv', 'en'].flatMap((language) => [
          `dossier?language=${language}`,
          `dossier?language=${language}&format=html`,
          `own-data?language=${language}`,
          `own-data?language=${language}&format=html`,
        ]),
      ].map(async (path) => {
        const who = path.startsWith('own-data') ? herself(jobseeker) : caller;
        return { path, ...(await who.get(`/v1/jobseekers/${jobseeker}/${path}`)) };
      }),
    );

  describe("a person's statement", () => {
    it('marks the record as disputed in pathway, events and dossier', async () => {
      await caller.task('RI1', 'register-job-search', { on: '2026-01-12' });
      const held = await caller.task('RI1', 'report-initial-interview', {
        on: '2026-01-20',
        summary: 'Kiisti avun.',
      });
      const [interview] = recordedOf(held.json);
      const disputed = await caller.task('RI1', 'dispute-record', {
        eventId: interview?.id,
        on: '2026-02-02',
        statement: 'En kiistänyt.',
      });
      expect(disputed.status).toBe(201);
      const [dispute] = recordedOf(disputed.json);
      const { json: pathway } = await caller.get('/v1/jobseekers/RI1/pathway?atLeastRevision=2');
      expect(pathway).toMatchObject({
        pathway: { disputes: [{ eventId: interview?.id, statement: 'En kiistänyt.' }] },
      });
      const { json: events } = await caller.get('/v1/jobseekers/RI1/events');
      expect((events as { events: object[] }).events[1]).toMatchObject({ disputedBy: [dispute?.id] });
      const { chronology } = (await caller.get('/v1/jobseekers/RI1/dossier?language=en')).json as Dossier;
      expect(chronology[1]?.marks).toContainEqual({
        mark: 'disputed',
        eventId: dispute?.id,
        sentence: expect.stringContaining('Disputed by the jobseeker'),
      });
      expect(chronology[2]?.texts).toMatchObject([{ text: 'En kiistänyt.' }]);
    });

    it('is given by the person herself, who can do nothing else, and to nobody else', async () => {
      const { json: events } = await caller.get('/v1/jobseekers/RI1/events');
      const [registered] = (events as { events: { id: string }[] }).events;
      const dispute = { eventId: registered?.id, on: '2026-02-03', statement: 'En hakenut silloin.' };
      const said = await herself('RI1').task('RI1', 'dispute-record', dispute);
      expect(said.status).toBe(201);
      const { json } = await caller.get('/v1/jobseekers/RI1/events');
      expect((json as { events: object[] }).events.at(-1)).toMatchObject({
        data: { by: 'employment-authority' },
        metadata: { actor: 'RI1' },
      });
      const other = await herself('RI-nobody').task('RI1', 'dispute-record', dispute);
      expect(other.json).toMatchObject({ status: 404, type: '/problems/unknown-jobseeker' });
      const more = await herself('RI1').task('RI1', 'register-job-search', { on: '2026-02-03' });
      expect(more.json).toMatchObject({ status: 403, type: '/problems/not-permitted' });
    });

    it('is about a record that there is', async () => {
      const answer = await caller.task('RI1', 'dispute-record', {
        eventId: '00000000-0000-4000-8000-000000000000',
        on: '2026-02-02',
        statement: 'Ei ole.',
      });
      expect(answer.json).toMatchObject({ status: 422, type: '/problems/not-recorded' });
    });
  });

  describe("a person's own data (DAT-4)", () => {
    it('is all that is recorded, opened, with who has read it, as JSON and as a document', async () => {
      await caller.task('RI2', 'identify-person', { personalIdentityCode: CODE, givenNames: 'Aino' });
      await caller.task('RI2', 'register-job-search', { on: '2026-01-12' });
      await caller.task('RI2', 'report-initial-interview', {
        on: '2026-01-20',
        summary: 'Selkä <b>kipeä</b>.',
      });
      await caller.task('RI2', 'record-home-municipality', { on: '2020-01-01', municipality: '205' }, KELA);
      await caller.task('RI2', 'report-non-disclosure', { on: '2026-02-01' });
      const own = (await ownData('RI2', '?language=en')).json as OwnData;
      expect(own.identity).toEqual({ personalIdentityCode: CODE, givenNames: 'Aino' });
      expect(own.events.map(({ type }) => type)).toEqual([
        'PersonIdentified',
        'JobSearchRegistered',
        'InitialInterviewHeld',
        'HomeMunicipalityRecorded',
        'NonDisclosureOrdered',
      ]);
      expect(own.events.every(({ meaning }) => meaning !== undefined)).toBe(true);
      expect(own.pathway.meetings).toMatchObject([{ summary: 'Selkä <b>kipeä</b>.' }]);
      expect(own.benefits.homeMunicipalities).toMatchObject([{ municipality: '205' }]);
      expect(own.dossier.person.homeMunicipalities).toMatchObject([
        { municipality: { name: 'Kajaani (205)' } },
      ]);
      expect(Array.isArray(own.readings)).toBe(true);
      expect(own.retention).toMatchObject({ state: 'client', because: 'job-search' });
      for (const [language, title, code] of [
        ['fi', 'Omat tietoni Polussa', 'Henkilötunnus'],
        ['sv', 'Mina uppgifter i Polku', 'Personbeteckning'],
        ['en', 'My data in Polku', 'Personal identity code'],
      ]) {
        const { text, headers } = await ownData('RI2', `?format=html&language=${language}`);
        expect(headers.get('content-security-policy')).toContain("default-src 'none'");
        expect(headers.get('cache-control')).toBe('no-store');
        expect(text).toContain(`<html lang="${language}">`);
        for (const told of [title, code, CODE, 'Selkä &lt;b&gt;kipeä&lt;/b&gt;.'])
          expect(text).toContain(told);
      }
    });

    it('is of somebody of whom something is recorded', async () => {
      expect((await ownData('RI-nobody')).status).toBe(404);
    });

    it('is handed out by an official who says why, and read by nobody else', async () => {
      const path = '/v1/jobseekers/RI2/own-data';
      expect((await caller.get(path)).status).toBe(403);
      expect((await caller.get(path, { 'Polku-Unlock-Reason': 'Handed out on paper' })).status).toBe(200);
      const reason = { 'Polku-Unlock-Reason': 'Audit 2026-4 of shares' };
      for (const role of ['kela-worker', 'county-worker', 'auditor'] as const)
        expect((await caller.who({ role }).get(path, reason)).status).toBe(403);
      expect((await herself('RI1').get(path)).status).toBe(404);
    });
  });

  describe('erasure', () => {
    const told = [
      ['identify-person', { personalIdentityCode: CODE, givenNames: MARK, familyName: MARK }],
      ['report-job-search', { startedOn: '2020-01-10', endedOn: '2021-03-31' }],
      ['report-initial-interview', { on: '2020-01-20', summary: MARK }],
    ] as const;

    it('is refused with the reason within the time, and nothing changes', async () => {
      await caller.task('RI3', 'register-job-search', { on: '2026-01-12' });
      await caller.task('RI3', 'report-initial-interview', { on: '2026-01-20', summary: MARK });
      const answer = await caller.task('RI3', 'erase-personal-texts', { ground: 'request-of-the-person' });
      expect(answer.status).toBe(422);
      expect(answer.json).toMatchObject({
        type: '/problems/data-still-kept',
        rule: 'DAT-2',
        provision: expect.stringContaining('122 § 1 mom.'),
      });
      expect((await ownData('RI3')).text).toContain(MARK);
    });

    it('leaves no text about the person in any output, records itself, and stops new texts', async () => {
      for (const [task, body] of told) expect((await caller.task('RI4', task, body)).status).toBe(201);
      const { json: events } = await caller.get('/v1/jobseekers/RI4/events');
      const interview = (events as { events: { id: string; type: string }[] }).events.find(
        ({ type }) => type === 'InitialInterviewHeld',
      );
      await caller.task('RI4', 'dispute-record', {
        eventId: interview?.id,
        on: '2020-02-01',
        statement: MARK,
      });
      const extension = { on: '2026-03-02', exception: 'pending-matter', reason: MARK };
      await caller.task('RI4', 'extend-retention', extension);
      const held = await caller.task('RI4', 'erase-personal-texts', { ground: 'request-of-the-person' });
      expect(held.json).toMatchObject({ detail: expect.stringContaining('pending-matter') });
      await caller.task('RI4', 'end-retention-extension', { on: '2026-11-20' });
      const before = await outputsOf('RI4');
      expect(before.filter(({ text }) => text.includes(MARK)).map(({ path }) => path)).toHaveLength(14);

      const erased = await caller.task('RI4', 'erase-personal-texts', { ground: 'request-of-the-person' });
      expect(erased.status).toBe(201);
      expect(recordedOf(erased.json).map(({ type }) => type)).toEqual([
        'ErasureDecided',
        'PersonalKeyDestroyed',
      ]);
      for (const { path, status, text } of await outputsOf('RI4')) {
        expect([path, status]).toEqual([path, 200]);
        expect(text).not.toContain(MARK);
        expect(text).not.toContain(CODE);
      }
      let feed = '';
      for (let after: string | undefined, atEnd = false; !atEnd; ) {
        const page = await caller.get(`/v1/events?limit=1000${after === undefined ? '' : `&after=${after}`}`);
        feed += page.text;
        ({ next: after, atEnd } = page.json as { next: string; atEnd: boolean });
      }
      expect(feed).toContain('PersonalKeyDestroyed');
      expect(feed).not.toContain(MARK);
      const { json: pathway } = await caller.get('/v1/jobseekers/RI4/pathway');
      expect(pathway).toMatchObject({
        pathway: { meetings: [{ summary: { erased: true } }], disputes: [{ statement: { erased: true } }] },
      });
      const { text: own } = await ownData('RI4', '?language=en&format=html');
      expect(own).toContain('Texts about you were erased on');
      const again = await caller.task('RI4', 'erase-personal-texts', { ground: 'request-of-the-person' });
      expect([again.status, recordedOf(again.json)]).toEqual([200, []]);
      const more = await caller.task('RI4', 'report-initial-interview', { on: '2020-01-21', summary: MARK });
      expect(more.json).toMatchObject({ type: '/problems/jobseeker-erased' });
      expect(started().logged.join('\n')).not.toContain(MARK);
    });

    it('that was decided and broken off is carried out by the next try', async () => {
      for (const [task, body] of told) expect((await caller.task('RI5', task, body)).status).toBe(201);
      const { keys, eventStore } = started();
      const decided = {
        on: '2026-11-24',
        by: 'employment-authority',
        ground: 'retention-ended',
        provision: '122 §',
      };
      const id = '00000000-0000-4000-8000-0000000000e5';
      await eventStore.append('protection-RI5', 'no-stream', [
        {
          id,
          type: 'ErasureDecided',
          data: decided,
          metadata: {
            $correlationId: id,
            $causationId: id,
            commandId: id,
            commandFingerprint: 'test',
            schemaVersion: 1,
            authority: 'employment-authority',
            actor: 'retention',
            source: 'test',
          },
        },
      ]);
      expect((await ownData('RI5')).text).toContain(MARK);
      const tried = await caller.task('RI5', 'erase-personal-texts', { ground: 'retention-ended' });
      expect(recordedOf(tried.json).map(({ type }) => type)).toEqual(['PersonalKeyDestroyed']);
      expect(await keys.find('RI5')).toBe('destroyed');
    });
  });

  describe('non-disclosure for safety', () => {
    const PAID = {
      paymentId: 'RI6-1',
      benefit: 'labour-market-support',
      perDayEur: '37.21',
      firstDay: '2025-01-06',
      lastDay: '2025-05-28',
      paidOn: '2025-06-02',
    };
    /** Puolanka: nobody else in these tests lives there. */
    const HOME = '620';
    /** Not the digits alone: a hash may have them. */
    const TELLING = /"620"|\(620\)|Puolanka/;
    const paths = [
      'cost-timeline?atLeastRevision=1',
      'cost-timeline?atLeastRevision=1&interpretation=INT-1=paid-day',
      'cost-timeline/days/2025-05-28',
      'cost-timeline/difference?knownOn=2019-01-01&withKnownOn=now',
      'changes?from=2019-01-01',
      'events',
      'events?texts=sealed',
      'case-review',
      'dossier?language=fi',
      'dossier?language=fi&format=html',
    ];
    /** What an auditor of the whole country, who has no need to know it, is told where the person lives. */
    const whoTells = async () => {
      const auditor = caller.who({ role: 'auditor' });
      const reason = { 'Polku-Unlock-Reason': 'Audit 2026-4 of shares' };
      const answers = await Promise.all(
        paths.map((path) => auditor.get(`/v1/jobseekers/RI6/${path}`, reason)),
      );
      expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200));
      return paths.filter((_, index) => TELLING.test(answers[index]?.text ?? ''));
    };
    /** Whether somebody is told where the person lives; undefined for who may not know of her at all. */
    const isTold = async (as: Asked) => {
      const { status, text } = await caller.who(as).get('/v1/jobseekers/RI6/cost-timeline?atLeastRevision=1');
      return status === 404 ? undefined : TELLING.test(text);
    };
    const isListed = async (as: Asked) =>
      (await caller.who(as).get('/v1/jobseekers?limit=1000')).text.includes('"RI6"');
    const municipal = async (query: string) => {
      const { json, text } = await caller.get(`/v1/municipalities/${HOME}/${query}`);
      return { json, isNamed: text.includes('RI6') };
    };
    const feedOf = async (query: string, as: Asked = { role: 'subscriber' }) => {
      const told: { type: string; nondisclosure?: boolean }[] = [];
      for (let after: string | undefined, atEnd = false; !atEnd; ) {
        const { json } = await caller
          .who(as)
          .get(`/v1/events?limit=1000&${query}${after === undefined ? '' : `&after=${after}`}`);
        const page = json as { events: { subject: string; type: string }[]; next: string; atEnd: boolean };
        told.push(...page.events.filter(({ subject }) => subject === 'RI6'));
        ({ next: after, atEnd } = page);
      }
      return told.map(({ type, nondisclosure }) => [type, nondisclosure]);
    };

    beforeAll(async () => {
      await caller.task('RI6', 'record-home-municipality', { on: '2019-08-01', municipality: HOME }, KELA);
      await caller.task('RI6', 'record-benefit-payment', PAID, KELA);
      await caller.task('RI6', 'register-job-search', { on: '2025-01-02' });
      await caller.get('/v1/jobseekers/RI6/cost-timeline?atLeastRevision=1');
    });

    it('gives nobody without a need the digest of where she lives, of which some hundred codes could be tried', async () => {
      await caller.task('RI19', 'record-home-municipality', { on: '2019-08-01', municipality: '581' }, KELA);
      await caller.task('RI19', 'register-job-search', { on: '2025-01-02' });
      await caller.get('/v1/jobseekers/RI19/pathway?atLeastRevision=0');
      const { json } = await caller.get('/v1/jobseekers/RI19/events?texts=sealed');
      const digests = (json as { events: { type: string; sha256: string }[] }).events
        .filter(({ type }) => type === 'HomeMunicipalityRecorded')
        .map(({ sha256 }) => sha256);
      expect(digests).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
      const digestsTold = async () => {
        const auditor = caller.who({ role: 'auditor' });
        const reason = { 'Polku-Unlock-Reason': 'Audit 2026-4 of shares' };
        const answers = await Promise.all(
          ['events?texts=sealed', 'dossier?language=fi', 'dossier?language=fi&format=html'].map((path) =>
            auditor.get(`/v1/jobseekers/RI19/${path}`, reason),
          ),
        );
        return answers.map(({ text }) => digests.some((digest) => text.includes(digest)));
      };
      expect(await digestsTold()).toEqual([true, true, true]);
      await caller.task('RI19', 'report-non-disclosure', { on: '2026-01-02' });
      expect(await digestsTold()).toEqual([false, false, false]);
    });

    it('hides where the person lives, also what was projected before, and shows it again when lifted', async () => {
      const everything = await whoTells();
      expect(everything.length).toBeGreaterThanOrEqual(7);
      const before = {
        invoice: await municipal('invoices/2025-06'),
        reconciliation: await municipal('invoices/2025-06/reconciliation'),
        lines: await municipal('invoice-lines?month=2025-06'),
        forecast: await municipal('forecast?asOf=2025-06-02&exitRate=0&people=10'),
      };
      expect(Object.values(before).map(({ isNamed }) => isNamed)).toEqual([true, true, false, true]);
      expect(await feedOf(`municipality=${HOME}`)).toHaveLength(3);

      const ordered = await caller.task('RI6', 'report-non-disclosure', { on: '2026-02-01' });
      expect(ordered.status).toBe(201);
      expect(await whoTells()).toEqual([]);
      const after = {
        invoice: await municipal('invoices/2025-06'),
        reconciliation: await municipal('invoices/2025-06/reconciliation'),
        lines: await municipal('invoice-lines?month=2025-06'),
        forecast: await municipal('forecast?asOf=2025-06-02&exitRate=0&people=10'),
      };
      expect(Object.values(after).map(({ isNamed }) => isNamed)).toEqual([false, false, false, false]);
      const { lines, sums } = before.invoice.json as { lines: { municipal: string }[]; sums: object[] };
      expect(after.invoice.json).toMatchObject({
        lines: [],
        sums,
        protectedSums: [{ municipal: lines[0]?.municipal }],
      });
      expect(after.lines).toEqual(before.lines);
      expect(after.reconciliation.json).toMatchObject({
        differences: [],
        protectedDifferences: [{ kind: 'missing', effects: [{ municipality: HOME }] }],
        summary: (before.reconciliation.json as { summary: object }).summary,
      });
      const { people, ...forecast } = before.forecast.json as { people: object[] };
      expect(people).toHaveLength(1);
      expect(after.forecast.json).toEqual({ ...forecast, people: [] });

      expect(await feedOf(`municipality=${HOME}`)).toEqual([]);
      expect(await feedOf('')).toEqual([
        ['BenefitPaid', true],
        ['JobSearchRegistered', true],
        ['NonDisclosureOrdered', true],
      ]);
      expect((await ownData('RI6')).text).toMatch(TELLING);

      await caller.task('RI6', 'report-non-disclosure-lifted', { on: '2026-11-24' });
      expect(await whoTells()).toEqual(everything);
      expect((await municipal('invoices/2025-06')).json).toEqual(before.invoice.json);
      expect(await feedOf(`municipality=${HOME}`)).toHaveLength(5);
    });

    it('is told to whom the law gives it, and of an area only to those', async () => {
      const here = { municipalities: [HOME] };
      const serving: Asked[] = [
        { role: 'caseworker', ...here },
        { role: 'kela-worker' },
        { role: 'case-reviewer', jobseeker: 'RI6' },
        { role: 'jobseeker', jobseeker: 'RI6' },
      ];
      const controller: Asked = { role: 'controller', ...here };
      const subscriber: Asked = { role: 'subscriber', ...here };
      expect(await isTold(controller)).toBe(true);
      expect(await isListed(controller)).toBe(true);
      expect((await feedOf('', subscriber)).length).toBeGreaterThan(0);

      await caller.task('RI6', 'report-non-disclosure', { on: '2026-11-23' });
      for (const as of serving) expect([as.role, await isTold(as)]).toEqual([as.role, true]);
      expect(await isListed({ role: 'caseworker', ...here })).toBe(true);
      expect(await isTold(controller)).toBeUndefined();
      expect(await isListed(controller)).toBe(false);
      expect(await isTold({ role: 'controller' })).toBe(false);
      expect(await isTold({ role: 'caseworker', municipalities: ['091'] })).toBeUndefined();
      expect(await feedOf('', subscriber)).toEqual([]);
      await caller.task('RI6', 'report-non-disclosure-lifted', { on: '2026-11-24' });
      expect(await isTold(controller)).toBe(true);
    });
  });
}
