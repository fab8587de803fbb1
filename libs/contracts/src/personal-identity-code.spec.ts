import { looksLikePersonalIdentityCode } from './personal-identity-code.js';

describe('a text that looks like a personal identity code', () => {
  it.each([
    '010190-123A',
    '131052-308T',
    '290216A900X',
    '311299+000y',
    'J-010190-123A',
    'J010190-123A',
    '010190-1234',
    '150305Y901B',
  ])('is recognised: %s', (text) => {
    expect(looksLikePersonalIdentityCode(text)).toBe(true);
  });

  it.each([
    'J1',
    'P20250101-1234',
    '320190-123A',
    '011390-123A',
    '010190-12',
    '010190-123AB',
    '019ab2c4-7d1e-7f3a-8b1c-0123456789ab',
    'ab010190-123a-4234-9234-123456789012',
  ])('is not seen in %s', (text) => {
    expect(looksLikePersonalIdentityCode(text)).toBe(false);
  });
});
