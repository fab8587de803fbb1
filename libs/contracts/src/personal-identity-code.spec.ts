import { isPersonalIdentityCode, looksLikePersonalIdentityCode } from './personal-identity-code.js';

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
    '010190900P',
    'J-010190900p',
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
    '0101909009',
    '3102909002',
    '20250101900P',
    'ab010190-123a-4234-9234-123456789012',
  ])('is not seen in %s', (text) => {
    expect(looksLikePersonalIdentityCode(text)).toBe(false);
  });
});

/** The first is the example of the Digital and Population Data Services Agency; individual numbers from 900 up are given to nobody. */
describe('a personal identity code', () => {
  it.each([
    '131052-308T',
    '010594Y9032',
    '010594Y9021',
    '020594X903P',
    '010190-900P',
    '290200A900B',
    '010150+900C',
  ])('is right: %s', (code) => {
    expect(isPersonalIdentityCode(code)).toBe(true);
  });

  it.each([
    ['with a wrong control character', '010190-9008'],
    ['of a day that does not exist', '310290-900V'],
    ['of a leap day in a year without one', '290201A900N'],
    ['without a sign', '010190900P'],
    ['with a sign that does not exist', '010190G900P'],
    ['with something around it', ' 010190-900P'],
  ])('is wrong: %s', (_what, code) => {
    expect(isPersonalIdentityCode(code)).toBe(false);
  });
});
