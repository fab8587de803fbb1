import { addDays, type CalendarDate } from '#calendar-date';
import type { PlanKind, Production, ServiceOrganiser, ServicePlace } from '#contracts';
import { type Duty, type Pathway, type Service, termsOn } from '#pathway';

/** Days without a break, both ends included; open without `until`. */
export interface Stretch {
  readonly from: CalendarDate;
  readonly until?: CalendarDate;
}

/** How a service was arranged from a date on. */
export interface Arrangement {
  readonly from: CalendarDate;
  readonly place?: ServicePlace;
  readonly production?: Production;
  readonly organiser: ServiceOrganiser;
}

/** A service that started. */
export interface CountedService {
  readonly kind: string;
  readonly startedOn: CalendarDate;
  /** The last day of a service that has ended, which may be after its last day of service when it ended interrupted. */
  readonly endedOn?: CalendarDate;
  /** Days with the service: an interruption is none. */
  readonly spells: readonly Stretch[];
  readonly arrangements: readonly Arrangement[];
}

/** What figures need of one jobseeker's pathway, and nothing else: plain JSON without texts and identifiers. */
export interface StatisticalRecord {
  readonly services: readonly CountedService[];
  readonly plans: readonly {
    readonly kind: PlanKind;
    readonly on: CalendarDate;
    readonly reviews: readonly CalendarDate[];
  }[];
  /** Stretches of a duty with one number of job opportunities. */
  readonly duties: readonly (Stretch & { readonly opportunities: number })[];
  /** Whether an assessment found work or public employment services possible now. */
  readonly abilities: readonly { readonly on: CalendarDate; readonly able: boolean }[];
  /** Referrals that were not refused: the kind of service that was asked for, and when. */
  readonly referrals: readonly { readonly kind: string; readonly on: CalendarDate }[];
  /** Client relationships in the joint service model. */
  readonly jointService: readonly (Stretch & { readonly network?: string })[];
}

export function statisticalRecordOf(pathway: Pathway): StatisticalRecord {
  return {
    services: pathway.services.flatMap(countedService),
    plans: pathway.plans.map(({ kind, from, reviews }) => ({
      kind,
      on: from,
      reviews: reviews.map(({ on }) => on),
    })),
    duties: pathway.duties.flatMap(stretchesOf),
    abilities: pathway.assessments.flatMap(({ on, conclusions }) =>
      conclusions === undefined
        ? []
        : [{ on, able: conclusions.openMarketWorkPossible || conclusions.employmentServicesPossible }],
    ),
    referrals: pathway.referrals.flatMap(({ to, on, status }) =>
      to === undefined || status === 'refused' ? [] : [{ kind: to, on }],
    ),
    jointService: pathway.jointServiceSpells.map(({ from, network, ended }) => ({
      from,
      ...(ended === undefined ? {} : { until: ended.on }),
      ...(network === undefined ? {} : { network }),
    })),
  };
}

const OPEN = '9999-12-31';

/** First and last day of what is counted in a record: `9999-12-31` while something is open, empty where there is nothing. */
export function extentOf({ services, plans, jointService }: StatisticalRecord): {
  readonly first: string;
  readonly last: string;
} {
  const days = [
    ...services.flatMap(({ startedOn, endedOn }) => [startedOn, endedOn ?? OPEN]),
    ...plans.flatMap(({ on, reviews }) => [on, ...reviews]),
    ...jointService.flatMap(({ from, until }) => [from, until ?? OPEN]),
  ].sort();
  return { first: days[0] ?? '', last: days.at(-1) ?? '' };
}

function countedService(service: Service): CountedService[] {
  const { started, ended, spells, changes, terms } = service;
  if (started === undefined) return [];
  const dates = new Set([started.on, ...changes.map(({ on }) => on)]);
  return [
    {
      kind: terms.kind,
      startedOn: started.on,
      ...(ended === undefined ? {} : { endedOn: ended.on }),
      spells,
      arrangements: [...dates].sort().map((from) => arrangementOn(service, from)),
    },
  ];
}

function arrangementOn(service: Service, from: CalendarDate): Arrangement {
  const { place, production, organiser } = termsOn(service, from);
  return {
    from,
    ...(place === undefined ? {} : { place }),
    ...(production === undefined ? {} : { production }),
    organiser,
  };
}

/** A duty holds from its first day until something ended it; a lowering divides it. */
function stretchesOf(duty: Duty): (Stretch & { opportunities: number })[] {
  const ends = [duty.lastDay, ...(duty.ended === undefined ? [] : [duty.ended.on])];
  if (duty.superseded !== undefined) ends.push(addDays(duty.superseded.on, -1));
  const end = ends.reduce((earliest, day) => (day < earliest ? day : earliest));
  const steps = [
    { from: duty.firstDay, opportunities: duty.opportunities },
    ...duty.lowerings.map(({ on, opportunities }) => ({
      from: on < duty.firstDay ? duty.firstDay : on,
      opportunities,
    })),
  ];
  return steps.flatMap(({ from, opportunities }, index) => {
    const next = steps[index + 1];
    const until = next === undefined || end < next.from ? end : addDays(next.from, -1);
    return from <= until ? [{ from, until, opportunities }] : [];
  });
}
