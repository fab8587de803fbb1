import type { Grant } from '#access';
import type { CalendarDate, Month } from '#calendar-date';
import { html, type Markup } from '#markup';
import type { Language } from '#statutes';
import type { ProtectedInFigures } from '../../protection/people-in-figures.js';
import { municipalitiesAddress, municipalityAddress } from '../frame/more-addresses.js';
import type { Crumb } from '../frame/page-html.js';
import type { PageMaterial } from '../page-material.js';
import { FORECAST_WORDS } from '../words/forecast-words.js';
import { MUNICIPALITY_WORDS } from '../words/municipality-words.js';

/** What was asked of a page of a municipality. */
export interface MunicipalityAsked {
  readonly language: Language;
  readonly code: string;
  readonly today: CalendarDate;
  /** The parameters of the address, as they came. */
  readonly parameters: Readonly<Record<string, string | undefined>>;
  readonly reader: Grant;
  readonly material: PageMaterial;
}

export function nameOf({ material, code, language }: MunicipalityAsked): string {
  return material.telling(language).payer(code).name;
}

/** The way to a page below that of the municipality. */
export function crumbsTo(asked: MunicipalityAsked, isBelow: boolean): readonly Crumb[] {
  const { language, code } = asked;
  const above = { name: MUNICIPALITY_WORDS[language].all, address: municipalitiesAddress(language) };
  return isBelow ? [above, { name: nameOf(asked), address: municipalityAddress(language, code) }] : [above];
}

/** The ways from any page of a municipality to the others. */
export function otherPages(
  asked: MunicipalityAsked,
  here: '' | '/billed' | '/forecast' | '/what-if',
): Markup {
  const { language, code } = asked;
  const words = MUNICIPALITY_WORDS[language];
  const { title, whatIf } = FORECAST_WORDS[language];
  const pages = [
    ['', words.title(nameOf(asked))],
    ['/billed', words.billed],
    ['/forecast', title],
    ['/what-if', whatIf],
  ] as const;
  return html`<nav class="contents" aria-label="${words.pages}"><ul>
${pages
  .filter(([below]) => below !== here)
  .map(
    ([below, name]) => html`<li><a href="${municipalityAddress(language, code, below)}">${name}</a></li>\n`,
  )}</ul></nav>`;
}

/** That figures are without some people, whether there are any or not (DAT-3). */
export function withoutProtected(
  { language }: Pick<MunicipalityAsked, 'language'>,
  { protectedPeople }: { readonly protectedPeople: ProtectedInFigures },
): Markup | undefined {
  if (protectedPeople !== 'left-out') return undefined;
  return html`<p class="notice">${MUNICIPALITY_WORDS[language].protectedLeftOut}</p>`;
}

/** A jobseeker, leading to the case of who may see it. */
export function personOf(
  { language, reader }: Pick<MunicipalityAsked, 'language' | 'reader'>,
  jobseeker: string,
): Markup {
  return reader.parts.has('case')
    ? html`<a href="/${language}/cases/${jobseeker}">${jobseeker}</a>`
    : html`${jobseeker}`;
}

/** The month so many months later; earlier where the number is negative. */
export function monthAfter(month: Month, months: number): Month {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}` as Month;
}
