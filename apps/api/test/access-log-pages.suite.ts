import { LANGUAGES } from '#statutes';
import { Caller } from './support/caller.js';
import { recordCase } from './support/case-to-read.js';
import { Reader } from './support/reader.js';
import type { RunningApi } from './support/running-api.js';
import type { Asked } from './support/tokens.js';

const OFFICER: Asked = { role: 'data-protection-officer' };
const HERSELF: Asked = { role: 'jobseeker', jobseeker: 'Log1' };
const WORKER: Asked = { role: 'caseworker', subject: 'official-77', municipalities: ['205'] };
const REASON = 'Audit 7 of Kajaani';

export function accessLogPagesSuite(started: () => RunningApi): void {
  describe('the pages of the access log', () => {
    let api: RunningApi;
    const signIn = async (asked: Asked) => {
      const reader = new Reader(api.url);
      await reader.signIn(asked);
      return reader;
    };

    beforeAll(async () => {
      api = started();
      await recordCase(api.url, 'Log1');
      const caller = new Caller(api.url);
      await caller.get('/v1/jobseekers/Log1/pathway?atLeastRevision=0');
      const worker = caller.who(WORKER);
      for (let reading = 0; reading < 60; reading++) {
        await worker.get('/v1/jobseekers/Log1/pathway?knownOn=2026-11-20', { 'Polku-Matter': 'M-77' });
      }
      const auditor = caller.who({ role: 'auditor', subject: 'auditor-77', municipalities: ['205'] });
      await auditor.get('/v1/jobseekers/Log1/pathway', { 'Polku-Unlock-Reason': REASON });
      const officer = caller.who(OFFICER);
      const deadline = Date.now() + 20_000;
      for (let count = 0; count === 0 && Date.now() < deadline; ) {
        const { json } = await officer.get('/v1/access-log?reader=auditor-77');
        count = (json as { readings: unknown[] }).readings.length;
      }
    });

    it.each(LANGUAGES)('tell who has read a person, in %s', async (language) => {
      const officer = await signIn(OFFICER);
      const { status, text } = await officer.get(`/${language}/access-log?jobseeker=Log1&reader=official-77`);
      expect(status).toBe(200);
      expect(text).toContain(`href="/${language}/access-log?reader=official-77"`);
      expect(text).toContain('<span lang="fi">laki työvoimapalveluiden järjestämisestä 118 §</span>');
      expect(text).toContain('M-77');
      expect(text).not.toMatch(/<script(?! src="\/assets\/)|<style|\sstyle=|\son[a-z]+=/);
    });

    it('are found by what was written, page by page', async () => {
      const officer = await signIn(OFFICER);
      const sent = await officer.post('/en/access-log/search', {
        jobseeker: ' Log1 ',
        reader: 'official-77',
        from: '',
        to: '',
      });
      expect([sent.status, sent.headers.get('location')]).toEqual([
        303,
        '/en/access-log?jobseeker=Log1&reader=official-77',
      ]);
      const first = await officer.get('/en/access-log?reader=official-77');
      expect(first.text).toContain('What official-77 has read');
      expect(first.text).toContain('serving the person and planning with her');
      expect(first.text).toContain('as of 20 November 2026');
      expect(first.text.match(/<tr>/g)).toHaveLength(51);
      const [, next = ''] = /<a href="([^"]+)">Earlier readings/.exec(first.text) ?? [];
      const second = await officer.get(next.replaceAll('&amp;', '&'));
      expect(second.text.match(/<tr>/g)).toHaveLength(11);
      expect(second.text).toContain('<a href="/en/access-log?reader=official-77">The latest readings</a>');
      expect(second.text).not.toContain('Earlier readings');
      const unlocked = await officer.get('/en/access-log?reader=auditor-77&from=2026-11-24&to=2026-11-24');
      expect(unlocked.text).toContain(`Unlocked because: ${REASON}`);
      expect((await officer.get('/en/access-log?reader=auditor-77&to=2026-11-23')).text).toContain(
        'There are no readings.',
      );
    });

    it.each([
      [{}, 'jobseeker', 'Write whose data was read'],
      [{ jobseeker: '010190-900P' }, 'jobseeker', 'You wrote a personal identity code'],
      [{ jobseeker: 'a', reader: '<b>' }, 'reader', 'An identifier has letters'],
      [{ jobseeker: 'a', from: '2026-02-30' }, 'from', 'Write an existing date'],
    ])('say what is wrong with %j and write it not back', async (form, field, said) => {
      const officer = await signIn(OFFICER);
      const asked = { jobseeker: '', reader: '', from: '', to: '', ...form };
      for (const { status, text } of [
        await officer.post('/en/access-log/search', asked),
        await officer.get(`/en/access-log?${new URLSearchParams(asked)}`),
      ]) {
        expect(status).toBe(400);
        expect(text).toContain(`id="${field}-error"`);
        expect(text).toContain(said);
        expect(text).not.toContain('010190');
        expect(text).not.toContain('<b>');
      }
    });

    it('tell an auditor of the people of the mandate only', async () => {
      const elsewhere = await signIn({ role: 'auditor', municipalities: ['092'] });
      expect((await elsewhere.get('/en/access-log?reader=official-77')).text).toContain(
        'There are no readings.',
      );
      expect((await elsewhere.get('/en/cases/Log1/readings')).status).toBe(404);
    });

    it('tell the person herself for what she was read, and not by whom or why parts were unlocked', async () => {
      const herself = await signIn(HERSELF);
      expect((await herself.get('/en')).text).toContain(
        '<a href="/en/cases/Log1/readings">Who has read my data</a>',
      );
      const { text } = await herself.get('/en/cases/Log1/readings');
      expect(text).toContain('caseworker (the employment authority)');
      expect(text).toContain('an audit of an authority');
      for (const secret of ['official-77', 'auditor-77', REASON]) expect(text).not.toContain(secret);
      expect((await herself.get('/en/access-log?jobseeker=Log1')).status).toBe(403);
      expect((await herself.get('/en/cases/Log1/readings?after=nonsense')).status).toBe(200);
    });

    it('ask what is unusual on some days', async () => {
      const officer = await signIn(OFFICER);
      expect((await officer.get('/en/access-log/unusual?from=2026-11-01&to=2026-11-20')).text).toContain(
        'Nothing is unusual on these days.',
      );
      for (const query of ['from=2026-11-24&to=2026-11-23', 'from=2026-10-24&to=2026-11-24', 'from=x']) {
        const answer = await officer.get(`/en/access-log/unusual?${query}`);
        expect({ query, status: answer.status }).toEqual({ query, status: 400 });
        expect(answer.text).toContain('role="alert"');
      }
      const outside = new Caller(api.url).who({
        ...WORKER,
        subject: 'official-78',
        municipalities: ['205', '139'],
      });
      const caller = new Caller(api.url);
      await caller.task('Log2', 'record-home-municipality', { on: '2020-01-01', municipality: '139' });
      await caller.task('Log2', 'register-job-search', { on: '2026-01-12' });
      await caller.get('/v1/jobseekers/Log2/pathway?atLeastRevision=0');
      await caller.get('/v1/jobseekers/Log2/cost-timeline?atLeastRevision=0');
      expect((await outside.get('/v1/jobseekers/Log2/pathway')).status).toBe(200);
      await caller.task('Log2', 'record-home-municipality', { on: '2026-11-01', municipality: '777' });
      await caller.get('/v1/jobseekers/Log2/cost-timeline?atLeastRevision=1');
      const deadline = Date.now() + 20_000;
      let text = '';
      while (!text.includes('official-78') && Date.now() < deadline) {
        text = (await officer.get('/en/access-log/unusual?from=2026-11-24')).text;
      }
      expect(text).toMatch(
        />Log2<\/a>. The person lived outside the area of the reader: Suomussalmi \(777\)/,
      );
    });
  });
}
