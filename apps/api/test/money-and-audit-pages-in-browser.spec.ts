import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { LANGUAGES } from '#statutes';
import { chromiumIsHere, startChromium } from '../../../test/support/chromium.js';
import { Caller } from './support/caller.js';
import { recordCase } from './support/case-to-read.js';
import { Reader } from './support/reader.js';
import { type RunningApi, runApi } from './support/running-api.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** Every kind of page, below its language. The auditor may see them all. */
const PAGES = [
  '/municipalities',
  '/municipalities?code=1',
  '/municipalities/205',
  '/municipalities/205/billed',
  '/municipalities/205/invoices/2025-06',
  '/municipalities/205/forecast?exitRate=0.06',
  '/municipalities/205/what-if?month=2025-06&INT-2=no-restart',
  '/figures?from=2025-04&to=2025-06',
  '/figures?by=county&area=Nowhere',
  '/audit',
  '/audit?event=nonsense',
  '/access-log',
  '/access-log?jobseeker=Seen2',
  '/access-log?reader=%3C',
  '/access-log/unusual?from=2026-11-24',
  '/access-log/unusual?from=2026-11-24&to=2026-11-20',
  '/cases/Seen2/readings',
];

(chromiumIsHere ? describe : describe.skip)('the pages of money, figures and audit in a browser', () => {
  let api: RunningApi;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  /** What the browser complained of: a policy that is broken, above all. */
  const complaints: string[] = [];

  beforeAll(async () => {
    [api, browser] = await Promise.all([runApi(), startChromium()]);
    await recordCase(api.url, 'Seen2');
    await api.seal();
    context = await browser.newContext({ baseURL: api.url });
    const reader = new Reader(api.url);
    await reader.signIn({ role: 'auditor', municipalities: ['205'] });
    const [name = '', value = ''] = reader.cookie.split('=');
    await context.addCookies([{ name, value, url: api.url }]);
    await context.addInitScript({ content: AXE });
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => {
      const isStatus = /status of 4\d\d/.test(message.text());
      if (message.type() === 'error' && !isStatus) complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => complaints.push(message));
  }, 120_000);

  afterEach(() => expect(complaints.splice(0)).toEqual([]));

  afterAll(async () => {
    await browser?.close();
    await api?.close();
  }, 60_000);

  it('let a controller find a difference of an invoice and why our figure is what it is, by keyboard alone', async () => {
    await page.goto('/en');
    await page.getByRole('link', { name: "A municipality's money" }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel("The municipality's code").focus();
    await page.keyboard.type('205');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/municipalities/205');
    await page.locator('svg a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/invoices/2025-06');
    const card = page.locator('.card').first();
    expect(await card.textContent()).toContain('Effect for the municipality: €3.72 too little');
    expect(await card.textContent()).toContain('number 101 of the count');
    await card.getByRole('link', { name: 'The explanation of 26 May 2025' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/cases/Seen2/days/2025-05-26');
  });

  it('let an auditor prove an event, in Finnish', async () => {
    await page.goto('/fi/audit');
    const { json } = await new Caller(api.url).get('/v1/jobseekers/Seen2/events?limit=1');
    const [event] = (json as { readonly events: readonly { id: string; position: string }[] }).events;
    for (const written of [event?.position, event?.id]) {
      await page.getByLabel('Tapahtuman tunnus tai sijainti').fill(written ?? '');
      await page.getByRole('button', { name: 'Todista' }).click();
      expect(await page.getByRole('status').textContent()).toContain('Tapahtuma on lokissa');
      expect(await page.locator('pre').allTextContents()).toEqual(
        expect.arrayContaining([expect.stringContaining('c2sp.org/tlog-proof@v1')]),
      );
    }
    await page.getByLabel('Tapahtuman tunnus tai sijainti').fill(`${'0'.repeat(20)}/${'0'.repeat(20)}`);
    await page.getByRole('button', { name: 'Todista' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('ei ole tällaista tapahtumaa');
    expect(await page.locator('main').textContent()).toContain('polku.example/api+');
  });

  it('let an auditor keep a checkpoint, and verify later that the log grew from it, in Swedish', async () => {
    await page.goto('/sv/audit');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Kontrollpunkten som fil att spara' }).click(),
    ]);
    const kept = readFileSync((await download.path()) ?? '', 'utf8');
    await recordCase(api.url, 'Seen3');
    await api.seal();
    await page.getByText('Jämför med en sparad kontrollpunkt').click();
    await page.getByLabel('Kontrollpunkten, ord för ord').fill(kept);
    await page.getByRole('button', { name: 'Kontrollera nu' }).click();
    const verdict = await page.getByRole('status').textContent();
    expect(verdict).toMatch(/Loggen är hel: \d+ händelser/);
    expect(verdict).toContain('Den har vuxit från kontrollpunkten');
    expect(await page.locator('progress').count()).toBeGreaterThan(1);
    expect((await page.evaluate<AxeResult>('axe.run()')).violations).toEqual([]);
    await page.goBack();
    await page.getByText('Jämför med en sparad kontrollpunkt').click();
    await page.getByLabel('Kontrollpunkten, ord för ord').fill(kept.replace(/^\d+$/m, '7'));
    await page.getByRole('button', { name: 'Kontrollera nu' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('checkpoint.txt');
  });

  it('let an auditor compare two moments of a case', async () => {
    await page.goto('/en/audit');
    await page.getByLabel("The jobseeker's identifier").fill('Seen2');
    await page.getByLabel('By what had been recorded until').fill('2025-01-31');
    await page.getByLabel('and to compare with').fill('2025-06-30');
    await page.getByRole('button', { name: 'Show this' }).click();
    await page.waitForURL('**/cases/Seen2/comparison?knownOn=2025-01-31&withKnownOn=2025-06-30');
  });

  it('have nothing that axe finds: every page in one language', async () => {
    const found: string[] = [];
    for (const [index, path] of PAGES.entries()) {
      await page.goto(`/${LANGUAGES[index % LANGUAGES.length]}${path}`);
      const { violations } = await page.evaluate<AxeResult>('axe.run()');
      found.push(...violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`));
    }
    expect(found).toEqual([]);
  });

  it('need no scrolling sideways on a narrow screen', async () => {
    for (const path of PAGES) {
      await page.goto(`/fi${path}`);
      for (const width of [380, 320]) {
        await page.setViewportSize({ width, height: 800 });
        const beyond = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        expect({ path, width, beyond }).toEqual({ path, width, beyond: 0 });
      }
    }
  });
});
