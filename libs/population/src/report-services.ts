import { addDays } from '#calendar-date';
import type { RehabilitationGround, ServiceTerms } from '#contracts';
import type { LawOfLives } from './law-of-lives.js';
import type { Life, Stint } from './life.js';
import type { ReportsOfLife } from './told-report.js';

const REHABILITATION = 'rehabilitative-work-activity';
const TRIALS = ['education-trial', 'work-trial'];
const COACHINGS = ['job-search-coaching', 'career-coaching', 'job-coaching'];

/** The services as they happened, each with the terms that its kind needs (SRV-2). */
export function reportServices(life: Life, law: LawOfLives, reports: ReportsOfLife): void {
  const spoiledStint = life.stints.find(({ kind }) => isSpoiled(kind, life));
  for (const stint of life.stints) {
    const { serviceId, from, until, organiser, interruption } = stint;
    const hasEnded = until <= life.today;
    reports.add(
      from,
      {
        type: 'ReportServiceAsItHappened',
        serviceId,
        startedOn: from,
        ...(interruption === undefined
          ? {}
          : {
              interruptions: [
                {
                  from: interruption.from,
                  resumedOn: addDays(interruption.until, 1),
                  reason: interruption.reason,
                },
              ],
            }),
        ...(hasEnded ? { endedOn: until, outcome: 'completed' } : {}),
        ...termsOf(stint, life, law, stint === spoiledStint),
      },
      organiser,
    );
  }
}

/** How the service is produced as it is told: nothing where that was left out. */
export function productionTold(stint: Stint, life: Life): Stint['production'] | undefined {
  const isLeftOut = life.flaw === 'way-of-production-unknown' && COACHINGS.includes(stint.kind);
  const [first] = life.stints.filter(({ kind }) => COACHINGS.includes(kind));
  return isLeftOut && stint === first ? undefined : stint.production;
}

function isSpoiled(kind: string, { flaw }: Life): boolean {
  switch (flaw) {
    case 'service-for-another-purpose':
      return TRIALS.includes(kind);
    case 'service-where-employed':
      return kind === 'work-trial';
    default:
      return false;
  }
}

function termsOf(stint: Stint, life: Life, law: LawOfLives, isSpoiledStint: boolean): ServiceTerms {
  const { kind, organiser, place, plannedEnd, plannedDays, plannedMeetings, hoursPerDay } = stint;
  const production = productionTold(stint, life);
  const daysPerWeek = daysPerWeekTold(stint, life, law);
  const isPlanned = daysPerWeek !== undefined;
  return {
    kind,
    organiser,
    ...(production === undefined ? {} : { production }),
    ...(place === undefined ? {} : { place }),
    ...(isPlanned ? { plannedEnd, daysPerWeek } : {}),
    ...(hoursPerDay === undefined ? {} : { hoursPerDay }),
    ...(plannedDays === undefined ? {} : { plannedDays }),
    ...(plannedMeetings === undefined ? {} : { plannedMeetings }),
    ...(TRIALS.includes(kind) ? trialTerms(kind, life, isSpoiledStint) : {}),
    ...(kind === REHABILITATION ? { grounds: groundsTold(life) } : {}),
  };
}

function trialTerms(kind: string, { flaw }: Life, isSpoiledStint: boolean) {
  return {
    purpose:
      isSpoiledStint && flaw === 'service-for-another-purpose'
        ? ('gain-work-experience' as const)
        : ('clarify-career-options' as const),
    ...(kind === 'work-trial' ? { employedThere: isSpoiledStint && flaw === 'service-where-employed' } : {}),
  };
}

/** One day more than the law allows where that was planted; taken part is in as many as it allows all the same. */
function daysPerWeekTold({ kind, daysPerWeek, from }: Stint, { flaw }: Life, law: LawOfLives) {
  if (kind !== REHABILITATION || flaw !== 'service-outside-its-limits') return daysPerWeek;
  return law.limit(kind, 'daysPerWeek', from).most + 1;
}

function groundsTold({ flaw }: Life): RehabilitationGround[] {
  return flaw === 'rehabilitation-ground-not-sufficient'
    ? ['lack-of-employment-services']
    : ['limited-functional-ability'];
}
