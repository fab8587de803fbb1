import { ACCESS_WORDS, type UnusualReading } from '#access';
import type { CalendarDate } from '#calendar-date';
import { DOSSIER_WORDS } from '#case-dossier';
import { type Content, html, type Markup, table } from '#markup';
import type { Language } from '#statutes';
import { accessLogAddress, unusualReadingsAddress } from '../frame/more-addresses.js';
import type { PageParts } from '../frame/page-html.js';
import type { PageMaterial } from '../page-material.js';
import { ACCESS_LOG_WORDS } from '../words/access-log-words.js';
import { CASE_WORDS } from '../words/case-words.js';
import { dayControl } from './access-log-page.js';
import type { daysIn } from './asked-readings.js';

/** What somebody should ask about in who read whose data. @param findings absent where the days can be none */
export function unusualReadingsPage(
  language: Language,
  asked: ReturnType<typeof daysIn>,
  material: PageMaterial,
  findings?: readonly UnusualReading[],
): PageParts {
  const words = ACCESS_LOG_WORDS[language];
  const { from, to, mistakes } = asked;
  const today = material.today();
  return {
    language,
    address: unusualReadingsAddress(language, { from, to }),
    title: mistakes.size === 0 ? words.unusual : `${CASE_WORDS[language].errorPrefix}: ${words.unusual}`,
    crumbs: [{ name: words.title, address: accessLogAddress(language) }],
    people: (findings ?? []).flatMap((each) => ('jobseeker' in each ? [each.jobseeker] : [])),
    content: html`<h1>${words.unusual}</h1>
<p class="lead">${words.unusualHow}</p>
<form class="moment" method="get" action="${unusualReadingsAddress(language)}" novalidate>
<fieldset>
<legend>${words.days}</legend>
<div class="fields">
${dayControl(language, 'from', asked, today)}${dayControl(language, 'to', asked, today)}<button type="submit">${words.show}</button>
</div>
</fieldset>
</form>
${findings === undefined ? undefined : told(language, findings, { from, to }, material)}`,
  };
}

function told(
  language: Language,
  findings: readonly UnusualReading[],
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
  material: PageMaterial,
): Markup {
  const words = ACCESS_LOG_WORDS[language];
  if (findings.length === 0) return html`<p class="notice good" role="status">${words.noneUnusual}</p>`;
  const { day } = DOSSIER_WORDS[language];
  const caption = `${words.unusual}, ${day(from)} – ${day(to)}`;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}">${table(
    caption,
    [words.day, words.who, words.question].map((heading) => ({ heading })),
    findings.map((finding) => [
      day(finding.day),
      who(language, finding),
      question(language, finding, material),
    ]),
  )}</div>`;
}

function who(language: Language, { reader, role, day }: UnusualReading): Content {
  const roles: Readonly<Record<string, string>> = ACCESS_WORDS[language].roles;
  const name = roles[role] ?? role;
  return html`<a href="${accessLogAddress(language, { reader, from: day, to: day })}">${reader}</a><br>${name}`;
}

function question(language: Language, finding: UnusualReading, material: PageMaterial): Content {
  const words = ACCESS_LOG_WORDS[language];
  if (finding.kind === 'many-people') return words.manyPeople(finding.people, finding.many);
  const { jobseeker, home, reader, day } = finding;
  const address = accessLogAddress(language, { jobseeker, reader, from: day, to: day });
  return html`<a href="${address}">${jobseeker}</a>. ${words.outsideArea(home && material.telling(language).payer(home).name)}`;
}
