import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { LANGUAGES } from '#statutes';
import { chromiumIsHere, startChromium } from '../../../test/support/chromium.js';
import { MARKED_TEXT, REASONS, recordCase } from './support/case-to-read.js';
import { type RunningApi, runApi } from './support/running-api.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

const A_CASE = '/cases/Seen1';

/** Every kind of page, below its language. */
const PAGES = [
  '',
  A_CASE,
  '/cases/Seen1?asOf=2025-03-01',
  '/cases/Seen1?asOf=2031-01-01',
  '/cases/Seen1/comparison?asOf=2025-03-01',
  '/cases/Seen1/days/2025-05-26',
  '/cases/Seen1/months',
  '/cases/nobody',
];

(chromiumIsHere ? describe : describe.skip)('the pages in a browser', () => {
  let api: RunningApi;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  /** What the browser complained of: a policy that is broken, above all. */
  const complaints: string[] = [];

  beforeAll(async () => {
    [api, browser] = await Promise.all([runApi(), startChromium()]);
    await recordCase(api.url, 'Seen1');
  }, 120_000);

  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    expect(complaints.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await api?.close();
  }, 60_000);

  async function open(path: string, options: BrowserContextOptions = {}, role = 'caseworker'): Promise<Page> {
    const context = await browser.newContext({ baseURL: api.url, ...options });
    contexts.push(context);
    await context.addInitScript({ content: AXE });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => {
      const isStatus = /status of 4\d\d/.test(message.text());
      if (message.type() === 'error' && !isStatus) complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => complaints.push(message));
    if (role === 'nobody') await page.goto(path);
    else await signIn(page, path, role);
    return page;
  }

  /** From the front page through the demo issuer, and to a page. */
  async function signIn(page: Page, path: string, role: string): Promise<void> {
    await page.goto('/en');
    await page.locator('a.button').click();
    await page.locator(`#role-${role}`).check();
    await page.locator('main button').click();
    await page.waitForURL('**/en');
    await page.goto(path);
  }

  async function violations(page: Page): Promise<string[]> {
    const result = await page.evaluate<AxeResult>('axe.run()');
    return result.violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes[0]?.html}`);
  }

  it('let a reviewer find why a person was referred, whether she was heard, and why, by keyboard alone', async () => {
    const page = await open('/en');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Seen1');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/cases/Seen1');
    const finding = page.locator('.finding', { hasText: 'the grounds given do not suffice' });
    await finding
      .getByRole('link', { name: /^entry/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    const target = page.locator('li:target');
    expect(await target.textContent()).toContain('a lack of suitable employment services');
    const matter = page.locator('#matters ~ article', { hasText: 'rehabilitative work activity' });
    expect(await matter.textContent()).toContain('Would rather have coaching.');
    expect(await matter.textContent()).toContain(REASONS);
  });

  it('let a reader sign in by keyboard and come to the page that she asked for, and sign out for good', async () => {
    // By another name than the issuer has.
    const baseURL = api.url.replace('127.0.0.1', 'localhost');
    const page = await open(`/sv${A_CASE}`, { baseURL }, 'nobody');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Logga in' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/demo-issuer/authorize?*');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Vem är du?');
    expect(await violations(page)).toEqual([]);
    for (const width of [640, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    }
    await page.getByRole('link', { name: 'In English' }).click();
    await page.waitForURL('**ui_locales=en*');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Who are you?');
    // Nobody can be a jobseeker who is no one.
    await page.getByLabel('jobseeker: The person herself').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toContain('Nobody can be this');
    await page.getByLabel("The jobseeker's identifier").focus();
    await page.keyboard.type('Seen1');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/sv${A_CASE}`);
    expect(await page.locator('main').textContent()).toContain(REASONS);
    expect(await page.evaluate('document.cookie')).toBe('');
    await page.getByRole('button', { name: 'Logga ut' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/sv?left=signed-out');
    expect(await page.getByRole('status').textContent()).toBe('Du har loggat ut.');
    // Back shows no page that was kept: it is asked for again, and leads to sign in.
    await page.goBack();
    await page.waitForURL('**/sv?back=*');
    expect(await page.locator('body').textContent()).not.toContain(REASONS);
  });

  it('tell an operator how the parts are, without anything that axe finds', async () => {
    const page = await open('/en/service', {}, 'operator');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Service health');
    expect(await violations(page)).toEqual([]);
  });

  it('show a controller the money, and say what is not for her', async () => {
    const page = await open(`/fi${A_CASE}`, {}, 'controller');
    expect(await violations(page)).toEqual([]);
    expect(await page.locator('main').textContent()).toContain('Ei näytetä tälle roolille.');
    expect(await page.locator('main').textContent()).not.toContain(REASONS);
  });

  it('let a controller find what the municipality paid on a day, and why, in Finnish', async () => {
    const page = await open('/fi/cases/Seen1');
    await page.getByLabel('Päivä', { exact: true }).fill('2025-05-26');
    await page.getByRole('button', { name: 'Näytä perustelu' }).click();
    await page.waitForURL('**/fi/cases/Seen1/days/2025-05-26');
    const text = (await page.locator('main').textContent()) ?? '';
    for (const said of [
      '101',
      '10 %',
      'Kajaani (205)',
      '3,721 €',
      '14:3 a § 2 mom.',
      '10 prosenttia siihen saakka',
    ]) {
      expect(text).toContain(said);
    }
    await page.getByRole('link', { name: /^Maksettiin/ }).click();
    expect(await page.locator('li:target').textContent()).toContain('37,21');
    await page.goBack();
    expect(page.url()).toMatch(/days\/2025-05-26$/);
  });

  it('turn a case back in time and to the present again, in Swedish, and say what is wrong with a date', async () => {
    const page = await open('/sv/cases/Seen1');
    await page.getByLabel('Läget den').fill('2031-01-01');
    await page.getByRole('button', { name: 'Visa', exact: true }).click();
    expect(await page.getByRole('alert').textContent()).toContain('Dagen ligger i framtiden');
    await page.getByLabel('Läget den').fill('2025-03-01');
    await page.getByRole('button', { name: 'Visa', exact: true }).click();
    expect(await page.getByRole('status').textContent()).toContain(
      'Du ser ärendet som det var den 1.3.2025.',
    );
    expect(await page.locator('main').textContent()).not.toContain(REASONS);
    await page.getByRole('link', { name: 'Tillbaka till nuläget' }).click();
    expect(await page.locator('main').textContent()).toContain(REASONS);
    await page.getByRole('link', { name: 'Suomeksi' }).click();
    await page.waitForURL('**/fi/cases/Seen1');
  });

  it('work without scripts, and show markup in texts as text', async () => {
    const page = await open('/en', { javaScriptEnabled: false });
    await page.getByLabel("The jobseeker's identifier").fill('Seen1');
    await page.getByRole('button', { name: 'Open the case' }).click();
    expect(await page.locator('#entry-3, #entry-2').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining(MARKED_TEXT)]),
    );
    expect(await page.locator('blockquote b, blockquote script, main i').count()).toBe(0);
    expect(await page.title()).toBe('Case Seen1 – Polku');
  });

  it('have nothing that axe finds: every page in one language, a case in each', async () => {
    const page = await open('/en');
    const inTurn = PAGES.map((path, index) => `/${LANGUAGES[index % LANGUAGES.length]}${path}`);
    const found: string[] = [];
    for (const path of new Set([...inTurn, ...LANGUAGES.map((language) => `/${language}${A_CASE}`)])) {
      await page.goto(path);
      found.push(...(await violations(page)));
    }
    expect(found).toEqual([]);
  });

  it('have nothing that axe finds where the reader forces colours, and show what is a control', async () => {
    const page = await open(`/en${A_CASE}`, { forcedColors: 'active' });
    expect(await violations(page)).toEqual([]);
    const border = 'getComputedStyle(document.querySelector("main button")).border';
    expect(await page.evaluate<string>(border)).toMatch(/^1px solid/);
  });

  it('need no scrolling sideways: on a narrow screen, and enlarged to 200 % and 400 % on one of 1280', async () => {
    const page = await open('/fi');
    for (const path of PAGES) {
      await page.goto(`/fi${path}`);
      for (const width of [640, 380, 320]) {
        await page.setViewportSize({ width, height: 800 });
        const beyond = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        expect({ path, width, beyond }).toEqual({ path, width, beyond: 0 });
      }
    }
  });

  it('print as a document: without controls, and with what was folded', async () => {
    const page = await open('/en/cases/Seen1/days/2025-05-26');
    await page.locator('summary').first().click();
    expect(await page.locator('details:not([open])').count()).toBe(1);
    await page.pdf();
    expect(await page.locator('details:not([open])').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(
      await page.locator('header nav, form, .breadcrumb, footer').filter({ visible: true }).count(),
    ).toBe(0);
    expect(await page.locator('blockquote').first().isVisible()).toBe(true);
  });

  it('are of each window alone: two moments side by side', async () => {
    const page = await open('/en/cases/Seen1?asOf=2025-03-01');
    const other = await page.context().newPage();
    await other.goto('/en/cases/Seen1');
    await page.reload();
    expect(await page.locator('main').textContent()).toContain('Events in order (3)');
    expect(await other.locator('main').textContent()).toContain('Events in order (8)');
  });
});
