import { type CalendarDate, calendarDate, type Month } from '#calendar-date';
import type { PathwayEvent, Production, ServiceOrganiser, ServicePlace } from '#contracts';
import { evolve, initialPathway } from '#pathway';
import { type CountedPerson, Figures, type Home, PlacesOfPeople, statisticalRecordOf } from '#statistics';
import { loadAreas, loadCountingRules, loadStatutes } from '#statutes';

export const date = calendarDate;
export const statutes = loadStatutes();
const areas = loadAreas();
export const rules = loadCountingRules(date('2025-09-30'));

/** A service as a test tells it; dates are text. */
export interface ToldService {
  readonly kind: string;
  readonly from: string;
  readonly to?: string;
  /** First day without and first day with it again. */
  readonly interrupted?: readonly (readonly [string, string?])[];
  readonly place?: ServicePlace;
  readonly production?: Production;
  readonly organiser?: ServiceOrganiser;
  readonly changes?: readonly {
    readonly on: string;
    readonly place?: ServicePlace;
    readonly production?: Production;
  }[];
}

let lastId = 0;

/** The events of a service, in the order of their dates. */
export function service(told: ToldService): PathwayEvent[] {
  const serviceId = `s${++lastId}`;
  const by = 'employment-authority';
  const { kind, place, production, organiser = by } = told;
  const steps: { on: CalendarDate; event: PathwayEvent }[] = [];
  const step = (on: string, type: string, more: object = {}) =>
    steps.push({
      on: date(on),
      event: { type, data: { serviceId, on: date(on), by, ...more } } as PathwayEvent,
    });
  step(told.from, 'ServiceStarted', {
    kind,
    organiser,
    ...(place === undefined ? {} : { place }),
    ...(production === undefined ? {} : { production }),
  });
  for (const [off, again] of told.interrupted ?? []) {
    step(off, 'ServiceInterrupted');
    if (again !== undefined) step(again, 'ServiceResumed');
  }
  for (const { on, ...change } of told.changes ?? []) step(on, 'ServiceChanged', change);
  steps.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  if (told.to !== undefined) step(told.to, 'ServiceEnded');
  return steps.map(({ event }) => event);
}

export function plan(kind: string, on: string, reviews: readonly string[] = []): PathwayEvent[] {
  const planId = `p${++lastId}`;
  const by = 'employment-authority';
  return [
    { type: 'EmploymentPlanCreated', data: { planId, on: date(on), by, kind, items: [] } },
    ...reviews.map((day) => ({ type: 'EmploymentPlanReviewed', data: { planId, on: date(day), by } })),
  ] as PathwayEvent[];
}

export function duty(on: string, opportunities: number, reviewPeriods = 3): PathwayEvent {
  return {
    type: 'JobSearchDutySet',
    data: {
      dutyId: `d${++lastId}`,
      on: date(on),
      firstDay: date(on),
      by: 'employment-authority',
      opportunities,
      reviewPeriods,
      reviewPeriodMonths: 1,
    },
  };
}

/** Somebody of Kajaani, unless told otherwise. */
export function person(events: readonly PathwayEvent[], homes = [home('2020-01-01', '205')]): CountedPerson {
  return { record: statisticalRecordOf(events.reduce(evolve, initialPathway)), homes };
}

export function home(on: string, municipality: string): Home {
  return { on: date(on), municipality };
}

export function figuresOf(people: Iterable<CountedPerson>, from: string, to: string): Figures {
  const figures = emptyFigures(from, to);
  for (const each of people) figures.add(each);
  return figures;
}

export function emptyFigures(from: string, to: string): Figures {
  const places = new PlacesOfPeople(areas, (code) => statutes.municipality(code));
  return new Figures({ from: from as Month, to: to as Month }, { rules, places });
}
