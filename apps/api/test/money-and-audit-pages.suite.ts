import { LANGUAGES } from '#statutes';
import { Caller } from './support/caller.js';
import { recordCase } from './support/case-to-read.js';
import { Reader } from './support/reader.js';
import type { RunningApi } from './support/running-api.js';
import type { Asked } from './support/tokens.js';

const CONTROLLER: Asked = { role: 'controller', municipalities: ['205', '091'] };
const AUDITOR: Asked = { role: 'auditor', municipalities: ['205'] };

/** Runs before anything is sealed. */
export function moneyAndAuditPagesSuite(started: () => RunningApi): void {
  describe('the pages of money, figures and audit', () => {
    let api: RunningApi;
    const readers = new Map<Asked, Reader>();
    const signIn = async (asked: Asked) => {
      const reader = new Reader(api.url);
      await reader.signIn(asked);
      readers.set(asked, reader);
    };

    beforeAll(async () => {
      api = started();
      await signIn(CONTROLLER);
      await signIn(AUDITOR);
      await recordCase(api.url, 'Money1');
    });

    async function page(path: string, asked = CONTROLLER) {
      const reader = readers.get(asked);
      if (reader === undefined) throw new Error('nobody has signed in so');
      return await reader.get(path);
    }

    it.each(LANGUAGES)('answer in %s, and run nothing', async (language) => {
      for (const path of [
        '/municipalities',
        '/municipalities/205',
        '/municipalities/205/billed',
        '/municipalities/205/invoices/2025-06',
        '/municipalities/205/forecast',
        '/municipalities/205/what-if',
        '/figures',
      ]) {
        const { status, headers, text } = await page(`/${language}${path}`);
        expect({ path, status }).toEqual({ path, status: 200 });
        expect(text).toContain(`<html lang="${language}">`);
        expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; /);
        expect(text).not.toMatch(/<script(?! src="\/assets\/)|<style|\sstyle=|\son[a-z]+=/);
      }
    });

    it('are for who may see money of that municipality, figures, and history', async () => {
      for (const path of ['', '/invoices/2025-06', '/forecast', '/what-if', '/billed']) {
        expect((await page(`/en/municipalities/837${path}`)).status).toBe(403);
      }
      expect((await page('/en/audit')).status).toBe(403);
      const worker: Asked = { role: 'county-worker', municipalities: ['205'] };
      await signIn(worker);
      expect((await page('/en/figures', worker)).status).toBe(403);
      expect((await page('/en/municipalities', worker)).status).toBe(403);
    });

    it('lead to a municipality by its code, or say that there is none', async () => {
      const found = await page('/en/municipalities?code=205');
      expect([found.status, found.headers.get('location')]).toEqual([303, '/en/municipalities/205']);
      const none = await page('/en/municipalities?code=%3Cb%3E');
      expect(none.status).toBe(400);
      expect(none.text).toContain('No municipality has this code');
      expect(none.text).not.toContain('<b>');
    });

    it('draw the months, each leading to its invoice, with the amounts as a table', async () => {
      const { text } = await page('/en/municipalities/205');
      expect(text).toContain('By financing regime');
      expect(text).toMatch(/<svg.*href="\/en\/municipalities\/205\/invoices\/2025-06"/s);
      expect(text).toMatch(/<th scope="row"[^>]*><a href="[^"]*\/2025-06">June 2025<\/a>/);
    });

    it('tell how an invoice differs, first of all, with the sentences that explain our figure', async () => {
      const { text } = await page('/en/municipalities/205/invoices/2025-06');
      expect(text.indexOf('id="differences"')).toBeLessThan(text.indexOf('id="lines"'));
      expect(text).toMatch(/Not billed: <a href="\/en\/cases\/Money1">/);
      expect(text).toContain('Effect for the municipality: €3.72 too little');
      expect(text).toContain('The day is number 101 of the count');
      expect(text).toContain('href="/en/cases/Money1/days/2025-05-26"');
      expect((await page('/en/municipalities/205/invoices/2025-13')).status).toBe(400);
    });

    it.each(['exit=2', 'code=205&code=091', '%3Cb%3E=1'])(
      'show nothing to who asks for ?%s, and lead on to the page without it',
      async (query) => {
        for (const path of [
          '/en/municipalities',
          '/en/municipalities/205',
          '/en/municipalities/205/billed',
          '/en/municipalities/205/invoices/2025-06',
          '/en/municipalities/205/forecast',
          '/en/municipalities/205/what-if',
          '/en/figures',
          '/en/figures/csv',
          '/en/audit',
          '/en/audit/proof',
          '/en/access-log',
          '/en/access-log/unusual',
        ]) {
          const { status, text } = await page(`${path}?${query}`, AUDITOR);
          expect({ path, status }).toEqual({ path, status: 400 });
          expect(text).toContain(`<a href="${path}">Open the page without fields</a>`);
          expect(text).not.toContain('<b>');
        }
      },
    );

    it('turn a month back to what was known, and say when a date can be none', async () => {
      const { text } = await page('/en/municipalities/205/invoices/2025-06?knownOn=2025-06-01');
      expect(text).toContain('The month as it was known on 1 June 2025.');
      expect(text).toContain('No invoice of the month is recorded.');
      expect(text).not.toContain('What was billed is right.');
      expect(text).toMatch(/href="[^"]*invoices\/2025-05\?knownOn=2025-06-01"/);
      const to = await page('/en/municipalities/205/invoices/2025-06?knownOn=2999-01-01');
      expect(to.status).toBe(400);
      expect(to.text).toContain('id="knownOn-error"');
      expect(to.text).not.toContain('id="differences"');
    });

    it('name nobody who is under an order of non-disclosure to who need not know where she lives', async () => {
      await recordCase(api.url, 'Money-hidden');
      const caller = new Caller(api.url);
      const { status, json } = await caller.task('Money-hidden', 'report-non-disclosure', {
        on: '2025-01-07',
      });
      expect({ status, json }).toMatchObject({ status: 201 });
      for (const path of [
        '/en/municipalities/205/invoices/2025-06',
        '/en/municipalities/205/what-if?month=2025-06&INT-1=paid-day',
      ]) {
        const { text } = await page(path, AUDITOR);
        expect(text).not.toContain('Money-hidden');
      }
      const { text } = await page('/en/municipalities/205/invoices/2025-06', AUDITOR);
      expect(text).toContain('Not billed: under an order of non-disclosure, not shown');
      expect(text).toContain('<h3>People under an order of non-disclosure</h3>');
      const payer: Asked = { role: 'kela-worker' };
      await signIn(payer);
      const { text: needed } = await page('/en/municipalities/205/invoices/2025-06', payer);
      expect(needed).toContain('<a href="/en/cases/Money-hidden">');
    });

    it('forecast under other assumptions, which stand beside it', async () => {
      const { text } = await page('/en/municipalities/205/forecast?months=3&exitRate=0.06');
      expect(text).toContain('with the probability that you gave: 6 %');
      expect(text).toContain('id="months" name="months" inputmode="numeric" maxlength="2" value="3"');
      for (const wrong of ['months=0', 'months=61', 'months=x', 'exitRate=1.5', 'exitRate=-1']) {
        const answer = await page(`/en/municipalities/205/forecast?${wrong}`);
        expect({ wrong, status: answer.status }).toEqual({ wrong, status: 400 });
        expect(answer.text).toContain('aria-invalid="true"');
      }
    });

    it('tell what a month would cost under another reading, person by person', async () => {
      const same = await page('/en/municipalities/205/what-if?month=2025-06&INT-2=no-restart');
      expect(same.text).toContain('Change: €0.00');
      expect(same.text).toContain('Nothing changes for this month.');
      expect(same.text).toMatch(/<option value="no-restart" selected>/);
      expect((await page('/en/municipalities/205/what-if?month=2025-06')).text).not.toContain('id="result"');
      expect((await page('/en/municipalities/205/what-if?month=nonsense')).status).toBe(400);
      expect((await page('/en/municipalities/205/what-if?INT-2=%3Cscript%3E')).status).toBe(400);
    });

    it('count figures, withhold small ones, and give the same as a file', async () => {
      const { text } = await page('/en/figures?from=2025-04&to=2025-06');
      expect(text).toMatch(/rehabilitative work activity/i);
      expect(text).toContain('withheld');
      const [, address = ''] = /href="([^"]*figures\/csv[^"]*)"/.exec(text) ?? [];
      const file = await page(address.replaceAll('&amp;', '&'));
      expect(file.headers.get('content-type')).toMatch(/^text\/csv/);
      expect(file.text).toMatch(/^figure,level,area,month,line,place,division,measure,value,withheld\r\n/);
      const caller = new Caller(api.url);
      const ofApi = await caller.get('/v1/statistics?from=2025-04&to=2025-06&by=country&format=csv');
      expect(ofApi.text).toBe(file.text);
    });

    it('name the areas of which there are figures, and say which control is wrong', async () => {
      const { text } = await page('/en/figures?from=2025-04&to=2025-06&by=county');
      expect(text).toMatch(/href="[^"]*area=Kainuu"/);
      for (const [query, field] of [
        ['from=2025-13', 'from'],
        ['from=2025-04&to=2025-03', 'to'],
        ['by=village', 'by'],
        ['by=county&area=Kainu', 'area'],
        ['area=%3Cscript%3E', 'area'],
      ]) {
        const answer = await page(`/en/figures?${query}`);
        expect({ query, status: answer.status }).toEqual({ query, status: 400 });
        expect(answer.text).toContain(`id="${field}-error"`);
        expect(answer.text).not.toContain('<script>');
      }
    });

    it.each([
      [{ jobseeker: 'Money1' }, '/en/cases/Money1'],
      [{ jobseeker: ' Money1 ', knownOn: '2025-06-01' }, '/en/cases/Money1?knownOn=2025-06-01'],
      [
        { jobseeker: 'Money1', knownOn: '2025-06-01', withKnownOn: '2025-07-01' },
        '/en/cases/Money1/comparison?knownOn=2025-06-01&withKnownOn=2025-07-01',
      ],
      [
        { municipality: '205', month: '2025-06', knownOn: '2025-06-01' },
        '/en/municipalities/205/invoices/2025-06?knownOn=2025-06-01',
      ],
    ])('lead to what was known at a moment: %j', async (form, address) => {
      const answer = await readers.get(AUDITOR)?.post('/en/audit/moments', form);
      expect([answer?.status, answer?.headers.get('location')]).toEqual([303, address]);
    });

    it.each([
      [{}, 'Write either the identifier'],
      [{ jobseeker: '010190-900P' }, 'This is no identifier'],
      [{ municipality: '2', month: '2025-06' }, 'Write the three digits'],
      [{ municipality: '205', month: '2025-13' }, 'Write the three digits'],
      [{ jobseeker: 'Money1', knownOn: '2999-01-01' }, 'id="knownOn-error"'],
      [{ jobseeker: 'Money1', withKnownOn: 'x' }, 'id="withKnownOn-error"'],
    ])('lead nowhere, and say why: %j', async (form, said) => {
      const answer = await readers.get(AUDITOR)?.post('/en/audit/moments', form);
      expect(answer?.status).toBe(400);
      expect(answer?.text).toContain(said);
      expect(answer?.text).not.toContain('010190');
    });

    it('tell an auditor that nothing is sealed, how to seal it, and that a proof is none', async () => {
      const { text } = await page('/en/audit', AUDITOR);
      expect(text).toContain('Nothing is sealed yet');
      expect(text).toContain('polku archive --bundle audit.tar');
      expect(text).toContain('Not sealed yet is what was recorded since');
      expect(text).not.toContain('Verify now');
      expect((await page('/en/audit/checkpoint', AUDITOR)).status).toBe(404);
      const auditor = readers.get(AUDITOR);
      expect((await auditor?.post('/en/audit/verification', {}))?.status).toBe(404);
      expect((await page('/en/audit?event=nonsense', AUDITOR)).status).toBe(400);
      const sealedLater = `/en/audit?event=${'0'.repeat(20)}/${'0'.repeat(20)}`;
      expect((await page(sealedLater, AUDITOR)).status).toBe(404);
    });
  });
}
