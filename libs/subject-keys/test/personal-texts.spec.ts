import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import {
  openPersonalTexts,
  openText,
  SealedTextTampered,
  type SubjectKey,
  SubjectKeyMissing,
  sealText,
} from '#subject-keys';

const key = createSecretKey(Buffer.alloc(32, 1));
const anotherKey = createSecretKey(Buffer.alloc(32, 2));
const holding = (found: SubjectKey | 'destroyed' | 'unknown') => ({ find: async () => found });

describe('a sealed text', () => {
  it('opens to what was sealed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(openText(key, 'X', sealText(key, 'X', 'jobseeker/e1/reason', text))).toBe(text);
      }),
    );
  });

  it('is another one each time', () => {
    expect(sealText(key, 'X', 'p', 'same')).not.toEqual(sealText(key, 'X', 'p', 'same'));
  });

  it('opens neither for another person, nor with another key, nor for another place', () => {
    const text = sealText(key, 'X', 'jobseeker/e1/reason', 'text about X');
    expect(() => openText(key, 'Y', text)).toThrow(SealedTextTampered);
    expect(() => openText(anotherKey, 'X', text)).toThrow(SealedTextTampered);
    expect(() => openText(key, 'X', text, 'jobseeker/e2/reason')).toThrow(SealedTextTampered);
    expect(openText(key, 'X', text, 'jobseeker/e1/reason')).toBe('text about X');
  });

  it('does not open once any byte of it is altered', () => {
    const { sealed } = sealText(key, 'X', 'jobseeker/e1/reason', 'text about X');
    const parts = sealed.split('.').slice(1);
    fc.assert(
      fc.property(fc.nat({ max: 2 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (part, at, change) => {
        const altered = parts.map((each) => Buffer.from(each, 'base64url'));
        const bytes = altered[part] ?? Buffer.alloc(0);
        bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ change;
        const text = ['v1', ...altered.map((each) => each.toString('base64url'))].join('.');
        expect(() => openText(key, 'X', { sealed: text })).toThrow(SealedTextTampered);
      }),
    );
  });

  it.each(['', 'v1', 'v1..', 'v1...', 'v2.cA.AAAAAAAAAAAAAAAA.AAAA', 'v1.cA.AA.AA.AA', 'plain text'])(
    'is not %j',
    (sealed) => {
      expect(() => openText(key, 'X', { sealed })).toThrow(SealedTextTampered);
    },
  );
});

describe('the personal texts in a value', () => {
  const value = {
    on: '2025-01-01',
    goals: [{ text: 'first' }, { text: 'second', done: null }],
    reason: 'third',
  };
  const sealedValue = {
    ...value,
    goals: [
      { text: sealText(key, 'X', 'j/e1/goals/0/text', 'first') },
      { text: sealText(key, 'X', 'j/e1/goals/1/text', 'second'), done: null },
    ],
    reason: sealText(key, 'X', 'j/e1/reason', 'third'),
  };

  it('are opened wherever they are', async () => {
    expect(await openPersonalTexts(sealedValue, 'X', holding(key))).toEqual(value);
  });

  it('read as erased when the key is destroyed, and everything else stays', async () => {
    expect(await openPersonalTexts(sealedValue, 'X', holding('destroyed'))).toEqual({
      on: '2025-01-01',
      goals: [{ text: { erased: true } }, { text: { erased: true }, done: null }],
      reason: { erased: true },
    });
  });

  it('can be held to the place that they were sealed for', async () => {
    const placeOf = (pointer: string) => `j/e1${pointer}`;
    expect(await openPersonalTexts(sealedValue, 'X', holding(key), placeOf)).toEqual(value);
    const swapped = { ...sealedValue, reason: sealedValue.goals[0]?.text };
    await expect(openPersonalTexts(swapped, 'X', holding(key), placeOf)).rejects.toThrow(SealedTextTampered);
  });

  it('are an error, not erased, when they were altered or the key store has never heard of the person', async () => {
    await expect(openPersonalTexts({ a: { sealed: 'v1.x' } }, 'X', holding(key))).rejects.toThrow(
      SealedTextTampered,
    );
    await expect(openPersonalTexts(sealedValue, 'X', holding('unknown'))).rejects.toThrow(SubjectKeyMissing);
  });

  it('need no key where there are none', async () => {
    expect(await openPersonalTexts(value, 'X', holding('unknown'))).toBe(value);
  });
});
