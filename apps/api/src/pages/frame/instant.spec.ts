import { instantInFinland } from './instant.js';

describe('an instant on a page', () => {
  it.each([
    ['2026-11-26T22:15:03.000Z', 'en', '27 Nov 2026, 00:15:03'],
    ['2026-06-30T21:00:00.000Z', 'en', '1 Jul 2026, 00:00:00'],
    ['2026-11-26T22:15:03.000Z', 'fi', '27.11.2026 klo 0.15.03'],
  ] as const)('%s is told in %s by the clocks in Finland: %s', (instant, language, told) => {
    const { text } = instantInFinland(instant, language);
    expect(text).toContain(`>${told}</time>`);
    expect(text).toContain(
      `datetime="${instant}" title="${instant.slice(0, 10)} ${instant.slice(11, 23)} UTC"`,
    );
  });
});
