import { ACCESS_WORDS } from '#access';
import { DOSSIER_WORDS } from '#case-dossier';
import { type Content, html, type Markup, table } from '#markup';
import type { Language } from '#statutes';
import type { ToldReading } from '../../access-log/readings-query.js';
import { instantInFinland } from '../frame/instant.js';
import { accessLogAddress } from '../frame/more-addresses.js';
import { ACCESS_LOG_WORDS } from '../words/access-log-words.js';

/** People of one reading who are named; of a page of the feed there are hundreds. */
const NAMED = 10;

/** Whom a table of these readings names. */
export function peopleNamed(readings: readonly ToldReading[]): readonly string[] {
  return readings.flatMap(({ jobseekers }) => jobseekers.slice(0, NAMED));
}

/** The latest first. Of one person without whose it was; without by whom, where that is not told. */
export function readingsTable(
  language: Language,
  caption: string,
  readings: readonly ToldReading[],
  { isOfOne }: { readonly isOfOne: boolean },
): Markup {
  const words = ACCESS_LOG_WORDS[language];
  const headings = [words.when, words.who, ...(isOfOne ? [] : [words.whose]), words.what, words.why];
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}">${table(
    caption,
    headings.map((heading) => ({ heading })),
    readings.map((reading) => [
      instantInFinland(reading.recordedAt, language),
      who(reading, language),
      ...(isOfOne ? [] : [whose(reading, language)]),
      what(reading, language),
      why(reading, language),
    ]),
  )}</div>`;
}

function who({ reader, role, authority }: ToldReading, language: Language): Content {
  const roles: Readonly<Record<string, string>> = ACCESS_WORDS[language].roles;
  const { closed } = DOSSIER_WORDS[language];
  const name = roles[role] ?? role;
  const told = authority === undefined ? name : `${name} (${closed[authority]})`;
  if (reader === undefined) return told;
  const { subject, client } = reader;
  return html`<a href="${accessLogAddress(language, { reader: subject })}">${subject}</a><br>${told}<br><span class="small">${client}</span>`;
}

function whose({ jobseekers }: ToldReading, language: Language): Content {
  const words = ACCESS_LOG_WORDS[language];
  if (jobseekers.length === 0) return words.nobodyYet;
  const named = jobseekers.slice(0, NAMED);
  const others = jobseekers.length - named.length;
  return html`${named.map((jobseeker) => html`<a href="${accessLogAddress(language, { jobseeker })}">${jobseeker}</a> `)}${others === 0 ? undefined : words.others(others)}`;
}

function what({ parts, asOf, knownOn, knownAt, unchanged, route }: ToldReading, language: Language): Content {
  const words = ACCESS_LOG_WORDS[language];
  const { day, list } = DOSSIER_WORDS[language];
  const names: Readonly<Record<string, string>> = ACCESS_WORDS[language].parts;
  const moments = [asOf, knownOn].flatMap((date) => (date === undefined ? [] : [words.moment(day(date))]));
  const more = [...moments, ...(knownAt === undefined ? [] : [words.moment(knownAt)])];
  return html`${list(parts.map((part) => names[part] ?? part))}${more.map((each) => html`; ${each}`)}${unchanged ? html`; ${words.unchanged}` : undefined}<br><code class="small">${route}</code>`;
}

function why({ purpose, matter, legalBasis, unlockReason }: ToldReading, language: Language): Content {
  const words = ACCESS_LOG_WORDS[language];
  return html`${ACCESS_WORDS[language].purposes[purpose] ?? purpose}<br><span lang="fi">${legalBasis}</span>${matter === undefined ? undefined : html`<br>${words.matter(matter)}`}${typeof unlockReason === 'string' ? html`<br>${words.unlocked(unlockReason)}` : undefined}`;
}
