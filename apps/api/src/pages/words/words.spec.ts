import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from '#statutes';

const PAGES = fileURLToPath(new URL('..', import.meta.url));

type Words = { readonly [name: string]: string | ((...parts: unknown[]) => string) | Words };

/** The files of the words, by name; each exports one object with a language on each key. */
async function wordsOf(file: string): Promise<Readonly<Record<string, Words>>> {
  const module = (await import(`./${file.replace(/\.ts$/, '.js')}`)) as Record<string, unknown>;
  const [words] = Object.values(module);
  return words as Readonly<Record<string, Words>>;
}

const FILES = readdirSync(join(PAGES, 'words')).filter((file) => file.endsWith('-words.ts'));

/** Words that Swedish and English share. */
const SHARED = new Set(['parts.integration']);

/** Every text with its path: `parts.day`. */
function texts(words: Words, path: readonly string[] = []): [string, string][] {
  return Object.entries(words).flatMap(([name, value]): [string, string][] => {
    const here = [...path, name];
    if (typeof value === 'string') return [[here.join('.'), value]];
    if (typeof value === 'function') return [[here.join('.'), value('1', '2')]];
    return texts(value, here);
  });
}

/** The sources of the API, without the words. */
function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(
      (entry) => entry.isFile() && /(?<!\.spec)\.ts$/.test(entry.name) && !entry.parentPath.endsWith('words'),
    )
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

describe('the words of the pages', () => {
  it('are found', () => {
    expect(FILES.length).toBeGreaterThan(5);
  });

  it.each(FILES)(
    'of %s are in every language, and none is missing or the same as in another',
    async (file) => {
      const words = await wordsOf(file);
      expect(Object.keys(words).sort()).toEqual([...LANGUAGES].sort());
      const [first = [], ...others] = LANGUAGES.map((language) => texts(words[language] ?? {}));
      for (const other of others) expect(other.map(([path]) => path)).toEqual(first.map(([path]) => path));
      for (const [index, [path, text]] of first.entries()) {
        const all = [text, ...others.map((other) => other[index]?.[1] ?? '')];
        for (const each of all) expect(`${path}: ${each}`).toMatch(/: \S/);
        if (/\p{L}{3}/u.test(text) && !SHARED.has(path))
          expect({ path, different: new Set(all).size }).toEqual({ path, different: 3 });
      }
    },
  );

  it.each(FILES)('of %s are all used', async (file) => {
    const used = sources(join(PAGES, '..'));
    const { en } = await wordsOf(file);
    const unused = Object.keys(en ?? {}).filter((name) => !new RegExp(`\\b${name}\\b`).test(used));
    expect(unused).toEqual([]);
  });
});
