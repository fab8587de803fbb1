import { addDays, addMonths, type CalendarDate } from '#calendar-date';
import type { AssessmentConclusions } from '#contracts';
import { dutiesOf } from './duties-of-life.js';
import { type LawOfLives, PROCESS_SINCE } from './law-of-lives.js';
import type { Life } from './life.js';
import type { PopulationRates } from './rates.js';
import { reportAttendance } from './report-attendance.js';
import { reportDecisions } from './report-decisions.js';
import { reportPlans } from './report-plans.js';
import { reportReferrals } from './report-referrals.js';
import { reportServices } from './report-services.js';
import { ReportsOfLife, type ToldReport } from './told-report.js';
import { workingDayBy } from './working-day.js';

/** Everything that authorities report of a life, in order of time. */
export function reportsOf(
  life: Life,
  law: LawOfLives,
  { referrals: { answeredAfterDays } }: PopulationRates,
): readonly ToldReport[] {
  const reports = new ReportsOfLife(life.today);
  reportSearch(life, law, reports);
  reportAssessments(life, reports);
  reportJointService(life, law, reports);
  reportPlans(life, law, reports);
  reportDuties(life, law, reports);
  reportReferrals(life, answeredAfterDays, reports);
  reportDecisions(life, law, reports);
  reportServices(life, law, reports);
  reportAttendance(life, reports);
  return reports.inOrder();
}

function reportSearch(life: Life, law: LawOfLives, reports: ReportsOfLife): void {
  const { searchFrom, searchUntil, firstMeeting } = life;
  reports.add(searchFrom, {
    type: 'ReportJobSearch',
    startedOn: searchFrom,
    ...(searchUntil === undefined ? {} : { endedOn: searchUntil }),
  });
  if (searchFrom < PROCESS_SINCE) return;
  reports.add(firstMeeting, { type: 'ReportInitialInterview', on: firstMeeting });
  const { discussions, months } = law.supplementaryDiscussions(firstMeeting);
  const held = life.flaw === 'supplementary-discussions-missed' ? Math.floor(discussions / 2) : discussions;
  const last = addMonths(firstMeeting, months);
  for (let number = 1; number <= held; number++) {
    const on = workingDayBy(addDays(firstMeeting, Math.floor((number * 85) / discussions)));
    if (on > last || (searchUntil !== undefined && on > searchUntil)) break;
    reports.add(on, { type: 'ReportSupplementaryJobSearchDiscussion', on });
  }
}

function reportAssessments(life: Life, reports: ReportsOfLife): void {
  const { firstMeeting, rehabilitation, flaw } = life;
  const parts = {
    skillsAndGoals: 'Osaaminen ja tavoitteet on käyty läpi.',
    workAndFunctionalAbility: 'Työ- ja toimintakyky on arvioitu.',
    jobSearchSkills: 'Työnhakutaidot on käyty läpi.',
  };
  const unemploymentRisk = 'Työttömyyden jatkuminen on arvioitu.';
  const isSearch = life.searchFrom >= PROCESS_SINCE;
  reports.add(firstMeeting, {
    type: 'ReportServiceNeedAssessment',
    assessmentId: `${life.jobseeker}-a1`,
    on: firstMeeting,
    occasion: isSearch ? 'initial-interview' : 'job-search-discussion',
    ...parts,
    ...(flaw === 'service-need-assessment-incomplete' ? {} : { unemploymentRisk }),
    conclusions: conclusionsOf(life),
  });
  const able = rehabilitation?.foundAbleOn;
  if (able === undefined) return;
  reports.add(able, {
    type: 'ReportServiceNeedAssessment',
    assessmentId: `${life.jobseeker}-a2`,
    on: able,
    occasion: 'jobseeker-asked',
    ...parts,
    unemploymentRisk,
    conclusions: { ...conclusionsOf(life), employmentServicesPossible: true },
  });
}

function conclusionsOf({ planKind, jointService, rehabilitation, flaw }: Life): AssessmentConclusions {
  const isOrdinary = jointService === undefined && planKind !== 'activation';
  return {
    ability: isOrdinary ? 'able' : 'limited',
    openMarketWorkPossible: isOrdinary,
    employmentServicesPossible: rehabilitation === undefined || flaw === 'rehabilitation-not-secondary',
    multidisciplinarySupportNeeded: jointService !== undefined,
  };
}

function reportJointService(
  { jointService: joint, jobseeker, searchUntil }: Life,
  law: LawOfLives,
  reports: ReportsOfLife,
): void {
  if (joint === undefined) return;
  const multidisciplinaryAssessmentId = `${jobseeker}-m1`;
  const participants = [...law.parties(joint.from)];
  reports.add(joint.from, {
    type: 'ReportMultidisciplinaryAssessmentStart',
    multidisciplinaryAssessmentId,
    on: joint.from,
    participants,
    network: joint.network,
  });
  reports.add(joint.completedOn, {
    type: 'ReportMultidisciplinaryAssessmentCompletion',
    multidisciplinaryAssessmentId,
    on: joint.completedOn,
    participants,
    outcome: joint.coordinationNeeded ? 'coordination-needed' : 'coordination-not-needed',
  });
  const until = joint.coordinationNeeded ? searchUntil : joint.until;
  if (until === undefined) return;
  reports.add(until, {
    type: 'ReportJointServiceModelEnd',
    multidisciplinaryAssessmentId,
    on: until,
    participants,
    reason: 'coordination-no-longer-needed',
  });
}

function reportDuties(life: Life, law: LawOfLives, reports: ReportsOfLife): void {
  const { jobseeker, flaw, rehabilitation, jointService } = life;
  const duties = dutiesOf(life, law);
  const isLowered = rehabilitation?.dutyOpportunities !== undefined;
  for (const { number, from, opportunities } of duties) {
    const isOthers = flaw === 'duty-decided-by-another-authority' && number === 1;
    reports.add(from, {
      type: 'ReportJobSearchDuty',
      dutyId: `${jobseeker}-d${number}`,
      on: from,
      ...(isOthers ? { by: 'wellbeing-services-county' } : {}),
      ...law.duty(from),
      opportunities,
      ...(isLowered ? { ground: 'too-few-suitable-opportunities' } : {}),
    });
  }
  if (duties.length > 0) return;
  const on = waivedOn(life);
  if (on === undefined) return;
  reports.add(on, {
    type: 'ReportJobSearchDutyWaiver',
    on,
    ground: jointService === undefined ? 'no-suitable-opportunities' : 'multidisciplinary-support-need',
  });
}

/** When the duty of those who have none was waived; elsewhere, and not recorded, before the process of 2025. */
function waivedOn({ firstMeeting }: Life): CalendarDate | undefined {
  return firstMeeting >= PROCESS_SINCE ? firstMeeting : undefined;
}
