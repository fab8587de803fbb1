import type { CalendarDate } from '#calendar-date';
import { html, type Markup } from '#markup';
import type { Language } from '#statutes';
import type { ReadingsAnswer } from '../../access-log/readings-query.js';
import { accessLogAddress, readingsAddress, unusualReadingsAddress } from '../frame/more-addresses.js';
import type { PageParts } from '../frame/page-html.js';
import { ACCESS_LOG_WORDS } from '../words/access-log-words.js';
import { CASE_WORDS } from '../words/case-words.js';
import type { ReadingsField, ReadReadings } from './asked-readings.js';
import { peopleNamed, readingsTable } from './readings-table.js';

/** Finds readings by whose data was read and by who read. @param found absent where nobody was asked about */
export function accessLogPage(
  language: Language,
  asked: ReadReadings,
  today: CalendarDate,
  found?: ReadingsAnswer & { readonly isLaterPage: boolean },
): PageParts {
  const words = ACCESS_LOG_WORDS[language];
  const { mistakes, ...chosen } = asked;
  const heading = headingOf(language, asked);
  return {
    language,
    address: accessLogAddress(language, chosen),
    title: mistakes.size === 0 ? words.title : `${CASE_WORDS[language].errorPrefix}: ${words.title}`,
    crumbs: [],
    people: found === undefined ? [] : peopleNamed(found.readings),
    content: html`<h1>${words.title}</h1>
<p class="lead">${words.how}</p>
<p><a href="${unusualReadingsAddress(language)}">${words.unusual}</a></p>
${searchForm(language, asked, today)}
${
  found === undefined
    ? undefined
    : html`<section aria-labelledby="found">
<h2 id="found">${heading}</h2>
${listed(language, heading, found, asked.jobseeker !== undefined, (after) => accessLogAddress(language, { ...chosen, after }))}
</section>`
}`,
  };
}

/** Who has read one person's data: hers to see, too. */
export function personReadingsPage(
  language: Language,
  jobseekerId: string,
  isHerself: boolean,
  found: ReadingsAnswer & { readonly isLaterPage: boolean },
): PageParts {
  const words = ACCESS_LOG_WORDS[language];
  const title = isHerself ? words.own : words.ofPerson(jobseekerId);
  return {
    language,
    address: readingsAddress(language, jobseekerId),
    title,
    crumbs: [],
    content: html`<h1>${title}</h1>
<p class="lead">${isHerself ? words.ownHow : words.how}</p>
${listed(language, title, found, true, (after) => readingsAddress(language, jobseekerId, { after }))}`,
  };
}

function listed(
  language: Language,
  caption: string,
  { readings, next, isLaterPage }: ReadingsAnswer & { readonly isLaterPage: boolean },
  isOfOne: boolean,
  addressAfter: (place: string | undefined) => string,
): Markup {
  const words = ACCESS_LOG_WORDS[language];
  if (readings.length === 0) return html`<p class="notice" role="status">${words.nothing}</p>`;
  return html`${readingsTable(language, caption, readings, { isOfOne })}
<p class="parts">${isLaterPage ? html`<a href="${addressAfter(undefined)}">${words.latest}</a> ` : undefined}${next === undefined ? undefined : html`<a href="${addressAfter(next)}">${words.earlier}</a>`}</p>`;
}

function headingOf(language: Language, { jobseeker, reader }: ReadReadings): string {
  const words = ACCESS_LOG_WORDS[language];
  if (jobseeker === undefined) return words.ofReader(reader ?? '');
  return reader === undefined ? words.ofPerson(jobseeker) : words.ofPersonByReader(jobseeker, reader);
}

function searchForm(language: Language, asked: ReadReadings, today: CalendarDate): Markup {
  const words = ACCESS_LOG_WORDS[language];
  const identifier = (field: 'jobseeker' | 'reader', hint: string) => html`<div class="field">
<label for="${field}">${words[field]}</label>
<p class="hint" id="${field}-hint">${hint}</p>
${mistakeOf(language, field, asked)}<input id="${field}" name="${field}" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="64" value="${asked[field] ?? ''}"${described(field, asked, `${field}-hint`)}>
</div>\n`;
  return html`<form class="moment" method="post" action="${accessLogAddress(language)}/search" novalidate>
<fieldset>
<legend>${words.search}</legend>
<div class="fields">
${identifier('jobseeker', words.jobseekerHint)}${identifier('reader', words.readerHint)}${dayControl(language, 'from', asked, today)}${dayControl(language, 'to', asked, today)}<button type="submit">${words.show}</button>
</div>
</fieldset>
</form>`;
}

export function dayControl(
  language: Language,
  field: 'from' | 'to',
  asked: Pick<ReadReadings, 'from' | 'to' | 'mistakes'>,
  today: CalendarDate,
): Markup {
  return html`<div class="field"><label for="${field}">${ACCESS_LOG_WORDS[language][field]}</label>
${mistakeOf(language, field, asked)}<input type="date" id="${field}" name="${field}" value="${asked[field] ?? ''}" max="${today}"${described(field, asked)}></div>\n`;
}

function mistakeOf(
  language: Language,
  field: ReadingsField,
  { mistakes }: Pick<ReadReadings, 'mistakes'>,
): Markup | undefined {
  const mistake = mistakes.get(field);
  if (mistake === undefined) return undefined;
  return html`<p class="error" id="${field}-error" role="alert">${ACCESS_LOG_WORDS[language][mistake]}</p>\n`;
}

function described(
  field: ReadingsField,
  { mistakes }: Pick<ReadReadings, 'mistakes'>,
  hint?: string,
): Markup | undefined {
  const isWrong = mistakes.has(field);
  const by = [hint, isWrong ? `${field}-error` : undefined].filter((id) => id !== undefined);
  if (by.length === 0) return undefined;
  return html`${isWrong ? html` aria-invalid="true"` : undefined} aria-describedby="${by.join(' ')}"`;
}
