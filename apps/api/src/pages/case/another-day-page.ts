import type { CalendarDate } from '#calendar-date';
import { DOSSIER_WORDS } from '#case-dossier';
import { html } from '#markup';
import { anyDayAddress, caseAddress, dayAddress } from '../frame/page-addresses.js';
import type { PageParts } from '../frame/page-html.js';
import { CASE_WORDS } from '../words/case-words.js';
import { DAY_WORDS } from '../words/day-words.js';
import { PROBLEM_WORDS } from '../words/problem-words.js';
import { dayForm } from './day-form.js';
import { type DaysBeside, neighbours } from './day-page.js';
import type { CasePageAsked } from './shown-case.js';

interface NoDay {
  readonly mistake: 'missing' | 'not-a-date' | 'not-paid';
  readonly date?: CalendarDate;
  readonly beside?: DaysBeside;
}

/** Where a day was asked for that has nothing to explain: what is wrong, and the ways to days that have. */
export function anotherDayPage(asked: CasePageAsked, { mistake, date, beside = {} }: NoDay): PageParts {
  const { language, jobseekerId, moments } = asked;
  const { knownOn } = moments.dates;
  const words = CASE_WORDS[language];
  const { noDay } = PROBLEM_WORDS[language];
  const { day } = DOSSIER_WORDS[language];
  const back = caseAddress(language, jobseekerId, { knownOn });
  const heading = mistake === 'not-paid' ? noDay.heading : words.dayHeading;
  const errors = { missing: words.dayMissing, 'not-a-date': words.notADate, 'not-paid': undefined };
  const error = errors[mistake];
  return {
    language,
    address:
      date === undefined
        ? anyDayAddress(language, jobseekerId, { knownOn })
        : dayAddress(language, jobseekerId, date, { knownOn }),
    title: mistake === 'not-paid' ? heading : `${words.errorPrefix}: ${heading}`,
    crumbs: [{ name: words.title(jobseekerId), address: back }],
    content: html`<h1>${heading}</h1>
${knownOn === undefined ? undefined : html`<p class="notice" role="status">${DAY_WORDS[language].knownOn(day(knownOn))}</p>`}
${
  date === undefined
    ? undefined
    : html`<p class="lead">${day(date)}: ${noDay.what}</p>
<p>${noDay.next}</p>
${neighbours(asked, beside)}`
}
${dayForm(asked, { value: date, ...(error === undefined ? {} : { error }) })}
<p><a href="${back}#money">${words.paidDays}</a></p>`,
  };
}
