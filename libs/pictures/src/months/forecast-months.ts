import { area, line } from 'd3-shape';
import type { PublishedForecast } from '#forecast';
import { html } from '#markup';
import { at } from '../drawing/coordinate.js';
import { emptyPicture, framed, named } from '../drawing/frame.js';
import { PALETTE } from '../drawing/palette.js';
import { textWidth } from '../drawing/text-width.js';
import type { Picture, PictureSettings, PictureTable } from '../picture.js';
import { WORDS_IN } from '../words/words-in.js';
import { eurosInWords, monthInWords } from '../words/written.js';
import { euroAxis, euroGrid, MONTHS_LEFT, MONTHS_WIDTH, monthAxis, monthLabels } from './month-axis.js';

const TOP = 46;
const BOTTOM = 290;
const LEVELS = [95, 80] as const;

/** What a municipality will pay by month of the paid days: what is expected, within which bounds, and if everybody stayed. */
export function forecastMonths(
  { months, total }: Pick<PublishedForecast, 'months' | 'total'>,
  settings: PictureSettings,
): Picture {
  const { language } = settings;
  const words = WORDS_IN[language];
  const title = settings.title ?? words.forecast.title;
  const euros = (amount: string) => eurosInWords(amount, language);
  const withExits = months.flatMap(({ month, withExits: exits }) =>
    exits === null ? [] : [{ month, ...exits }],
  );
  const hasExits = withExits.length === months.length && months.length > 0;
  const headings = [
    ...(hasExits
      ? [
          words.forecast.expected,
          ...LEVELS.flatMap((level) => [words.forecast.low(level), words.forecast.high(level)]),
        ]
      : []),
    words.forecast.everybodyStays,
  ];
  const table: PictureTable = {
    caption: title,
    columns: [{ heading: words.month }, ...headings.map((heading) => ({ heading, isNumber: true as const }))],
    rows: months.map(({ month, withExits: exits, everybodyStays }) => [
      monthInWords(month, language),
      ...(hasExits && exits !== null
        ? [
            exits.expected,
            ...LEVELS.flatMap((level) => [exits.intervals[level].low, exits.intervals[level].high]),
          ].map(euros)
        : []),
      euros(everybodyStays),
    ]),
  };
  if (months.length === 0) return { svg: emptyPicture(settings, title, words.nothing), table };
  const axis = monthAxis(months.map(({ month }) => month));
  const amounts = [
    ...months.map(({ everybodyStays }) => Number(everybodyStays)),
    ...withExits.flatMap(({ intervals }) => [Number(intervals[95].low), Number(intervals[95].high)]),
  ];
  const y = euroAxis(amounts, { top: TOP, bottom: BOTTOM });
  const pointsOf = (amountOf: (index: number) => string | undefined) =>
    months.map(({ month }, index): [number, number] => [
      at(axis.middle(month)),
      at(y(Number(amountOf(index) ?? 0))),
    ]);
  const stays = line()(pointsOf((index) => months[index]?.everybodyStays)) ?? '';
  const expected = pointsOf((index) => withExits[index]?.expected);
  const band = (level: (typeof LEVELS)[number]) =>
    area<(typeof withExits)[number]>()
      .x(({ month }) => at(axis.middle(month)))
      .y0(({ intervals }) => at(y(Number(intervals[level].low))))
      .y1(({ intervals }) => at(y(Number(intervals[level].high))))(withExits) ?? '';
  const bands = html`<g stroke="${PALETTE.blue}" stroke-width="0.75"><path d="${band(95)}" fill="${PALETTE.paleBlue}" stroke-dasharray="1 2"/><path d="${band(80)}" fill="${PALETTE.blue}" fill-opacity="0.35"/></g><path d="${line()(expected) ?? ''}" fill="none" stroke="${PALETTE.brand}" stroke-width="2.5"/>`;
  const points = months.map(({ month, everybodyStays, withExits: exits }, index) => {
    const [x, top] = (hasExits
      ? expected[index]
      : pointsOf((each) => months[each]?.everybodyStays)[index]) ?? [0, 0];
    const said =
      exits === null
        ? [`${words.forecast.everybodyStays} ${euros(everybodyStays)}`]
        : [
            `${words.forecast.expected} ${euros(exits.expected)}`,
            ...LEVELS.map(
              (level) =>
                `${words.span(euros(exits.intervals[level].low), euros(exits.intervals[level].high))} ${words.forecast.band(level)}`,
            ),
            `${words.forecast.everybodyStays} ${euros(everybodyStays)}`,
          ];
    return named(
      `${monthInWords(month, language)}: ${said.join(', ')}`,
      undefined,
      html`<circle cx="${x}" cy="${top}" r="3.5" fill="${PALETTE.brand}"/>`,
    );
  });
  const svg = framed(settings, {
    title,
    description:
      total.withExits === null
        ? words.forecast.withoutExits
        : words.forecast.description(
            euros(total.withExits.expected),
            euros(total.withExits.intervals[95].low),
            euros(total.withExits.intervals[95].high),
          ),
    width: MONTHS_WIDTH,
    height: BOTTOM + 34,
    hasLinks: false,
    content: html`${keyOf([
      ...(hasExits
        ? [
            {
              name: words.forecast.expected,
              sample: html`<path d="M0 0H24" stroke="${PALETTE.brand}" stroke-width="2.5"/>`,
            },
            {
              name: words.forecast.band(80),
              sample: html`<rect y="-6" width="24" height="11" fill="${PALETTE.blue}" fill-opacity="0.35" stroke="${PALETTE.blue}"/>`,
            },
            {
              name: words.forecast.band(95),
              sample: html`<rect y="-6" width="24" height="11" fill="${PALETTE.paleBlue}" stroke="${PALETTE.blue}" stroke-dasharray="1 2"/>`,
            },
          ]
        : []),
      {
        name: words.forecast.everybodyStays,
        sample: html`<path d="M0 0H24" stroke="currentColor" stroke-width="1.5" stroke-dasharray="6 4"/>`,
      },
    ])}${euroGrid(y, axis.right, language)}${hasExits ? bands : undefined}<path d="${stays}" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="6 4"/>${points}${monthLabels(axis, BOTTOM, language)}`,
  });
  return { svg, table };
}

function keyOf(entries: readonly { readonly name: string; readonly sample: ReturnType<typeof html> }[]) {
  let x = MONTHS_LEFT;
  return html`<g aria-hidden="true">${entries.map(({ name, sample }) => {
    const entry = html`<g transform="translate(${at(x)} 16)">${sample}<text x="30" y="4">${name}</text></g>`;
    x += textWidth(name, 12) + 54;
    return entry;
  })}</g>`;
}
