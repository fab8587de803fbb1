import type { CalendarDate } from '#calendar-date';
import { html, type Markup } from '#markup';
import { anyDayAddress } from '../frame/page-addresses.js';
import { CASE_WORDS } from '../words/case-words.js';
import type { CasePageAsked } from './shown-case.js';

export interface DayControl {
  readonly first?: CalendarDate | undefined;
  readonly value?: CalendarDate | undefined;
  /** What is wrong with what was written. */
  readonly error?: string;
}

/** Leads to any day; the address of the day itself is what is kept. */
export function dayForm(
  { language, jobseekerId, moments }: CasePageAsked,
  { first, value, error }: DayControl,
): Markup {
  const words = CASE_WORDS[language];
  const { knownOn } = moments.dates;
  return html`<form class="moment" method="get" action="${anyDayAddress(language, jobseekerId)}" novalidate>
<fieldset>
<legend>${words.dayLead}</legend>
<div class="fields">
<div class="field"><label for="date">${words.dayLabel}</label>
${error === undefined ? undefined : html`<p class="error" id="date-error" role="alert">${error}</p>\n`}<input type="date" id="date" name="date" required min="${first ?? ''}" value="${value ?? ''}"${
    error === undefined ? undefined : html` aria-invalid="true" aria-describedby="date-error"`
  }></div>
${knownOn === undefined ? undefined : html`<input type="hidden" name="knownOn" value="${knownOn}">`}
<button type="submit">${words.dayShow}</button>
</div>
</fieldset>
</form>`;
}
