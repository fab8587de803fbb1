import type { CalendarDate } from '#calendar-date';
import { type Areas, areaOf, type Municipality } from '#statutes';

/** A home municipality, from a date on. */
export interface Home {
  readonly on: CalendarDate;
  /** Three-digit code, as it was told. */
  readonly municipality: string;
}

/** How far figures are divided by where people live. */
export const AREA_LEVELS = ['country', 'county', 'employment-area', 'municipality'] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

/** Where nothing is told of a person's home, or of the area of the municipality. */
export const UNKNOWN_AREA = 'unknown';

/** Figures of that level are of no area that is called so. */
export class NoSuchArea extends Error {
  constructor(
    level: AreaLevel,
    area: string,
    readonly expected: string,
  ) {
    super(`there is no area "${area}" among those of the level ${level}; expected: ${expected}`);
    this.name = 'NoSuchArea';
  }
}

/** Tells where a person lived on a day. */
export class PlacesOfPeople {
  private readonly known = new Map<string, readonly string[]>();

  constructor(
    private readonly areas: Areas,
    private readonly municipality: (code: string) => Municipality | undefined,
  ) {}

  /** The areas that count a person on a day, one of each level: `country`, `county:Kainuu`, `municipality:205`. */
  on(day: CalendarDate, homes: readonly Home[]): readonly string[] {
    const code = this.homeOn(day, homes);
    if (code === UNKNOWN_AREA) return UNKNOWN_PLACES;
    const key = `${code} ${day.slice(0, 4)}`;
    const before = this.known.get(key);
    if (before !== undefined) return before;
    const county = areaOf(this.areas, 'county', code, day) ?? UNKNOWN_AREA;
    const employmentArea = areaOf(this.areas, 'employment-area', code, day) ?? UNKNOWN_AREA;
    const places = [
      'country',
      `county:${county}`,
      `employment-area:${employmentArea}`,
      `municipality:${code}`,
    ];
    this.known.set(key, places);
    return places;
  }

  /** @throws NoSuchArea where no figures of that level can be of the area */
  expectArea(level: AreaLevel, area: string): void {
    if (level === 'country') throw new NoSuchArea(level, area, 'no area, or a level that has areas');
    if (area === UNKNOWN_AREA) return;
    if (level === 'municipality') {
      if (this.municipality(area) !== undefined) return;
      throw new NoSuchArea(level, area, 'the three-digit code of a municipality, or unknown');
    }
    const told = Object.values(this.areas[level]).flatMap((dated) => dated.map((each) => each.area));
    if (told.includes(area)) return;
    const names = [...new Set(told)].sort((a, b) => a.localeCompare(b, 'fi'));
    throw new NoSuchArea(level, area, `unknown, or one of ${names.join(', ')}`);
  }

  /** The latest home that was told by then, or what it had been merged into on that day. */
  private homeOn(day: CalendarDate, homes: readonly Home[]): string {
    let home: Home | undefined;
    for (const each of homes) if (each.on <= day && (home === undefined || home.on <= each.on)) home = each;
    let code = home?.municipality ?? UNKNOWN_AREA;
    for (let merger = this.municipality(code)?.merger; merger !== undefined && merger.on <= day; ) {
      code = merger.into;
      merger = this.municipality(code)?.merger;
    }
    return code;
  }
}

const UNKNOWN_PLACES = [
  'country',
  `county:${UNKNOWN_AREA}`,
  `employment-area:${UNKNOWN_AREA}`,
  `municipality:${UNKNOWN_AREA}`,
];
