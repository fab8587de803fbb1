import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const pathOf = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const document = readFileSync(pathOf('docs/security.md'), 'utf8');

/** Identifier and level of each requirement of OWASP ASVS 5.0.0 up to level 2. */
const REQUIRED = readFileSync(pathOf('test/structure/asvs-5.0.0-levels-1-and-2.txt'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split(' ') as [id: string, level: string]);

/** Rows of requirements: identifier, level, what is asked for, whether it is met, where or why not. */
const ROWS = [...document.matchAll(/^\| (V\d+\.\d+\.\d+) \| (\d) \| (.+?) \| (.+?) \| (.+) \|$/gm)].map(
  ([, id = '', level = '', asked = '', state = '', where = '']) => ({ id, level, asked, state, where }),
);
const filesIn = (text: string) =>
  [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, name = '']) => name)
    .filter((name) => /^(apps|libs|test|docs|docker|\.ci)\/|^[\w-]+\.(json|ts)$/.test(name));

describe('what is said of security', () => {
  it('names files that are there', () => {
    const files = [...new Set(filesIn(document))];
    expect(files.length).toBeGreaterThan(60);
    expect(files.filter((name) => !existsSync(pathOf(name)))).toEqual([]);
  });

  it('answers each requirement once, with its level', () => {
    expect(REQUIRED).toHaveLength(253);
    expect(ROWS.map(({ id, level }) => [id, level])).toEqual(REQUIRED);
    expect(new Set(ROWS.map(({ state }) => state))).toEqual(new Set(['met', 'not met', 'not applicable']));
  });

  it('tells of what is met where that is seen', () => {
    const unseen = ROWS.filter(({ state, where }) => {
      const [, section = ''] = /above, under ([A-Z][\w ]+)/.exec(where) ?? [];
      const isAbove = section !== '' && document.includes(`\n## ${section.trim()}\n`);
      return state === 'met' && filesIn(where).length === 0 && !isAbove && !where.includes('`node:crypto`');
    });
    expect(unseen.map(({ id }) => id)).toEqual([]);
  });

  it('tells of the rest why, and at the top of what is not met', () => {
    expect(ROWS.filter(({ state, where }) => state !== 'met' && where.length < 4)).toEqual([]);
    const [, top = ''] = document.split('\n## ');
    expect(top.startsWith('What is not met\n')).toBe(true);
    const told = [...top.matchAll(/^\| (V\d+\.\d+\.\d+) .+ \| (.+) \|$/gm)].map(([, id, why]) => [id, why]);
    const unmet = ROWS.filter(({ state }) => state === 'not met');
    expect(told).toEqual(unmet.map(({ id, where }) => [id, where]));
    const count = (state: string) => ROWS.filter((row) => row.state === state).length;
    expect(top).toContain(
      `Of 253 requirements ${count('met')} are met, ${count('not applicable')} have nothing here to apply to, and these ${unmet.length} are not met`,
    );
  });
});
