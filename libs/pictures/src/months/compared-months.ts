import { Decimal } from 'decimal.js';
import type { Month } from '#calendar-date';
import { html } from '#markup';
import { at } from '../drawing/coordinate.js';
import { fillDefinitions, fillOf } from '../drawing/fills.js';
import { emptyPicture, framed, named } from '../drawing/frame.js';
import type { Picture, PictureSettings, PictureTable } from '../picture.js';
import { WORDS_IN } from '../words/words-in.js';
import { eurosInWords, monthInWords } from '../words/written.js';
import { legend } from './legend.js';
import {
  euroAxis,
  euroGrid,
  MONTHS_LEFT,
  MONTHS_WIDTH,
  monthAxis,
  monthLabels,
  monthsBetween,
} from './month-axis.js';
import { sum } from './stacked-months.js';

/** What was billed for a month, and what should be: exact euros. */
export interface ComparedMonth {
  readonly month: Month;
  readonly billed: string;
  readonly ours: string;
  readonly href?: string;
}

const DIFFERENCES = { top: 40, bottom: 170 } as const;
const AMOUNTS = { top: 226, bottom: 330 } as const;

/** Billed against ours, the difference first and on its own scale: a small one is seen beside large amounts. */
export function comparedMonths(months: readonly ComparedMonth[], settings: PictureSettings): Picture {
  const { language, idPrefix } = settings;
  const words = WORDS_IN[language];
  const { compared } = words;
  const title = settings.title ?? compared.title;
  const euros = (amount: string) => eurosInWords(amount, language);
  const inOrder = [...months]
    .sort((a, b) => (a.month < b.month ? -1 : 1))
    .map((each) => ({ ...each, difference: new Decimal(each.billed).minus(each.ours).toFixed(2) }));
  const table: PictureTable = {
    caption: title,
    columns: [
      { heading: words.month },
      ...[compared.difference, compared.billed, compared.ours].map((heading) => ({
        heading,
        isNumber: true as const,
      })),
    ],
    rows: inOrder.map(({ month, difference, billed, ours }) => [
      monthInWords(month, language),
      euros(difference),
      euros(billed),
      euros(ours),
    ]),
  };
  if (months.length === 0) return { svg: emptyPicture(settings, title, words.nothing), table };
  const axis = monthAxis(monthsBetween(inOrder.map(({ month }) => month)));
  const above = euroAxis(
    inOrder.map(({ difference }) => Number(difference)),
    DIFFERENCES,
  );
  const below = euroAxis(
    inOrder.flatMap(({ billed, ours }) => [Number(billed), Number(ours)]),
    AMOUNTS,
  );
  const bars = inOrder.map(({ month, difference, billed, ours, href }) => {
    const x = axis.left(month);
    const half = axis.width / 2;
    const by = Number(difference);
    const fill = by > 0 ? 'crossed' : 'dotted';
    const column = (amount: string, left: number, paint: 'plain' | 'solid') =>
      html`<rect x="${at(left)}" y="${at(Math.min(below(Number(amount)), below(0)))}" width="${at(half)}" height="${at(Math.abs(below(Number(amount)) - below(0)))}" fill="${fillOf(idPrefix, paint)}"/>`;
    const side = by === 0 ? '' : ` ${by > 0 ? compared.tooMuch : compared.tooLittle}`;
    return named(
      `${monthInWords(month, language)}: ${compared.difference} ${euros(difference)}${side}, ${compared.billed} ${euros(billed)}, ${compared.ours} ${euros(ours)}`,
      href,
      html`<rect x="${at(x)}" y="${at(Math.min(above(by), above(0)))}" width="${at(axis.width)}" height="${at(Math.abs(above(by) - above(0)))}" fill="${fillOf(idPrefix, fill)}"/>${column(billed, x, 'plain')}${column(ours, x + half, 'solid')}`,
    );
  });
  const total = (of: 'billed' | 'ours' | 'difference') => euros(sum(inOrder.map((each) => each[of])));
  const svg = framed(settings, {
    title,
    description: compared.description(total('billed'), total('ours'), total('difference')),
    width: MONTHS_WIDTH,
    height: AMOUNTS.bottom + 34,
    hasLinks: months.some(({ href }) => href !== undefined),
    definitions: fillDefinitions(idPrefix, ['crossed', 'dotted']),
    content: html`<text x="4" y="20" font-weight="bold" aria-hidden="true">${compared.difference}</text>${legend(
      [
        { name: compared.tooMuch, fill: 'crossed' },
        { name: compared.tooLittle, fill: 'dotted' },
      ],
      { left: MONTHS_LEFT, y: 20 },
      idPrefix,
    )}${legend(
      [
        { name: compared.billed, fill: 'plain' },
        { name: compared.ours, fill: 'solid' },
      ],
      { left: MONTHS_LEFT, y: 206 },
      idPrefix,
    )}${euroGrid(above, axis.right, language)}${euroGrid(below, axis.right, language, 3)}<g stroke="currentColor" stroke-width="0.75">${bars}</g>${monthLabels(axis, AMOUNTS.bottom, language)}`,
  });
  return { svg, table };
}
