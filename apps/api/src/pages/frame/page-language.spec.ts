import { languageOf, likedLanguage } from './page-language.js';

describe('the language of a page', () => {
  it.each([
    ['/fi', 'fi'],
    ['/sv/cases/J1?asOf=2025-01-01', 'sv'],
    ['/en?x=/fi', 'en'],
    ['/', undefined],
    ['/finnish', undefined],
    ['/FI', undefined],
    ['/v1/jobseekers', undefined],
    ['', undefined],
  ])('of the address %s is %s', (address, language) => {
    expect(languageOf(address)).toBe(language);
  });

  it.each([
    [undefined, 'fi'],
    ['', 'fi'],
    ['de', 'fi'],
    ['sv-FI,sv;q=0.9,en;q=0.8', 'sv'],
    ['de, en-GB;q=0.7, sv;q=0.3', 'en'],
    ['en;q=0.2, sv;q=0.9', 'sv'],
    ['en;q=0', 'fi'],
    ['EN', 'en'],
    ['en;q=nonsense, sv;q=0.1', 'sv'],
    [`${'x'.repeat(5_000)},en`, 'en'],
  ])('that is liked best by %s is %s', (header, language) => {
    expect(likedLanguage(header)).toBe(language);
  });
});
