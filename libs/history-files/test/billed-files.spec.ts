import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { HistoryProblems, openBilled } from '#history-files';
import { BILLED_COLUMNS, billedCsvRow } from '#invoicing';
import { WrittenFiles } from './written-files.js';

let files: WrittenFiles;
beforeEach(() => {
  files = new WrittenFiles();
});
afterEach(() => files.remove());

const GOOD = 'I1,1,205,2025-07-11,J1,B,labour-market-support,2025-06,payment,20,10x12 20x8,744.20,104.19';

function billed(...rows: string[]): string {
  return files.file('billed.csv', [BILLED_COLUMNS.join(','), ...rows]);
}

async function opened(...rows: string[]) {
  const result = await openBilled(billed(...rows), { by: 'jobseeker' });
  if (result instanceof HistoryProblems) throw new Error(JSON.stringify(result.list));
  return result;
}

async function problems(...rows: string[]) {
  const result = await openBilled(billed(...rows), { by: 'jobseeker' });
  if (!(result instanceof HistoryProblems)) throw new Error('the file was accepted');
  return result.list.map(({ file: _, ...problem }) => problem);
}

describe('billed.csv', () => {
  it('becomes lines, grouped by jobseeker, with what it spans', async () => {
    const correction =
      'I2,1,205,2025-08-11,J1,B,labour-market-support,2025-07,correction,-20,,-744.20,-104.19';
    const other = 'I1,2,205,2025-07-11,J0,A,labour-market-support,2025-06,payment,1,50x1,37.21,18.61';
    const file = await opened(correction, GOOD, other);
    expect(file.extent).toEqual({
      rows: 3,
      invoices: 2,
      paidMonths: { first: '2025-06', last: '2025-07' },
      lastInvoicedOn: '2025-08-11',
    });
    expect(file.rest()).toEqual(['J0', 'J1']);
    const lines = file.take('J1');
    expect(lines.map(billedCsvRow)).toEqual([correction, GOOD]);
    expect(lines[1]).toMatchObject({
      lineNumber: 1,
      daysByShare: [
        { percent: 10, days: 12 },
        { percent: 20, days: 8 },
      ],
      base: 74_420n,
    });
    expect(file.take('J1')).toEqual([]);
    expect(file.rest()).toEqual(['J0']);
    file.close();
  });

  it('records what is wrong in itself: an unknown municipality, a sum that does not follow, two lines alike', async () => {
    const file = await opened(
      GOOD.replace(',205,', ',999,').replace('104.19', '1.00'),
      GOOD.replace(',205,', ',999,').replace('I1,1', 'I1,2'),
    );
    expect(file.take('J1')).toHaveLength(2);
    file.close();
  });

  it('leaves no temporary file behind', async () => {
    const spools = () =>
      readdirSync(tmpdir()).filter((name) => name.startsWith(`polku-billed-${process.pid}-`));
    const before = spools();
    (await opened(GOOD)).close();
    await problems(GOOD, GOOD);
    expect(spools()).toEqual(before);
  });

  it.each([
    ['line', '0', GOOD.replace('I1,1', 'I1,0'), 'from 1 to 999999'],
    ['municipality', 'Kajaani', GOOD.replace(',205,', ',Kajaani,'), 'three-digit'],
    ['invoiced_on', '2025-02-29', GOOD.replace('2025-07-11', '2025-02-29'), 'yyyy-mm-dd'],
    ['regime', 'b', GOOD.replace(',B,', ',b,'), 'one capital letter'],
    ['benefit', 'pension', GOOD.replace('labour-market-support', 'pension'), 'One of: labour-market-support'],
    ['paid_month', '2025-13', GOOD.replace('2025-06', '2025-13'), 'yyyy-mm'],
    ['kind', 'refund', GOOD.replace('payment', 'refund'), 'payment, correction'],
    ['days', '20.5', GOOD.replace(',20,', ',20.5,'), 'whole number'],
    ['days_by_share', '10x12 10x8', GOOD.replace('20x8', '10x8'), 'each percent once'],
    ['municipal_eur', '104.1', GOOD.replace('104.19', '104.1'), 'two decimals'],
  ])('refuses a %s of %j', async (column, value, row, expected) => {
    expect(await problems(row)).toEqual([
      {
        line: 2,
        column,
        value,
        detail: 'The value is not what was expected.',
        expected: expect.stringContaining(expected),
      },
    ]);
  });

  it('refuses a line that stands twice under one number, and an invoice with two heads', async () => {
    expect(await problems(GOOD, GOOD.replace(',205,', ',290,').replace('I1,1', 'I1,2'), GOOD)).toEqual([
      {
        line: 3,
        column: 'municipality',
        value: '290',
        detail: 'The invoice I1 has 205 on line 2.',
        expected: 'The same municipality and date on every line of one invoice.',
      },
      {
        line: 4,
        column: 'line',
        value: '1',
        detail: 'The line of the invoice I1 stands on line 2 already.',
        expected: 'Each line of an invoice once, by its number.',
      },
    ]);
  });
});
