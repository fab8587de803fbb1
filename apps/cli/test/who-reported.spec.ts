import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authorizedAs, polku, type RunningPolku, startPolku } from '../../../test/support/polku-process.js';

interface Recorded {
  readonly type: string;
  readonly data: { readonly paymentId?: string; readonly serviceId?: string };
  readonly metadata: { readonly authority: string };
}

let folder: string;
let running: RunningPolku;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polku-who-'));
  running = await startPolku(join(folder, 'data'));
}, 600_000);
afterAll(async () => {
  await running?.end('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

async function recorded(jobseeker: string): Promise<Recorded[]> {
  const response = await fetch(`${running.api}/v1/jobseekers/${jobseeker}/events?limit=500`, {
    headers: await authorizedAs(running.api, 'caseworker'),
  });
  expect(response.status).toBe(200);
  return ((await response.json()) as { events: Recorded[] }).events;
}

describe('the authority in the record', () => {
  it('of an import is that which paid or arranged', async () => {
    const data = join(folder, 'data');
    const paid = (id: string, benefit: string, month: string, basicPart = '') =>
      `${id},J1,${benefit},2025-${month}-03,2025-${month}-14,2025-${month}-20,,60.00,,,${basicPart},unemployment,,\n`;
    const header =
      'payment_id,jobseeker,benefit,first_day,last_day,paid_on,period_id,per_day_eur,child_increase_eur,increment_eur,basic_part_eur,ground,circumstance,corrects\n';
    const first = join(folder, '1.csv');
    await writeFile(
      first,
      header +
        paid('P1', 'earnings-related-allowance', '02', '37.21') +
        paid('P2', 'basic-allowance', '03') +
        paid('P3', 'earnings-related-allowance', '06', '37.21') +
        'C3,J1,,,,2025-07-01,,,,,,,,P3\n',
    );
    const correction = join(folder, '2.csv');
    await writeFile(correction, `${header}C1,J1,,,,2025-08-01,,,,,,,,P1\n`);
    const services = join(folder, 'services.csv');
    await writeFile(
      services,
      'service_id,jobseeker,kind,place,organiser,production,planned_on,started_on,ended_on,days_per_week,hours_per_day,legal_basis,outcome\n' +
        'S1,J1,job-search-coaching,,employment-authority,,,2025-02-03,2025-02-14,,,,\n' +
        'S2,J1,rehabilitative-work-activity,workshop,wellbeing-county,,,2025-03-03,,5,4,,\n',
    );
    const files = ['--payments', first, '--services', services];
    expect(await polku('import', '--data', data, ...files)).toMatchObject({ code: 0 });
    expect(await polku('import', '--data', data, '--payments', correction)).toMatchObject({ code: 0 });
    expect(await polku('import', '--data', data, ...files)).toMatchObject({
      stdout: expect.stringContaining('everything was known already'),
    });
    const reporters = (await recorded('J1')).map(({ data: { paymentId, serviceId }, metadata }) => [
      paymentId ?? serviceId,
      metadata.authority,
    ]);
    expect(Object.fromEntries(reporters)).toEqual({
      P1: 'unemployment-fund',
      P2: 'kela',
      P3: 'unemployment-fund',
      C3: 'unemployment-fund',
      C1: 'unemployment-fund',
      S1: 'employment-authority',
      S2: 'wellbeing-services-county',
    });
  }, 300_000);

  it('of the demo is the fund for earnings-related allowance and Kela for the other benefits', async () => {
    const payers = new Map<string, Set<string>>();
    for (let number = 1; number < 40; number++) {
      for (const { type, data, metadata } of await recorded(`demo-${String(number).padStart(4, '0')}`)) {
        if (type !== 'BenefitPaid') continue;
        const { benefit } = data as { benefit?: string };
        payers.set(benefit ?? '', (payers.get(benefit ?? '') ?? new Set()).add(metadata.authority));
      }
    }
    expect(payers.get('earnings-related-allowance')).toEqual(new Set(['unemployment-fund']));
    expect(payers.get('labour-market-support')).toEqual(new Set(['kela']));
    expect(payers.get('general-support')).toEqual(new Set(['kela']));
  }, 300_000);
});
