import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acceptImport, unfinishedImports } from '#apps/cli/src/import/accepted-import.js';
import { polku } from '../../../test/support/polku-process.js';

const PAYMENTS =
  'payment_id,jobseeker,benefit,first_day,last_day,paid_on,period_id,per_day_eur,child_increase_eur,increment_eur,basic_part_eur,ground,circumstance,corrects\n';

const SERVICES =
  'service_id,jobseeker,kind,place,organiser,production,planned_on,started_on,ended_on,days_per_week,hours_per_day,legal_basis,outcome\n';

const payment = (id: string, jobseeker: string, first: string, last: string, paidOn: string) =>
  `${id},${jobseeker},labour-market-support,${first},${last},${paidOn},,37.21,,,,unemployment,,\n`;

let folder: string;
let data: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polku-import-'));
  data = join(folder, 'data');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const importing = (...args: string[]) => polku('import', '--data', data, ...args);

describe('polku import', () => {
  it('records payments, facts and services, and twice changes nothing', async () => {
    const payments = await file(
      'payments.csv',
      PAYMENTS + payment('P1', 'J1', '2025-01-06', '2025-02-02', '2025-02-07'),
    );
    const facts = await file('facts.csv', 'jobseeker,fact,on,value\nJ1,home-municipality,2020-01-01,205\n');
    const services = await file(
      'services.csv',
      SERVICES +
        'S1,J1,rehabilitative-work-activity,workshop,wellbeing-county,bought,2025-01-13,2025-01-13,,5,4,,\n',
    );
    const all = ['--payments', payments, '--facts', facts, '--services', services];
    expect(await importing(...all)).toMatchObject({
      code: 0,
      stdout: '3 rows of 1 jobseeker: 3 events recorded.\n',
    });
    expect(await importing(...all)).toMatchObject({
      code: 0,
      stdout: '3 rows of 1 jobseeker: 0 events recorded, everything was known already.\n',
    });
  });

  it('records reports together with services, whole or not at all, and twice changes nothing', async () => {
    const report = (jobseeker: string, authority: string, command: object) =>
      `${JSON.stringify({ jobseeker, authority, command })}\n`;
    const plan = {
      type: 'ReportEmploymentPlan',
      planId: 'p1',
      kind: 'employment',
      on: '2025-02-03',
      goals: 'Työ',
    };
    const search = { type: 'ReportJobSearch', startedOn: '2025-01-27' };
    const told = report('J1', 'employment-authority', search) + report('J1', 'employment-authority', plan);
    const duty = {
      dutyId: 'd1',
      on: '2190-01-01',
      opportunities: 4,
      reviewPeriods: 3,
      reviewPeriodMonths: 1,
    };
    const bad = await file(
      'bad.jsonl',
      told +
        report('J2', 'employment-authority', { type: 'ReportJobSearchDuty', ...duty }) +
        report('J3', 'kela', { type: 'ReportServiceEnd', serviceId: 'S9', on: '2025-02-03' }) +
        report('J4', 'kela', { type: 'ReportNothing' }),
    );
    const refused = await importing('--reports', bad);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(/bad\.jsonl:3: on.*2190-01-01/);
    expect(refused.stderr).toMatch(/bad\.jsonl:4: .*S9/);
    expect(refused.stderr).toMatch(/bad\.jsonl:5: .*ReportNothing/);
    await file('reports.jsonl', told);
    await file(
      'services.csv',
      `${SERVICES}S1,J2,job-search-coaching,,employment-authority,own,,2025-02-04,,,,,\n`,
    );
    expect(await importing('--folder', folder)).toMatchObject({
      code: 0,
      stdout: '3 rows of 2 jobseekers: 3 events recorded.\n',
    });
    expect((await importing('--folder', folder)).stdout).toBe(
      '3 rows of 2 jobseekers: 0 events recorded, everything was known already.\n',
    );
    const other = report('J1', 'employment-authority', { ...plan, goals: 'Koulutus' });
    const contradicting = await importing('--reports', await file('other.jsonl', other));
    expect(contradicting).toMatchObject({ code: 1, stdout: '' });
    expect(contradicting.stderr).toContain('other.jsonl:1: planId');
  });

  it('stores nothing of a file with one bad row, and names the row', async () => {
    const good = payment('P1', 'J1', '2025-01-06', '2025-02-02', '2025-02-07');
    const bad = await file(
      'bad.csv',
      PAYMENTS + good + payment('P2', 'J2', '2025-02-30', '2025-03-02', '2025-03-07'),
    );
    const refused = await importing('--payments', bad);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('bad.csv:3: first_day "2025-02-30"');
    expect(refused.stderr).toContain('nothing was accepted');
    const repaired = await file('good.csv', PAYMENTS + good);
    expect((await importing('--payments', repaired)).stdout).toBe(
      '1 row of 1 jobseeker: 1 event recorded.\n',
    );
  });

  it('stores nothing of files with a row that can not have happened yet, and names each', async () => {
    const payments = await file(
      'payments.csv',
      PAYMENTS +
        payment('P1', 'J1', '2025-01-06', '2025-02-02', '2025-02-07') +
        payment('P2', 'J1', '2025-02-03', '2025-03-02', '2190-03-07'),
    );
    const facts = await file(
      'facts.csv',
      'jobseeker,fact,on,value\nJ2,employment-condition-met,2190-01-01,\n',
    );
    const refused = await importing('--payments', payments, '--facts', facts);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(/payments\.csv:3: paid_on "2190-03-07": .*after today/);
    expect(refused.stderr).toMatch(/facts\.csv:2: on "2190-01-01": .*after today/);
    const repaired = await file(
      'repaired.csv',
      PAYMENTS + payment('P1', 'J1', '2025-01-06', '2025-02-02', '2025-02-07'),
    );
    expect((await importing('--payments', repaired)).stdout).toBe(
      '1 row of 1 jobseeker: 1 event recorded.\n',
    );
    const billed = await file(
      'billed.csv',
      'invoice_id,line,municipality,invoiced_on,jobseeker,regime,benefit,paid_month,kind,days,days_by_share,base_eur,municipal_eur\n' +
        'I1,1,205,2190-07-11,J1,B,labour-market-support,2025-06,payment,20,20x10,744.20,74.42\n',
    );
    expect((await importing('--billed', billed)).stderr).toMatch(
      /billed\.csv:2: invoiced_on "2190-07-11": .*after today/,
    );
  });

  it('refuses what overlaps an earlier import, and a payment identifier that another jobseeker has', async () => {
    const first = await file(
      '1.csv',
      PAYMENTS + payment('P1', 'J1', '2025-01-06', '2025-02-02', '2025-02-07'),
    );
    expect((await importing('--payments', first)).code).toBe(0);
    const overlapping = await file(
      '2.csv',
      PAYMENTS +
        payment('P2', 'J1', '2025-01-27', '2025-02-09', '2025-02-14') +
        payment('P1', 'J2', '2025-01-06', '2025-02-02', '2025-02-07'),
    );
    const refused = await importing('--payments', overlapping);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('2.csv:2:');
    const stolen = await file(
      '3.csv',
      PAYMENTS + payment('P1', 'J2', '2025-01-06', '2025-02-02', '2025-02-07'),
    );
    const alsoRefused = await importing('--payments', stolen);
    expect(alsoRefused.code).toBe(1);
    expect(alsoRefused.stderr).toContain('3.csv:2: payment_id "P1"');
  });

  it('names the column, the value and the kinds there are of a service that no catalogue has', async () => {
    const services = await file(
      'services.csv',
      `${SERVICES}S1,J1,rehabilitative-work-activity,workshop,wellbeing-county,own,,2025-01-13,,5,4,,\nS2,J1,fortune-telling,,municipality,,,2025-02-03,,,,,\n`,
    );
    const refused = await importing('--services', services);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(
      /services\.csv:3: kind "fortune-telling": .* Expected: One of: .*work-trial/,
    );
  });

  it('asks for a file when none is named, and names one that is not there', async () => {
    expect((await importing()).stderr).toContain(
      'name at least one of --payments, --facts, --services, --reports, --billed, or a --folder',
    );
    const missing = await importing('--payments', join(folder, 'nowhere.csv'));
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain('nowhere.csv');
    expect(missing.stderr).not.toContain('    at ');
  });
});

describe('an accepted import', () => {
  it('is found again after its process was killed, and a copy that was not complete is not', async () => {
    const payments = await file('payments.csv', PAYMENTS);
    const waiting = join(folder, 'accepted');
    await acceptImport(waiting, { payments });
    await rm(payments);
    await writeFile(join(await incompleteCopy(waiting), 'payments.csv'), 'half');
    const [unfinished, ...others] = await unfinishedImports(waiting);
    expect(others).toEqual([]);
    expect(unfinished?.sources.payments).toMatch(/payments\.csv$/);
    await unfinished?.done();
    expect(await readdir(waiting)).toEqual([]);
  });
});

async function incompleteCopy(waiting: string): Promise<string> {
  const path = join(waiting, 'copy.draft');
  await mkdir(path);
  return path;
}

describe('polku import --billed', () => {
  const BILLED =
    'invoice_id,line,municipality,invoiced_on,jobseeker,regime,benefit,paid_month,kind,days,days_by_share,base_eur,municipal_eur\n';
  const line = (invoice: string, number: number, municipality: string, on: string, days = 20) =>
    `${invoice},${number},${municipality},${on},J1,B,labour-market-support,2025-06,payment,${days},,744.20,74.42\n`;

  it('records invoices with whatever stands on them, and twice changes nothing', async () => {
    const billed = await file(
      'billed.csv',
      BILLED +
        line('I1', 1, '205', '2025-07-11') +
        line('I1', 2, '205', '2025-07-11', 999) +
        line('I2', 1, '999', '2025-07-11'),
    );
    expect(await importing('--billed', billed)).toMatchObject({
      code: 0,
      stdout: '3 rows of 2 invoices: 5 events recorded.\n',
    });
    expect((await importing('--billed', billed)).stdout).toBe(
      '3 rows of 2 invoices: 0 events recorded, everything was known already.\n',
    );
  });

  it('refuses an invoice that is recorded with another content, by row, and records nothing of the file', async () => {
    const first = await file('1.csv', BILLED + line('I1', 1, '205', '2025-07-11'));
    expect((await importing('--billed', first)).code).toBe(0);
    const other = await file(
      '2.csv',
      BILLED + line('I0', 1, '205', '2025-07-11') + line('I1', 1, '205', '2025-07-11', 19),
    );
    const refused = await importing('--billed', other);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain(
      '2.csv:3: The line 1 of the invoice I1 is recorded with another content',
    );
    const elsewhere = await file('3.csv', BILLED + line('I1', 2, '290', '2025-07-11'));
    expect((await importing('--billed', elsewhere)).stderr).toContain('3.csv:2: invoice_id "I1"');
    const added = await file(
      '4.csv',
      BILLED + line('I0', 1, '205', '2025-07-11') + line('I1', 2, '205', '2025-07-11'),
    );
    expect((await importing('--billed', added)).stdout).toBe('2 rows of 2 invoices: 3 events recorded.\n');
  });

  it('records nothing of the other files when an invoice can not be read', async () => {
    const payments = await file(
      'payments.csv',
      PAYMENTS + payment('P1', 'J1', '2025-01-06', '2025-02-02', '2025-02-07'),
    );
    const bad = await file('bad.csv', BILLED + line('I1', 1, 'Kajaani', '2025-07-11'));
    expect((await importing('--payments', payments, '--billed', bad)).code).toBe(1);
    const both = await file('billed.csv', BILLED + line('I1', 1, '205', '2025-07-11'));
    expect((await importing('--payments', payments, '--billed', both)).stdout).toBe(
      '2 rows of 1 jobseeker and 1 invoice: 3 events recorded.\n',
    );
  });
});
