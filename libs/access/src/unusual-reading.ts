import type { CalendarDate } from '#calendar-date';
import { homeOn, NO_HOME, type ToldHome } from './people-scope.js';
import type { Permissions } from './permissions.js';
import type { Role } from './roles.js';

/** One person in one reading. */
export interface PersonRead {
  readonly reader: string;
  readonly role: string;
  /** In Helsinki. */
  readonly day: CalendarDate;
  readonly jobseeker: string;
  /** The area of the reader's mandate; undefined where it was of none. */
  readonly municipalities: readonly string[] | undefined;
  /** In the order in which they were told, those told after the reading included. */
  readonly homes: readonly ToldHome[];
}

/** Something to ask about: no breach by itself. */
export type UnusualReading =
  | {
      readonly kind: 'many-people';
      readonly reader: string;
      readonly role: string;
      readonly day: CalendarDate;
      readonly people: number;
      /** More than so many in a day are many for the role. */
      readonly many: number;
    }
  | {
      /** By what is known now, the person lived elsewhere on the day. */
      readonly kind: 'outside-area';
      readonly reader: string;
      readonly role: string;
      readonly day: CalendarDate;
      readonly jobseeker: string;
      /** Where she lived, or `unknown`. */
      readonly home: string;
    };

/** Gathers readings in whatever order and tells what was unusual in them. */
export class UnusualReadings {
  private readonly people = new Map<string, { readonly of: PersonRead; readonly jobseekers: Set<string> }>();
  private readonly outside = new Map<string, UnusualReading>();

  /** @param permissionsOn those in force on a day: what is many is dated with them */
  constructor(private readonly permissionsOn: (day: CalendarDate) => Permissions) {}

  add(read: PersonRead): void {
    const { reader, role, day, jobseeker, municipalities, homes } = read;
    const key = JSON.stringify([day, reader, role]);
    const known = this.people.get(key);
    if (known === undefined) this.people.set(key, { of: read, jobseekers: new Set([jobseeker]) });
    else known.jobseekers.add(jobseeker);
    const home = homeOn(homes, day) ?? NO_HOME;
    if (municipalities === undefined || municipalities.includes(home)) return;
    const found = { kind: 'outside-area', reader, role, day, jobseeker, home } as const;
    this.outside.set(JSON.stringify(found), found);
  }

  /** By day, reader and role; each of a kind once. */
  found(): UnusualReading[] {
    const many = [...this.people.values()].flatMap(({ of, jobseekers }): UnusualReading[] => {
      const limit = this.permissionsOn(of.day).roles[of.role as Role]?.manyPeople;
      if (limit === undefined || jobseekers.size <= limit) return [];
      const { reader, role, day } = of;
      return [{ kind: 'many-people', reader, role, day, people: jobseekers.size, many: limit }];
    });
    const placeOf = ({ day, reader, role, ...rest }: UnusualReading) =>
      [day, reader, role, rest.kind, 'jobseeker' in rest ? rest.jobseeker : ''].join(' ');
    return [...many, ...this.outside.values()].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  }
}
