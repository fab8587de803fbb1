import type { OfferService } from '#pathway';
import {
  assessed,
  assessedTogether,
  coachingReported,
  county,
  kela,
  multidisciplinaryPlan,
  plan,
  registered,
  unableForNow,
} from './acts.js';
import { day, given, history } from './scenario.js';

const offer = {
  type: 'OfferService',
  serviceId: 'c1',
  on: day('2025-01-20'),
  kind: 'job-search-coaching',
  organiser: 'employment-authority',
  plannedStart: day('2025-02-03'),
  daysPerWeek: 5,
} as const;
const start = { type: 'StartService', serviceId: 'c1', on: day('2025-02-03') } as const;
const interrupt = {
  type: 'InterruptService',
  serviceId: 'c1',
  on: day('2025-02-10'),
  reason: 'health',
} as const;
const resume = { type: 'ResumeService', serviceId: 'c1', on: day('2025-02-17') } as const;
const end = { type: 'EndService', serviceId: 'c1', on: day('2025-03-14'), outcome: 'found-work' } as const;

describe('the life of a service (SRV-1)', () => {
  it('goes from the offer to the outcome', () => {
    const { pathway } = given(...history(registered(), offer, start, interrupt, resume, end));
    expect(pathway.services).toEqual([
      {
        serviceId: 'c1',
        status: 'ended',
        since: '2025-01-20',
        terms: {
          kind: 'job-search-coaching',
          organiser: 'employment-authority',
          legalBasis: 'laki työvoimapalveluiden järjestämisestä 53 § 1 mom. 1 k',
          plannedStart: '2025-02-03',
          daysPerWeek: 5,
        },
        offered: { on: '2025-01-20', by: 'employment-authority' },
        agreedIn: [],
        started: { on: '2025-02-03', by: 'employment-authority' },
        spells: [
          { from: '2025-02-03', until: '2025-02-09' },
          { from: '2025-02-17', until: '2025-03-14' },
        ],
        interruptions: [{ from: '2025-02-10', reason: 'health' }],
        changes: [],
        attendance: [],
        ended: { on: '2025-03-14', by: 'employment-authority', outcome: 'found-work' },
      },
    ]);
  });

  it('takes each step only from where it can be taken', () => {
    given().when(start).thenRefused('service-not-described');
    given(...history(offer))
      .when(interrupt)
      .thenRefused('service-stands-otherwise');
    given(...history(offer))
      .when(end)
      .thenRefused('service-stands-otherwise');
    given(...history(offer, start))
      .when(resume)
      .thenRefused('service-stands-otherwise');
    given(...history(offer, start))
      .when(start)
      .thenRefused('identifier-in-use');
    given(...history(offer, start, interrupt))
      .when(interrupt)
      .thenRefused('service-stands-otherwise');
    given(...history(offer, start, end))
      .when(end)
      .thenRefused('service-stands-otherwise');
    given(...history(offer))
      .when(offer)
      .thenRefused('identifier-in-use');
    given().when(end).thenRefused('not-recorded');
  });

  it('takes each step only in order of time', () => {
    given(...history(offer))
      .when({ ...start, on: day('2025-01-19') })
      .thenRefused('before-it-began');
    given(...history(offer, start))
      .when({ ...interrupt, on: start.on })
      .thenRefused('before-it-began');
    given(...history(offer, start))
      .when({ ...interrupt, on: day('2025-02-04') })
      .thenTypes('ServiceInterrupted');
    given(...history(offer, start, interrupt))
      .when({ ...resume, on: interrupt.on })
      .thenRefused('before-it-began');
    given(...history(offer, start, interrupt))
      .when({ ...resume, on: day('2025-02-11') })
      .thenTypes('ServiceResumed');
    given(...history(offer, start))
      .when({ ...end, on: day('2025-02-02') })
      .thenRefused('before-it-began');
    given(...history(offer, start))
      .when({ ...end, on: start.on })
      .thenTypes('ServiceEnded');
    given(...history(offer, start))
      .when({ ...end, on: day('2026-11-25') })
      .thenRefused('date-to-come');
    given()
      .when({ ...offer, plannedEnd: day('2025-02-02') })
      .thenRefused('before-it-began');
  });

  it('may end while it is interrupted, with the last day that there was', () => {
    given(...history(offer, start, interrupt))
      .when({ ...end, on: day('2025-02-08') })
      .thenRefused('before-it-began');
    const ended = given(...history(offer, start, interrupt)).when({ ...end, on: day('2025-02-09') });
    expect(ended.pathway().services[0]?.spells).toEqual([{ from: '2025-02-03', until: '2025-02-09' }]);
  });

  it('is decided on by its organiser only (SRV-2)', () => {
    for (const command of [
      interrupt,
      end,
      { type: 'ChangeService', serviceId: 'c1', on: day('2025-02-10'), daysPerWeek: 3 } as const,
    ]) {
      given(...history(offer, start))
        .when(command, kela)
        .thenRefused('SRV-2');
    }
    given(...history(offer))
      .when(start, county)
      .thenRefused('SRV-2');
    given(...history(offer, start, interrupt))
      .when(resume, county)
      .thenRefused('SRV-2');
  });

  it('is of one kind from the offer on', () => {
    given(...history(offer))
      .when({ ...start, kind: 'career-coaching' })
      .thenRefused('service-of-another-kind');
  });

  it('may change; a change that changes nothing is none', () => {
    const change = {
      type: 'ChangeService',
      serviceId: 'c1',
      on: day('2025-02-10'),
      producer: 'Valmennus Oy',
    } as const;
    given(...history(offer, start))
      .when(change)
      .thenTypes('ServiceChanged');
    given(...history(offer, start, change))
      .when(change)
      .thenNothing();
    given(...history(offer, start, change))
      .when({ ...change, on: day('2025-02-09'), producer: 'Toinen Oy' })
      .thenRefused('before-it-began');
    given(...history(offer))
      .when(change)
      .thenRefused('service-stands-otherwise');
  });

  it('gets an id when it has none', () => {
    const { serviceId: _, ...nameless } = offer;
    expect(given().when(nameless).pathway().services[0]?.serviceId).toBe('new-1');
  });

  it('may not start after it was offered', () => {
    const not = {
      type: 'ReportServiceNotStarted',
      serviceId: 'c1',
      on: day('2025-02-03'),
      reason: 'found-work',
    } as const;
    const done = given(...history(offer)).when(not);
    expect(done.pathway().services[0]).toMatchObject({
      status: 'not-started',
      notStarted: { on: '2025-02-03', reason: 'found-work' },
    });
    given(...history(offer, not))
      .when(not)
      .thenNothing();
    given(...history(offer, not))
      .when(start)
      .thenRefused('identifier-in-use');
    given(...history(offer, start))
      .when(not)
      .thenRefused('service-stands-otherwise');
    given(...history(offer))
      .when({ ...not, on: day('2025-01-19') })
      .thenRefused('before-it-began');
    given().when(not).thenRefused('not-recorded');
  });
});

describe('agreeing on a service in the plan (SRV-1, PLAN-2)', () => {
  const agree = { type: 'AgreeServiceInPlan', serviceId: 'c1', on: day('2025-01-21') } as const;

  it('is done in the plan in force, once', () => {
    given(...history(registered(), plan(), offer))
      .when(agree)
      .thenEvents({
        type: 'ServiceAgreedInPlan',
        data: { serviceId: 'c1', planId: 'p1', on: day('2025-01-21') },
      });
    given(...history(registered(), plan(), offer, agree))
      .when(agree)
      .thenNothing();
    given(...history(registered(), offer))
      .when(agree)
      .thenRefused('plan-not-in-force');
    given(...history(registered(), plan(), offer))
      .when({ ...agree, planId: 'p0' })
      .thenRefused('plan-not-in-force');
    given(...history(registered(), plan()))
      .when(agree)
      .thenRefused('not-recorded');
    given(...history(registered(), plan(), offer))
      .when(agree, kela)
      .thenRefused('PLAN-2');
    given(...history(registered(), plan(), offer, start, end))
      .when({ ...agree, on: day('2025-03-20') })
      .thenRefused('service-stands-otherwise');
  });

  it('is done in a plan that can hold it (PLAN-6)', () => {
    const rehabilitation: OfferService = {
      type: 'OfferService',
      serviceId: 'r1',
      on: day('2025-01-20'),
      kind: 'rehabilitative-work-activity',
      organiser: 'wellbeing-services-county',
      grounds: ['limited-work-ability'],
    };
    const before = [registered(), assessed(unableForNow)];
    given(...history(...before, plan(), rehabilitation))
      .when({ ...agree, serviceId: 'r1' })
      .thenRefused('PLAN-6');
    given(...history(...before, ...assessedTogether(), multidisciplinaryPlan(), rehabilitation))
      .when({ ...agree, serviceId: 'r1' })
      .thenTypes('ServiceAgreedInPlan');
  });
});

describe('reported of a service that is known', () => {
  const known = history(coachingReported);
  const interruption = { type: 'ReportServiceInterruption', serviceId: 'c1', on: day('2025-02-10') } as const;
  const resumption = { type: 'ReportServiceResumption', serviceId: 'c1', on: day('2025-02-17') } as const;
  const ending = {
    type: 'ReportServiceEnd',
    serviceId: 'c1',
    on: day('2025-03-14'),
    by: 'municipality',
  } as const;

  it('are its interruption, resumption and end, by whoever says so, once', () => {
    given(...known)
      .when(interruption, kela)
      .thenTypes('ServiceInterrupted');
    const interrupted = history(coachingReported, interruption);
    given(...interrupted)
      .when(interruption)
      .thenNothing();
    given(...interrupted)
      .when(resumption)
      .thenTypes('ServiceResumed');
    const resumed = history(coachingReported, interruption, resumption);
    given(...resumed)
      .when(resumption)
      .thenNothing();
    given(...resumed)
      .when(ending)
      .thenEvents({
        type: 'ServiceEnded',
        data: { serviceId: 'c1', on: day('2025-03-14'), by: 'municipality' },
      });
    const ended = history(coachingReported, interruption, resumption, ending);
    given(...ended)
      .when(ending)
      .thenNothing();
    given(...ended)
      .when({ ...ending, outcome: 'completed' })
      .thenEvents({
        type: 'ServiceOutcomeRecorded',
        data: { serviceId: 'c1', by: 'municipality', outcome: 'completed' },
      });
    given(...ended)
      .when({ ...ending, on: day('2025-03-15') })
      .thenRefused('service-stands-otherwise');
  });

  it('is nothing of a service that is not', () => {
    given().when(interruption).thenRefused('not-recorded');
    given().when(resumption).thenRefused('not-recorded');
    given().when(ending).thenRefused('not-recorded');
    given(...known)
      .when({ ...ending, on: day('2025-02-02') })
      .thenRefused('before-it-began');
  });
});

it('a change decided by another than the organiser is refused also where no law of that day is known (SRV-2)', () => {
  const early = {
    type: 'ReportServiceAsItHappened',
    serviceId: 'w1',
    kind: 'wage-subsidised-work',
    organiser: 'municipality',
    startedOn: day('2024-12-20'),
  } as const;
  const { decision } = given(...history(early)).when({
    type: 'ChangeService',
    serviceId: 'w1',
    on: day('2024-12-20'),
    daysPerWeek: 3,
  });
  expect(decision).toMatchObject({ details: { rule: 'SRV-2', problem: 'not-this-authoritys-act' } });
  expect(decision).not.toHaveProperty('details.provision');
});
