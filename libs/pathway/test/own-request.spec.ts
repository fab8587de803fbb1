import type { DecisionContext, PathwayCommand } from '#pathway';
import { assessed, county, plan, registered, rehabilitation, unableForNow } from './acts.js';
import { day, given, history } from './scenario.js';

const PROVISION = 'laki kuntouttavasta työtoiminnasta 15 §';
const asked: PathwayCommand = {
  type: 'ReportServiceRequest',
  on: day('2025-01-20'),
  serviceKind: 'rehabilitative-work-activity',
  account: 'Jotain tekemistä.',
};
const heard = {
  type: 'HearPerson',
  hearingId: 'h1',
  on: day('2025-02-03'),
  matter: 'service',
  manner: 'in-person',
} as const;
const made = {
  ...plan(day('2025-02-10'), 'k1'),
  kind: 'activation',
  activationGround: 'own-request',
  educationAndCareer: '-',
  earlierServices: '-',
  earlierPlans: '-',
  items: [{ kind: 'county-service', serviceKind: 'rehabilitative-work-activity' }],
} as const;
const beginning = [registered(), assessed(unableForNow)];

function startAfter(
  ...steps: readonly (PathwayCommand | readonly [PathwayCommand, Partial<DecisionContext>])[]
) {
  return given(...history(...beginning, ...steps)).when(rehabilitation, county);
}

describe('rehabilitative work activity at the person’s own request (KTT-6)', () => {
  it('starts when it was asked for, the person was heard, and it is in the plan', () => {
    startAfter(asked, heard, made).thenTypes('ServiceStarted');
    startAfter(asked, [heard, county], made).thenTypes('ServiceStarted');
  });

  it('does not start without a request by the day of the start', () => {
    startAfter(heard, made).thenRefused('KTT-6', PROVISION);
    startAfter(asked, heard, made).thenTypes('ServiceStarted');
    startAfter({ ...asked, on: day('2025-03-03') }, { ...heard, on: day('2025-03-03') }, made).thenTypes(
      'ServiceStarted',
    );
    startAfter({ ...asked, on: day('2025-03-04') }, heard, made).thenRefused('KTT-6', PROVISION);
    startAfter({ ...asked, serviceKind: 'job-coaching' }, heard, made).thenRefused('KTT-6', PROVISION);
  });

  it('does not start without a hearing since the request, about the service or the plan', () => {
    startAfter(asked, made).thenRefused('KTT-6', PROVISION);
    startAfter(asked, { ...heard, on: day('2025-01-19') }, made).thenRefused('KTT-6', PROVISION);
    startAfter(asked, { ...heard, on: day('2025-01-20') }, made).thenTypes('ServiceStarted');
    startAfter(asked, { ...heard, on: day('2025-03-03') }, made).thenTypes('ServiceStarted');
    startAfter(asked, { ...heard, on: day('2025-03-04') }, made).thenRefused('KTT-6', PROVISION);
    startAfter(asked, made, { ...heard, matter: 'plan', matterId: 'k1' }).thenTypes('ServiceStarted');
    startAfter(asked, { ...heard, matter: 'job-search-duty' }, made).thenRefused('KTT-6', PROVISION);
    startAfter(asked, { ...heard, type: 'ReportHearing', matterId: 'another' }, made).thenRefused(
      'KTT-6',
      PROVISION,
    );
  });

  it('does not start before it is agreed in that plan', () => {
    startAfter(asked, heard, { ...made, items: [] }).thenRefused('KTT-6', PROVISION);
    const offer = {
      ...rehabilitation,
      type: 'OfferService',
      on: day('2025-02-12'),
      plannedStart: day('2025-03-03'),
    } as const;
    startAfter(asked, heard, { ...made, items: [] }, [offer, county]).thenRefused('KTT-6', PROVISION);
    const agree = { type: 'AgreeServiceInPlan', serviceId: 's1', on: day('2025-02-12') } as const;
    startAfter(asked, heard, { ...made, items: [] }, [offer, county], agree).thenTypes('ServiceStarted');
  });

  it('asks nothing of a plan made on another ground', () => {
    startAfter({ ...made, activationGround: 'from-25-labour-market-support', items: [] }).thenTypes(
      'ServiceStarted',
    );
  });

  it('is no ground for a new plan from 2026 (PLAN-6)', () => {
    const before = history(...beginning);
    given(...before)
      .when({ ...made, on: day('2025-12-31') })
      .thenTypes('EmploymentPlanCreated');
    given(...before)
      .when({ ...made, on: day('2026-01-01') })
      .thenRefused('PLAN-6');
  });
});

describe('a request for a service', () => {
  it('is recorded once, for a kind of the catalogue', () => {
    given().when(asked).thenTypes('ServiceRequested');
    given(...history(asked))
      .when(asked)
      .thenNothing();
    given(...history(asked))
      .when(asked, county)
      .thenTypes('ServiceRequested');
    given()
      .when({ ...asked, serviceKind: 'job-couching' } as PathwayCommand)
      .thenRefused('service-kind-unknown');
    given()
      .when({ ...asked, on: day('2026-11-25') } as PathwayCommand)
      .thenRefused('date-to-come');
  });
});
