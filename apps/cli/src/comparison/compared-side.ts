import {
  type BenefitHistory,
  type HistoryStep,
  initialBenefitHistory,
  paidSteps,
  paidUntil,
} from '#benefit-history';
import { type CalendarDate, calendarDate } from '#calendar-date';
import type { ComparedSide } from '#cost-difference';
import { type Choices, completeChoices, timeline } from '#cost-responsibility';
import { loadStatutes, type Statutes } from '#statutes';

/** One side of a comparison as it is asked for. */
export interface AskedSide {
  readonly choices: Choices;
  /** Another law than the one that ships. */
  readonly lawFolder: string | undefined;
  /** How it is called where its folder is no name: `the bundle`. */
  readonly lawName?: string;
  /** Only what had been paid and taken back until this date. */
  readonly knownOn: CalendarDate | undefined;
}

/** One side with its law, for any number of histories. */
export interface Side extends AskedSide {
  readonly statutes: Statutes;
}

/**
 * Loads the law of a side, and makes sure that something can be computed under it.
 * @throws ChoiceNotAvailable, StatuteDataError, NotInTheStatutes
 */
export function sideOf(asked: AskedSide): Side {
  const statutes = loadStatutes(asked.lawFolder);
  timeline(initialBenefitHistory, statutes, asked.choices);
  return { ...asked, statutes };
}

/** What a side computes from. */
export function on(side: Side, history: BenefitHistory): ComparedSide {
  const { knownOn } = side;
  return { ...side, history: knownOn === undefined ? history : paidUntil(history, knownOn) };
}

/** Later than every payment. */
const EVERYTHING = calendarDate('2199-12-31');

/** The way from what one side knows of a history to what the other does. */
export function stepsBetween(before: Side, after: Side, history: BenefitHistory): HistoryStep[] {
  return paidSteps(history, before.knownOn ?? EVERYTHING, after.knownOn ?? EVERYTHING);
}

/** A side as it is written beside a comparison. */
export interface DescribedSide {
  /** The digest of the law. */
  readonly statutes: string;
  readonly lawFolder: string | null;
  /** Null for everything. */
  readonly knownOn: CalendarDate | null;
  /** All choices. */
  readonly interpretations: Choices;
}

export function described({ statutes, lawFolder, lawName, knownOn, choices }: Side): DescribedSide {
  return {
    statutes: statutes.digest,
    lawFolder: lawName === undefined ? (lawFolder ?? null) : null,
    knownOn: knownOn ?? null,
    interpretations: completeChoices(statutes, choices),
  };
}

/** A side in words: `the law that ships, INT-2=no-restart, known on 2025-06-30`. */
export function inWords({ lawFolder, lawName = lawFolder, knownOn, choices }: Side): string {
  return [
    lawName === undefined ? 'the law that ships' : `the law in ${lawName}`,
    ...Object.entries(choices).map(([id, choice]) => `${id}=${choice}`),
    ...(knownOn === undefined ? [] : [`known on ${knownOn}`]),
  ].join(', ');
}
