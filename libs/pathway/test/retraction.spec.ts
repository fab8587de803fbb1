import { isRefusal } from '#contracts';
import { assessed, coachingReported, plan, registered } from './acts.js';
import { eventId, onRecord } from './on-record.js';
import { day } from './scenario.js';

const by = 'employment-authority' as const;
const endReported = { type: 'ReportServiceEnd', serviceId: 'c1', on: day('2025-04-30') } as const;
const dutySet = { type: 'SetJobSearchDuty', dutyId: 'd1', on: day('2025-01-10') } as const;
const referral = {
  type: 'ReferToSocialRehabilitation',
  referralId: 'r1',
  on: day('2025-01-20'),
  purpose: 'Arjen tuki.',
  grounds: 'Uni.',
  evidence: ['a1'],
} as const;
const hearing = {
  type: 'HearPerson',
  hearingId: 'h1',
  on: day('2025-01-20'),
  matter: 'plan',
  matterId: 'p1',
  manner: 'in-person',
} as const;

describe('a retraction (COR-1)', () => {
  it('says why, and what was recorded counts no longer', () => {
    const record = onRecord(registered());
    record.whenRetracted('JobSearchRegistered').thenEvents({
      type: 'RecordRetracted',
      data: { retracts: eventId(0), on: day('2025-12-01'), by, reason: 'Ei tapahtunut.' },
    });
    const retraction = {
      type: 'RetractRecord',
      eventId: eventId(0),
      on: day('2025-12-01'),
      reason: 'Toinen henkilö.',
    } as const;
    onRecord(registered(), retraction).when(plan()).thenRefused('PRO-1');
    onRecord(registered(), retraction).when(registered()).thenTypes('JobSearchRegistered');
  });

  it('asks for those first that rest on it, and says which', () => {
    const { decision } = onRecord(coachingReported, endReported).whenRetracted('ServiceStarted');
    expect(isRefusal(decision) ? decision.details : decision).toMatchObject({
      problem: 'records-rest-on-it',
      field: 'eventId',
      detail: expect.stringContaining(`ServiceEnded of 2025-04-30 (${eventId(1)})`),
      expected: expect.stringContaining('first'),
    });
  });

  it('names the first five of many that rest on it, and how many more', () => {
    const attended = Array.from({ length: 7 }, (_, month) => ({
      type: 'ReportServiceAttendance' as const,
      serviceId: 'c1',
      from: day(`2025-${String(month + 3).padStart(2, '0')}-03`),
      until: day(`2025-${String(month + 3).padStart(2, '0')}-04`),
      daysAttended: 2,
    }));
    const { decision } = onRecord(coachingReported, ...attended).whenRetracted('ServiceStarted');
    expect(isRefusal(decision) ? decision.details.detail : decision).toMatch(/ and 2 more\. /);
  });

  it('is possible when what rests on it was retracted before', () => {
    onRecord(coachingReported, endReported, {
      type: 'RetractRecord',
      eventId: eventId(1),
      on: day('2025-12-01'),
      reason: 'Jatkuu.',
    })
      .whenRetracted('ServiceStarted')
      .thenTypes('RecordRetracted');
  });

  it.each([
    ['a duty, on the plan that contains it', 'EmploymentPlanCreated', [registered(), plan(), dutySet]],
    [
      'a plan, on the one that it replaces',
      'EmploymentPlanCreated',
      [registered(), plan(), plan(day('2025-02-03'), 'p2')],
    ],
    ['a referral, on its evidence', 'ServiceNeedAssessed', [assessed(), referral]],
    [
      'a service agreed in a plan, on its offer',
      'ServiceOffered',
      [
        registered(),
        {
          type: 'OfferService',
          serviceId: 'o1',
          on: day('2025-01-09'),
          kind: 'job-search-coaching',
          organiser: 'employment-authority',
        },
        { ...plan(), items: [{ kind: 'public-employment-service', serviceId: 'o1' }] },
      ],
    ],
  ] as const)('is refused while something rests on it: %s', (_, type, acts) => {
    onRecord(...acts)
      .whenRetracted(type)
      .thenRefused('records-rest-on-it');
  });

  it('leaves a hearing on what is taken back: that was held', () => {
    onRecord(registered(), plan(), hearing)
      .whenRetracted('EmploymentPlanCreated')
      .thenTypes('RecordRetracted');
  });

  it('leaves lawful what was decided when it was still on record: the review shows what it rests on now', () => {
    onRecord(registered(), plan()).whenRetracted('JobSearchRegistered').thenTypes('RecordRetracted');
  });
});
