import type { Month } from '#calendar-date';
import { Telling } from '#case-dossier';
import { type Column, type Content, html, type Markup, table } from '#markup';
import {
  figureBars,
  figureMonths,
  monthInWords,
  type Picture,
  participantsByMonth,
  participantsOf,
} from '#pictures';
import type { PublishedStatistics } from '#statistics';
import type { Language } from '#statutes';
import { pictureFigure, pictureTable } from '../case/picture-figure.js';
import type { PageMaterial } from '../page-material.js';
import { FIGURES_WORDS } from '../words/figures-words.js';

const ALL = 'all';
const UNKNOWN_NETWORK = 'unknown';

/** What the tables of one area are made with. */
interface Shown {
  readonly language: Language;
  readonly told: PublishedStatistics;
  readonly area: string;
  readonly telling: Telling;
}

/** The memo's tables of one area, each with its picture where it has one. */
export function figuresOfArea(
  language: Language,
  told: PublishedStatistics,
  area: string,
  material: PageMaterial,
): Markup {
  const shown: Shown = { language, told, area, telling: new Telling(language, material.statutes) };
  const words = FIGURES_WORDS[language];
  const last = monthInWords(told.to, language);
  const sections: readonly (readonly [string, string, Markup | undefined])[] = [
    ['participants', words.participants, participants(shown)],
    ['production', words.production(last), production(shown)],
    ['durations', words.durations, durations(shown)],
    ['families', words.families, families(shown)],
    ['needs', words.needs, needs(shown)],
    ['packages', words.packages, packages(shown)],
    ['plans', words.plans, plans(shown)],
    ['joint-service', words.jointService, jointService(shown)],
  ];
  return html`${sections.map(([id, heading, content]) =>
    content === undefined
      ? undefined
      : html`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
${content}
</section>
`,
  )}`;
}

function pictured({ language }: Shown, { svg, table: rows }: Picture): Markup {
  return html`${pictureFigure(svg, rows.caption)}
<details><summary>${FIGURES_WORDS[language].asTable}</summary>
${pictureTable(rows)}
</details>`;
}

function scrolled(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Content[])[],
): Markup | undefined {
  if (rows.length === 0) return undefined;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}">${table(caption, columns, rows)}</div>`;
}

const numbers = (headings: readonly string[]): Column[] =>
  headings.map((heading) => ({ heading, isNumber: true }));

/** Withheld as such; what there is not, such as an average of nothing, as a dash. */
function value({ language, telling }: Shown, count: number | null, average?: string | null): string {
  if (count === null) return FIGURES_WORDS[language].withheld;
  if (average === undefined) return String(count);
  return average === null ? '–' : telling.words.number(average);
}

function serviceName({ telling, told }: Shown, { kind, place }: { kind: string; place?: string }): string {
  const name = telling.service(kind, `${told.to}-01` as Parameters<Telling['service']>[1]);
  return place === undefined ? name : `${name}, ${telling.word(place)}`;
}

function participants(shown: Shown): Markup | undefined {
  const { language, told, area, telling } = shown;
  const data = participantsByMonth(told, area, telling);
  if (data.rows.length === 0) return undefined;
  const title = FIGURES_WORDS[language].participants;
  return pictured(shown, figureMonths(data, { idPrefix: 'participants', language, title }));
}

function production(shown: Shown): Markup | undefined {
  const { language, told, area, telling } = shown;
  const words = FIGURES_WORDS[language];
  const data = participantsOf(told, { area, month: told.to, unknown: words.unknownProduction }, telling);
  if (data.rows.length === 0) return undefined;
  const title = words.production(monthInWords(told.to, language));
  return pictured(shown, figureBars(data, { idPrefix: 'production', language, title }));
}

function durations(shown: Shown): Markup | undefined {
  const { language, told, area, telling } = shown;
  const words = FIGURES_WORDS[language];
  const { average, ended, endedDays, running, runningDays } = words;
  return scrolled(
    words.durations,
    [{ heading: words.service }, ...numbers([average, ended, endedDays, running, runningDays])],
    told.services
      .filter((service) => service.area === area)
      .map((service) => [
        serviceName(shown, service),
        service.average.participants === null
          ? words.withheld
          : telling.words.number(service.average.participants),
        ...[service.ended, service.running].flatMap(({ periods, averageDays }) => [
          value(shown, periods),
          value(shown, periods, averageDays),
        ]),
      ]),
  );
}

function families(shown: Shown): Markup | undefined {
  const { language, told, area } = shown;
  const words = FIGURES_WORDS[language];
  const names: Readonly<Record<string, string>> = words.familyNames;
  const rows = told.families
    .filter((family) => family.area === area)
    .map(({ family, months }) => ({
      name: names[family] ?? family,
      values: months.map((month) => month.participants),
    }));
  if (rows.length === 0) return undefined;
  const months = told.families[0]?.months.map(({ month }) => month) ?? [];
  return pictured(
    shown,
    figureMonths({ months, rows }, { idPrefix: 'families', language, title: words.families }),
  );
}

function needs(shown: Shown): Markup | undefined {
  const { language, told, area, telling } = shown;
  const words = FIGURES_WORDS[language];
  const rows = told.needs
    .filter((need) => need.area === area)
    .flatMap((need) => {
      const percents: Readonly<Record<string, string | null | undefined>> = need.percent;
      const counts = {
        participants: need.participants,
        withDuty: need.withDuty,
        withToldDuty: need.withToldDuty,
        assessed: need.assessed,
        able: need.able,
        socialRehabilitation: need.socialRehabilitation,
        longTermSocialRehabilitation: need.longTermSocialRehabilitation,
        bought: need.production.bought ?? null,
      };
      return Object.entries(counts).map(([name, count]) => {
        const percent = percents[name];
        return [
          words.need[name as keyof typeof counts],
          value(shown, count),
          percent === undefined || percent === null ? '–' : telling.words.number(percent),
        ];
      });
    });
  return scrolled(words.needs, [{ heading: words.needs }, ...numbers([words.number, words.percent])], rows);
}

function packages(shown: Shown): Markup | undefined {
  const { language, told, area } = shown;
  const words = FIGURES_WORDS[language];
  const own = told.packages.filter((row) => row.area === area);
  if (own.length === 0) return undefined;
  const nameOf = ({ kinds }: (typeof own)[number]) =>
    kinds.length === 0 ? words.allPackages : kinds.map((kind) => serviceName(shown, { kind })).join(' + ');
  const data = {
    parts: [],
    rows: own
      .filter(({ form }) => form === undefined)
      .map((row) => ({ name: nameOf(row), all: row.jobseekers, parts: [] })),
  };
  const { jobseekers, ended, endedDays, open, openDays } = words;
  return html`${pictureFigure(figureBars(data, { idPrefix: 'packages', language, title: words.packages }).svg, words.packages)}
${scrolled(
  words.packages,
  [
    { heading: words.packageOf },
    { heading: words.formOf },
    ...numbers([jobseekers, words.packages, ended, endedDays, open, openDays]),
  ],
  own.map((row) => [
    nameOf(row),
    words.forms[row.form ?? 'both'],
    value(shown, row.jobseekers),
    value(shown, row.packages),
    value(shown, row.ended),
    value(shown, row.ended, row.averageDaysOfEnded),
    value(shown, row.open),
    value(shown, row.open, row.averageDaysOfOpen),
  ]),
)}`;
}

function plans(shown: Shown): Markup | undefined {
  const { language, told, area, telling } = shown;
  const words = FIGURES_WORDS[language];
  const own = told.plans.filter((row) => row.area === area && row.month !== undefined);
  const months = [
    ...new Set(own.flatMap(({ month }): Month[] => (month === undefined ? [] : [month]))),
  ].sort();
  const kinds = [...new Set(own.map(({ kind }) => kind))];
  const rows = kinds
    .map((kind) => ({
      name: kind === ALL ? words.allPlans : telling.word(kind),
      values: months.map(
        (month) => own.find((row) => row.kind === kind && row.month === month)?.plans ?? null,
      ),
    }))
    .filter(({ values }) => values.some((plans) => plans !== 0));
  if (rows.length === 0) return undefined;
  return pictured(shown, figureMonths({ months, rows }, { idPrefix: 'plans', language, title: words.plans }));
}

function jointService(shown: Shown): Markup | undefined {
  const { language, told, area } = shown;
  const words = FIGURES_WORDS[language];
  const own = told.jointService.filter((row) => row.area === area);
  const days = [...new Set(own.map(({ on }) => on))].sort();
  const networks = [...new Set(own.map(({ network }) => network))];
  const nameOf = (network: string) =>
    network === ALL ? words.allNetworks : network === UNKNOWN_NETWORK ? words.unknown : network;
  return scrolled(
    words.jointService,
    [
      { heading: words.jointService },
      ...numbers(days.map((on) => monthInWords(on.slice(0, 7) as Month, language))),
    ],
    networks.map((network) => [
      nameOf(network),
      ...days.map((on) => {
        const row = own.find((each) => each.on === on && each.network === network);
        return row === undefined ? '0' : value(shown, row.clients);
      }),
    ]),
  );
}
