import type { Finding, FindingSentences } from '#case-review';
import type { Language } from '#statutes';

/** What is printed of a finding, as the API tells it. */
export interface ToldFinding
  extends Pick<Finding, 'finding' | 'rule' | 'severity' | 'provision' | 'eventIds'> {
  readonly on: string;
  readonly until?: string;
  readonly sentences: Readonly<Partial<Record<Language, FindingSentences>>>;
}

const WORDS = {
  en: {
    severities: { unlawful: 'unlawful', 'to-be-checked': 'to be checked', information: 'information' },
    settledBy: 'Settled by',
    none: 'No findings.',
  },
  fi: {
    severities: { unlawful: 'lainvastainen', 'to-be-checked': 'tarkistettava', information: 'tiedoksi' },
    settledBy: 'Selviää',
    none: 'Ei huomioita.',
  },
  sv: {
    severities: { unlawful: 'lagstridigt', 'to-be-checked': 'ska kontrolleras', information: 'för kännedom' },
    settledBy: 'Klaras upp av',
    none: 'Inga iakttagelser.',
  },
} as const satisfies Record<Language, unknown>;

/** For people: what and where, why, by which provision, what would settle it, and the events that show it. */
export function reviewText(findings: readonly ToldFinding[], language: Language): string {
  const { severities, settledBy, none } = WORDS[language];
  if (findings.length === 0) return `${none}\n`;
  return findings
    .map(({ finding, rule, severity, on, until, provision, eventIds, sentences }) => {
      const days = until === undefined ? on : `${on} – ${until}`;
      return [
        `${days}  ${finding} (${rule}), ${severities[severity]}`,
        `  ${sentences[language]?.detail ?? ''}`,
        `  ${provision}`,
        `  ${settledBy}: ${sentences[language]?.settledBy ?? ''}`,
        ...eventIds.map((id) => `  ${id}`),
        '',
      ].join('\n');
    })
    .join('\n');
}
