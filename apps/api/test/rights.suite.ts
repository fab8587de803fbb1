import { setTimeout } from 'node:timers/promises';
import type { Dossier } from '#case-dossier';
import type { OwnData } from '#own-data';
import { newEvent } from '../../../test/support/new-event.js';
import { CONTROLLERS } from '../src/controllers.js';
import { OPEN } from '../src/identity/route-access.js';
import { routesOf } from '../src/identity/routes-of.js';
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
      await eventStore.append('protection-RI5', 'no-stream', [newEvent('ErasureDecided', decided)]);
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
    const REASON = { 'Polku-Unlock-Reason': 'Audit 2026-4 of shares' };
    const EVERYWHERE: Asked[] = [{ role: 'auditor' }, { role: 'controller' }];
    const shown = ({ status, text }: { status: number; text: string }) => ({ status, text });
    /** Which answers tell an auditor of the whole country, who has no need to know it, where the person lives. */
    const whoTells = async () => {
      const answers = await Promise.all(
        paths.map((path) => caller.who({ role: 'auditor' }).get(`/v1/jobseekers/RI6/${path}`, REASON)),
      );
      expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200));
      return paths.filter((_, index) => TELLING.test(answers[index]?.text ?? ''));
    };
    /** That she is to somebody as one who is not there, whatever is asked. */
    const expectUnknown = async (as: Asked) => {
      for (const path of [...paths, 'readings', 'pathway']) {
        const [hers, nobodys] = await Promise.all(
          ['RI6', 'RI-nobody'].map((jobseeker) =>
            caller.who(as).get(`/v1/jobseekers/${jobseeker}/${path}`, REASON),
          ),
        );
        expect({ path, ...(hers && shown(hers)) }).toEqual({ path, ...(nobodys && shown(nobodys)) });
        expect([403, 404]).toContain(hers?.status);
      }
    };
    /** Whether somebody is told where the person lives; undefined for who may not know of her at all. */
    const isTold = async (as: Asked) => {
      const { status, text } = await caller.who(as).get('/v1/jobseekers/RI6/cost-timeline?atLeastRevision=1');
      return status === 404 ? undefined : TELLING.test(text);
    };
    const isListed = async (as: Asked) =>
      (await caller.who(as).get('/v1/jobseekers?limit=1000')).text.includes('"RI6"');
    /** What who checks the bills of a municipality, or of all, is told of it. */
    const municipal = async (query: string, as: Asked = { role: 'controller', municipalities: [HOME] }) => {
      const { json, text } = await caller.who(as).get(`/v1/municipalities/${HOME}/${query}`);
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

    it('hides the person from who has no need, also what was projected before, and shows it again when lifted', async () => {
      const everything = await whoTells();
      expect(everything.length).toBeGreaterThanOrEqual(7);
      const figures = async (as?: Asked) => ({
        invoice: await municipal('invoices/2025-06', as),
        reconciliation: await municipal('invoices/2025-06/reconciliation', as),
        lines: await municipal('invoice-lines?month=2025-06', as),
        forecast: await municipal('forecast?asOf=2025-06-02&exitRate=0&people=10', as),
      });
      const before = await figures();
      expect(Object.values(before).map(({ isNamed }) => isNamed)).toEqual([true, true, false, true]);
      expect(await feedOf(`municipality=${HOME}`)).toHaveLength(3);

      const ordered = await caller.task('RI6', 'report-non-disclosure', { on: '2026-02-01' });
      expect(ordered.status).toBe(201);
      for (const as of EVERYWHERE) {
        await expectUnknown(as);
        expect(await isListed(as)).toBe(false);
      }
      const after = await figures();
      expect(Object.values(after).map(({ isNamed }) => isNamed)).toEqual([false, false, false, false]);
      const { lines, sums } = before.invoice.json as { lines: { municipal: string }[]; sums: object[] };
      expect(after.invoice.json).toMatchObject({
        protectedPeople: 'summed',
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

      expect(await feedOf(`municipality=${HOME}`)).toEqual([['NonDisclosureOrdered', true]]);
      expect(await feedOf('')).toEqual([['NonDisclosureOrdered', true]]);
      expect((await ownData('RI6')).text).toMatch(TELLING);

      await caller.task('RI6', 'report-non-disclosure-lifted', { on: '2026-11-24' });
      expect(await whoTells()).toEqual(everything);
      expect((await municipal('invoices/2025-06')).json).toEqual(before.invoice.json);
      expect(await feedOf(`municipality=${HOME}`)).toHaveLength(5);
    });

    it('is found by whom the law lets, and by nobody else', async () => {
      const here = { municipalities: [HOME] };
      const serving: Asked[] = [
        { role: 'caseworker', ...here },
        { role: 'kela-worker' },
        { role: 'case-reviewer', jobseeker: 'RI6' },
        { role: 'jobseeker', jobseeker: 'RI6' },
      ];
      const others: Asked[] = [{ role: 'controller', ...here }, { role: 'auditor', ...here }, ...EVERYWHERE];
      const subscriber: Asked = { role: 'subscriber', ...here };
      for (const as of others) expect([await isTold(as), await isListed(as)]).toEqual([true, true]);
      expect((await feedOf('', subscriber)).length).toBeGreaterThan(2);

      await caller.task('RI6', 'report-non-disclosure', { on: '2026-11-23' });
      for (const as of serving) expect([as.role, await isTold(as)]).toEqual([as.role, true]);
      expect(await isListed({ role: 'caseworker', ...here })).toBe(true);
      for (const as of others) expect([await isTold(as), await isListed(as)]).toEqual([undefined, false]);
      expect(await isTold({ role: 'caseworker', municipalities: ['091'] })).toBeUndefined();
      await caller.task('RI6', 'report-non-disclosure-lifted', { on: '2026-11-24' });
      for (const as of others) expect(await isTold(as)).toBe(true);
    });

    it('is in the feed for a service whose mandate says that it acts for her, and is a notice to all others', async () => {
      await caller.task('RI6', 'report-non-disclosure', { on: '2026-11-23' });
      const notices = [
        ['NonDisclosureOrdered', true],
        ['NonDisclosureLifted', true],
      ];
      const places = [['*'], [HOME], ['091']];
      for (const municipalities of places) {
        const told = await feedOf('', { role: 'subscriber', municipalities });
        expect(told.length).toBeGreaterThanOrEqual(3);
        for (const each of told) expect(notices).toContainEqual(each);
      }
      const { text } = await caller
        .who({ role: 'subscriber' })
        .get('/v1/events?limit=1000&type=NonDisclosureOrdered');
      expect(text).toContain('protection-RI6');
      expect(text).not.toContain('"actor"');
      for (const municipalities of [['*'], [HOME]]) {
        const serving: Asked = { role: 'subscriber', municipalities, need: 'serving-the-person' };
        const told = await feedOf('', serving);
        expect(told).toContainEqual(['HomeMunicipalityRecorded', true]);
        expect(told).toContainEqual(['BenefitPaid', true]);
      }
      await caller.task('RI6', 'report-non-disclosure-lifted', { on: '2026-11-24' });
    });

    describe('by her place', () => {
      const [HERE, THERE] = ['581', '624'] as const;
      let homeFact: string;
      let now: string = HERE;
      const livesIn = async (municipality: string) => {
        const fact = {
          eventId: homeFact,
          on: '2026-11-20',
          reason: 'Kunta oli toinen.',
          data: { on: '2019-08-01', municipality },
        };
        if (municipality === now) return;
        now = municipality;
        const corrected = await caller.task('RI20', 'correct-benefit-fact', fact, KELA);
        expect(corrected.status).toBe(201);
        homeFact = recordedOf(corrected.json)[1]?.id ?? '';
        const { revision } = corrected.json as { revision: number };
        await caller.get(`/v1/jobseekers/RI20/cost-timeline?atLeastRevision=${revision}`);
        await readAt(municipality);
      };
      const readAt = async (municipality: string) => {
        const official: Asked = {
          role: 'caseworker',
          subject: `official-${municipality}`,
          municipalities: [municipality],
        };
        const read = await caller.who(official).get('/v1/jobseekers/RI20/cost-timeline?atLeastRevision=1');
        expect(read.status).toBe(200);
      };

      beforeAll(async () => {
        const home = { on: '2019-08-01', municipality: HERE };
        const told = await caller.task('RI20', 'record-home-municipality', home, KELA);
        homeFact = recordedOf(told.json)[0]?.id ?? '';
        await caller.task('RI20', 'record-benefit-payment', { ...PAID, paymentId: 'RI20-1' }, KELA);
        await caller.task('RI20', 'register-job-search', { on: '2025-01-02' });
        await caller.task('RI20', 'report-non-disclosure', { on: '2026-01-02' });
        await readAt(HERE);
      });

      /** Everything that can be asked without a need, about her, about either place and about everybody. */
      const answersTo = async (as: Asked) => {
        const places = as.municipalities ?? ['*'];
        const mayAdd = (code: string) => places.includes(code);
        const routes = routesOf(CONTROLLERS).filter(
          ({ method, access, isPage, url }) =>
            method === 'GET' &&
            !isPage &&
            access !== OPEN &&
            url !== '/v1/events/stream' &&
            // Whether it has caught up, not what is in it.
            !url.startsWith('/v1/projection') &&
            url !== '/v1/access-log/unusual',
        );
        const queries: Readonly<Record<string, string>> = {
          '/v1/jobseekers/:jobseekerId/cost-timeline/difference': '?withKnownOn=2025-01-01',
          '/v1/jobseekers/:jobseekerId/changes': '?from=2025-01-01',
          '/v1/jobseekers': '?limit=1000',
          '/v1/access-log': `?jobseeker=RI20`,
          '/v1/statistics': '?from=2025-01&to=2025-06',
          '/v1/events':
            '?limit=1000&type=HomeMunicipalityRecorded&type=BenefitPaid&type=NonDisclosureOrdered',
          '/v1/municipalities/:code/invoice-lines': '?month=2025-06',
          '/v1/municipalities/:code/forecast': '?asOf=2025-06-10&people=10',
        };
        const paths = routes.flatMap(({ url }) => {
          const codes = url.includes(':code') ? [HERE, THERE, '091'].filter((code) => !mayAdd(code)) : [''];
          return codes.map((code) => {
            const path = url
              .replace(':jobseekerId', 'RI20')
              .replace(':webhookId', '00000000-0000-4000-8000-000000000000')
              .replace(':code', code)
              .replace(':month', '2025-06')
              .replace(':date', '2025-05-28');
            return `${path}${queries[url] ?? ''}`;
          });
        });
        const readers = [HERE, THERE].map((code) => `/v1/access-log?reader=official-${code}`);
        return await Promise.all(
          [...paths, ...readers].map(async (path) => {
            const { status, text } = await caller.who(as).get(path, REASON);
            return { path, status, text: text.replace(/"next":"[^"]*"/, '') };
          }),
        );
      };

      it('no answer differs to anybody who does not find her, in whatever scope', async () => {
        const scopes = [['*'], [HERE], [THERE], ['091'], [HERE, THERE], ['unknown']];
        const callers: Asked[] = [
          ...(['controller', 'auditor', 'subscriber'] as const).flatMap((role) =>
            scopes.map((municipalities) => ({ role, municipalities })),
          ),
          { role: 'operator' },
        ];
        const finds: Asked = { role: 'kela-worker' };
        const answersToAll = async () => {
          const answers: unknown[] = [];
          for (const as of callers) answers.push({ as, answers: await answersTo(as) });
          return answers;
        };
        await livesIn(HERE);
        const [here, hereToKela] = [await answersToAll(), await answersTo(finds)];
        await livesIn(THERE);
        expect(await answersToAll()).toEqual(here);
        expect(await answersTo(finds)).not.toEqual(hereToKela);
      }, 120_000);

      it('she is in the sums of who pays, and in none of who may ask of every municipality', async () => {
        await livesIn(HERE);
        const invoiceAs = async (as: Asked, what = 'invoices/2025-06') =>
          (await caller.who(as).get(`/v1/municipalities/${HERE}/${what}`)).json as {
            protectedPeople: string;
            lines: object[];
            sums: object[];
            protectedSums: object[];
            invoiceLines: object[];
          };
        const pays = await invoiceAs({ role: 'controller', municipalities: [HERE] });
        expect(pays).toMatchObject({ protectedPeople: 'summed', lines: [], sums: [{ persons: 1 }] });
        expect(pays.protectedSums).toHaveLength(1);
        expect(await invoiceAs({ role: 'kela-worker' })).toMatchObject({
          protectedPeople: 'named',
          lines: [{ jobseeker: 'RI20' }],
          protectedSums: [],
        });
        for (const role of ['controller', 'auditor'] as const) {
          const left = { protectedPeople: 'left-out', lines: [], sums: [], protectedSums: [] };
          expect(await invoiceAs({ role })).toMatchObject(left);
          for (const moment of ['', '&knownOn=2026-11-23']) {
            const lines = await invoiceAs({ role }, `invoice-lines?month=2025-06${moment}`);
            expect(lines).toMatchObject({ protectedPeople: 'left-out', invoiceLines: [] });
          }
        }
        const sums = await invoiceAs(
          { role: 'controller', municipalities: [HERE] },
          'invoice-lines?month=2025-06',
        );
        expect(sums.invoiceLines).toHaveLength(1);
      });

      it('who watches over readings sees who read her, without the area', async () => {
        const officer = caller.who({ role: 'data-protection-officer' });
        const readings = async () =>
          (await officer.get('/v1/jobseekers/RI20/readings?limit=1000')).json as { readings: object[] };
        const deadline = Date.now() + 20_000;
        let told = await readings();
        const isThere = () =>
          [HERE, THERE].every((code) => JSON.stringify(told).includes(`official-${code}`));
        for (; !isThere() && Date.now() < deadline; told = await readings()) await setTimeout(20);
        expect(isThere()).toBe(true);
        expect(told.readings.some((each) => 'municipalities' in each || 'municipality' in each)).toBe(false);
        const { text } = await officer.get('/v1/access-log/unusual?from=2026-11-24');
        const { findings } = JSON.parse(text) as { findings: { jobseeker?: string }[] };
        const hers = findings.filter(({ jobseeker }) => jobseeker === 'RI20');
        expect(hers.length).toBeGreaterThan(0);
        for (const each of hers) expect(each).not.toHaveProperty('home');
        expect((await officer.get('/v1/jobseekers/RI20/pathway')).status).toBe(403);
      });
    });
  });
}
