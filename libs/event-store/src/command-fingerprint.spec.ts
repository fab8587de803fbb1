import { createSecretKey } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { commandFingerprint, eventIdFor, newIdentifier } from '#event-store';

const key = createSecretKey(Buffer.alloc(32, 1));
const another = createSecretKey(Buffer.alloc(32, 2));

/** The same value with the fields of every object in another order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).reverse();
  return Object.fromEntries(fields.map(([name, field]) => [name, reversed(field)]));
}

describe('the fingerprint of a command', () => {
  it('does not depend on the order in which fields are written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (command) => {
        expect(commandFingerprint(key, reversed(command))).toBe(commandFingerprint(key, command));
      }),
    );
  });

  it('is equal only for equal JSON values', () => {
    const few = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 2 },
        fc.constantFrom(null, true, 0, 1, '', 'a', '[]'),
        fc.array(tie('value'), { maxLength: 2 }),
        fc.dictionary(fc.constantFrom('a', 'b', '0'), tie('value'), { maxKeys: 2 }),
      ),
    })).value;
    fc.assert(
      fc.property(few, few, (a, b) => {
        const same = isDeepStrictEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)));
        expect(commandFingerprint(key, a) === commandFingerprint(key, b)).toBe(same);
      }),
    );
  });

  it('takes a field that is undefined for absent, as JSON does', () => {
    expect(commandFingerprint(key, { on: '2025-01-01', until: undefined })).toBe(
      commandFingerprint(key, { on: '2025-01-01' }),
    );
  });

  it("says nothing without the person's key", () => {
    expect(commandFingerprint(key, { duty: 4 })).not.toBe(commandFingerprint(another, { duty: 4 }));
  });

  it('refuses what JSON cannot say', () => {
    expect(() => commandFingerprint(key, { amount: 1n })).toThrow(TypeError);
    expect(() => commandFingerprint(key, { call: () => 1 })).toThrow(TypeError);
  });
});

describe('identifiers', () => {
  it("gives a repeated command's events the ids they had", () => {
    expect(eventIdFor('command-1', 0)).toBe(eventIdFor('command-1', 0));
    const ids = [eventIdFor('command-1', 0), eventIdFor('command-1', 1), eventIdFor('command-2', 0)];
    expect(new Set(ids).size).toBe(3);
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('makes identifiers that sort in the order they were made', () => {
    const ids = Array.from({ length: 1000 }, newIdentifier);
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(1000);
  });
});
