import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { mergedRuns } from './merged-runs.js';
import { pagesOf } from './pages.js';
import { SortedRuns } from './sorted-runs.js';
import { TemporaryFile } from './temporary-file.js';

let folder: string;
let files = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sorted-runs-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('rows in any order come out by jobseeker, in the order of the identifiers and each once', () => {
  const anyRow = fc.record({
    jobseeker: fc.constantFrom('A', 'AB', 'B-2', 'B-10', 'b', 'Z.1'),
    row: fc.string({ maxLength: 30, unit: 'grapheme' }).map((text) => text.replaceAll('\n', '')),
  });
  fc.assert(
    fc.property(fc.array(anyRow), fc.integer({ min: 1, max: 9 }), (rows, rowsMax) => {
      const file = new TemporaryFile(join(folder, `${files++}`));
      const runs = new SortedRuns(file, rowsMax);
      for (const { jobseeker, row } of rows) runs.add(jobseeker, `${row}\n`);
      const places = runs.finish();
      expect(places).toHaveLength(Math.ceil(rows.length / rowsMax));

      const told = [...mergedRuns(places.map((place) => ({ ...place, file })))].flatMap((batch) =>
        Array.from(pagesOf(batch), (page) => [page.jobseeker, page.rows.toString()]),
      );
      const expected = new Map<string, string>();
      for (const { jobseeker, row } of rows) {
        expected.set(jobseeker, `${expected.get(jobseeker) ?? ''}${row}\n`);
      }
      expect(told).toEqual([...expected].sort(([a], [b]) => (a < b ? -1 : 1)));
      file.close();
    }),
  );
});

it('a page of any size is read', () => {
  const file = new TemporaryFile(join(folder, `${files++}`));
  const runs = new SortedRuns(file);
  const row = 'x'.repeat(3_000_000);
  runs.add('J1', row);
  runs.add('J2', 'y');
  const pages = [...mergedRuns(runs.finish().map((place) => ({ ...place, file })))].flatMap((batch) =>
    Array.from(pagesOf(batch), (page) => [page.jobseeker, page.rows.toString()]),
  );
  expect(pages).toEqual([
    ['J1', row],
    ['J2', 'y'],
  ]);
  file.close();
});
