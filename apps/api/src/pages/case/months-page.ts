import { type CalendarDate, type Month, monthOf } from '#calendar-date';
import { DOSSIER_WORDS, type Dossier } from '#case-dossier';
import type { PaidDay } from '#cost-responsibility';
import { html, type Markup, table } from '#markup';
import { costOfCase } from '#pictures';
import { caseAddress, dayAddress, monthsAddress } from '../frame/page-addresses.js';
import type { PageParts } from '../frame/page-html.js';
import { CASE_WORDS } from '../words/case-words.js';
import { AT_ONCE } from './at-once.js';
import { turnedBackNotice } from './moment-form.js';
import { amidParts, partOf } from './part-of.js';
import { pictureFigure, pictureTable } from './picture-figure.js';
import type { CasePageAsked } from './shown-case.js';

/** Who paid which part of one person's benefits, month by month, and what the municipality is billed. */
export function monthsPage(
  asked: CasePageAsked,
  money: Dossier['money'],
  days: readonly PaidDay[],
): PageParts {
  const { language, jobseekerId, moments } = asked;
  const words = CASE_WORDS[language];
  const { money: labels } = DOSSIER_WORDS[language].headings;
  return {
    language,
    address: monthsAddress(language, jobseekerId, moments.dates),
    title: words.months,
    crumbs: [{ name: words.title(jobseekerId), address: caseAddress(language, jobseekerId, moments.dates) }],
    content: html`<h1>${words.months}</h1>
<p class="lead">${words.title(jobseekerId)}</p>
${turnedBackNotice(asked, monthsAddress(language, jobseekerId))}
${
  money === undefined
    ? html`<p>${labels.none}</p>`
    : html`${costByMonth(asked, days)}
${sumsByMonth(asked, money)}`
}`,
  };
}

/** Each month leads to the explanation of its first paid day. */
function costByMonth(asked: CasePageAsked, days: readonly PaidDay[]): Markup {
  const { language, jobseekerId, moments, parameters } = asked;
  const firstDays = new Map<Month, CalendarDate>();
  for (const { date } of days) if (!firstDays.has(monthOf(date))) firstDays.set(monthOf(date), date);
  const part = partOf([...firstDays.keys()], parameters.months, AT_ONCE.months);
  const shown = new Set(part.items);
  const { svg, table: rows } = costOfCase(
    days.filter(({ date }) => shown.has(monthOf(date))),
    {
      idPrefix: 'cost',
      language,
      addressOf: (month) => {
        const date = firstDays.get(month);
        if (date === undefined) return undefined;
        return dayAddress(language, jobseekerId, date, { knownOn: moments.dates.knownOn });
      },
    },
  );
  return amidParts(
    html`${pictureFigure(svg, rows.caption)}
${pictureTable(rows)}`,
    part,
    rows.caption,
    (months) => monthsAddress(language, jobseekerId, { ...moments.dates, months }),
    language,
  );
}

function sumsByMonth(asked: CasePageAsked, { sums, total }: NonNullable<Dossier['money']>): Markup {
  const { language, jobseekerId, moments, parameters } = asked;
  const { headings, number } = DOSSIER_WORDS[language];
  const { money: labels } = headings;
  const part = partOf(sums, parameters.sums, AT_ONCE.sums);
  return amidParts(
    html`<div class="scroll" tabindex="0" role="group" aria-label="${labels.sums}">${table(
      labels.sums,
      [{ heading: labels.month }, { heading: labels.payer }, { heading: labels.municipal, isNumber: true }],
      part.items.map(({ paidMonth, payer, municipal }) => [paidMonth, payer.name, number(municipal)]),
      { total: [labels.total, '', number(total)] },
    )}</div>`,
    part,
    labels.sums,
    (of) => monthsAddress(language, jobseekerId, { ...moments.dates, sums: of }),
    language,
  );
}
