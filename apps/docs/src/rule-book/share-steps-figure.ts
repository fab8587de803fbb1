import { dateInWords } from '#explanation';
import type { ParameterVersion, ShareRule } from '#statutes';
import { numberInWords } from './markdown.js';
import { anchorOf } from './share-rule-in-words.js';
import { BENEFIT_TERMS } from './terms.js';

const WIDTH = 640;
const HEIGHT = 240;
const LEFT = 48;
const RIGHT = 620;
const TOP = 40;
const BOTTOM = 200;
const TOP_PERCENT = 80;

/** The steps of a share as a picture that says the same in its title and description. */
export function shareStepsFigure({ value, from }: ParameterVersion<ShareRule>): string {
  const { steps, benefit } = value;
  const lastLimit = steps.at(-2)?.upTo ?? 0;
  const lastDay = Math.max(1000, Math.ceil((lastLimit * 1.3) / 100) * 100);
  const x = (day: number) => Math.round(LEFT + ((RIGHT - LEFT) * day) / lastDay);
  const y = (percent: number) => Math.round(BOTTOM - ((BOTTOM - TOP) * percent) / TOP_PERCENT);

  const title = `The municipality’s share of ${BENEFIT_TERMS[benefit].en} from ${dateInWords(from)}`;
  const spans = steps.map(({ upTo = lastDay, percent }, index) => ({
    first: steps[index - 1]?.upTo ?? 0,
    last: upTo,
    percent,
  }));
  const path = spans.map(({ first, last, percent }, index) => {
    const start = index === 0 ? `M${x(first)} ${y(percent)}` : `V${y(percent)}`;
    return `${start}H${x(last)}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title desc" font-family="sans-serif" font-size="12">`,
    `  <title id="title">${title}</title>`,
    `  <desc id="desc">${descriptionOf(value)}</desc>`,
    `  <rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    `  <text x="${LEFT}" y="20" fill="#1a1a1a">${title}</text>`,
    `  <path d="M${LEFT} ${TOP}V${BOTTOM}H${RIGHT}" fill="none" stroke="#767676"/>`,
    ...[0, 20, 40, 60, 80].map(
      (percent) =>
        `  <text x="${LEFT - 6}" y="${y(percent) + 4}" text-anchor="end" fill="#1a1a1a">${percent} %</text>`,
    ),
    ...spans
      .slice(0, -1)
      .flatMap(({ last }) => [
        `  <path d="M${x(last)} ${TOP}V${BOTTOM}" stroke="#d0d0d0" stroke-dasharray="3 3"/>`,
        `  <text x="${x(last)}" y="${BOTTOM + 16}" text-anchor="middle" fill="#1a1a1a">${numberInWords(last)}</text>`,
      ]),
    `  <text x="${RIGHT}" y="${BOTTOM + 34}" text-anchor="end" fill="#1a1a1a">counted days</text>`,
    `  <path d="${path.join('')}" fill="none" stroke="#00508f" stroke-width="3"/>`,
    ...spans.map(
      ({ first, last, percent }) =>
        `  <text x="${Math.round((x(first) + x(last)) / 2)}" y="${y(percent) - 7}" text-anchor="middle" fill="#00508f">${percent} %</text>`,
    ),
    '</svg>',
    '',
  ].join('\n');
}

/** `0 percent to day 100, 10 percent to day 200, then 20 percent`. */
export function descriptionOf({ steps }: ShareRule): string {
  return steps
    .map(({ upTo, percent }) =>
      upTo === undefined ? `then ${percent} percent` : `${percent} percent to day ${numberInWords(upTo)}`,
    )
    .join(', ');
}

/** A figure lies beside its section's document: `14-3a-labour-market-support-share-2025-01-01.svg`. */
export function figureName(document: string, parameter: string, from: string): string {
  return `${document.split('/').at(-1)}-${anchorOf(parameter)}-${from}.svg`;
}
