import { LANGUAGES } from '#statutes';
import { Caller } from './support/caller.js';
import { MARKED_TEXT, REASONS, recordCase } from './support/case-to-read.js';
import { BROWSER, Reader } from './support/reader.js';
import type { RunningApi } from './support/running-api.js';

export function pagesSuite(started: () => RunningApi): void {
  describe('the pages', () => {
    let api: RunningApi;
    let caller: Caller;
    let reader: Reader;
    let operator: Reader;
    const page = (path: string, headers = {}) => reader.get(path, headers);

    beforeAll(async () => {
      api = started();
      caller = new Caller(api.url);
      reader = new Reader(api.url);
      operator = new Reader(api.url);
      await reader.signIn({ role: 'caseworker' });
      await operator.signIn({ role: 'operator' });
      await recordCase(api.url, 'Page1');
    });

    it.each([
      ['/en', 200, 'en'],
      ['/fi/cases/Page1', 200, 'fi'],
      ['/sv/cases/Page1/days/2025-05-26', 200, 'sv'],
      ['/en/cases/Page1/comparison', 200, 'en'],
      ['/sv/service', 403, 'sv'],
      ['/fi/cases/nobody', 404, 'fi'],
      ['/en/nothing', 404, 'en'],
      ['/en/cases/Page1/days/2025-05-25', 404, 'en'],
      ['/en/cases/Page1/days/2025-02-30', 400, 'en'],
      ['/en/cases/Page1/days/1900-01-01', 404, 'en'],
      ['/sv/cases/Page1?asOf=nonsense', 400, 'sv'],
      ['/sv/%E0%A4%A', 404, 'sv'],
    ])(
      'answer %s with %d, for this reader alone, and run nothing but their own files',
      async (path, status, language) => {
        const answer = await page(path);
        expect(answer.status).toBe(status);
        expect(answer.text).toContain(`<html lang="${language}">`);
        expect(Object.fromEntries(answer.headers)).toMatchObject({
          'content-type': 'text/html; charset=utf-8',
          'content-language': language,
          'cache-control': 'no-store',
          'referrer-policy': 'no-referrer',
        });
        const policy = answer.headers.get('content-security-policy') ?? '';
        expect(policy).toMatch(/^default-src 'none'; /);
        expect(policy).not.toMatch(/unsafe|https?:|\*/);
        expect(answer.text).not.toMatch(/<script(?! src="\/assets\/)|<style|\sstyle=|\son[a-z]+=/);
      },
    );

    it('load files that a browser may keep for ever, under names that change with them', async () => {
      const { text } = await page('/en');
      const files = [...text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file = '']) => file);
      expect(files).toHaveLength(3);
      for (const file of files) {
        expect(file).toMatch(/-[0-9a-f]{16}\.(css|js|svg)$/);
        const { status, headers } = await caller.get(file);
        expect({ status, cache: headers.get('cache-control') }).toEqual({
          status: 200,
          cache: 'public, max-age=31536000, immutable',
        });
      }
      expect((await caller.get('/assets/polku-0000000000000000.css')).status).toBe(404);
      expect((await caller.get('/assets/..%2Fpage-assets.ts')).status).toBe(404);
    });

    it('begin in the language that the browser likes best', async () => {
      const lead = (language: string) =>
        fetch(api.url, { headers: { 'Accept-Language': language }, redirect: 'manual' });
      const answer = await lead('de,sv;q=0.5');
      expect(answer.status).toBe(302);
      expect(answer.headers.get('location')).toBe('/sv');
      expect(answer.headers.get('vary')).toBe('Accept-Language');
      expect((await lead('de')).headers.get('location')).toBe('/fi');
    });

    it('say that there are none in another language, and which there are', async () => {
      const answer = await page('/de/cases/Page1', { 'Accept-Language': 'en' });
      expect(answer.status).toBe(404);
      expect(answer.text).toContain('There are no pages in this language');
      expect(answer.text).toContain('href="/sv"');
    });

    it('tell programs of an address that nobody has as a problem', async () => {
      expect((await caller.get('/de/cases/Page1')).json).toMatchObject({
        type: '/problems/no-such-resource',
      });
      expect((await caller.get('/v1/nothing', BROWSER)).json).toMatchObject({
        type: '/problems/no-such-resource',
      });
    });

    describe('a search', () => {
      const search = (written: string) => reader.post('/en/cases', { case: written });

      it('leads to the case', async () => {
        const answer = await search(' Page1 ');
        expect(answer.status).toBe(303);
        expect(answer.headers.get('location')).toBe('/en/cases/Page1');
      });

      it.each([
        ['', 'Write the jobseeker'],
        ['010190-900P', 'You wrote a personal identity code'],
        ['<script>', 'An identifier has letters'],
        ['../service', 'An identifier has letters'],
        ['x'.repeat(65), 'An identifier has letters'],
      ])('for %j says what is wrong and repeats nothing', async (written, said) => {
        const answer = await search(written);
        const { text } = answer;
        expect(answer.status).toBe(400);
        expect(text).toContain(said);
        expect(text).toContain('aria-invalid="true"');
        if (written !== '')
          expect(text).not.toContain(written.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
      });

      it('that is too long is none', async () => {
        expect((await reader.post('/en/cases', { case: 'x'.repeat(5_000) })).status).toBe(413);
      });
    });

    it('say the same of a case that does not exist, cannot exist, or may not be seen', async () => {
      await recordCase(api.url, 'Page2');
      const other = new Reader(api.url);
      await other.signIn({ role: 'jobseeker', jobseeker: 'Page1' });
      const said = async (path: string) => {
        const { status, text } = await other.get(path);
        return { status, text };
      };
      const nobody = await said('/en/cases/nobody');
      expect(nobody).toMatchObject({ status: 404, text: expect.stringContaining('The case was not found') });
      for (const id of ['Page2', '010190-900P', '%3Cscript%3E', 'x'.repeat(90)]) {
        for (const below of [
          '',
          '?asOf=nonsense',
          '/days/2025-05-26',
          '/days?date=2025-05-26',
          '/comparison',
        ]) {
          expect(await said(`/en/cases/${id}${below}`)).toEqual(nobody);
        }
      }
      expect((await other.get('/en/cases/Page1')).status).toBe(200);
    });

    it('tell a case with its grounds, hearing, decision and reasons, and texts as text', async () => {
      const { text } = await page('/en/cases/Page1');
      for (const said of [
        'a lack of suitable employment services',
        'Would rather have coaching.',
        REASONS,
        'Kajaani (205)',
      ]) {
        expect(text).toContain(said);
      }
      expect(text).not.toContain(MARKED_TEXT);
      expect(text).toContain('&lt;b&gt;Back&lt;/b&gt; trouble &amp; &quot;no&quot; &lt;script&gt;');
      expect(text).toContain('Maija &lt;i&gt;M&lt;/i&gt; Virtanen');
      expect(text).not.toContain('010190-900P');
      expect(text).not.toMatch(/<title>[^<]*Virtanen/);
    });

    it.each(LANGUAGES)('lead from each finding to the events that show it, in %s', async (language) => {
      const { text } = await page(`/${language}/cases/Page1`);
      const findings = text.slice(text.indexOf('id="findings"'), text.indexOf('id="matters"'));
      const anchors = [...findings.matchAll(/href="#(entry-\d+)"/g)].map(([, anchor]) => anchor);
      expect(anchors.length).toBeGreaterThan(1);
      for (const anchor of anchors) expect(text).toContain(`<li id="${anchor}"`);
    });

    it('give the whole case as a document to print', async () => {
      const { status, headers, text } = await page('/fi/cases/Page1/dossier?asOf=2025-03-25');
      expect(status).toBe(200);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-security-policy')).toMatch(/style-src 'sha256-/);
      expect(text).toContain(REASONS);
    });

    it('turn a case back in time: as it stood, and as it was known', async () => {
      const stood = (await page('/en/cases/Page1?asOf=2025-03-01')).text;
      expect(stood).toContain('You see the case as it stood on 1 March 2025.');
      expect(stood).toContain('Events in order (3)');
      expect(stood).not.toContain(REASONS);
      expect(stood).toContain('/en/cases/Page1/dossier?asOf=2025-03-01');
      const known = (await page('/en/cases/Page1?knownOn=2025-03-01')).text;
      expect(known).toContain('At this moment nothing had been recorded yet.');
      expect(known).toContain('by what had been recorded by the end of 1 March 2025');
    });

    it('show nothing of a case at a moment that cannot be, and keep the date that can', async () => {
      const { status, text } = await page('/en/cases/Page1?asOf=2026-11-25&knownOn=2025-03-01');
      expect(status).toBe(400);
      expect(text).toContain('The day is in the future. Choose a day until today, 24 November 2026.');
      expect(text).toContain('id="knownOn" name="knownOn" value="2025-03-01"');
      expect(text).not.toContain('Virtanen');
      expect((await page('/en/cases/Page1?asOf=%3Cscript%3E')).text).not.toContain('<script>');
      expect((await page('/en/cases/Page1?asOf=2025-01-01&asOf=2025-01-02')).status).toBe(400);
    });

    it('compare two moments', async () => {
      const { text } = await page('/en/cases/Page1/comparison?asOf=2025-03-01');
      expect(text).toContain('Events only in the other (5)');
      expect(text).toMatch(/href="\/en\/cases\/Page1\?event=[0-9a-f-]+#entry-\d+"/);
      expect(text).toContain('Findings only in the other');
      expect(text).toContain('The municipality&#39;s share is the same.');
      const known = (await page('/en/cases/Page1/comparison?knownOn=2025-03-01')).text;
      expect(known).toContain('101 days have another result');
      expect(known).toMatch(/<td class="number-cell"[^>]*>3\.721<\/td>/);
      expect((await page('/en/cases/Page1/comparison')).text).toContain('the same at both moments');
      expect((await page('/en/cases/Page1/comparison?withAsOf=2031-01-01')).status).toBe(400);
    });

    it('draw a case over time and its cost by month, each thing leading to where it is told, with a table', async () => {
      const { text } = await page('/en/cases/Page1');
      const [picture = ''] = /<svg.*?<\/svg>/s.exec(text) ?? [];
      const links = [...picture.matchAll(/href="#(entry-\d+)"/g)].map(([, anchor]) => anchor);
      expect(links.length).toBeGreaterThan(3);
      for (const anchor of links) expect(text).toContain(`<li id="${anchor}"`);
      expect(text).toMatch(/<summary>The same as a table<\/summary>\s*<div[^>]*><table/);
      const months = (await page('/en/cases/Page1/months')).text;
      expect(months).toContain('href="/en/cases/Page1/days/2025-05-01"');
      expect(months).toMatch(/<th scope="row"[^>]*>Total<\/th>.*3\.72</s);
      expect((await page('/en/cases/Page1/months?knownOn=2025-03-01')).text).toContain(
        'No payments of benefits',
      );
    });

    it('explain a day with the words of the law and the way to its events', async () => {
      const { text } = await page('/en/cases/Page1/days/2025-05-26');
      expect(text).toContain('<dt>Number of the day</dt><dd>101</dd>');
      expect(text).toContain('10 prosenttia siihen saakka');
      expect(text).toContain('href="/en/cases/Page1/days/2025-05-23"');
      const [, address = ''] = /href="(\/en\/cases\/Page1\?event=[^"#]+)#entry-\d+">Payment/.exec(text) ?? [];
      expect((await page(address)).text).toContain('37.21');
      const first = (await page('/en/cases/Page1/days/2025-01-06')).text;
      expect(first).toContain('<dt>The municipality&#39;s share</dt><dd>0 %</dd>');
      expect(first).not.toContain('Paying municipality');
    });

    it('explain a day as it was known, and say when it was not known yet', async () => {
      expect((await page('/en/cases/Page1/days/2025-05-26?knownOn=2025-06-30')).status).toBe(404);
      expect((await page('/en/cases/Page1/days/2025-05-26?knownOn=2031-01-01')).status).toBe(400);
      expect((await page('/en/cases/Page1/days?date=nonsense')).status).toBe(400);
    });

    it('tell operators how the parts and the read models are', async () => {
      const { text } = await operator.get('/en/service');
      expect(text).toMatch(/<th[^>]*>Event store<\/th><td[^>]*>works<\/td>/);
      expect(text).toMatch(/Events applied<\/th><td[^>]*>\d+</);
      expect(text).toMatch(/\d{20}\/\d{20}/);
    });

    it('are no part of the description of the API', async () => {
      const { paths } = (await caller.get('/openapi.json')).json as { paths: object };
      expect(Object.keys(paths).filter((path) => /^\/(fi|sv|en|assets)\b/.test(path))).toEqual([]);
    });
  });
}
