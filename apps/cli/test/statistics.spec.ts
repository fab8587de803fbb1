import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type PrintStatistics, printStatistics } from '#apps/cli/src/statistics/print-statistics.js';
import type { Month } from '#calendar-date';

const SERVICES = `service_id,jobseeker,kind,place,organiser,production,planned_on,started_on,ended_on,days_per_week,hours_per_day,legal_basis,outcome
S1,J1,job-search-coaching,,employment-authority,own,,2025-01-13,2025-01-24,,,,
S2,J2,work-trial,workplace,employment-authority,,,2025-01-13,,,,,
S3,J2,job-search-coaching,,employment-authority,bought,,2025-02-13,2025-02-20,,,,
`;
const FACTS = `jobseeker,fact,on,value
J1,home-municipality,2020-01-01,205
J2,home-municipality,2020-01-01,091
`;

function report(jobseeker: string, command: object): string {
  return `${JSON.stringify({ jobseeker, authority: 'employment-authority', command })}\n`;
}
const PLAN = { type: 'ReportEmploymentPlan', planId: 'p1', kind: 'employment', on: '2025-01-13', items: [] };
const COACHING = { kind: 'career-coaching', organiser: 'employment-authority', startedOn: '2025-02-03' };
const REPORTS =
  report('J0', PLAN) +
  report('J1', { type: 'ReportServiceAsItHappened', serviceId: 'S9', ...COACHING }) +
  report('J3', PLAN);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'polku-statistics-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function printed(
  files: { services?: string; facts?: string; reports?: string },
  form: PrintStatistics['form'] = 'json',
  publishing: PrintStatistics['publishing'] = { by: 'country', unsuppressed: true },
) {
  const from = Object.fromEntries(
    Object.entries(files).map(([name, content]) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return [name, path];
    }),
  );
  const output = new PassThrough();
  const errors = new PassThrough();
  const texts = Promise.all([text(output), text(errors)]);
  const span = { from: '2025-01' as Month, to: '2025-03' as Month };
  const accepted = await printStatistics({ span, publishing, from, form, output, errors });
  output.end();
  errors.end();
  const [told, complaints] = await texts;
  return { accepted, told, complaints: complaints.replaceAll(`${folder}/`, '') };
}

describe('polku statistics', () => {
  it('counts what services.csv and reports.jsonl tell of the same and of other people together', async () => {
    const { accepted, told } = await printed({ services: SERVICES, facts: FACTS, reports: REPORTS });
    expect(accepted).toBe(true);
    const { services, plans, packages } = JSON.parse(told);
    const participants = services.map((each: { kind: string; months: { participants: number }[] }) => [
      each.kind,
      each.months.map((month) => month.participants),
    ]);
    expect(participants).toEqual([
      ['career-coaching', [0, 1, 1]],
      ['job-search-coaching', [1, 1, 0]],
      ['work-trial', [1, 1, 1]],
    ]);
    expect(plans[0]).toMatchObject({ kind: 'all', month: '2025-01', plans: 2, jobseekers: 2 });
    expect(packages[0]).toMatchObject({ kinds: [], jobseekers: 2, packages: 2 });
  });

  it('writes every number in a row of its own, and says which are withheld', async () => {
    const { told } = await printed({ services: SERVICES, facts: FACTS }, 'csv', {
      by: 'municipality',
      area: '205',
    });
    const lines = told.trimEnd().split('\n');
    expect(lines[0]).toBe('figure,level,area,month,line,place,division,measure,value,withheld');
    expect(lines).toContain('services,municipality,205,2025-01,job-search-coaching,,,participants,,yes');
    expect(lines).toContain('services,municipality,205,2025-03,job-search-coaching,,,participants,0,no');
    expect(lines.slice(1).every((line) => line.split(',')[2] === '205')).toBe(true);
  });

  it('says which areas there are when none is called so, in place of empty tables', async () => {
    const asked = printed({ services: SERVICES, facts: FACTS }, 'json', { by: 'county', area: 'Kainu' });
    await expect(asked).rejects.toThrow(/no area "Kainu" .*Kainuu/);
  });

  it('prints tables for people, with dots for what is withheld', async () => {
    const { told } = await printed({ services: SERVICES }, 'table', { by: 'country' });
    expect(told).toContain('.. stands for fewer than 4 people, or for what would give such a number away.');
    expect(told).toMatch(/country {2}job-search-coaching +\.\. +\.\. +0/);
  });

  it('accepts files whole or not at all, and names every bad line', async () => {
    const bad =
      report('J3', PLAN) +
      report('J1', PLAN) +
      '{"jobseeker": 5}\n' +
      report('J4', { type: 'ReportNothing' }) +
      report('J5', { ...PLAN, on: '2025-02-30' }) +
      report('J6', { ...PLAN, kind: 'wishful' }) +
      report('J7', { type: 'ReportServiceEnd', serviceId: 'S0', on: '2025-01-31' });
    const { accepted, told, complaints } = await printed({ reports: bad });
    expect({ accepted, told }).toEqual({ accepted: false, told: '' });
    const lines = complaints.trimEnd().split('\n');
    expect(lines.slice(0, -1).map((line) => line.split(':')[1])).toEqual(['2', '3', '4', '5', '6', '7']);
    expect(lines[0]).toContain('"J1": The jobseeker comes after one of a later identifier.');
    expect(lines.at(-1)).toBe('6 problems: nothing was accepted.');
  });
});
