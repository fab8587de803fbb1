import { isRefusal, type NotHeardGround } from '#contracts';
import type { HearPerson } from '#pathway';
import {
  assessed,
  assessedTogether,
  county,
  multidisciplinaryPlan,
  plan,
  registered,
  rehabilitation,
  unableForNow,
  workTrial,
} from './acts.js';
import { type Acted, onRecord } from './on-record.js';
import { day } from './scenario.js';

const PROVISION = 'hallintolaki 34 § 1 mom., 50 § 2 mom.';
const GROUND = { ground: 'too-few-suitable-opportunities' } as const;
const dutyOfTwo = {
  type: 'SetJobSearchDuty',
  dutyId: 'd1',
  on: day('2025-01-10'),
  opportunities: 2,
  ...GROUND,
} as const;
const heardOn = (on: string, about: Partial<HearPerson> = { matterId: 'd1' }): HearPerson => ({
  type: 'HearPerson',
  on: day(on),
  matter: 'job-search-duty',
  manner: 'by-telephone',
  ...about,
});
const withDuty = (...more: readonly Acted[]) => onRecord(registered(), plan(), dutyOfTwo, ...more);
const raised = (record: ReturnType<typeof onRecord>) =>
  record.whenCorrected('JobSearchDutySet', { opportunities: 3 });

describe('a decision set right to the person’s harm (ADM-1)', () => {
  it('is refused without a hearing on that matter since, with the provision and what to do', () => {
    const outcome = raised(withDuty());
    outcome.thenRefused('ADM-1', PROVISION);
    const { decision } = outcome;
    expect(isRefusal(decision) ? decision.details : decision).toMatchObject({
      problem: 'person-not-heard',
      detail: expect.stringContaining('duty-raised'),
      expected: 'a hearing on the matter job-search-duty d1 first, or notHeardGround',
      field: 'eventId',
    });
  });

  it('is set right after one, up to the day of the correction', () => {
    raised(withDuty(heardOn('2025-12-01'))).thenTypes('RecordCorrected', 'JobSearchDutySet');
    raised(withDuty(heardOn('2025-12-02'))).thenRefused('ADM-1', PROVISION);
  });

  it('is not set right after a hearing on another matter, or one before the decision', () => {
    raised(withDuty(heardOn('2025-03-03', { matter: 'plan', matterId: 'p1' }))).thenRefused(
      'ADM-1',
      PROVISION,
    );
    const before = heardOn('2025-01-09', {});
    raised(onRecord(registered(), plan(), before, dutyOfTwo)).thenRefused('ADM-1', PROVISION);
  });

  it('is not set right again to the person’s harm after the hearing on the first time', () => {
    const duty = { ...dutyOfTwo, opportunities: 1 };
    const saidAnew = (record: ReturnType<typeof onRecord>, nth: number, opportunities: number) =>
      ({
        type: 'CorrectRecord',
        eventId: record.idOf('JobSearchDutySet', nth),
        on: day('2025-12-01'),
        reason: 'Kirjattiin väärin.',
        data: { ...record.dataOf('JobSearchDutySet'), opportunities },
      }) as const;
    const heard = [registered(), plan(), duty, heardOn('2025-12-01')] as const;
    const first = saidAnew(onRecord(...heard), 0, 2);
    const corrected = onRecord(...heard, first);
    corrected.when(saidAnew(corrected, 1, 3)).thenRefused('ADM-1', PROVISION);
    const again = { ...heardOn('2025-12-01'), hearingId: 'h2' };
    const heardAgain = onRecord(...heard, first, again);
    heardAgain.when(saidAnew(heardAgain, 1, 3)).thenTypes('RecordCorrected', 'JobSearchDutySet');
  });

  it('needs none on a ground of the law for leaving it out, which is recorded: a slip of the pen', () => {
    const withGround = (notHeardGround: NotHeardGround) =>
      withDuty().whenCorrected('JobSearchDutySet', { opportunities: 3 }, {}, { notHeardGround });
    const { decision } = withGround('obviously-unnecessary');
    expect(decision).toMatchObject([
      { type: 'RecordCorrected', data: { notHeardGround: 'obviously-unnecessary' } },
      { type: 'JobSearchDutySet' },
    ]);
    // That is a ground for what is granted only.
    withGround('accepted-as-applied-for').thenRefused('ADM-1', 'hallintolaki 34 § 2 mom. 5 k');
  });

  it('needs no hearing where it is to the person’s good', () => {
    withDuty()
      .whenCorrected('JobSearchDutySet', { opportunities: 1 })
      .thenTypes('RecordCorrected', 'JobSearchDutySet');
  });

  it('is a report: that is recorded, for the review to find', () => {
    const reported = {
      ...dutyOfTwo,
      type: 'ReportJobSearchDuty',
      reviewPeriods: 3,
      reviewPeriodMonths: 1,
    } as const;
    raised(onRecord(registered(), plan(), reported)).thenTypes('RecordCorrected', 'JobSearchDutySet');
  });

  it('is a waiver or an end that is taken back', () => {
    const waived = {
      type: 'WaiveJobSearchDuty',
      on: day('2025-02-03'),
      ground: 'no-suitable-opportunities',
    } as const;
    const record = withDuty(waived);
    record.whenRetracted('JobSearchDutyWaived').thenRefused('ADM-1', PROVISION);
    const general = heardOn('2025-06-02', {});
    withDuty(waived, general).whenRetracted('JobSearchDutyWaived').thenTypes('RecordRetracted');
    const ended = {
      type: 'EndEmploymentPlan',
      planId: 'p1',
      on: day('2025-03-03'),
      reason: 'other',
    } as const;
    onRecord(registered(), plan(), ended)
      .whenRetracted('EmploymentPlanEnded')
      .thenRefused('ADM-1', PROVISION);
    onRecord(registered(), plan(), ended)
      .whenCorrected('EmploymentPlanEnded', { on: day('2025-03-04') })
      .thenRefused('ADM-1', PROVISION);
    onRecord(registered(), plan(), ended)
      .whenCorrected('EmploymentPlanEnded', { on: day('2025-03-02') })
      .thenTypes('RecordCorrected', 'EmploymentPlanEnded');
  });

  it('is a service or an allowance that is taken back, after a hearing on it, which then stays on record', () => {
    const given = [registered(), plan(), { ...workTrial, serviceId: 's1' }] as const;
    onRecord(...given)
      .whenRetracted('ServiceStarted')
      .thenRefused('ADM-1', PROVISION);
    const heard = heardOn('2025-12-01', { matter: 'service', matterId: 's1' });
    onRecord(...given, heard)
      .whenRetracted('ServiceStarted')
      .thenTypes('RecordRetracted');
  });

  it('is more days of rehabilitative work activity, or an earlier end of it', () => {
    const started = [
      registered(),
      assessed(unableForNow),
      ...assessedTogether(),
      multidisciplinaryPlan(),
      [{ ...rehabilitation, daysPerWeek: 2 }, county],
      [{ type: 'EndService', serviceId: 's1', on: day('2025-09-30') }, county],
    ] as const;
    onRecord(...started)
      .whenCorrected('ServiceStarted', { daysPerWeek: 3 }, county)
      .thenRefused('ADM-1', PROVISION);
    onRecord(...started)
      .whenCorrected('ServiceStarted', { daysPerWeek: 1 }, county)
      .thenTypes('RecordCorrected', 'ServiceStarted');
    onRecord(...started)
      .whenCorrected('ServiceEnded', { on: day('2025-09-29') }, county)
      .thenRefused('ADM-1', PROVISION);
    onRecord(...started)
      .whenCorrected('ServiceEnded', { on: day('2025-10-01') }, county)
      .thenTypes('RecordCorrected', 'ServiceEnded');
  });
});
