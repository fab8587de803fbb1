import { type CalendarDate, daysBetween } from '#calendar-date';
import type { CountedService, StatisticalRecord } from './statistical-record.js';

/** Services of more than one kind that ran side by side or shortly after each other (SRV-4). */
export interface ServicePackage {
  /** In the order of their names, each once. */
  readonly kinds: readonly string[];
  /** Two services of different kinds ran on the same day. */
  readonly isSideBySide: boolean;
  readonly services: readonly CountedService[];
  readonly firstDay: CalendarDate;
  /** The last day of the service that ended last; absent while one of them is open. */
  readonly lastDay?: CalendarDate;
}

/** The packages of one jobseeker as they stood at the end of a day: nothing later is looked at. */
export function packagesOf(
  { services }: StatisticalRecord,
  asOf: CalendarDate,
  gapDays: number,
): readonly ServicePackage[] {
  const begun = services
    .filter(({ startedOn }) => startedOn <= asOf)
    .sort((a, b) => (a.startedOn < b.startedOn ? -1 : a.startedOn > b.startedOn ? 1 : 0));
  const chains: { services: CountedService[]; end: CalendarDate }[] = [];
  for (const service of begun) {
    const chain = chains.at(-1);
    const end = endBy(service, asOf);
    if (chain === undefined || daysBetween(chain.end, service.startedOn) > gapDays) {
      chains.push({ services: [service], end });
    } else {
      chain.services.push(service);
      if (chain.end < end) chain.end = end;
    }
  }
  return chains.flatMap((chain) => {
    const kinds = [...new Set(chain.services.map(({ kind }) => kind))].sort();
    const [first] = chain.services;
    if (kinds.length < 2 || first === undefined) return [];
    const isOpen = chain.services.some((service) => isOpenOn(service, asOf));
    return [
      {
        kinds,
        isSideBySide: sideBySide(chain.services, asOf),
        services: chain.services,
        firstDay: first.startedOn,
        ...(isOpen ? {} : { lastDay: chain.end }),
      },
    ];
  });
}

function isOpenOn({ endedOn }: CountedService, asOf: CalendarDate): boolean {
  return endedOn === undefined || asOf < endedOn;
}

function endBy(service: CountedService, asOf: CalendarDate): CalendarDate {
  return service.endedOn === undefined || isOpenOn(service, asOf) ? asOf : service.endedOn;
}

/** By first day, so that it is enough to look at the ends so far, of each kind. */
function sideBySide(services: readonly CountedService[], asOf: CalendarDate): boolean {
  const ends = new Map<string, CalendarDate>();
  for (const service of services) {
    const { kind, startedOn } = service;
    for (const [other, end] of ends) if (other !== kind && startedOn <= end) return true;
    const end = endBy(service, asOf);
    const before = ends.get(kind);
    if (before === undefined || before < end) ends.set(kind, end);
  }
  return false;
}
