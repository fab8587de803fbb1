import { DIGESTED_TABLES, type TableDigest, type TableDigests } from '#read-models';
import { rebuildReport, verdictOn } from '../src/rebuild/rebuild-report.js';

function digests(of: Partial<TableDigests> = {}): TableDigests {
  const empty: TableDigest = { rows: 0, sha256: 'e3b0' };
  return { ...Object.fromEntries(DIGESTED_TABLES.map((table) => [table, empty])), ...of } as TableDigests;
}

describe('the report of a rebuild', () => {
  it('says that everything is equal, with the digest of each table', () => {
    const pathway = { rows: 1234, sha256: 'abcd' };
    const report = { events: 5000, goneOnFrom: 0, before: digests({ pathway }), after: digests({ pathway }) };
    expect(verdictOn(report)).toBe('equal');
    const text = rebuildReport(report, 2000);
    expect(text).toContain('5,000 events replayed in 2.0 s (2,500 a second).');
    expect(text).toMatch(/^pathway +1,234 {2}abcd$/m);
    expect(text).toContain('Equal, byte for byte, to what was there.');
  });

  it('shows the table that differs, as it is and as it was', () => {
    const report = {
      events: 2,
      goneOnFrom: 0,
      before: digests({ invoice_line: { rows: 7, sha256: '0ff0' } }),
      after: digests({ invoice_line: { rows: 8, sha256: '1ff1' } }),
    };
    expect(verdictOn(report)).toBe('different');
    expect(rebuildReport(report, 1)).toMatch(/^invoice_line +8 {2}1ff1\n {2}before +7 {2}0ff0$/m);
    expect(rebuildReport(report, 1)).toContain('DIFFERENT from what was there.');
  });

  it('says when there was nothing to compare with', () => {
    const report = { events: 0, goneOnFrom: 0, before: undefined, after: digests() };
    expect(verdictOn(report)).toBe('nothing-to-compare-with');
    expect(rebuildReport(report, 1)).toContain('There was nothing to compare with');
  });
});
