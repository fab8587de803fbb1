import { Caller } from './caller.js';

/** Markup that must stay text wherever it is shown. */
export const MARKED_TEXT = '<b>Back</b> trouble & "no" <script>document.title = "run"</script>';

/** The reason of the decision, as a reviewer has to find it. */
export const REASONS = 'Three days a week are what the state of health allows.';

/**
 * Records one case as a reviewer would get it: a late interview, a referral to rehabilitative work activity on a ground that is
 * none, a hearing, a decision, and 101 paid days.
 */
export async function recordCase(url: string, jobseeker: string): Promise<void> {
  const caller = new Caller(url);
  const county = { 'Polku-Authority': 'wellbeing-services-county' };
  const kela = { 'Polku-Authority': 'kela' };
  const steps: readonly (readonly [string, object, Readonly<Record<string, string>>?])[] = [
    [
      'identify-person',
      { personalIdentityCode: '010190-900P', givenNames: 'Maija <i>M</i>', familyName: 'Virtanen' },
    ],
    ['report-job-search', { startedOn: '2025-01-02' }],
    ['report-initial-interview', { on: '2025-02-20', summary: MARKED_TEXT }],
    [
      'report-referral-to-service',
      {
        referralId: 'referral-1',
        on: '2025-03-03',
        receiver: 'wellbeing-services-county',
        serviceKind: 'rehabilitative-work-activity',
        rehabilitationGrounds: ['lack-of-employment-services'],
      },
    ],
    [
      'report-service-as-it-happened',
      {
        serviceId: 'ktt-1',
        kind: 'rehabilitative-work-activity',
        organiser: 'wellbeing-services-county',
        production: 'own',
        place: 'workshop',
        startedOn: '2025-04-01',
        daysPerWeek: 3,
        hoursPerDay: 4,
      },
    ],
    [
      'report-hearing',
      {
        hearingId: 'hearing-1',
        on: '2025-03-20',
        by: 'wellbeing-services-county',
        matter: 'service',
        matterId: 'ktt-1',
        manner: 'in-person',
        account: 'Would rather have coaching.',
      },
      county,
    ],
    [
      'report-decision',
      {
        decisionId: 'decision-1',
        on: '2025-03-25',
        by: 'wellbeing-services-county',
        matter: 'service',
        matterId: 'ktt-1',
        outcome: 'granted',
        reasons: REASONS,
      },
      county,
    ],
    ['record-home-municipality', { on: '2019-08-01', municipality: '205' }, kela],
    [
      'record-benefit-payment',
      {
        paymentId: `${jobseeker}-1`,
        benefit: 'labour-market-support',
        perDayEur: '37.21',
        firstDay: '2025-01-06',
        lastDay: '2025-05-26',
        paidOn: '2025-06-02',
      },
      kela,
    ],
  ];
  for (const [task, body, headers = {}] of steps) {
    const { status, text } = await caller.task(jobseeker, task, body, headers);
    if (status !== 201) throw new Error(`${task}: ${status} ${text}`);
  }
  await caller.get(`/v1/jobseekers/${jobseeker}/cost-timeline?atLeastRevision=1`);
}
