import { isRefusal } from '#contracts';
import { decideOnRecords } from '#pathway';
import {
  able,
  assessed,
  assessedTogether,
  coachingReported,
  county,
  kela,
  multidisciplinaryPlan,
  plan,
  registered,
  rehabilitation,
  unableForNow,
  workTrial,
} from './acts.js';
import { eventId, onRecord } from './on-record.js';
import { context, day } from './scenario.js';

const PROVISION = 'hallintolaki 50 § 1 mom.';
const by = 'employment-authority' as const;

const endReported = { type: 'ReportServiceEnd', serviceId: 'c1', on: day('2025-04-30') } as const;
const dutySet = { type: 'SetJobSearchDuty', dutyId: 'd1', on: day('2025-01-10') } as const;
const activity = {
  type: 'ReportServiceAsItHappened',
  serviceId: 's1',
  kind: 'rehabilitative-work-activity',
  organiser: 'wellbeing-services-county',
  startedOn: day('2025-03-03'),
  daysPerWeek: 4,
} as const;
const interview = { type: 'ReportInitialInterview', on: day('2025-01-09'), summary: 'Ensimmäinen.' } as const;

describe('a correction (COR-1)', () => {
  it('says what was wrong, and the record that takes its place comes right after it', () => {
    const record = onRecord(interview);
    record.whenCorrected('InitialInterviewHeld', { on: '2025-01-08' }).thenEvents(
      {
        type: 'RecordCorrected',
        data: { corrects: eventId(0), on: day('2025-12-01'), by, reason: 'Kirjattiin väärin.' },
      },
      { type: 'InitialInterviewHeld', data: { on: day('2025-01-08'), by, summary: 'Ensimmäinen.' } },
    );
  });

  it('changes the pathway, and a later decision rests on what it says', () => {
    const correction = {
      type: 'CorrectRecord',
      eventId: eventId(0),
      on: day('2025-12-01'),
      reason: 'Ilmoittautui vasta maaliskuussa.',
      data: { on: '2025-03-01' },
    } as const;
    const early = { type: 'ReportJobSearch', startedOn: day('2025-01-02') } as const;
    const madeInFebruary = plan(day('2025-02-03'));
    onRecord(early).when(madeInFebruary).thenTypes('EmploymentPlanCreated');
    onRecord(early, correction).when(madeInFebruary).thenRefused('PRO-1');
    onRecord(early, correction)
      .when(plan(day('2025-03-03')))
      .thenTypes('EmploymentPlanCreated');
  });

  it('can itself be corrected, in what it put in the place', () => {
    const again = onRecord(interview, {
      type: 'CorrectRecord',
      eventId: eventId(0),
      on: day('2025-12-01'),
      reason: 'Väärä päivä.',
      data: { on: '2025-01-08', by },
    });
    again
      .when({
        type: 'CorrectRecord',
        eventId: eventId(2),
        on: day('2025-12-02'),
        reason: 'Vieläkin väärä päivä.',
        data: { on: '2025-01-07', by },
      })
      .thenTypes('RecordCorrected', 'InitialInterviewHeld');
  });
});

describe('a record is set right by whose act it was (COR-1)', () => {
  it('and by nobody else, with the provision', () => {
    onRecord(interview)
      .whenCorrected('InitialInterviewHeld', { on: '2025-01-08' }, county)
      .thenRefused('COR-1', PROVISION);
    onRecord(interview).whenRetracted('InitialInterviewHeld', kela).thenRefused('COR-1', PROVISION);
  });

  it('also where it reported what another authority did', () => {
    const record = onRecord({ ...interview, by: 'municipality' });
    record.whenRetracted('InitialInterviewHeld').thenTypes('RecordRetracted');
    record
      .whenRetracted('InitialInterviewHeld', { authority: 'municipality' })
      .thenRefused('COR-1', PROVISION);
  });

  it('with a reason', () => {
    const record = onRecord(interview);
    for (const reason of [undefined, ' ']) {
      record
        .whenCorrected('InitialInterviewHeld', { on: '2025-01-08' }, {}, { reason })
        .thenRefused('COR-1', PROVISION);
    }
    record
      .when({ type: 'RetractRecord', eventId: eventId(0), on: day('2025-12-01') })
      .thenRefused('COR-1', PROVISION);
  });
});

describe('what can not be corrected', () => {
  const correction = {
    type: 'CorrectRecord',
    eventId: eventId(0),
    on: day('2025-12-01'),
    reason: 'Väärä päivä.',
    data: { on: '2025-01-08', by },
  } as const;
  const retraction = {
    type: 'RetractRecord',
    eventId: eventId(0),
    on: day('2025-12-01'),
    reason: 'Ei pidetty.',
  } as const;

  it('is what was never recorded', () => {
    for (const command of [correction, retraction]) {
      onRecord(interview)
        .when({ ...command, eventId: eventId(7) })
        .thenRefused('not-recorded');
    }
  });

  it('is what was corrected already: the refusal says what stands in its place', () => {
    const corrected = onRecord(interview, correction);
    for (const command of [{ ...correction, data: { on: '2025-01-07', by } }, retraction]) {
      const { decision } = corrected.when(command);
      expect(isRefusal(decision) ? decision.details : decision).toMatchObject({
        problem: 'record-corrected-already',
        field: 'eventId',
        expected: expect.stringContaining(eventId(2)),
      });
    }
  });

  it('is what was retracted already', () => {
    const retracted = onRecord(interview, retraction);
    for (const command of [correction, retraction]) {
      retracted.when(command).thenRefused('record-retracted-already');
    }
  });

  it('is a correction itself', () => {
    onRecord(interview, correction)
      .when({ ...correction, eventId: eventId(1) })
      .thenRefused('correction-of-a-correction');
    onRecord(interview, retraction)
      .when({ ...retraction, eventId: eventId(1) })
      .thenRefused('correction-of-a-correction');
  });

  it('is dated after today', () => {
    for (const command of [correction, retraction]) {
      onRecord(interview)
        .when({ ...command, on: day('2026-11-25') })
        .thenRefused('date-to-come');
    }
  });
});

describe('a correction is refused', () => {
  it('when it changes nothing, whatever the order of its fields', () => {
    const record = onRecord(interview);
    record.whenCorrected('InitialInterviewHeld', {}).thenRefused('correction-changes-nothing');
    record
      .when({
        type: 'CorrectRecord',
        eventId: eventId(0),
        on: day('2025-12-01'),
        reason: 'Sama.',
        data: { summary: 'Ensimmäinen.', by, on: '2025-01-09' },
      })
      .thenRefused('correction-changes-nothing');
  });

  it.each([
    ['a day that does not exist', { on: '2025-02-30' }, 'data.on'],
    ['a field that the event has not', { shoeSize: 42 }, 'data'],
    ['a word that is none of the list', { by: 'the-neighbour' }, 'data.by'],
    ['a field that the event needs', { on: undefined }, 'data'],
    ['a text that nobody can read', { summary: { erased: true } }, 'data.summary'],
    ['a sealed text', { summary: { sealed: 'v1.a.b' } }, 'data.summary'],
  ])('when it breaks the contract of the record: %s', (_, change, field) => {
    const { decision } = onRecord(interview).whenCorrected('InitialInterviewHeld', change);
    expect(isRefusal(decision) ? decision.details : decision).toMatchObject({
      problem: 'record-not-of-its-contract',
      field,
      detail: expect.stringContaining('InitialInterviewHeld'),
    });
  });

  it('when something that is stored as it is would name the person', () => {
    const { decision } = onRecord(coachingReported).whenCorrected('ServiceStarted', {
      producer: '010190-900P',
    });
    expect(isRefusal(decision) ? decision.details : decision).toMatchObject({
      problem: 'record-not-of-its-contract',
      field: 'data.producer',
      detail: expect.not.stringContaining('010190'),
    });
  });

  it.each([
    ['an end before the start', 'ServiceEnded', { on: '2025-02-02' }, 'before-it-began', 'data.on'],
    ['an end of what never began', 'ServiceEnded', { serviceId: 'c9' }, 'not-recorded', 'data.serviceId'],
    ['a date to come', 'ServiceEnded', { on: '2026-11-25' }, 'date-to-come', 'data.on'],
    ['a kind that is none', 'ServiceStarted', { kind: 'no-such-kind' }, 'service-kind-unknown', 'data.kind'],
  ] as const)('when it can not be true: %s', (_, type, change, problem, field) => {
    const { decision } = onRecord(coachingReported, endReported).whenCorrected(type, change);
    expect(isRefusal(decision) ? decision.details : decision).toMatchObject({ problem, field });
  });

  it('when two spells of job search would be in force at a time', () => {
    const spells = onRecord(
      { type: 'ReportJobSearch', startedOn: day('2025-01-02'), endedOn: day('2025-02-28') },
      { type: 'ReportJobSearch', startedOn: day('2025-03-01') },
    );
    spells.whenCorrected('JobSearchEnded', { on: '2025-03-01' }).thenRefused('records-rest-on-it');
    spells
      .whenCorrected('JobSearchEnded', { on: '2025-02-27' })
      .thenTypes('RecordCorrected', 'JobSearchEnded');
    spells.whenRetracted('JobSearchEnded').thenRefused('records-rest-on-it');
    const { decision } = spells.when({
      type: 'CorrectRecord',
      eventId: spells.idOf('JobSearchRegistered', 1),
      on: day('2025-12-01'),
      reason: 'Alkoi jo joulukuussa.',
      data: { on: '2024-12-02' },
    });
    expect(isRefusal(decision) ? decision.details : decision).toMatchObject({
      problem: 'job-searches-overlap',
      field: 'data.on',
    });
  });

  it('when a record that comes after could not be true beside it, and says which', () => {
    const { decision } = onRecord(coachingReported, endReported).whenCorrected('ServiceStarted', {
      on: '2025-05-01',
    });
    expect(isRefusal(decision) ? decision.details : decision).toMatchObject({
      problem: 'records-rest-on-it',
      detail: expect.stringContaining(`ServiceEnded of 2025-04-30 (${eventId(1)})`),
    });
    onRecord(coachingReported, endReported)
      .whenCorrected('ServiceStarted', { on: '2025-04-30' })
      .thenTypes('RecordCorrected', 'ServiceStarted');
  });

  it('when a record that comes after names what would be gone', () => {
    onRecord(coachingReported, endReported)
      .whenCorrected('ServiceStarted', { serviceId: 'c2' })
      .thenRefused('records-rest-on-it');
  });
});

describe('a reported fact', () => {
  it('is corrected into what the law forbids: that is recorded, for the review to find (KTT-4)', () => {
    onRecord([activity, county])
      .whenCorrected('ServiceStarted', { daysPerWeek: 5 }, county)
      .thenTypes('RecordCorrected', 'ServiceStarted');
  });

  it('stays a fact when it has been corrected before', () => {
    const data = {
      serviceId: 's1',
      on: '2025-03-03',
      by: 'wellbeing-services-county',
      kind: 'rehabilitative-work-activity',
      organiser: 'wellbeing-services-county',
    };
    const correction = {
      type: 'CorrectRecord',
      eventId: eventId(0),
      on: day('2025-12-01'),
      reason: 'Viisi päivää.',
      data: { ...data, daysPerWeek: 5 },
    } as const;
    onRecord([activity, county], [correction, county])
      .when({ ...correction, eventId: eventId(2), data: { ...data, daysPerWeek: 6 } }, county)
      .thenTypes('RecordCorrected', 'ServiceStarted');
  });
});

describe('a decision made here', () => {
  const ready = [
    registered(),
    assessed(unableForNow),
    ...assessedTogether(),
    multidisciplinaryPlan(),
    [rehabilitation, county],
  ] as const;

  it('must pass its checks again: refused with rule, provision and the field of the record (KTT-4)', () => {
    const { decision } = onRecord(...ready).whenCorrected('ServiceStarted', { daysPerWeek: 5 }, county);
    expect(isRefusal(decision) ? decision.details : decision).toMatchObject({
      rule: 'KTT-4',
      provision: 'laki kuntouttavasta työtoiminnasta 13 § 2 mom.',
      field: 'data.daysPerWeek',
    });
    onRecord(...ready)
      .whenCorrected('ServiceStarted', { daysPerWeek: 1 }, county)
      .thenTypes('RecordCorrected', 'ServiceStarted');
  });

  it('is still a decision when it has been corrected before', () => {
    const first = onRecord(...ready);
    const correction = {
      type: 'CorrectRecord',
      eventId: first.idOf('ServiceStarted'),
      on: day('2025-12-01'),
      reason: 'Yksi päivä.',
      data: { ...first.dataOf('ServiceStarted'), daysPerWeek: 1 },
    } as const;
    const twice = onRecord(...ready, [correction, county]);
    twice
      .when(
        {
          ...correction,
          eventId: twice.idOf('ServiceStarted', 1),
          data: { ...correction.data, daysPerWeek: 5 },
        },
        county,
      )
      .thenRefused('KTT-4');
  });

  it('is decided anew on what was recorded before it, not on itself or what came later', () => {
    const later = onRecord(registered(), plan(), dutySet, plan(day('2025-02-03'), 'p2'));
    later
      .whenCorrected('EmploymentPlanCreated', { reviewBy: '2025-03-10', reportBy: '2025-03-10' })
      .thenTypes('RecordCorrected', 'EmploymentPlanCreated');
    later.whenCorrected('EmploymentPlanCreated', { reviewBy: '2025-04-11' }).thenRefused('PLAN-3');
    later.whenCorrected('JobSearchDutySet', { opportunities: 5 }).thenRefused('DUTY-1');
  });

  it('moves no decision behind what forbids it on its new day', () => {
    const duty = onRecord(registered(), plan(), dutySet, assessed(unableForNow, day('2025-02-10'), 'a2'));
    const provision = 'laki työvoimapalveluiden järjestämisestä 48 § 1 mom. 1 k ja 2 mom.';
    const moved = (on: string) => duty.whenCorrected('JobSearchDutySet', { on: day(on), firstDay: day(on) });
    moved('2025-02-07').thenTypes('RecordCorrected', 'JobSearchDutySet');
    moved('2025-02-10').thenRefused('DUTY-3', provision);
    const started = onRecord(
      registered(),
      assessed(unableForNow),
      ...assessedTogether(),
      [multidisciplinaryPlan(), county],
      [rehabilitation, county],
      assessed(able, day('2025-04-10'), 'a2'),
    );
    const startMoved = (on: string) => started.whenCorrected('ServiceStarted', { on: day(on) }, county);
    startMoved('2025-03-10').thenTypes('RecordCorrected', 'ServiceStarted');
    startMoved('2025-04-14').thenRefused('KTT-1');
  });

  it('moves no plan behind the one that replaced it (PLAN-1)', () => {
    for (const first of [plan(), { ...plan(), planId: 'p1', type: 'ReportEmploymentPlan' } as const]) {
      const replaced = onRecord(registered(), first, plan(day('2025-02-03'), 'p2'));
      const moved = (on: string) =>
        replaced.whenCorrected('EmploymentPlanCreated', {
          on,
          reviewBy: '2025-04-10',
          reportBy: '2025-04-10',
        });
      moved('2025-02-03').thenTypes('RecordCorrected', 'EmploymentPlanCreated');
      const { decision } = moved('2025-02-04');
      expect(isRefusal(decision) ? decision.details : decision).toMatchObject({
        problem: 'records-rest-on-it',
        detail: expect.stringContaining('EmploymentPlanCreated of 2025-02-03'),
      });
    }
  });

  it('moves no work trial to where more than the months in all would be used (TRI-2)', () => {
    const trials = onRecord(
      { ...workTrial, plannedEnd: day('2025-09-20') },
      { type: 'EndService', serviceId: 't1', on: day('2025-09-20') },
      { ...workTrial, serviceId: 't2', on: day('2025-12-01'), plannedEnd: day('2025-12-09') },
    );
    const moved = (on: string, plannedEnd: string) =>
      trials.when({
        type: 'CorrectRecord',
        eventId: trials.idOf('ServiceStarted', 1),
        on: day('2025-12-15'),
        reason: 'Väärä päivä.',
        data: { ...trials.dataOf('ServiceStarted', 1), on, plannedEnd },
      });
    moved('2025-01-07', '2025-01-16').thenTypes('RecordCorrected', 'ServiceStarted');
    moved('2025-01-07', '2025-01-17').thenRefused('TRI-2');
  });

  it('of a decision with other consequences than before is refused', () => {
    const joint = onRecord(registered(), ...assessedTogether());
    joint
      .whenCorrected('MultidisciplinaryAssessmentCompleted', { outcome: 'coordination-not-needed' })
      .thenRefused('decision-comes-out-otherwise');
    joint
      .whenCorrected('MultidisciplinaryAssessmentCompleted', { on: day('2025-01-13') })
      .thenTypes('RecordCorrected', 'MultidisciplinaryAssessmentCompleted');
  });

  it('is not said to be what the decision does not find', () => {
    const record = onRecord(registered(), plan(), dutySet);
    record.whenCorrected('JobSearchDutySet', { planId: 'p9' }).thenRefused('decision-comes-out-otherwise');
    record.whenCorrected('JobSearchDutySet', { by: 'kela' }).thenRefused('decision-comes-out-otherwise');
    record
      .whenCorrected('JobSearchDutySet', { planId: undefined, on: '2025-01-13', firstDay: '2025-01-13' })
      .thenEvents(
        {
          type: 'RecordCorrected',
          data: {
            corrects: record.idOf('JobSearchDutySet'),
            on: day('2025-12-01'),
            by,
            reason: 'Kirjattiin väärin.',
          },
        },
        {
          type: 'JobSearchDutySet',
          data: {
            dutyId: 'd1',
            planId: 'p1',
            on: day('2025-01-13'),
            firstDay: day('2025-01-13'),
            by,
            opportunities: 4,
            reviewPeriods: 3,
            reviewPeriodMonths: 1,
          },
        },
      );
  });

  it('is told again what no record keeps (DUTY-1, KEL-2)', () => {
    const heard = {
      type: 'HearPerson',
      on: day('2025-11-28'),
      matter: 'job-search-duty',
      matterId: 'd1',
      manner: 'in-person',
    } as const;
    const record = onRecord(registered(), plan(), dutySet, heard);
    const earlier = { firstDay: '2025-01-07' };
    record.whenCorrected('JobSearchDutySet', earlier).thenRefused('DUTY-1');
    record
      .whenCorrected('JobSearchDutySet', earlier, {}, { inJobseekersInterest: true })
      .thenTypes('RecordCorrected', 'JobSearchDutySet');
  });

  it('has what a report may lack (DUTY-3)', () => {
    const waived = { type: 'WaiveJobSearchDuty', on: day('2025-01-10'), ground: 'no-suitable-opportunities' };
    onRecord(registered(), waived as never)
      .whenCorrected('JobSearchDutyWaived', { ground: undefined })
      .thenRefused('record-not-of-its-contract');
  });

  it('is what nobody knows any more to have been reported', () => {
    const reported = onRecord([activity, county]);
    const forgotten = {
      ...reported.state,
      records: reported.state.records.map(({ command: _, ...record }) => record),
    };
    const correction = {
      type: 'CorrectRecord',
      eventId: eventId(0),
      on: day('2025-12-01'),
      reason: 'Viisi päivää.',
      data: { ...reported.dataOf('ServiceStarted'), daysPerWeek: 5 },
    } as const;
    const decided = decideOnRecords(forgotten, correction, context(county));
    expect(isRefusal(decided) ? decided.details : decided).toMatchObject({ rule: expect.any(String) });
  });
});
