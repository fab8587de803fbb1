/** Text that is HTML already: made by `html` only. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Content = string | number | Markup | undefined | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that HTML has no use for: controls other than tab and line ends, and lone surrogates. */
const NOT_IN_HTML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as text, whatever is in it: in an element as in a quoted attribute. */
export function escaped(text: string): string {
  return text.replace(NOT_IN_HTML, '\ufffd').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** HTML with contents put in: texts escaped, HTML as it is, lists one after the other, nothing where there is nothing. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  const parts = strings.map((string, index) => `${index === 0 ? '' : textOf(contents[index - 1])}${string}`);
  return new Markup(parts.join(''));
}

function textOf(content: Content): string {
  if (content === undefined) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'number') return String(content);
  if (typeof content === 'string') return escaped(content);
  return content.map(textOf).join('');
}
