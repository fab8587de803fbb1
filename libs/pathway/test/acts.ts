import type { CalendarDate } from '#calendar-date';
import type { AssessmentConclusions } from '#contracts';
import type { DecisionContext, PathwayCommand } from '#pathway';
import { day } from './scenario.js';

/** Acts that many scenarios begin with. */

export const county: Partial<DecisionContext> = { authority: 'wellbeing-services-county' };
export const kela: Partial<DecisionContext> = { authority: 'kela' };
export const municipality: Partial<DecisionContext> = { authority: 'municipality' };

export const able: AssessmentConclusions = {
  ability: 'able',
  openMarketWorkPossible: true,
  employmentServicesPossible: true,
  multidisciplinarySupportNeeded: false,
};

export const unableForNow: AssessmentConclusions = {
  ability: 'limited',
  openMarketWorkPossible: false,
  employmentServicesPossible: false,
  multidisciplinarySupportNeeded: true,
};

export function registered(on: CalendarDate = day('2025-01-02')): PathwayCommand {
  return { type: 'RegisterJobSearch', on };
}

export function assessed(
  conclusions: AssessmentConclusions = able,
  on: CalendarDate = day('2025-01-10'),
  assessmentId = 'a1',
): PathwayCommand {
  return {
    type: 'AssessServiceNeed',
    assessmentId,
    on,
    occasion: 'initial-interview',
    skillsAndGoals: 'Kokki, haluaa takaisin keittiöön.',
    workAndFunctionalAbility: 'Selkä ei kestä koko päivää.',
    jobSearchSkills: 'Hakee itse.',
    unemploymentRisk: 'Suuri.',
    conclusions,
  };
}

export function plan(
  on: CalendarDate = day('2025-01-10'),
  planId = 'p1',
): Extract<PathwayCommand, { type: 'CreateEmploymentPlan' }> {
  return { type: 'CreateEmploymentPlan', planId, on, kind: 'employment' };
}

/** A joint assessment that finds a need for coordination, started and completed on one day (REF-2, REF-3). */
export function assessedTogether(on: CalendarDate = day('2025-01-10')): readonly PathwayCommand[] {
  const joint = {
    multidisciplinaryAssessmentId: 'joint1',
    on,
    participants: ['employment-authority', 'wellbeing-services-county', 'kela'],
  } as const;
  return [
    { type: 'StartMultidisciplinaryAssessment', ...joint },
    { type: 'CompleteMultidisciplinaryAssessment', ...joint, outcome: 'coordination-needed' },
  ];
}

export function multidisciplinaryPlan(on: CalendarDate = day('2025-01-10'), planId = 'm1'): PathwayCommand {
  return { type: 'CreateEmploymentPlan', planId, on, kind: 'multidisciplinary' };
}

/** Rehabilitative work activity from 3 March 2025 for half a year, as the law wants it. */
export const rehabilitation: Extract<PathwayCommand, { type: 'StartService' }> = {
  type: 'StartService',
  serviceId: 's1',
  on: day('2025-03-03'),
  kind: 'rehabilitative-work-activity',
  organiser: 'wellbeing-services-county',
  production: 'own',
  place: 'workshop',
  daysPerWeek: 3,
  hoursPerDay: 4,
  plannedEnd: day('2025-09-02'),
  grounds: ['limited-work-ability'],
};

/** A work trial from 1 April 2025 for six months less a day, as the law wants it. */
export const workTrial: Extract<PathwayCommand, { type: 'StartService' }> = {
  type: 'StartService',
  serviceId: 't1',
  on: day('2025-04-01'),
  kind: 'work-trial',
  organiser: 'employment-authority',
  place: 'workplace',
  daysPerWeek: 5,
  hoursPerDay: 8,
  plannedEnd: day('2025-09-30'),
  purpose: 'clarify-career-options',
};

/** A coaching as another system reports it. */
export const coachingReported: Extract<PathwayCommand, { type: 'ReportServiceAsItHappened' }> = {
  type: 'ReportServiceAsItHappened',
  serviceId: 'c1',
  kind: 'job-search-coaching',
  organiser: 'employment-authority',
  production: 'bought',
  plannedStart: day('2025-02-01'),
  startedOn: day('2025-02-03'),
  daysPerWeek: 5,
  hoursPerDay: 6,
};
