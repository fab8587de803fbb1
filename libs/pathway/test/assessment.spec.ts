import { isPathwayEvent } from '#pathway';
import { able, assessed, county } from './acts.js';
import { day, given, history } from './scenario.js';

const PARTS = ['skillsAndGoals', 'workAndFunctionalAbility', 'jobSearchSkills', 'unemploymentRisk'] as const;

describe('a service need assessment', () => {
  it('is recorded with its four parts and what it concludes (PRO-3)', () => {
    const made = given().when(assessed());
    made.thenTypes('ServiceNeedAssessed');
    expect(made.pathway().assessments).toMatchObject([
      { assessmentId: 'a1', by: 'employment-authority', conclusions: able },
    ]);
  });

  it.each(PARTS)('is refused without %s (PRO-4)', (part) => {
    const { [part]: _, ...incomplete } = assessed() as Extract<
      ReturnType<typeof assessed>,
      { type: 'AssessServiceNeed' }
    >;
    const refused = given().when(incomplete);
    refused.thenRefused('PRO-4', 'laki työvoimapalveluiden järjestämisestä 37 § 1 mom.');
    expect(refused.decision).toMatchObject({ details: { field: part } });
  });

  it('takes a part that is sealed or erased for one that is there: nobody looks inside', () => {
    given()
      .when({
        ...assessed(),
        skillsAndGoals: { sealed: 'v1.x.y' },
        jobSearchSkills: { erased: true },
      } as ReturnType<typeof assessed>)
      .thenTypes('ServiceNeedAssessed');
  });

  it('is made by the employment authority, under an id of its own', () => {
    given().when(assessed(), county).thenRefused('PRO-3');
    given(...history(assessed()))
      .when(assessed(able, day('2025-02-01')))
      .thenRefused('identifier-in-use');
  });

  it('is reported as it was, incomplete too, once', () => {
    const reported = {
      type: 'ReportServiceNeedAssessment',
      assessmentId: 'x',
      on: day('2024-05-05'),
    } as const;
    given()
      .when(reported, county)
      .thenEvents({
        type: 'ServiceNeedAssessed',
        data: { assessmentId: 'x', on: day('2024-05-05'), by: 'wellbeing-services-county' },
      });
    given(...history([reported, county]))
      .when(reported, county)
      .thenNothing();
    given(...history(reported))
      .when({ ...reported, conclusions: able })
      .thenRefused('identifier-in-use');
    given()
      .when({ ...reported, on: day('2026-11-25') })
      .thenRefused('date-to-come');
  });
});

describe('an expert assessment', () => {
  const referred = {
    type: 'ReferToExpertAssessment',
    expertAssessmentId: 'e1',
    on: day('2025-02-01'),
    kind: 'work-ability',
    provider: 'Työterveys Oy',
    question: 'Mihin työhön selkä kestää?',
  } as const;

  it('is asked for by the employment authority (PRO-5)', () => {
    given().when(referred).thenTypes('ReferredToExpertAssessment');
    given().when(referred, county).thenRefused('PRO-5');
    given(...history(referred))
      .when(referred)
      .thenRefused('identifier-in-use');
  });

  it('brings its result back to the pathway, once', () => {
    const result = {
      type: 'ReportExpertAssessmentResult',
      expertAssessmentId: 'e1',
      on: day('2025-03-01'),
      ability: 'limited',
      result: 'Kevyt työ.',
    } as const;
    const back = given(...history(referred)).when(result);
    expect(back.pathway().expertAssessments[0]?.result).toEqual({
      on: '2025-03-01',
      ability: 'limited',
      result: 'Kevyt työ.',
    });
    const known = history(referred, result);
    given(...known)
      .when(result)
      .thenNothing();
    given(...known)
      .when({ ...result, ability: 'able' })
      .thenRefused('result-recorded-otherwise');
    given().when(result).thenRefused('not-recorded');
    given(...history(referred))
      .when({ ...result, on: day('2025-01-31') })
      .thenRefused('before-it-began');
    given(...history(referred))
      .when({ ...result, on: referred.on })
      .thenTypes('ExpertAssessmentResultReceived');
  });
});

it('an event type that this version does not know is told apart before it is evolved', () => {
  expect(isPathwayEvent({ type: 'ServiceNeedAssessed' })).toBe(true);
  expect(isPathwayEvent({ type: 'JointServiceModelEntered' })).toBe(false);
  expect(isPathwayEvent({ type: 'BenefitPaid' })).toBe(false);
});
