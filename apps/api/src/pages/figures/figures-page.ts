import { html, type Markup } from '#markup';
import { AREA_LEVELS, type AreaLevel, UNKNOWN_AREA } from '#statistics';
import type { Language } from '#statutes';
import type { StatisticsAnswer } from '../../queries/statistics-query.js';
import { figuresAddress, figuresFileAddress } from '../frame/more-addresses.js';
import type { PageParts } from '../frame/page-html.js';
import type { PageMaterial } from '../page-material.js';
import { CASE_WORDS } from '../words/case-words.js';
import { FIGURES_WORDS } from '../words/figures-words.js';
import { figuresOfArea } from './figures-of-area.js';

export type FiguresField = 'from' | 'to' | 'by' | 'area';

/** What stands in the controls, also what can't be used. */
export type FiguresControls = Readonly<Record<FiguresField, string>>;

/** @param answer the control that holds what there is not, in place of figures */
export function figuresPage(
  language: Language,
  controls: FiguresControls,
  answer: StatisticsAnswer | FiguresField,
  material: PageMaterial,
): PageParts {
  const words = FIGURES_WORDS[language];
  const mistake = typeof answer === 'string' ? answer : undefined;
  return {
    language,
    address: figuresAddress(language, { ...controls }),
    title: mistake === undefined ? words.title : `${CASE_WORDS[language].errorPrefix}: ${words.title}`,
    crumbs: [],
    content: html`<h1>${words.title}</h1>
${typeof answer === 'string' ? undefined : html`<p class="lead">${words.how(answer.smallestCell ?? 0)}</p>`}
${controlsForm(language, controls, mistake)}
${typeof answer === 'string' ? undefined : told(language, controls, answer, material)}`,
  };
}

function controlsForm(
  language: Language,
  controls: FiguresControls,
  mistake: FiguresField | undefined,
): Markup {
  const words = FIGURES_WORDS[language];
  const error = (field: FiguresField) =>
    field === mistake
      ? html`<p class="error" id="${field}-error" role="alert">${words.mistakes[field]}</p>\n`
      : undefined;
  const described = (field: FiguresField, hint = '') => {
    const by = [hint, field === mistake ? `${field}-error` : ''].filter((id) => id !== '').join(' ');
    return html`${field === mistake ? html` aria-invalid="true"` : undefined}${by === '' ? undefined : html` aria-describedby="${by}"`}`;
  };
  const month = (
    field: 'from' | 'to',
  ) => html`<div class="field"><label for="${field}">${words[field]}</label>
${error(field)}<input type="month" id="${field}" name="${field}" value="${controls[field]}"${described(field)}></div>\n`;
  return html`<form class="moment" method="get" action="${figuresAddress(language)}" novalidate>
<fieldset>
<legend>${words.form}</legend>
<div class="fields">
${month('from')}${month('to')}<div class="field"><label for="by">${words.by}</label>
${error('by')}<select id="by" name="by"${described('by')}>${AREA_LEVELS.map((level) => html`<option value="${level}"${level === controls.by ? html` selected` : undefined}>${words.levels[level]}</option>\n`)}</select></div>
<div class="field"><label for="area">${words.area}</label>
<p class="hint" id="area-hint">${words.areaHint}</p>
${error('area')}<input id="area" name="area" maxlength="64" value="${controls.area}"${described('area', 'area-hint')}></div>
<button type="submit">${words.show}</button>
</div>
</fieldset>
</form>`;
}

function told(
  language: Language,
  controls: FiguresControls,
  answer: StatisticsAnswer,
  material: PageMaterial,
): Markup {
  const words = FIGURES_WORDS[language];
  const areas = areasIn(answer);
  const isOne = answer.by === 'country' || controls.area !== '';
  return html`<p class="to-print"><a href="${figuresFileAddress(language, { ...controls })}">${words.asFile}</a></p>
${answer.pathwaysStopped === 0 ? undefined : html`<p class="notice alert">${words.stopped(answer.pathwaysStopped)}</p>`}
${
  areas.length === 0
    ? html`<p class="notice" role="status">${words.noFigures}</p>`
    : isOne
      ? figuresOfArea(language, answer, areas[0] ?? 'country', material)
      : areaLinks(language, controls, answer.by, areas, material)
}`;
}

/** In their order, each as the figures name it: `county:Kainuu`. */
function areasIn({ services, plans, packages, jointService }: StatisticsAnswer): readonly string[] {
  const counted = plans.filter((row) => row.plans !== 0);
  return [...new Set([...services, ...counted, ...packages, ...jointService].map(({ area }) => area))].sort();
}

function areaLinks(
  language: Language,
  controls: FiguresControls,
  by: AreaLevel,
  areas: readonly string[],
  material: PageMaterial,
): Markup {
  const words = FIGURES_WORDS[language];
  return html`<section aria-labelledby="areas">
<h2 id="areas">${words.chooseArea}</h2>
<ul>${areas.map((each) => {
    const area = each.slice(each.indexOf(':') + 1);
    const name =
      area === UNKNOWN_AREA
        ? words.unknown
        : by === 'municipality'
          ? material.telling(language).municipality(area)
          : area;
    return html`<li><a href="${figuresAddress(language, { ...controls, area })}">${name}</a></li>\n`;
  })}</ul>
</section>`;
}
