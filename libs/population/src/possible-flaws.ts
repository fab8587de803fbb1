import { addDays, addMonths, type CalendarDate } from '#calendar-date';
import { FLAWS, type Flaw } from './flaw.js';
import { type LawOfLives, PROCESS_SINCE } from './law-of-lives.js';
import type { Life } from './life.js';
import { meetingsOf } from './meetings.js';

/** What can be wrong in a life so that the case review finds that, and nothing else because of it. */
export function possibleFlaws(life: Life, law: LawOfLives): readonly Flaw[] {
  return FLAWS.filter((flaw) => POSSIBLE[flaw](life, law));
}

/** The discussion that is left out, or the review: of the middle ones the first of which the law of 2025 speaks. */
export function skippedMeeting(
  meetings: readonly CalendarDate[],
  planFrom: CalendarDate,
): number | undefined {
  const index = meetings.findIndex((on, at) => {
    const [before, after] = [meetings[at - 1], meetings[at + 1]];
    return (
      before !== undefined &&
      before >= PROCESS_SINCE &&
      after !== undefined &&
      planFrom < before &&
      on > before
    );
  });
  return index < 0 ? undefined : index;
}

/** With so many days left after a date before today and before the job search ends. */
function lasts({ today, searchUntil }: Life, after: CalendarDate, days: number): boolean {
  const day = addDays(after, days);
  return day < today && (searchUntil === undefined || day < searchUntil);
}

function hasStint({ stints }: Life, kinds: readonly string[]): boolean {
  return stints.some(({ kind, from }) => kinds.includes(kind) && from >= PROCESS_SINCE);
}

function canSkip(life: Life, law: LawOfLives): boolean {
  return skippedMeeting(meetingsOf(life, law), life.planFrom) !== undefined;
}

function isWithoutDiscussions({ stints, firstMeeting }: Life, law: LawOfLives): boolean {
  const kinds = law.kindsWithoutDiscussions(firstMeeting);
  return stints.some(({ kind }) => kinds.includes(kind));
}

/** Granted by the county, so that the person had to be heard or have applied for it. */
function hasDecision({ rehabilitation, today }: Life): boolean {
  const decision = rehabilitation?.stint.decision;
  return decision !== undefined && decision.on <= today;
}

const COACHINGS = ['job-search-coaching', 'career-coaching', 'job-coaching'];
const TRIALS = ['education-trial', 'work-trial'];

const POSSIBLE: Readonly<Record<Flaw, (life: Life, law: LawOfLives) => boolean>> = {
  'initial-interview-late': (life) =>
    life.searchFrom >= PROCESS_SINCE && life.jointService === undefined && lasts(life, life.searchFrom, 45),
  'supplementary-discussions-missed': (life, law) => {
    const { discussions, months } = law.supplementaryDiscussions(life.firstMeeting);
    const last = addMonths(life.firstMeeting, months);
    return (
      life.searchFrom >= PROCESS_SINCE &&
      discussions > 0 &&
      law.supplementaryDiscussions(last).discussions > 0 &&
      lasts(life, last, 1) &&
      !isWithoutDiscussions(life, law)
    );
  },
  'job-search-discussion-missed': (life, law) => canSkip(life, law) && !isWithoutDiscussions(life, law),
  'plan-review-overdue': canSkip,
  'service-need-assessment-incomplete': ({ firstMeeting }) => firstMeeting >= PROCESS_SINCE,
  'duty-decided-by-another-authority': ({ firstMeeting, planKind, jointService }) =>
    firstMeeting >= PROCESS_SINCE && planKind === 'employment' && jointService === undefined,
  'rehabilitation-ground-not-sufficient': ({ rehabilitation }) => rehabilitation !== undefined,
  'rehabilitation-not-secondary': ({ rehabilitation }) =>
    rehabilitation !== undefined && rehabilitation.foundAbleOn === undefined,
  'service-outside-its-limits': ({ rehabilitation }) => rehabilitation !== undefined,
  'service-for-another-purpose': (life) => hasStint(life, TRIALS),
  'service-where-employed': (life) => hasStint(life, ['work-trial']),
  'way-of-production-unknown': (life) => hasStint(life, COACHINGS),
  'referral-unanswered': (life, law) =>
    life.referredToKela !== undefined &&
    addDays(life.firstMeeting, law.patienceDays(life.firstMeeting)) < life.today,
  'referral-refused-without-reason': ({ referredToKela, firstMeeting, today }) =>
    referredToKela !== undefined && addDays(firstMeeting, 20) < today,
  'joint-assessment-over-time': (life, law) => {
    const { jointService: joint, rehabilitation } = life;
    if (joint === undefined || joint.from < PROCESS_SINCE || rehabilitation !== undefined) return false;
    return lasts(life, addMonths(joint.from, law.jointAssessmentMonths(joint.from)), 40);
  },
  'person-not-heard': hasDecision,
  'decision-without-reasons': hasDecision,
  'decision-without-appeal-instructions': hasDecision,
};
