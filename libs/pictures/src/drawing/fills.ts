import { html, type Markup } from '#markup';
import { PALETTE } from './palette.js';

/** How areas are told apart in print and by who sees no colours: each its own pattern besides its colour. */
export const FILLS = ['solid', 'rising', 'dotted', 'falling', 'crossed', 'plain'] as const;
export type Fill = (typeof FILLS)[number];

const TILES: Readonly<Record<Exclude<Fill, 'solid' | 'plain'>, { ground: string; lines: Markup }>> = {
  rising: {
    ground: PALETTE.paleBlue,
    lines: html`<path d="M0 6L6 0M-1 1L1-1M5 7L7 5" stroke="${PALETTE.blue}" stroke-width="1.5"/>`,
  },
  dotted: {
    ground: PALETTE.paleViolet,
    lines: html`<path d="M1 1h2v2h-2zM4 4h2v2h-2z" fill="${PALETTE.violet}"/>`,
  },
  falling: {
    ground: PALETTE.paleGreen,
    lines: html`<path d="M0 0L6 6M-1 5L1 7M5-1L7 1" stroke="${PALETTE.green}" stroke-width="1.5"/>`,
  },
  crossed: {
    ground: PALETTE.paleRed,
    lines: html`<path d="M0 3H6M3 0V6" stroke="${PALETTE.red}" stroke-width="1.2"/>`,
  },
};

/** The definitions of the fills that a picture uses. */
export function fillDefinitions(idPrefix: string, used: readonly Fill[]): Markup {
  return html`${[...new Set(used)].map((fill) => {
    if (fill === 'solid' || fill === 'plain') return undefined;
    const { ground, lines } = TILES[fill];
    return html`<pattern id="${idPrefix}-${fill}" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="${ground}"/>${lines}</pattern>`;
  })}`;
}

/** The value of a `fill` attribute. */
export function fillOf(idPrefix: string, fill: Fill): string {
  if (fill === 'solid') return PALETTE.brand;
  return fill === 'plain' ? PALETTE.paleQuiet : `url(#${idPrefix}-${fill})`;
}

/** The fill of the n-th of several things, from 0; after the last it begins again. */
export function fillAt(index: number): Fill {
  return FILLS[index % FILLS.length] ?? 'solid';
}
