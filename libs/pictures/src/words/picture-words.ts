import type { CaseLane, Mark } from '../case/case-item.js';

/** The words of the pictures in one language. Dates and amounts come written. */
export interface PictureWords {
  readonly lanes: Readonly<Record<CaseLane, string>>;
  readonly marks: Readonly<Record<Mark, string>>;
  readonly asOf: (day: string) => string;
  readonly span: (from: string, until: string) => string;
  readonly since: (from: string) => string;
  /** Several things that are drawn as one. */
  readonly together: (count: number, names: readonly string[]) => string;
  readonly nothing: string;
  /** A job-search duty, as short as can be. */
  readonly opportunities: (number: number) => string;
  readonly case: {
    readonly title: string;
    readonly description: (items: number, from: string, until: string) => string;
    readonly columns: readonly [lane: string, what: string, from: string, until: string, share: string];
    readonly grouped: string;
  };
  readonly municipal: string;
  readonly state: string;
  readonly share: string;
  readonly month: string;
  readonly total: string;
  readonly cost: {
    readonly title: string;
    readonly description: (months: number, municipal: string, state: string) => string;
    readonly counter: string;
    readonly days: (from: string, until: string) => string;
    readonly dayReached: (day: number) => string;
  };
  readonly months: {
    readonly title: string;
    readonly description: (months: number, total: string) => string;
  };
  readonly compared: {
    readonly title: string;
    readonly description: (billed: string, ours: string, difference: string) => string;
    readonly billed: string;
    readonly ours: string;
    readonly difference: string;
    readonly tooMuch: string;
    readonly tooLittle: string;
  };
  readonly forecast: {
    readonly title: string;
    readonly description: (expected: string, low: string, high: string) => string;
    readonly withoutExits: string;
    readonly everybodyStays: string;
    readonly expected: string;
    readonly band: (level: number) => string;
    readonly low: (level: number) => string;
    readonly high: (level: number) => string;
  };
  readonly figures: {
    readonly title: string;
    readonly description: (rows: number, withheld: number) => string;
    readonly withheld: string;
    readonly what: string;
    readonly all: string;
  };
  readonly log: {
    readonly title: string;
    readonly description: (events: string, segments: number) => string;
    readonly segment: string;
    readonly segmentName: (number: number) => string;
    readonly first: string;
    readonly last: string;
    readonly events: string;
    readonly checkpoint: string;
    readonly checkpointName: (events: string, day: string) => string;
    readonly unsealed: string;
  };
}
