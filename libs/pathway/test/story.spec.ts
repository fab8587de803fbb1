import { type CalendarDate, calendarDate } from '#calendar-date';
import { EVENT_EXAMPLES, type PathwayEvent, pathwayContracts } from '#contracts';
import { evolve, initialPathway, standingOn } from '#pathway';
import {
  assessed,
  assessedTogether,
  county,
  multidisciplinaryPlan,
  plan,
  registered,
  rehabilitation,
  unableForNow,
} from './acts.js';
import { day, given, history } from './scenario.js';

/** One person's story: registered, assessed, planned for, referred, in rehabilitative work activity, ended. */
const story = history(
  registered(),
  { type: 'ReportInitialInterview', on: day('2025-01-09') },
  plan(day('2025-01-09')),
  { type: 'SetJobSearchDuty', dutyId: 'd1', on: day('2025-01-09') },
  assessed(unableForNow, day('2025-02-20')),
  ...assessedTogether(day('2025-02-20')),
  multidisciplinaryPlan(day('2025-02-20')),
  { type: 'WaiveJobSearchDuty', on: day('2025-02-20'), ground: 'multidisciplinary-support-need' },
  {
    type: 'ReferToSocialRehabilitation',
    referralId: 'r1',
    on: day('2025-02-20'),
    purpose: 'Arki ensin.',
    grounds: 'Päivärytmi.',
    evidence: ['a1'],
  },
  [rehabilitation, county],
  { type: 'AgreeServiceInPlan', serviceId: 's1', on: day('2025-03-03') },
  [
    { type: 'AnswerReferral', referralId: 'r1', on: day('2025-03-20'), answer: 'refused', text: 'Ei nyt.' },
    county,
  ],
  [{ type: 'InterruptService', serviceId: 's1', on: day('2025-06-02') }, county],
  [{ type: 'ResumeService', serviceId: 's1', on: day('2025-08-04') }, county],
  [{ type: 'EndService', serviceId: 's1', on: day('2025-09-02'), outcome: 'completed' }, county],
  { type: 'EndEmploymentPlan', on: day('2025-09-30'), reason: 'job-search-ended' },
  { type: 'EndJobSearch', on: day('2025-09-30'), reason: 'own-notice' },
);

describe('one person’s pathway', () => {
  const { pathway } = given(...story);

  it.each([
    ['2025-01-01', [undefined, undefined, 0, [], []]],
    ['2025-01-09', ['2025-01-02', 'p1', 4, [], []]],
    ['2025-02-20', ['2025-01-02', 'm1', 0, [], ['r1']]],
    ['2025-03-19', ['2025-01-02', 'm1', 0, ['s1'], ['r1']]],
    ['2025-03-20', ['2025-01-02', 'm1', 0, ['s1'], []]],
    ['2025-07-01', ['2025-01-02', 'm1', 0, ['s1'], []]],
    ['2025-09-02', ['2025-01-02', 'm1', 0, ['s1'], []]],
    ['2025-09-03', ['2025-01-02', 'm1', 0, [], []]],
    ['2025-10-01', [undefined, undefined, 0, [], []]],
  ])('stands on %s with job search, plan, duty, services and open referrals %j', (on, expected) => {
    const { jobSearch, plan, opportunities, services, waitingReferrals } = standingOn(
      pathway,
      calendarDate(on),
    );
    expect([
      jobSearch?.from,
      plan?.planId,
      opportunities,
      services.map(({ serviceId }) => serviceId),
      waitingReferrals.map(({ referralId }) => referralId),
    ]).toEqual(expected);
  });
});

it('the example of every event can be evolved from', () => {
  const events = pathwayContracts.map(
    ({ type }) => ({ type, data: EVENT_EXAMPLES[type] }) as unknown as PathwayEvent,
  );
  const dateOf = (event: PathwayEvent): CalendarDate =>
    'on' in event.data ? event.data.on : day('2025-12-31');
  const inOrder = [...events].sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1));
  const pathway = inOrder.reduce(evolve, initialPathway);
  expect(Object.values(pathway).flat().length).toBeGreaterThan(15);
});
