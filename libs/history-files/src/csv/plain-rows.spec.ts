import fc from 'fast-check';
import { arePlain, fieldsOf, plainRows } from './plain-rows.js';
import { quotedRows } from './quoted-rows.js';
import type { WholeLines } from './whole-lines.js';

/** Text as files have it, with what tells rows and fields apart far too often. */
const anyText = (...more: string[]) =>
  fc
    .array(fc.constantFrom('a', 'ä', '€', ' ', ',', ',', '\n', '\n', '\r\n', '\t', '\u2028', ...more), {
      maxLength: 40,
    })
    .map((parts) => parts.join(''));

function linesOf(text: string, line: number): WholeLines {
  return { bytes: new Uint8Array(Buffer.from(text)), line };
}

async function* only(lines: WholeLines) {
  yield lines;
}

async function readBothWays(text: string, first: number) {
  const lines = linesOf(text, first);
  const prepared = [];
  for await (const row of quotedRows(only(lines), first)) prepared.push(row);
  return {
    prepared,
    plain: Array.from(plainRows(lines), (row) => ({ line: row.line, fields: fieldsOf(row) })),
  };
}

it('rows without quotes are the rows that a reader prepared for everything finds', async () => {
  await fc.assert(
    fc.asyncProperty(anyText(), fc.integer({ min: 1, max: 9 }), async (text, first) => {
      const { plain, prepared } = await readBothWays(text, first);
      expect(plain).toEqual(prepared);
    }),
    { numRuns: 500 },
  );
});

it('a carriage return on its own is part of a field, and ends no line', async () => {
  await fc.assert(
    fc.asyncProperty(anyText('\r'), async (text) => {
      const { plain, prepared } = await readBothWays(text, 1);
      expect(plain.map(({ fields }) => fields)).toEqual(prepared.map(({ fields }) => fields));
    }),
    { numRuns: 500 },
  );
  expect(Array.from(plainRows(linesOf('a\rb\nc\n', 1)), ({ line }) => line)).toEqual([1, 2]);
});

it('lines with a quote are not plain', () => {
  expect(arePlain(linesOf('a,b\n', 1))).toBe(true);
  expect(arePlain(linesOf('a,"b"\n', 1))).toBe(false);
});
