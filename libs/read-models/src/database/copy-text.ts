type CopiedValue = string | number | Buffer | readonly string[];

/** A row in the text format of PostgreSQL's COPY. */
export function copyLine<Row extends object>(columns: readonly (keyof Row)[], row: Row): string {
  return `${columns.map((column) => copied(row[column] as CopiedValue)).join('\t')}\n`;
}

function copied(value: CopiedValue): string {
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  const items = value.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`);
  return escaped(`{${items.join(',')}}`);
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escaped(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}
