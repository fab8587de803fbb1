import { dayOf, type SharePeriod } from '#case-dossier';
import { html, type Markup, table } from '#markup';
import { dayAddress, monthsAddress } from '../frame/page-addresses.js';
import { CASE_WORDS } from '../words/case-words.js';
import { AT_ONCE } from './at-once.js';
import { dayForm } from './day-form.js';
import { amidParts, partOf } from './part-of.js';
import type { CasePageAsked, ShownCase } from './shown-case.js';

/** Which share of the paid days is the municipality's, and the way from each period to why. */
export function moneySection(asked: CasePageAsked, shown: ShownCase): Markup {
  const { dossier, language, words: told, partAddress } = shown;
  const { money } = dossier;
  const { money: labels } = told.headings;
  if (money === undefined) return html`<p>${labels.none}</p>`;
  const words = CASE_WORDS[language];
  const part = partOf(money.periods, asked.parameters.periods, AT_ONCE.periods);
  return html`${dayForm(asked, { first: money.periods[0]?.firstDay, value: money.periods.at(-1)?.lastDay })}
${amidParts(
  html`<div class="scroll" tabindex="0" role="group" aria-label="${labels.periods}">${table(
    labels.periods,
    [
      { heading: labels.days },
      { heading: labels.benefit },
      { heading: labels.counter, isNumber: true },
      { heading: labels.share, isNumber: true },
      { heading: labels.payer },
      { heading: labels.municipal, isNumber: true },
      { heading: labels.changes },
    ],
    part.items.map((period) => [
      html`${dayOf(period.firstDay, told)}–${dayOf(period.lastDay, told)}`,
      period.benefit.name,
      period.counted ? `${period.firstCounter}–${period.lastCounter}` : labels.notCounted,
      `${period.sharePercent} %`,
      period.payer.name,
      told.number(period.municipal),
      html`<a href="${whyAddress(asked, period)}">${words.whyDay(told.day(period.firstDay))}</a>`,
    ]),
  )}</div>`,
  part,
  labels.periods,
  (periods) => `${partAddress({ periods })}#money`,
  language,
)}
<p>${labels.municipal}: <strong>${told.number(money.total)}</strong>. <a href="${monthsAddress(language, asked.jobseekerId, asked.moments.dates)}">${words.months}</a></p>`;
}

function whyAddress({ language, jobseekerId, moments }: CasePageAsked, { firstDay }: SharePeriod): string {
  return dayAddress(language, jobseekerId, firstDay, { knownOn: moments.dates.knownOn });
}
