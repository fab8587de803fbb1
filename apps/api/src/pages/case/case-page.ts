import { DOSSIER_WORDS, type Dossier, type DossierWords, Telling } from '#case-dossier';
import { isErased } from '#contracts';
import { html, type Markup } from '#markup';
import type { Language, Statutes } from '#statutes';
import type { CaseToReadAnswer } from '../../queries/case-to-read-query.js';
import { caseAddress, comparisonAddress, dossierAddress } from '../frame/page-addresses.js';
import type { PageParts } from '../frame/page-html.js';
import { CASE_WORDS } from '../words/case-words.js';
import { READER_WORDS } from '../words/reader-words.js';
import { AT_ONCE } from './at-once.js';
import { chronologySection } from './chronology-section.js';
import { findingsSection } from './findings-section.js';
import { mattersSection } from './matters-section.js';
import { type DateControl, dateControl, mistakeSummary, turnedBackNotice } from './moment-form.js';
import { moneySection } from './money-section.js';
import { partOf, partWith } from './part-of.js';
import type { CasePageAsked, ShownCase } from './shown-case.js';
import { timesSection } from './times-section.js';

/** The page of a case whose controls say a moment that cannot be: the controls again, and nothing of the case. */
export function caseMistakePage(asked: CasePageAsked): PageParts {
  const { language, jobseekerId, moments, today } = asked;
  const words = CASE_WORDS[language];
  return {
    language,
    address: caseAddress(language, jobseekerId),
    title: `${words.errorPrefix}: ${words.title(jobseekerId)}`,
    crumbs: [],
    content: html`<h1>${words.title(jobseekerId)}</h1>
${mistakeSummary(controlsOf(language), moments, today, language)}
${momentForm(asked)}`,
  };
}

export function casePage(asked: CasePageAsked, found: CaseToReadAnswer, statutes: Statutes): PageParts {
  const { dossier } = found;
  const { language, jobseekerId, moments, parameters, sees } = asked;
  const words = CASE_WORDS[language];
  const told = DOSSIER_WORDS[language];
  const shown = shownCase(asked, found, statutes);
  const findings = dossier.findings.flatMap((group) =>
    group.findings.map((finding) => ({ ...finding, group })),
  );
  const notShown = html`<p>${READER_WORDS[language].notShown}</p>`;
  const sections = [
    { id: 'times', heading: words.times, content: timesSection(asked, shown) },
    {
      id: 'findings',
      heading: sees.findings ? words.findings(findings.length) : told.headings.findings.heading,
      content: sees.findings
        ? findingsSection(shown, partOf(findings, parameters.findings, AT_ONCE.findings))
        : notShown,
    },
    {
      id: 'matters',
      heading: sees.pathway ? words.matters(dossier.matters.length) : told.headings.matters.heading,
      content: sees.pathway
        ? mattersSection(shown, partOf(dossier.matters, parameters.matters, AT_ONCE.matters))
        : notShown,
    },
    {
      id: 'chronology',
      heading: words.chronology(dossier.chronology.length),
      content: chronologySection(shown),
    },
    {
      id: 'money',
      heading: told.headings.money.heading,
      content: sees.money ? moneySection(asked, shown) : notShown,
    },
  ];
  return {
    language,
    address: caseAddress(language, jobseekerId, moments.dates),
    title: words.title(jobseekerId),
    crumbs: [],
    content: html`<h1>${words.title(jobseekerId)}</h1>
${sees.name ? nameOf(dossier, told) : undefined}
${turnedBackNotice(asked, caseAddress(language, jobseekerId))}
${momentForm(asked)}
${dossier.chronology.length === 0 && sees.pathway ? html`<p class="notice">${words.empty}</p>` : undefined}
<section aria-labelledby="overview">
<h2 id="overview">${told.headings.overview.heading}</h2>
<dl class="brief">${dossier.overview.map(
      ({ label, values }) =>
        html`<div><dt>${label}</dt>${values.map((value) => html`<dd>${value}</dd>`)}</div>\n`,
    )}</dl>
${sees.dossier ? html`<p class="to-print"><a href="${dossierAddress(language, jobseekerId, moments.dates)}">${words.print}</a></p>` : undefined}
</section>
<nav class="contents" aria-label="${words.onThisPage}"><ul>
${sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>\n`)}</ul></nav>
${sections.map(
  ({ id, heading, content }) => html`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
${content}
</section>
`,
)}`,
  };
}

function shownCase(
  { language, jobseekerId, moments, parameters }: CasePageAsked,
  found: CaseToReadAnswer,
  statutes: Statutes,
): ShownCase {
  const { dossier } = found;
  const { event } = parameters;
  const index = dossier.chronology.findIndex(({ proof }) => proof.eventId === event);
  const part = index < 0 ? parameters.entries : String(partWith(index, AT_ONCE.entries));
  const entries = partOf(dossier.chronology, part, AT_ONCE.entries);
  const partAddress = (parts: Readonly<Record<string, number>>) =>
    caseAddress(language, jobseekerId, { ...moments.dates, ...parts });
  return {
    ...found,
    telling: new Telling(language, statutes),
    language,
    words: DOSSIER_WORDS[language],
    entries,
    partAddress,
    entryAddress: (entry) => {
      const standsIn = partWith(entry - 1, AT_ONCE.entries);
      const anchor = `#entry-${entry}`;
      return standsIn === entries.number ? anchor : `${partAddress({ entries: standsIn })}${anchor}`;
    },
  };
}

function nameOf({ cover }: Dossier, { headings }: DossierWords): Markup {
  const { name } = cover;
  const shown = name === undefined ? headings.person.unknown : isErased(name) ? headings.person.erased : name;
  return html`<p class="lead"><bdi>${shown}</bdi></p>`;
}

function controlsOf(language: Language): readonly DateControl[] {
  const words = CASE_WORDS[language];
  return [
    { field: 'asOf', label: words.asOf },
    { field: 'knownOn', label: words.knownOn },
  ];
}

function momentForm({ language, jobseekerId, moments, today }: CasePageAsked): Markup {
  const words = CASE_WORDS[language];
  return html`<form class="moment" method="get" action="${caseAddress(language, jobseekerId)}" novalidate>
<fieldset>
<legend>${words.moment}</legend>
<p class="hint">${words.momentHow}</p>
<div class="fields">
${controlsOf(language).map((control) => dateControl(control, moments, today, language))}
<button type="submit">${words.show}</button>
</div>
<p><a href="${comparisonAddress(language, jobseekerId, moments.dates)}">${words.compare}</a></p>
</fieldset>
</form>`;
}
