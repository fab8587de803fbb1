import { helsinkiDateOf } from '#calendar-date';
import { DOSSIER_WORDS } from '#case-dossier';
import { html, type Markup } from '#markup';
import type { Language } from '#statutes';

const CLOCK = new Intl.DateTimeFormat('fi-FI', {
  timeZone: 'Europe/Helsinki',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** Date and time of day in Helsinki. @param instant ISO 8601 */
export function momentOf(instant: string, language: Language): Markup {
  const at = new Date(instant);
  const day = DOSSIER_WORDS[language].day(helsinkiDateOf(at));
  return html`<time datetime="${instant}">${day} ${CLOCK.format(at).replaceAll('.', ':')}</time>`;
}
