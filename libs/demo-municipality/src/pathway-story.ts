import { addDays, addMonths, type CalendarDate, calendarDate } from '#calendar-date';
import type { PathwayCommand } from '#pathway';
import type { Chance, ServiceSpan } from '#population';
import { workingDayFrom } from '#population';
import type { PathwayAct } from './invented-jobseeker.js';

/** Before this date decisions were made elsewhere, under an earlier law: they are reported as facts. */
const DECIDED_HERE_SINCE = calendarDate('2025-01-01');

export interface PathwayStory {
  readonly registeredOn: CalendarDate;
  readonly endedOn?: CalendarDate;
  readonly today: CalendarDate;
  readonly service?: ServiceSpan;
  readonly limitedAbility: boolean;
}

/** Registration, interview, assessment, plan with its reviews, duty, one service and, for some, a referral. */
export function pathwayActs(story: PathwayStory, chance: Chance): PathwayAct[] {
  const lastDay = story.endedOn ?? story.today;
  const interview = workingDayFrom(addDays(story.registeredOn, chance.between(2, 7)));
  const beginning: PathwayCommand[] = [
    story.registeredOn < DECIDED_HERE_SINCE
      ? { type: 'ReportJobSearch', startedOn: story.registeredOn }
      : { type: 'RegisterJobSearch', on: story.registeredOn },
    { type: 'ReportInitialInterview', on: interview },
    assessment(interview, story.limitedAbility, chance),
    ...jointAssessment(interview, story.limitedAbility),
    plan(interview, story.limitedAbility),
    duty(interview, story.limitedAbility),
  ];
  const acts: PathwayAct[] = [{ authority: 'employment-authority', commands: beginning }];
  acts.push(...serviceActs(story, lastDay, chance));
  const reviews: PathwayCommand[] = [];
  for (let months = 3; ; months += 3) {
    const on = workingDayFrom(addMonths(interview, months));
    if (on >= lastDay) break;
    reviews.push({ type: 'ReportJobSearchDiscussion', on });
    if (chance.percent(92)) {
      reviews.push({ type: 'ReportEmploymentPlanReview', planId: 'plan-1', on, reviewBy: addMonths(on, 3) });
    }
  }
  if (reviews.length > 0) acts.push({ authority: 'employment-authority', commands: reviews });
  if (story.limitedAbility) acts.push(...referralActs(interview, lastDay, chance));
  if (story.endedOn !== undefined) {
    const end: PathwayCommand =
      story.endedOn < DECIDED_HERE_SINCE
        ? { type: 'ReportJobSearch', startedOn: story.registeredOn, endedOn: story.endedOn }
        : { type: 'EndJobSearch', on: story.endedOn, reason: 'other' };
    acts.push({ authority: 'employment-authority', commands: [end] });
  }
  return acts;
}

function assessment(on: CalendarDate, limited: boolean, chance: Chance): PathwayCommand {
  return {
    type: on < DECIDED_HERE_SINCE ? 'ReportServiceNeedAssessment' : 'AssessServiceNeed',
    assessmentId: 'assessment-1',
    on,
    occasion: 'initial-interview',
    skillsAndGoals: chance.oneOf(
      'Kokki, haluaa takaisin keittiöön.',
      'Lähihoitajaopinnot kesken.',
      'Metallialan työkokemusta 12 vuotta.',
    ),
    workAndFunctionalAbility: limited ? 'Pitkittynyt selkävaiva, jaksaa osapäiväisesti.' : 'Työkyky hyvä.',
    jobSearchSkills: chance.oneOf('Tarvitsee apua hakemusten tekoon.', 'Hakee työtä itsenäisesti.'),
    unemploymentRisk: limited ? 'Pitkittymisen riski suuri.' : 'Työllistyminen todennäköistä.',
    conclusions: {
      ability: limited ? 'limited' : 'able',
      openMarketWorkPossible: !limited,
      employmentServicesPossible: !limited,
      multidisciplinarySupportNeeded: limited,
    },
  };
}

/** Whoever has limited ability becomes a client of the joint service model, on which the multidisciplinary plan rests. */
function jointAssessment(on: CalendarDate, limited: boolean): PathwayCommand[] {
  if (!limited || on < DECIDED_HERE_SINCE) return [];
  const joint = {
    multidisciplinaryAssessmentId: 'multidisciplinary-1',
    on,
    participants: ['employment-authority', 'wellbeing-services-county', 'kela'],
  } as const;
  return [
    { type: 'StartMultidisciplinaryAssessment', ...joint, network: 'kainuu' },
    { type: 'CompleteMultidisciplinaryAssessment', ...joint, outcome: 'coordination-needed' },
  ];
}

function plan(on: CalendarDate, limited: boolean): PathwayCommand {
  const content = {
    planId: 'plan-1',
    on,
    reviewBy: addMonths(on, 3),
    items: [
      { kind: 'job-search' },
      { kind: 'public-employment-service', serviceKind: 'job-search-coaching' },
    ],
  } as const;
  return on < DECIDED_HERE_SINCE
    ? { type: 'ReportEmploymentPlan', kind: 'employment', ...content }
    : { type: 'CreateEmploymentPlan', kind: limited ? 'multidisciplinary' : 'employment', ...content };
}

function duty(on: CalendarDate, limited: boolean): PathwayCommand {
  const early = on < DECIDED_HERE_SINCE;
  if (limited) {
    const type = early ? 'ReportJobSearchDutyWaiver' : 'WaiveJobSearchDuty';
    return { type, on, ground: 'multidisciplinary-support-need' };
  }
  return early
    ? {
        type: 'ReportJobSearchDuty',
        dutyId: 'duty-1',
        on,
        opportunities: 4,
        reviewPeriods: 3,
        reviewPeriodMonths: 1,
      }
    : { type: 'SetJobSearchDuty', dutyId: 'duty-1', on };
}

function serviceActs(story: PathwayStory, lastDay: CalendarDate, chance: Chance): PathwayAct[] {
  if (story.service === undefined || story.service.firstDay > lastDay) return [];
  const { ground, firstDay, lastDay: serviceLastDay } = story.service;
  const rehabilitative = ground === 'rehabilitative-work-activity';
  const organiser = rehabilitative
    ? ('wellbeing-services-county' as const)
    : ('employment-authority' as const);
  return [
    {
      authority: organiser,
      commands: [
        {
          type: 'ReportServiceAsItHappened',
          serviceId: 'service-1',
          kind: ground,
          organiser,
          production: chance.oneOf('own', 'bought'),
          place: rehabilitative ? 'workshop' : 'other',
          daysPerWeek: rehabilitative ? chance.between(2, 5) : 3,
          hoursPerDay: 4,
          plannedStart: firstDay,
          startedOn: firstDay,
          ...(serviceLastDay < lastDay ? { endedOn: serviceLastDay, outcome: 'completed' } : {}),
        },
      ],
    },
  ];
}

function referralActs(interview: CalendarDate, lastDay: CalendarDate, chance: Chance): PathwayAct[] {
  const referredOn = workingDayFrom(addMonths(interview, chance.between(2, 8)));
  if (referredOn >= lastDay) return [];
  const referral: PathwayAct = {
    authority: 'employment-authority',
    commands: [
      {
        type:
          referredOn < DECIDED_HERE_SINCE
            ? 'ReportReferralToSocialRehabilitation'
            : 'ReferToSocialRehabilitation',
        referralId: 'referral-1',
        on: referredOn,
        purpose: 'Arjen hallinnan ja toimintakyvyn vahvistaminen.',
        grounds: 'Toimintakyky ei vielä riitä työpajajaksoon.',
        evidence: ['assessment-1'],
      },
    ],
  };
  const answeredOn = workingDayFrom(addDays(referredOn, chance.between(10, 60)));
  if (answeredOn >= lastDay || chance.percent(20)) return [referral];
  const type = answeredOn < DECIDED_HERE_SINCE ? 'ReportReferralAnswer' : 'AnswerReferral';
  const answer: PathwayCommand = chance.percent(70)
    ? { type, referralId: 'referral-1', on: answeredOn, answer: 'accepted' }
    : { type, referralId: 'referral-1', on: answeredOn, answer: 'refused', text: 'Ei täytä edellytyksiä.' };
  return [referral, { authority: 'wellbeing-services-county', commands: [answer] }];
}
