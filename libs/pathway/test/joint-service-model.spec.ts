import { coordinationNeededOn, jointServiceSpellInForce } from '#pathway';
import { county, kela, municipality } from './acts.js';
import { day, given, history } from './scenario.js';

const ACT = 'laki työllistymisen monialaisesta edistämisestä';
const parties = ['employment-authority', 'wellbeing-services-county', 'kela'] as const;
const start = {
  type: 'StartMultidisciplinaryAssessment',
  multidisciplinaryAssessmentId: 'j1',
  on: day('2025-02-03'),
  participants: parties,
  network: 'kainuu',
} as const;
const complete = {
  type: 'CompleteMultidisciplinaryAssessment',
  multidisciplinaryAssessmentId: 'j1',
  on: day('2025-05-02'),
  participants: parties,
  outcome: 'coordination-needed',
} as const;
const end = {
  type: 'EndJointServiceModel',
  multidisciplinaryAssessmentId: 'j1',
  on: day('2026-01-30'),
  participants: parties,
  reason: 'coordination-no-longer-needed',
} as const;

describe('the joint service model', () => {
  it('begins with a joint assessment, at the start of any of its parties (REF-2)', () => {
    given()
      .when(start, county)
      .thenEvents({
        type: 'MultidisciplinaryAssessmentStarted',
        data: {
          multidisciplinaryAssessmentId: 'j1',
          on: day('2025-02-03'),
          by: 'wellbeing-services-county',
          participants: [...parties],
          network: 'kainuu',
        },
      });
    given().when(start, kela).thenTypes('MultidisciplinaryAssessmentStarted');
    given().when(start, municipality).thenRefused('REF-2', `${ACT} 4 § 1 mom.`);
  });

  it.each(parties)('is assessed together: %s does not stay away (REF-2)', (absent) => {
    const participants = parties.filter((party) => party !== absent);
    given()
      .when({ ...start, participants })
      .thenRefused('REF-2', `${ACT} 4 § 1 mom.`);
    given(...history(start))
      .when({ ...complete, participants })
      .thenRefused('REF-2', `${ACT} 4 § 1 mom.`);
    given(...history(start, complete))
      .when({ ...end, participants })
      .thenRefused('REF-4', `${ACT} 4 § 1 mom.`);
  });

  it('has a person as a client once at a time', () => {
    const again = { ...start, multidisciplinaryAssessmentId: 'j2' } as const;
    given(...history(start))
      .when({ ...again, on: day('2025-03-03') })
      .thenRefused('joint-service-model-client-already');
    given(...history(start, complete, end))
      .when({ ...again, on: day('2026-01-30') })
      .thenRefused('joint-service-model-client-already');
    given(...history(start, complete, end))
      .when({ ...again, on: day('2026-01-31') })
      .thenTypes('MultidisciplinaryAssessmentStarted');
    given(...history(start, complete, end))
      .when({ ...start, on: day('2026-02-02') })
      .thenRefused('identifier-in-use');
  });

  it('goes on after an assessment that finds a need, from its day on (REF-3)', () => {
    const pathway = given(...history(start))
      .when(complete)
      .pathway();
    expect(coordinationNeededOn(pathway, day('2025-05-01'))).toBe(false);
    expect(coordinationNeededOn(pathway, day('2025-05-02'))).toBe(true);
    expect(jointServiceSpellInForce(pathway, day('2025-02-02'))).toBeUndefined();
    expect(jointServiceSpellInForce(pathway, day('2025-02-03'))).toMatchObject({ network: 'kainuu' });
  });

  it('ends with an assessment that finds none (REF-3, REF-4)', () => {
    const without = { ...complete, outcome: 'coordination-not-needed' } as const;
    const done = given(...history(start)).when(without);
    done.thenTypes('MultidisciplinaryAssessmentCompleted', 'JointServiceModelEnded');
    expect(jointServiceSpellInForce(done.pathway(), day('2025-05-02'))).toBeDefined();
    expect(jointServiceSpellInForce(done.pathway(), day('2025-05-03'))).toBeUndefined();
  });

  it('is completed once, and late too: what took over three months is recorded (REF-2)', () => {
    given(...history(start))
      .when({ ...complete, on: day('2025-09-01') })
      .thenTypes('MultidisciplinaryAssessmentCompleted');
    given(...history(start, complete))
      .when(complete)
      .thenRefused('assessment-completed-already');
    given(...history(start))
      .when({ ...complete, on: day('2025-02-02') })
      .thenRefused('before-it-began');
    given().when(complete).thenRefused('not-recorded');
  });

  it.each(['measure-ended', 'moved-away', 'jobseeker-withdrew', 'other'] as const)(
    'does not end by decision because of %s (REF-4)',
    (reason) => {
      given(...history(start, complete))
        .when({ ...end, reason })
        .thenRefused('REF-4', `${ACT} 8 §`);
    },
  );

  it('ends once, when coordination is no longer needed (REF-4)', () => {
    given(...history(start, complete))
      .when(end)
      .thenTypes('JointServiceModelEnded');
    given(...history(start, complete, end))
      .when(end)
      .thenRefused('joint-service-model-ended');
    given(...history(start, complete))
      .when({ ...end, on: day('2025-05-01') })
      .thenRefused('before-it-began');
  });
});

describe('the joint service model as it is reported', () => {
  const reportedStart = {
    ...start,
    type: 'ReportMultidisciplinaryAssessmentStart',
    participants: ['employment-authority'],
  } as const;
  const reportedEnd = {
    ...end,
    type: 'ReportJointServiceModelEnd',
    participants: [],
    reason: 'measure-ended',
  } as const;

  it('is recorded whoever took part, whatever ended it, and once', () => {
    given().when(reportedStart, municipality).thenTypes('MultidisciplinaryAssessmentStarted');
    const completed = {
      ...complete,
      type: 'ReportMultidisciplinaryAssessmentCompletion',
      participants: [],
    } as const;
    const recorded = history(reportedStart, completed, reportedEnd);
    expect(recorded.map(({ type }) => type)).toEqual([
      'MultidisciplinaryAssessmentStarted',
      'MultidisciplinaryAssessmentCompleted',
      'JointServiceModelEnded',
    ]);
    for (const again of [reportedStart, completed, reportedEnd])
      given(...recorded)
        .when(again)
        .thenNothing();
  });

  it('is refused when it contradicts what is recorded', () => {
    const recorded = history(reportedStart, reportedEnd);
    given(...recorded)
      .when({ ...reportedStart, network: 'lappi' })
      .thenRefused('identifier-in-use');
    given(...recorded)
      .when({ ...reportedEnd, reason: 'moved-away' })
      .thenRefused('joint-service-model-ended');
    given()
      .when({ ...reportedStart, on: day('2026-11-25') })
      .thenRefused('date-to-come');
  });
});

describe('a client relationship that becomes known late (REF-3)', () => {
  const reported = (id: string, on: string) =>
    ({
      type: 'ReportMultidisciplinaryAssessmentStart',
      multidisciplinaryAssessmentId: id,
      on: day(on),
      participants: parties,
    }) as const;
  const known = () =>
    history(reported('j2', '2026-01-05'), {
      ...end,
      type: 'ReportJointServiceModelEnd',
      multidisciplinaryAssessmentId: 'j2',
      on: day('2026-03-05'),
    });

  it('is recorded though a later one is known already', () => {
    given(...known())
      .when(reported('j1', '2025-02-03'))
      .thenTypes('MultidisciplinaryAssessmentStarted');
  });

  it('is over before the later one begins', () => {
    const both = history(
      reported('j2', '2026-01-05'),
      {
        ...end,
        type: 'ReportJointServiceModelEnd',
        multidisciplinaryAssessmentId: 'j2',
        on: day('2026-03-05'),
      },
      reported('j1', '2025-02-03'),
    );
    const ended = (on: string) =>
      ({
        ...end,
        type: 'ReportJointServiceModelEnd',
        multidisciplinaryAssessmentId: 'j1',
        on: day(on),
      }) as const;
    given(...both)
      .when(ended('2026-01-04'))
      .thenTypes('JointServiceModelEnded');
    given(...both)
      .when(ended('2026-01-05'))
      .thenRefused('joint-service-model-client-already');
  });

  it('is none that begins within another', () => {
    given(...known())
      .when(reported('j1', '2026-02-03'))
      .thenRefused('joint-service-model-client-already');
  });
});
