import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadQuotes, loadStatutes, StatuteDataError } from '#statutes';

const statutes = loadStatutes();

describe('the quotes that ship', () => {
  it('are word for word, with their points on lines of their own', () => {
    const quote = loadQuotes(statutes).find(
      ({ act, provision }) => act === '48/2026' && provision === '51 § 4 mom.',
    );
    expect(quote).toMatchObject({ wording: ['48/2026'], section: '48-2026/51' });
    expect(quote?.text.split('\n')[2]).toBe(
      '2) yhden vuoden ajalta ensimmäisestä kotikuntamerkinnästä lukien, jos kyse on muusta kuin 1 kohdassa tarkoitetusta henkilöstä.',
    );
  });
});

describe('the loader of quotes', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'quotes-'));
    mkdirSync(join(folder, '48-2026'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const good = [
    'act: 48/2026',
    'quotes:',
    '  - provision: 51 § 3 mom.',
    '    wording: [48/2026]',
    '    text: Yleistuen maksupäiviä laskettaessa',
  ];

  it.each([
    ['act: 48/2026', 'act: 49/2026', 1, 'no act.yaml names the act 49/2026'],
    ['51 § 3 mom.', '51', 3, 'quotes.0.provision'],
    ['[48/2026]', '[]', 4, 'quotes.0.wording'],
    ['text: ', 'txt: ', 3, 'txt'],
  ])('names file and line when %j becomes %j', (from, to, line, problem) => {
    writeFileSync(join(folder, '48-2026/51.yaml'), good.join('\n').replace(from, to));
    let thrown: unknown;
    try {
      loadQuotes(statutes, folder);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(StatuteDataError);
    expect((thrown as StatuteDataError).problems).toContainEqual({
      file: 'wordings/48-2026/51.yaml',
      line,
      problem: expect.stringContaining(problem),
    });
  });
});
