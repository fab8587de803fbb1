import type { CalendarDate } from '#calendar-date';

/** The rows of a case, from above. */
export const CASE_LANES = [
  'job-search',
  'plans',
  'duty',
  'services',
  'referrals',
  'decisions',
  'benefits',
  'share',
  'findings',
] as const;
export type CaseLane = (typeof CASE_LANES)[number];

/** What happened on one day, as a shape. */
export const MARKS = [
  'meeting',
  'assessment',
  'reviewed',
  'reported',
  'offered',
  'hearing',
  'decision',
  'accepted',
  'refused',
  'asked',
  'unlawful',
  'to-be-checked',
  'information',
] as const;
export type Mark = (typeof MARKS)[number];

interface Item {
  readonly lane: CaseLane;
  /** All that is to be said of it but its dates, in the language of the picture. */
  readonly name: string;
  readonly from: CalendarDate;
  /** Where the page tells of it: `#entry-12`. */
  readonly href?: string;
}

/** Something that held over a time. */
export interface CaseSpan extends Item {
  readonly kind: 'span';
  /** A few words to stand at it. */
  readonly label: string;
  /** The last day; absent while nothing has ended it. */
  readonly until?: CalendarDate;
}

/** Something of one day; a finding may concern more days. */
export interface CaseMark extends Item {
  readonly kind: 'mark';
  readonly mark: Mark;
  readonly until?: CalendarDate;
}

/** Paid days that follow each other with one share. */
export interface CaseShare extends Item {
  readonly kind: 'share';
  readonly lane: 'share';
  readonly until: CalendarDate;
  /** Whole percents. */
  readonly percent: number;
}

export type CaseItem = CaseSpan | CaseMark | CaseShare;

/** A case as of a date: what is drawn, in any order. */
export interface CaseToDraw {
  readonly asOf: CalendarDate;
  readonly items: readonly CaseItem[];
}
