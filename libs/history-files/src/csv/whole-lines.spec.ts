import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { NotUtf8, wholeLines } from './whole-lines.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'whole-lines-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The pieces of a file, and where it turned out not to be UTF-8. */
async function piecesOf(content: Uint8Array, pieceBytes: number) {
  const path = join(folder, 'lines');
  writeFileSync(path, content);
  const pieces: { text: string; line: number }[] = [];
  let notUtf8: number | undefined;
  let told = 0;
  const pieceLengths = wholeLines(path, (bytes) => (told += bytes), pieceBytes);
  try {
    for await (const { bytes, line } of pieceLengths) {
      pieces.push({ text: Buffer.from(bytes).toString(), line });
      // As if the memory had gone to another thread.
      structuredClone(bytes, { transfer: [bytes.buffer] });
    }
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    notUtf8 = error.line;
  }
  return { pieces, notUtf8, told };
}

it('a file comes in pieces of whole lines, each with the number of its first line', async () => {
  const anyText = fc
    .array(fc.constantFrom('a', 'bcd', 'ä', '\n', '\n', '\r\n'), { maxLength: 60 })
    .map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(anyText, fc.integer({ min: 1, max: 20 }), async (text, pieceBytes) => {
      const { pieces, told } = await piecesOf(Buffer.from(text), pieceBytes);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      expect(told).toBe(Buffer.byteLength(text));
      let above = '';
      for (const piece of pieces) {
        expect(above === '' || above.endsWith('\n')).toBe(true);
        expect(piece.line).toBe(above.split('\n').length);
        above += piece.text;
      }
    }),
    { numRuns: 200 },
  );
});

it('a byte order mark is no part of the first line', async () => {
  const { pieces } = await piecesOf(Buffer.from('\ufeffa\nb\n'), 1 << 10);
  expect(pieces).toEqual([{ text: 'a\nb\n', line: 1 }]);
});

it.each([1, 4, 1 << 10])(
  'what is not UTF-8 is found in its line, in pieces of %d bytes',
  async (pieceBytes) => {
    const content = Buffer.concat([Buffer.from('a\n\ufffd\nä\n'), Buffer.from([0xe4]), Buffer.from('\nb\n')]);
    const { pieces, notUtf8 } = await piecesOf(content, pieceBytes);
    expect(notUtf8).toBe(4);
    expect(pieces.map(({ text }) => text).join('')).toBe('a\n\ufffd\nä\n');
  },
);
