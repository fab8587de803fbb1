import { coachingReported, county } from './acts.js';
import { day, given, history } from './scenario.js';

const open = history(coachingReported);
const closed = { ...coachingReported, endedOn: day('2025-04-30'), outcome: 'completed' } as const;

describe('a service as it happened (SRV-1, SRV-2)', () => {
  it('becomes the events that it was', () => {
    const { type: _, startedOn: __, ...terms } = coachingReported;
    given()
      .when(closed, county)
      .thenEvents(
        { type: 'ServiceStarted', data: { ...terms, on: day('2025-02-03'), by: 'employment-authority' } },
        {
          type: 'ServiceEnded',
          data: { serviceId: 'c1', on: day('2025-04-30'), by: 'employment-authority', outcome: 'completed' },
        },
      );
  });

  it('changes nothing when it is reported again, also from an older file', () => {
    given(...open)
      .when(coachingReported)
      .thenNothing();
    given(...history(closed))
      .when(closed)
      .thenNothing();
    given(...history(closed))
      .when(coachingReported)
      .thenNothing();
  });

  it('goes on with what a later report adds: the end, then the outcome', () => {
    const { outcome: _, ...withoutOutcome } = closed;
    given(...open)
      .when(withoutOutcome)
      .thenTypes('ServiceEnded');
    given(...history(withoutOutcome))
      .when(closed)
      .thenEvents({
        type: 'ServiceOutcomeRecorded',
        data: { serviceId: 'c1', by: 'employment-authority', outcome: 'completed' },
      });
  });

  it('says nothing by what it leaves out', () => {
    const { daysPerWeek: _, production: __, ...less } = closed;
    given(...open)
      .when(less)
      .thenTypes('ServiceEnded');
  });

  it.each([
    ['kind', { kind: 'career-coaching' }],
    ['organiser', { organiser: 'municipality' }],
    ['production', { production: 'own' }],
    ['place', { place: 'other' }],
    ['startedOn', { startedOn: day('2025-02-04') }],
    ['daysPerWeek', { daysPerWeek: 4 }],
  ] as const)('contradicts what is recorded with another %s', (field, other) => {
    const refused = given(...open).when({ ...closed, ...other });
    refused.thenRefused('service-recorded-otherwise');
    expect(refused.decision).toMatchObject({ details: { field } });
  });

  it.each([
    ['endedOn', { endedOn: day('2025-05-01') }],
    ['outcome', { outcome: 'found-work' }],
  ] as const)('contradicts the recorded end with another %s', (_, other) => {
    given(...history(closed))
      .when({ ...closed, ...other })
      .thenRefused('service-recorded-otherwise');
  });

  it('can not be what can not be', () => {
    given()
      .when({ ...coachingReported, endedOn: day('2025-02-02') })
      .thenRefused('before-it-began');
    given()
      .when({ ...coachingReported, endedOn: day('2025-02-03') })
      .thenTypes('ServiceStarted', 'ServiceEnded');
    given()
      .when({ ...coachingReported, startedOn: day('2026-11-25') })
      .thenRefused('date-to-come');
    given()
      .when({ ...coachingReported, endedOn: day('2026-11-25') })
      .thenRefused('date-to-come');
    given()
      .when({ ...coachingReported, outcome: 'completed' })
      .thenRefused('service-report-incomplete');
    given()
      .when({ ...coachingReported, kind: 'fishing' })
      .thenRefused('service-kind-unknown');
  });

  it('may not have started yet, and starts later', () => {
    const { startedOn: _, ...planned } = coachingReported;
    const { plannedStart: __, ...neither } = planned;
    given().when(neither).thenRefused('service-report-incomplete');
    given()
      .when({ ...planned, endedOn: day('2025-03-01') })
      .thenRefused('service-report-incomplete');
    const offered = given().when(planned, { today: day('2025-01-15') });
    offered.thenTypes('ServiceOffered');
    expect(offered.pathway().services[0]).toMatchObject({ status: 'offered', since: '2025-01-15' });
    given(...history([planned, { today: day('2025-01-15') }]))
      .when(planned)
      .thenNothing();
    given(...history(planned))
      .when(coachingReported)
      .thenTypes('ServiceStarted');
    const notStarted = {
      type: 'ReportServiceNotStarted',
      serviceId: 'c1',
      on: day('2025-02-05'),
      reason: 'other',
    } as const;
    given(...history(planned, notStarted))
      .when(coachingReported)
      .thenRefused('service-recorded-otherwise');
  });

  it('tells its interruptions in order, and more of them later', () => {
    const first = { from: day('2025-02-10'), resumedOn: day('2025-02-17'), reason: 'health' } as const;
    const second = { from: day('2025-03-03') };
    const reported = { ...coachingReported, interruptions: [first] };
    given().when(reported).thenTypes('ServiceStarted', 'ServiceInterrupted', 'ServiceResumed');
    given(...history(reported))
      .when(reported)
      .thenNothing();
    const more = { ...reported, interruptions: [first, second] };
    given(...history(reported))
      .when(more)
      .thenTypes('ServiceInterrupted');
    given(...history(more))
      .when({
        ...more,
        interruptions: [first, { ...second, resumedOn: day('2025-03-05') }],
        endedOn: day('2025-03-31'),
      })
      .thenTypes('ServiceResumed', 'ServiceEnded');
    given()
      .when({ ...more, interruptions: [second, first] })
      .thenRefused('service-stands-otherwise');
    given()
      .when({ ...reported, interruptions: [{ ...first, resumedOn: first.from }] })
      .thenRefused('before-it-began');
    given()
      .when({ ...reported, interruptions: [{ from: day('2025-02-03') }] })
      .thenRefused('before-it-began');
    given()
      .when({ ...reported, interruptions: [{ from: day('2026-12-01') }] })
      .thenRefused('date-to-come');
    given(...history(closed))
      .when({ ...closed, interruptions: [first] })
      .thenRefused('service-stands-otherwise');
  });

  it('leaves out fields that are there but undefined, as forms may have them', () => {
    const form = {
      ...coachingReported,
      place: undefined,
      outcome: undefined,
    } as unknown as typeof coachingReported;
    const [started] = given().when(form).decision as readonly { data: object }[];
    expect(Object.keys(started?.data ?? {})).not.toContain('place');
  });
});
