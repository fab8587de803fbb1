import { MEANINGFUL, PALETTE } from './palette.js';

/** WCAG 2.2: relative luminance of `hsl(h, s%, l%)`. */
function luminance(colour: string): number {
  const [h = 0, s = 0, l = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  const chroma = (s / 100) * Math.min(l / 100, 1 - l / 100);
  const linear = (n: number) => {
    const k = (n + h / 30) % 12;
    const part = l / 100 - chroma * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(0) + 0.7152 * linear(8) + 0.0722 * linear(4);
}

describe('the palette', () => {
  it.each(MEANINGFUL)('has a contrast of 3:1 or more to white: %s', (name) => {
    const ratio = (luminance(PALETTE.paper) + 0.05) / (luminance(PALETTE[name]) + 0.05);
    expect(ratio).toBeGreaterThanOrEqual(3);
  });
});
