import type { ServiceTerms } from '#contracts';
import type { Life, Stint } from './life.js';
import type { ReportsOfLife } from './told-report.js';

const TRIALS = ['education-trial', 'work-trial'];
const COACHINGS = ['job-search-coaching', 'career-coaching', 'job-coaching'];

/** The services as they happened, each with the terms that its kind needs (SRV-2). */
export function reportServices(life: Life, reports: ReportsOfLife): void {
  const spoiledStint = life.stints.find(({ kind }) => isSpoiled(kind, life));
  for (const stint of life.stints) {
    const { serviceId, from, until, organiser } = stint;
    const hasEnded = until <= life.today;
    reports.add(
      from,
      {
        type: 'ReportServiceAsItHappened',
        serviceId,
        startedOn: from,
        ...(hasEnded ? { endedOn: until, outcome: 'completed' } : {}),
        ...termsOf(stint, life, stint === spoiledStint),
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

function termsOf(stint: Stint, life: Life, isSpoiledStint: boolean): ServiceTerms {
  const { kind, organiser, place, plannedEnd } = stint;
  const production = productionTold(stint, life);
  return {
    kind,
    organiser,
    ...(production === undefined ? {} : { production }),
    ...(place === undefined ? {} : { place }),
    ...(TRIALS.includes(kind) ? trialTerms(stint, life, isSpoiledStint) : {}),
    ...(kind === 'rehabilitative-work-activity' ? { plannedEnd, ...rehabilitationTerms(life) } : {}),
  };
}

function trialTerms({ kind, plannedEnd }: Stint, { flaw }: Life, isSpoiledStint: boolean) {
  return {
    plannedEnd,
    purpose:
      isSpoiledStint && flaw === 'service-for-another-purpose'
        ? ('gain-work-experience' as const)
        : ('clarify-career-options' as const),
    daysPerWeek: 5,
    hoursPerDay: 6,
    ...(kind === 'work-trial' ? { employedThere: isSpoiledStint && flaw === 'service-where-employed' } : {}),
  };
}

function rehabilitationTerms({ rehabilitation, flaw }: Life) {
  return {
    daysPerWeek: flaw === 'service-outside-its-limits' ? 5 : (rehabilitation?.daysPerWeek ?? 1),
    hoursPerDay: rehabilitation?.hoursPerDay ?? 4,
    grounds: [
      flaw === 'rehabilitation-ground-not-sufficient'
        ? ('lack-of-employment-services' as const)
        : ('limited-functional-ability' as const),
    ],
  };
}
