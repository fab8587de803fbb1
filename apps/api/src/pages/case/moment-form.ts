import type { CalendarDate } from '#calendar-date';
import { DOSSIER_WORDS } from '#case-dossier';
import { type Content, html, type Markup } from '#markup';
import type { Language } from '#statutes';
import { CASE_WORDS } from '../words/case-words.js';
import type { MomentField, ReadMoments } from './moment.js';
import type { CasePageAsked } from './shown-case.js';

export interface DateControl {
  readonly field: MomentField;
  readonly label: string;
}

/** A date that can be chosen until today, with what is wrong with what was written. */
export function dateControl(
  { field, label }: DateControl,
  { dates, mistakes }: ReadMoments,
  today: CalendarDate,
  language: Language,
): Markup {
  const mistake = mistakes.get(field);
  const described =
    mistake === undefined ? undefined : html` aria-invalid="true" aria-describedby="${field}-error"`;
  return html`<div class="field">
<label for="${field}">${label}</label>
${
  mistake === undefined
    ? undefined
    : html`<p class="error" id="${field}-error">${mistakeText(mistake, today, language)}</p>\n`
}<input type="date" id="${field}" name="${field}" value="${dates[field] ?? ''}" max="${today}"${described}>
</div>`;
}

/** What is wrong, with the way to each control. Nothing where nothing is wrong. */
export function mistakeSummary(
  controls: readonly DateControl[],
  { mistakes }: ReadMoments,
  today: CalendarDate,
  language: Language,
): Markup | undefined {
  if (mistakes.size === 0) return undefined;
  const words = CASE_WORDS[language];
  const items = controls.flatMap(({ field, label }): Content[] => {
    const mistake = mistakes.get(field);
    if (mistake === undefined) return [];
    return [html`<li><a href="#${field}">${label}: ${mistakeText(mistake, today, language)}</a></li>\n`];
  });
  return html`<div class="notice alert" role="alert">
<h2>${words.errors}</h2>
<ul>${items}</ul>
</div>`;
}

function mistakeText(mistake: 'not-a-date' | 'to-come', today: CalendarDate, language: Language): string {
  const words = CASE_WORDS[language];
  return mistake === 'not-a-date' ? words.notADate : words.toCome(DOSSIER_WORDS[language].day(today));
}

/** Says that the case is shown at another moment, with the way to the present. Nothing at the present. */
export function turnedBackNotice(
  { language, moments, today }: CasePageAsked,
  presentAddress: string,
): Markup | undefined {
  const { asOf = today, knownOn } = moments.dates;
  if (moments.dates.asOf === undefined && knownOn === undefined) return undefined;
  const words = CASE_WORDS[language];
  const { day } = DOSSIER_WORDS[language];
  return html`<p class="notice" role="status">${words.turnedBack(day(asOf), knownOn && day(knownOn))} <a href="${presentAddress}">${words.now}</a></p>`;
}
