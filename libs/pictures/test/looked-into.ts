import { DOMParser, type Element } from '@xmldom/xmldom';
import type { Picture } from '#pictures';

/** What is not allowed in a picture on a page with a strict content security policy, or would not be well-formed. */
export function svgOf({ svg }: Picture): Element {
  const problems: string[] = [];
  const parser = new DOMParser({
    onError: (level, message) => {
      // The character that stands for what XML cannot hold is no fault.
      if (level !== 'warning') problems.push(`${level}: ${message}`);
    },
  });
  const document = parser.parseFromString(svg.text, 'image/svg+xml');
  const root = document.documentElement;
  expect(problems).toEqual([]);
  if (root === null) throw new Error('expected an element');
  for (const element of [root, ...elements(root, '*')]) {
    expect(['style', 'script', 'foreignObject', 'image']).not.toContain(element.tagName);
    for (const { name, value } of Array.from(element.attributes)) {
      expect(name).not.toMatch(/^(style$|on)/);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: a number that is none shows itself by these words.
      expect(value).not.toMatch(/NaN|Infinity|undefined|[\u0000-\u0008]/);
    }
  }
  return root;
}

export function elements(element: Element, name: string): Element[] {
  return Array.from(element.getElementsByTagName(name));
}

/** The names by which everything in a picture is told, its own name left aside. */
export function namesIn(root: Element): string[] {
  return elements(root, 'title')
    .slice(1)
    .map(({ textContent }) => textContent ?? '');
}

export const ENGLISH = { idPrefix: 'p', language: 'en' } as const;
