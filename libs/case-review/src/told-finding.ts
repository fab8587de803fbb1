import type { CalendarDate } from '#calendar-date';
import { LANGUAGES, type Language, type Statutes } from '#statutes';
import type { Finding, FindingCode } from './finding.js';
import type { FindingTexts, Told } from './finding-texts.js';
import { ENGLISH } from './languages/en.js';
import { FINNISH } from './languages/fi.js';
import { SWEDISH } from './languages/sv.js';

const TEXTS: Readonly<Record<Language, FindingTexts>> = { fi: FINNISH, sv: SWEDISH, en: ENGLISH };

/** A finding in one language. */
export interface FindingSentences {
  /** What the record shows, against what was expected. */
  readonly detail: string;
  /** What would settle it. */
  readonly settledBy: string;
}

/** The finding in sentences, made of its facts only. */
export function tellFinding<Code extends FindingCode>(
  { finding, facts, on, until }: Finding<Code>,
  statutes: Statutes,
  language: Language,
): FindingSentences {
  const texts: FindingTexts[Code] = TEXTS[language][finding];
  const told: Told<Code> = {
    facts,
    on,
    ...(until === undefined ? {} : { until }),
    service: (kind) => serviceName(kind, on, statutes, language),
  };
  return { detail: texts.detail(told), settledBy: texts.settledBy };
}

/** The same in every language. */
export function findingInLanguages(
  finding: Finding,
  statutes: Statutes,
): Readonly<Record<Language, FindingSentences>> {
  return Object.fromEntries(
    LANGUAGES.map((language) => [language, tellFinding(finding, statutes, language)]),
  ) as Record<Language, FindingSentences>;
}

/** The name of a kind of service by the catalogue of the date, or of any date; a kind that is in none stands for itself. */
function serviceName(kind: string, on: CalendarDate, statutes: Statutes, language: Language): string {
  const versions = statutes
    .ofKind('service-rule')
    .filter(({ id }) => id === `service.${kind}`)
    .flatMap((rule) => rule.versions);
  const then = versions.find(({ from, until }) => from <= on && (until === undefined || on <= until));
  return (then ?? versions.at(-1))?.value.name[language] ?? kind;
}
