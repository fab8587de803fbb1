import { scaleBand, scaleLinear } from 'd3-scale';
import type { Month } from '#calendar-date';
import { type Content, html } from '#markup';
import { at } from '../drawing/coordinate.js';
import { emptyPicture, framed, named } from '../drawing/frame.js';
import { PALETTE } from '../drawing/palette.js';
import { inLines } from '../drawing/text-width.js';
import type { Picture, PictureSettings } from '../picture.js';
import { WORDS_IN } from '../words/words-in.js';
import { monthInWords, shortMonth, wholeNumber } from '../words/written.js';
import type { FigureValue } from './figure-bars.js';

export interface FigureMonths {
  readonly months: readonly Month[];
  /** One value for each of the months. */
  readonly rows: readonly { readonly name: string; readonly values: readonly FigureValue[] }[];
}

const COLUMNS = 3;
const PANEL = { width: 308, height: 122, gap: 16 } as const;
const PLOT = { top: 38, bottom: 98 } as const;

/** One small picture for each row, all on one scale, month by month; a withheld month has a dashed column of no meaning in its height. */
export function figureMonths({ months, rows }: FigureMonths, settings: PictureSettings): Picture {
  const { language } = settings;
  const words = WORDS_IN[language];
  const { figures } = words;
  const title = settings.title ?? figures.title;
  const told = (value: FigureValue) => (value === null ? figures.withheld : wholeNumber(value, language));
  const table = {
    caption: title,
    columns: [
      { heading: figures.what },
      ...months.map((month) => ({ heading: monthInWords(month, language), isNumber: true as const })),
    ],
    rows: rows.map(({ name, values }) => [name, ...months.map((_, index) => told(values[index] ?? null))]),
  };
  const [first] = months;
  const last = months.at(-1);
  if (rows.length === 0 || first === undefined || last === undefined) {
    return { svg: emptyPicture(settings, title, words.nothing), table };
  }
  const highest = rows.reduce((most, { values }) => Math.max(most, ...values.map((value) => value ?? 0)), 1);
  const x = scaleBand<Month>(months, [0, PANEL.width]).padding(0.2);
  const y = scaleLinear([0, highest], [PLOT.bottom, PLOT.top]);
  const panel = ({ name, values }: FigureMonths['rows'][number], index: number): Content => {
    const left = (index % COLUMNS) * (PANEL.width + PANEL.gap);
    const top = Math.floor(index / COLUMNS) * (PANEL.height + PANEL.gap);
    const columns = months.map((month, place) => {
      const value = values[place] ?? null;
      const left = at(x(month) ?? 0);
      const width = at(x.bandwidth());
      return value === null
        ? html`<rect x="${left}" y="${PLOT.bottom - 12}" width="${width}" height="12" fill="none" stroke="currentColor" stroke-dasharray="2 2"/>`
        : html`<rect x="${left}" y="${at(y(value))}" width="${width}" height="${at(PLOT.bottom - y(value))}" fill="${PALETTE.blue}"/>`;
    });
    const said = months.map(
      (month, place) => `${monthInWords(month, language)} ${told(values[place] ?? null)}`,
    );
    const latest = told(values[months.length - 1] ?? null);
    return html`<g transform="translate(${left} ${top})">${named(
      `${name}: ${said.join(', ')}`,
      undefined,
      html`${inLines(name, 12, PANEL.width - 76, 2).map((line, row) => html`<text y="${12 + row * 14}" font-weight="bold">${line}</text>`)}<text x="${PANEL.width}" y="12" text-anchor="end">${latest}</text>${columns}<path d="M0 ${PLOT.bottom}H${PANEL.width}" stroke="currentColor"/><g font-size="10"><text y="${PLOT.bottom + 13}">${shortMonth(first, language)} ${first.slice(0, 4)}</text><text x="${PANEL.width}" y="${PLOT.bottom + 13}" text-anchor="end">${shortMonth(last, language)} ${last.slice(0, 4)}</text></g>`,
    )}</g>`;
  };
  const withheld = rows.reduce(
    (count, { values }) => count + months.filter((_, place) => (values[place] ?? null) === null).length,
    0,
  );
  const svg = framed(settings, {
    title,
    description: figures.description(rows.length, withheld),
    width: 960,
    height: Math.ceil(rows.length / COLUMNS) * (PANEL.height + PANEL.gap),
    hasLinks: false,
    content: rows.map(panel),
  });
  return { svg, table };
}
