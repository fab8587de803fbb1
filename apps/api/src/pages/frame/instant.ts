import { html, type Markup } from '#markup';
import type { Language } from '#statutes';

const CLOCKS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  fi: clockOf('fi-FI'),
  sv: clockOf('sv-FI'),
  en: clockOf('en-GB'),
};

/** An instant as the clocks in Finland had it, with UTC for who compares it with a log. @param instant ISO 8601 */
export function instantInFinland(instant: string, language: Language): Markup {
  return html`<time datetime="${instant}" title="${instant.replace('T', ' ').replace('Z', ' UTC')}">${CLOCKS[language].format(new Date(instant))}</time>`;
}

function clockOf(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'Europe/Helsinki',
    dateStyle: 'medium',
    timeStyle: 'medium',
  });
}
