import { timeoutMilliseconds } from './grpc-timeout.js';
import { headerText } from './trailers.js';

describe('the header grpc-timeout', () => {
  for (const [header, milliseconds] of [
    ['2H', 7_200_000],
    ['3M', 180_000],
    ['10S', 10_000],
    ['250m', 250],
    ['500u', 0.5],
    ['1n', 0.000_001],
    ['10', undefined],
    ['-1S', undefined],
    ['123456789S', undefined],
    [undefined, undefined],
  ] as const) {
    it(`"${header}" is ${milliseconds} milliseconds`, () => {
      expect(timeoutMilliseconds(header)).toBe(milliseconds);
    });
  }
});

describe('text in a header', () => {
  it('is visible ASCII, and can be read back', () => {
    const text = 'työ 100 % ✓\nrivi';
    expect(headerText(text)).toMatch(/^[\x20-\x7e]*$/);
    expect(decodeURIComponent(headerText(text))).toBe(text);
  });
});
