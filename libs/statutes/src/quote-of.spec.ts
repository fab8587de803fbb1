import { quoteOf, type StatuteQuote } from '#statutes';

const quote = (provision: string, wording: readonly string[], text: string): StatuteQuote => ({
  act: '1290/2002',
  provision,
  wording,
  text,
  section: '1290-2002/14-3a',
});

const QUOTES = [
  quote('14:3 a § 2 mom.', ['1370/2014'], 'oldest'),
  quote('14:3 a § 2 mom.', ['385/2023'], 'newer'),
  quote('14:3 a § 2 mom.', ['962/2024'], 'newest'),
  quote('14:3 d § 3 mom.', ['385/2023'], 'payer'),
];

describe('the words of a provision', () => {
  const place = { act: '1290/2002', place: '14:3 a § 2 mom. 1 k' };

  it('are those of its moment, in the newest wording that was applied', () => {
    expect(quoteOf(QUOTES, place, ['385/2023', '962/2024'])?.text).toBe('newest');
    expect(quoteOf(QUOTES, place, ['385/2023'])?.text).toBe('newer');
    expect(quoteOf(QUOTES, { ...place, place: '14:3 a § 2 mom.' }, ['1370/2014'])?.text).toBe('oldest');
  });

  it('are the only ones that there are, where another section is cited', () => {
    expect(quoteOf(QUOTES, { ...place, place: '14:3 d § 3 mom. 1 k' }, ['1/2000'])?.text).toBe('payer');
  });

  it('are none where several could be meant, of another act, or of a place whose number only begins so', () => {
    expect(quoteOf(QUOTES, place, ['1/2000'])).toBeUndefined();
    expect(quoteOf(QUOTES, { ...place, act: '380/2023' }, ['962/2024'])).toBeUndefined();
    expect(quoteOf(QUOTES, { ...place, place: '14:3 d § 3 mom.x' }, ['385/2023'])).toBeUndefined();
  });
});
