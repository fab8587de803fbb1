import type { DayExplanation } from '#cost-responsibility';
import { LANGUAGES, type Language, type Statutes } from '#statutes';
import { ENGLISH } from './languages/en.js';
import { FINNISH } from './languages/fi.js';
import { SWEDISH } from './languages/sv.js';
import { tellDay } from './tell-day.js';
import { EXPLANATION_PARTS, type ExplanationPart, type TellingLanguage } from './telling-language.js';

const TELLING: Readonly<Record<Language, TellingLanguage>> = { fi: FINNISH, sv: SWEDISH, en: ENGLISH };

/** The explanation of a day in one language, part by part; empty where a part has nothing to tell. */
export function explanationParts(
  explanation: DayExplanation,
  statutes: Statutes,
  language: Language,
): Record<ExplanationPart, string> {
  const told = tellDay(explanation, statutes, language);
  const telling = TELLING[language];
  return Object.fromEntries(EXPLANATION_PARTS.map((part) => [part, telling[part](told)])) as Record<
    ExplanationPart,
    string
  >;
}

/** The explanation of a day (MON-3) as sentences in one language. */
export function explanationSentences(
  explanation: DayExplanation,
  statutes: Statutes,
  language: Language,
): string {
  const parts = explanationParts(explanation, statutes, language);
  return Object.values(parts)
    .filter((text) => text !== '')
    .join(' ');
}

/** The same in every language. */
export function explanationInLanguages(
  explanation: DayExplanation,
  statutes: Statutes,
): Record<Language, string> {
  return Object.fromEntries(
    LANGUAGES.map((language) => [language, explanationSentences(explanation, statutes, language)]),
  ) as Record<Language, string>;
}
