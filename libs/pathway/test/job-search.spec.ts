import { coachingReported, municipality, registered } from './acts.js';
import { day, given, history } from './scenario.js';

describe('job search', () => {
  it('is registered by the employment authority (PRO-1)', () => {
    given()
      .when(registered())
      .thenEvents({ type: 'JobSearchRegistered', data: { on: day('2025-01-02') } });
    given().when(registered(), municipality).thenRefused('PRO-1');
  });

  it('is not registered for a date to come', () => {
    given()
      .when(registered(day('2026-11-24')))
      .thenTypes('JobSearchRegistered');
    given()
      .when(registered(day('2026-11-25')))
      .thenRefused('date-to-come');
  });

  it('can only be decided under a law that is known: what was earlier is reported', () => {
    given()
      .when(registered(day('2025-01-01')))
      .thenTypes('JobSearchRegistered');
    const refused = given().when(registered(day('2024-12-31')));
    expect(refused.decision).toMatchObject({ details: { problem: 'no-rule-known-on-date', rule: 'PRO-1' } });
    given()
      .when({ type: 'ReportJobSearch', startedOn: day('2024-12-31') })
      .thenTypes('JobSearchRegistered');
  });

  it('is registered once at a time', () => {
    const before = history(registered());
    given(...before)
      .when(registered())
      .thenNothing();
    given(...before)
      .when(registered(day('2025-02-01')))
      .thenRefused('job-searches-overlap');
  });

  it('ends, and may begin again', () => {
    const ended = history(registered(), {
      type: 'EndJobSearch',
      on: day('2025-03-31'),
      reason: 'own-notice',
    });
    given(...ended)
      .when(registered(day('2025-03-31')))
      .thenRefused('job-searches-overlap');
    const { jobSearches } = given(...ended)
      .when(registered(day('2025-04-01')))
      .pathway();
    expect(jobSearches).toEqual([
      { from: '2025-01-02', until: '2025-03-31', endReason: 'own-notice' },
      { from: '2025-04-01' },
    ]);
  });

  it('ends only while it is in force, by the employment authority', () => {
    const end = { type: 'EndJobSearch', on: day('2025-01-02'), reason: 'not-renewed' } as const;
    given().when(end).thenRefused('no-job-search-in-force');
    given(...history(registered()))
      .when({ ...end, on: day('2025-01-01') })
      .thenRefused('no-job-search-in-force');
    given(...history(registered()))
      .when(end)
      .thenTypes('JobSearchEnded');
    given(...history(registered()))
      .when(end, municipality)
      .thenRefused('PRO-1');
  });

  it('is reported whole, and nothing new is nothing', () => {
    const spell = {
      type: 'ReportJobSearch',
      startedOn: day('2023-05-01'),
      endedOn: day('2023-06-30'),
      endReason: 'not-renewed',
    } as const;
    const known = history(registered(), spell);
    expect(given(...known).pathway.jobSearches).toEqual([
      { from: '2023-05-01', until: '2023-06-30', endReason: 'not-renewed' },
      { from: '2025-01-02' },
    ]);
    given(...known)
      .when(spell)
      .thenNothing();
    given(...known)
      .when({ type: 'ReportJobSearch', startedOn: day('2023-05-01') })
      .thenNothing();
    given(...known)
      .when({ ...spell, endedOn: day('2023-07-01') })
      .thenRefused('job-search-ended-otherwise');
    given(...known)
      .when({ ...spell, startedOn: day('2023-06-30'), endedOn: day('2023-08-01') })
      .thenRefused('job-searches-overlap');
  });

  it('is reported with its end, or with the end later', () => {
    const begun = history({ type: 'ReportJobSearch', startedOn: day('2024-02-01') });
    given(...begun)
      .when({ type: 'ReportJobSearch', startedOn: day('2024-02-01'), endedOn: day('2024-02-01') })
      .thenEvents({ type: 'JobSearchEnded', data: { on: day('2024-02-01'), reason: 'other' } });
    given(...begun)
      .when({ type: 'ReportJobSearch', startedOn: day('2024-02-01'), endedOn: day('2024-01-31') })
      .thenRefused('before-it-began');
    given()
      .when({ type: 'ReportJobSearch', startedOn: day('2024-02-01'), endReason: 'own-notice' })
      .thenRefused('end-without-a-date');
  });
});

describe('interviews and discussions', () => {
  it.each([
    ['ReportInitialInterview', 'InitialInterviewHeld', 'initial-interview'],
    ['ReportJobSearchDiscussion', 'JobSearchDiscussionHeld', 'job-search-discussion'],
    [
      'ReportSupplementaryJobSearchDiscussion',
      'SupplementaryJobSearchDiscussionHeld',
      'supplementary-job-search-discussion',
    ],
  ] as const)('%s records %s however late, once (PRO-2)', (type, event, kind) => {
    const held = given(...history(registered())).when({ type, on: day('2025-06-01'), summary: 'Puhuttiin.' });
    held.thenEvents({
      type: event,
      data: { on: day('2025-06-01'), by: 'employment-authority', summary: 'Puhuttiin.' },
    });
    expect(held.pathway().meetings).toEqual([
      { kind, on: '2025-06-01', by: 'employment-authority', summary: 'Puhuttiin.' },
    ]);
    const known = given(...history({ type, on: day('2025-06-01'), summary: 'Puhuttiin.' }));
    known.when({ type, on: day('2025-06-01'), summary: 'Puhuttiin.' }).thenNothing();
    known.when({ type, on: day('2025-06-01') }).thenNothing();
    known.when({ type, on: day('2025-06-01'), summary: 'Toisin.' }).thenRefused('meeting-recorded-otherwise');
    known.when({ type, on: day('2025-06-01'), by: 'kela' }).thenRefused('meeting-recorded-otherwise');
    const erased = { on: day('2025-06-01'), by: 'employment-authority', summary: { erased: true } } as const;
    given({ type: event, data: erased })
      .when({ type, on: day('2025-06-01'), summary: 'Puhuttiin.' })
      .thenNothing();
    given()
      .when({ type, on: day('2026-12-01') })
      .thenRefused('date-to-come');
  });

  it('stand in order of time though they become known late', () => {
    const known = history(
      { type: 'ReportJobSearchDiscussion', on: day('2025-04-01') },
      { type: 'ReportInitialInterview', on: day('2025-01-07'), by: 'municipality' },
    );
    expect(given(...known).pathway.meetings.map(({ on, by }) => [on, by])).toEqual([
      ['2025-01-07', 'municipality'],
      ['2025-04-01', 'employment-authority'],
    ]);
  });
});

it('a command that does not exist is refused and changes nothing', () => {
  given()
    .when({ ...coachingReported, type: 'AbolishService' as 'ReportServiceAsItHappened' })
    .thenRefused('unknown-command');
});
