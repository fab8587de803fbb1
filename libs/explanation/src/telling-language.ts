import type { ToldDay } from './told-day.js';

/** The sentences of an explanation in their order, each about one thing. */
export const EXPLANATION_PARTS = [
  /** The day, the benefit, who paid it and when. */
  'day',
  /** Its number and what was counted. */
  'number',
  /** The restart that began the count. */
  'restart',
  /** Paid days that the count leaves out. */
  'left-out',
  'integration',
  /** The regime and the share. */
  'share',
  /** The provision in the wording that was applied. */
  'provision',
  'amounts',
  /** Which municipality pays. */
  'payer',
  'interpretations',
] as const;
export type ExplanationPart = (typeof EXPLANATION_PARTS)[number];

/** How one language tells each part; no text where there is nothing to tell. */
export type TellingLanguage = Readonly<Record<ExplanationPart, (told: ToldDay) => string>>;
