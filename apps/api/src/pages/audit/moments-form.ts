import type { CalendarDate, Month } from '#calendar-date';
import { html, type Markup } from '#markup';
import type { Language } from '#statutes';
import type { ReadMoments } from '../case/moment.js';
import { dateControl } from '../case/moment-form.js';
import { momentsAddress } from '../frame/more-addresses.js';
import { AUDIT_WORDS } from '../words/audit-words.js';

/** Of which moment, or of which two, somebody wants to see what. */
export interface AskedMoments {
  readonly jobseeker: string | undefined;
  readonly municipality: string | undefined;
  readonly month: Month | undefined;
  readonly moments: ReadMoments;
  /** Why it leads nowhere; what was written is not repeated, it may be a personal identity code. */
  readonly mistake?: 'whoseMissing' | 'notIdentifier' | 'notMonth';
}

export const NOTHING_ASKED: AskedMoments = {
  jobseeker: undefined,
  municipality: undefined,
  month: undefined,
  moments: { dates: {}, mistakes: new Map() },
};

/**
 * Leads to a case, or a municipality's month, as it was known; with two dates to how the case differs.
 * @param hasMoney whether the reader may see what municipalities are billed
 */
export function momentsForm(
  language: Language,
  asked: AskedMoments,
  today: CalendarDate,
  hasMoney: boolean,
): Markup {
  const words = AUDIT_WORDS[language];
  const { jobseeker, municipality, month, moments, mistake } = asked;
  const described =
    mistake === undefined ? undefined : html` aria-invalid="true" aria-describedby="moments-error"`;
  const date = (field: 'knownOn' | 'withKnownOn', label: string) =>
    dateControl({ field, label }, moments, today, language);
  return html`<form class="moment" method="post" action="${momentsAddress(language)}" novalidate>
<fieldset>
<legend>${words.momentsForm}</legend>
${mistake === undefined ? undefined : html`<p class="error" id="moments-error" role="alert">${words[mistake]}</p>\n`}<div class="fields">
<div class="field"><label for="jobseeker">${words.ofJobseeker}</label>
<input id="jobseeker" name="jobseeker" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="64" value="${jobseeker ?? ''}"${described}></div>
${
  hasMoney
    ? html`<div class="field"><label for="municipality">${words.orMunicipality}</label>
<input id="municipality" name="municipality" autocomplete="off" maxlength="7" value="${municipality ?? ''}"${described}></div>
<div class="field"><label for="month">${words.itsMonth}</label>
<input type="month" id="month" name="month" value="${month ?? ''}"${described}></div>`
    : undefined
}
${date('knownOn', words.knownOn)}
${date('withKnownOn', words.withKnownOn)}
<button type="submit">${words.replayNow}</button>
</div>
</fieldset>
</form>`;
}
