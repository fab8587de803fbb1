import { DOSSIER_WORDS } from '#case-dossier';
import { html, type Markup } from '#markup';
import { forecastMonths } from '#pictures';
import type { ForecastAnswer } from '../../queries/forecast-query.js';
import { pictureFigure, pictureTable } from '../case/picture-figure.js';
import { municipalityAddress } from '../frame/more-addresses.js';
import type { PageParts } from '../frame/page-html.js';
import { CASE_WORDS } from '../words/case-words.js';
import { FORECAST_WORDS } from '../words/forecast-words.js';
import {
  crumbsTo,
  type MunicipalityAsked,
  nameOf,
  otherPages,
  withoutProtected,
} from './shown-municipality.js';

/** Why there is no forecast. */
export type ForecastMistake = 'mistake' | 'tooLarge';

/** What stands in the controls; a text that can't be used stands there again. */
export interface ForecastControls {
  readonly months: string;
  readonly exitRate: string;
}

/** What a municipality will pay, with the assumptions and within which bounds. */
export function forecastPage(
  asked: MunicipalityAsked,
  controls: ForecastControls,
  forecast: ForecastAnswer | ForecastMistake,
): PageParts {
  const { language, code } = asked;
  const words = FORECAST_WORDS[language];
  const isWrong = typeof forecast === 'string';
  return {
    language,
    address: municipalityAddress(language, code, '/forecast', { ...controls }),
    title: isWrong ? `${CASE_WORDS[language].errorPrefix}: ${words.title}` : words.title,
    crumbs: crumbsTo(asked, true),
    content: html`<h1>${words.title}: ${nameOf(asked)}</h1>
<p class="lead">${words.how}</p>
${isWrong ? html`<p class="notice alert" role="alert" id="mistake">${words[forecast]}</p>` : undefined}
${controlsForm(asked, controls, forecast === 'mistake')}
${
  isWrong
    ? undefined
    : html`${withoutProtected(asked, forecast)}
${told(asked, forecast)}`
}
${otherPages(asked, '/forecast')}`,
  };
}

function controlsForm(
  { language, code }: MunicipalityAsked,
  controls: ForecastControls,
  isWrong: boolean,
): Markup {
  const words = FORECAST_WORDS[language];
  const described = (hint: string) =>
    isWrong
      ? html` aria-invalid="true" aria-describedby="${hint} mistake"`
      : html` aria-describedby="${hint}"`;
  return html`<form class="moment" method="get" action="${municipalityAddress(language, code, '/forecast')}" novalidate>
<fieldset>
<legend>${words.form}</legend>
<div class="fields">
<div class="field"><label for="months">${words.months}</label>
<p class="hint" id="months-hint">${words.monthsHint}</p>
<input id="months" name="months" inputmode="numeric" maxlength="2" value="${controls.months}"${described('months-hint')}></div>
<div class="field"><label for="exitRate">${words.exitRate}</label>
<p class="hint" id="exit-rate-hint">${words.exitRateHint}</p>
<input id="exitRate" name="exitRate" inputmode="decimal" maxlength="11" value="${controls.exitRate}"${described('exit-rate-hint')}></div>
<button type="submit">${words.compute}</button>
</div>
</fieldset>
</form>`;
}

function told({ language }: MunicipalityAsked, forecast: ForecastAnswer): Markup {
  const words = FORECAST_WORDS[language];
  const { euros } = DOSSIER_WORDS[language];
  const { svg, table } = forecastMonths(forecast, { idPrefix: 'forecast', language });
  const { everybodyStays, withExits } = forecast.total;
  const rows: (readonly [string, string])[] = [
    [words.openPeople, String(forecast.openPersons)],
    ...(withExits === null
      ? []
      : ([
          [words.expected, euros(withExits.expected)],
          [words.band, `${euros(withExits.intervals[95].low)} – ${euros(withExits.intervals[95].high)}`],
        ] as const)),
    [words.everybodyStays, euros(everybodyStays)],
  ];
  return html`<section aria-labelledby="brief">
<h2 id="brief">${words.inBrief}</h2>
<dl class="brief">${rows.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`)}</dl>
${pictureFigure(svg, table.caption)}
${pictureTable(table)}
</section>
<section aria-labelledby="assumptions">
<h2 id="assumptions">${words.assumptions}</h2>
<ul>${assumptions(forecast, language).map((sentence) => html`<li>${sentence}</li>\n`)}</ul>
<details><summary>${words.inFull}</summary><ul lang="en">${forecast.assumptions.map((sentence) => html`<li>${sentence}</li>\n`)}</ul></details>
</section>`;
}

function assumptions({ asOf, exitRates }: ForecastAnswer, language: MunicipalityAsked['language']): string[] {
  const words = FORECAST_WORDS[language];
  const { day, number } = DOSSIER_WORDS[language];
  return [words.known(day(asOf)), words.goesOn, words.noFacts, rates(), words.bandMeans];

  function rates(): string {
    if (exitRates === null) return words.ratesUnknown;
    const { bands, origin } = exitRates;
    if (origin.how === 'estimated') return words.ratesEstimated(origin.exits, origin.monthsAtRisk);
    const percent = Number(((bands[0]?.monthlyRate ?? 0) * 100).toFixed(2));
    return words.ratesGiven(`${number(String(percent))} %`);
  }
}
