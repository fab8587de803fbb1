import type { CalendarDate } from '#calendar-date';
import type { FactsOf } from './facts-of.js';
import type { FindingCode } from './finding.js';

/** What a sentence needs besides the facts. */
export interface Told<Code extends FindingCode> {
  readonly facts: FactsOf[Code];
  readonly on: CalendarDate;
  readonly until?: CalendarDate;
  /** The name of a kind of service by the catalogue, in the language of the sentence. */
  readonly service: (kind: string) => string;
}

/** How one language tells each finding: what the record shows, and what would settle it. */
export type FindingTexts = {
  readonly [Code in FindingCode]: {
    readonly detail: (told: Told<Code>) => string;
    readonly settledBy: string;
  };
};
