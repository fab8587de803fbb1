import { scaleLinear } from 'd3-scale';
import { type Content, html } from '#markup';
import { at } from '../drawing/coordinate.js';
import { type Fill, fillAt, fillDefinitions, fillOf } from '../drawing/fills.js';
import { emptyPicture, framed, named } from '../drawing/frame.js';
import { inLines, textWidth } from '../drawing/text-width.js';
import { legend } from '../months/legend.js';
import type { Picture, PictureSettings } from '../picture.js';
import { WORDS_IN } from '../words/words-in.js';
import { wholeNumber } from '../words/written.js';

/** A number of people; null where it is withheld. */
export type FigureValue = number | null;

export interface FiguresToDraw {
  /** What each number is divided into: own production, bought, unknown. */
  readonly parts: readonly { readonly name: string; readonly fill?: Fill }[];
  readonly rows: readonly FigureRow[];
}

export interface FigureRow {
  readonly name: string;
  /** All together, whatever of its parts may be told. */
  readonly all: FigureValue;
  /** One for each of the parts. */
  readonly parts: readonly FigureValue[];
  readonly href?: string;
}

const WIDTH = 960;
const LEFT = 300;
const RIGHT = WIDTH - 150;
const TOP = 36;
const ROW = 24;
const BAR = 14;

/** A row of the memo's tables as a bar, divided where its parts may be told. What is withheld has a dashed outline and says so. */
export function figureBars({ parts, rows }: FiguresToDraw, settings: PictureSettings): Picture {
  const { language, idPrefix } = settings;
  const words = WORDS_IN[language];
  const { figures } = words;
  const title = settings.title ?? figures.title;
  const told = (value: FigureValue) => (value === null ? figures.withheld : wholeNumber(value, language));
  const valuesOf = ({ all, parts: divided }: FigureRow) => [
    all,
    ...parts.map((_, index) => divided[index] ?? null),
  ];
  const table = {
    caption: title,
    columns: [
      { heading: figures.what },
      ...[figures.all, ...parts.map(({ name }) => name)].map((heading) => ({
        heading,
        isNumber: true as const,
      })),
    ],
    rows: rows.map((row) => [row.name, ...valuesOf(row).map(told)]),
  };
  if (rows.length === 0) return { svg: emptyPicture(settings, title, words.nothing), table };
  const fills = parts.map(({ fill }, index) => fill ?? fillAt(index));
  const highest = rows.reduce((most, row) => Math.max(most, row.all ?? 0, sumOfTold(row)), 1);
  const x = scaleLinear([0, highest], [LEFT, RIGHT]);
  const drawn = rows.map((row, index) => {
    const y = TOP + index * ROW;
    const said = [
      `${figures.all} ${told(row.all)}`,
      ...parts.map(({ name }, place) => `${name} ${told(row.parts[place] ?? null)}`),
    ];
    return named(`${row.name}: ${said.join(', ')}`, row.href, html`${nameOf(row, y)}${barOf(row, y)}`);
  });
  /** In one line, or in two smaller ones. */
  function nameOf({ name }: FigureRow, y: number): Content {
    if (textWidth(name, 12) <= LEFT - 16)
      return html`<text x="${LEFT - 8}" y="${y + 11}" text-anchor="end">${name}</text>`;
    return html`<g font-size="10.5" text-anchor="end">${inLines(name, 10.5, LEFT - 16, 2).map(
      (line, index) => html`<text x="${LEFT - 8}" y="${y + 5 + index * 11}">${line}</text>`,
    )}</g>`;
  }
  function barOf(row: FigureRow, y: number): Content {
    const bar = (from: number, until: number, fill: string) =>
      html`<rect x="${at(from)}" y="${y}" width="${at(until - from)}" height="${BAR}" fill="${fill}" stroke="currentColor" stroke-width="0.75"/>`;
    const outline = (from: number, until: number) =>
      html`<rect x="${at(from)}" y="${y}" width="${at(until - from)}" height="${BAR}" fill="none" stroke="currentColor" stroke-dasharray="3 2"/>`;
    if (row.all === null && sumOfTold(row) === 0) {
      const width = textWidth(figures.withheld, 11) + 12;
      return html`${outline(LEFT, LEFT + width)}<text x="${LEFT + 6}" y="${y + 11}" font-size="11">${figures.withheld}</text>`;
    }
    let from = 0;
    const divided = parts.flatMap((_, place) => {
      const value = row.parts[place] ?? 0;
      const drawnPart =
        value === 0 ? [] : [bar(x(from), x(from + value), fillOf(idPrefix, fills[place] ?? 'solid'))];
      from += value;
      return drawnPart;
    });
    const until = Math.max(row.all ?? from, from);
    const isInPart = valuesOf(row).includes(null);
    const rest =
      until > from
        ? (isInPart ? outline : (a: number, b: number) => bar(a, b, fillOf(idPrefix, 'plain')))(
            x(from),
            x(until),
          )
        : undefined;
    const note = isInPart ? `${told(row.all)} (${figures.withheld})` : told(row.all);
    const number = row.all === null ? figures.withheld : parts.length > 0 ? note : told(row.all);
    return html`${divided}${rest}<text x="${at(x(until) + 6)}" y="${y + 11}">${number}</text>`;
  }
  const withheld = rows.reduce(
    (count, row) => count + valuesOf(row).filter((value) => value === null).length,
    0,
  );
  const svg = framed(settings, {
    title,
    description: figures.description(rows.length, withheld),
    width: WIDTH,
    height: TOP + rows.length * ROW + 4,
    hasLinks: rows.some(({ href }) => href !== undefined),
    definitions: fillDefinitions(idPrefix, fills),
    content: html`${legend(
      parts.map(({ name }, index) => ({ name, fill: fills[index] ?? 'solid' })),
      { left: LEFT, y: 18 },
      idPrefix,
    )}${drawn}<path d="M${LEFT} ${TOP - 6}V${TOP + rows.length * ROW}" stroke="currentColor" aria-hidden="true"/>`,
  });
  return { svg, table };
}

function sumOfTold({ parts }: FigureRow): number {
  return parts.reduce<number>((total, part) => total + (part ?? 0), 0);
}
