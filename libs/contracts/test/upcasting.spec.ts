import fc from 'fast-check';
import Type from 'typebox';
import {
  allContracts,
  currentForm,
  defineEvent,
  type EventContract,
  NewerSchemaVersion,
  UPCASTERS,
  upcast,
} from '#contracts';
import { meetingHeld } from './meeting-held.js';

const inVersion = (schemaVersion: number, data: unknown) => ({
  type: 'MeetingHeld',
  data,
  metadata: { schemaVersion },
});

describe('an event type with three versions', () => {
  it('is written in the third', () => {
    expect(meetingHeld.schemaVersion).toBe(3);
  });

  it.each([
    [1, { date: '2024-03-01' }],
    [2, { on: '2024-03-01' }],
    [3, { on: '2024-03-01', manner: 'in-person' }],
  ])('is read in the third although version %d was stored', (version, data) => {
    expect(currentForm(meetingHeld, inVersion(version, data))).toEqual(
      inVersion(3, { on: '2024-03-01', manner: 'in-person' }),
    );
  });

  it('leaves the stored event as it was', () => {
    const stored = Object.freeze(inVersion(1, Object.freeze({ date: '2024-03-01' })));
    currentForm(meetingHeld, stored);
    expect(stored).toEqual(inVersion(1, { date: '2024-03-01' }));
  });

  it('is not guessed at when a newer program wrote it', () => {
    expect(() => currentForm(meetingHeld, inVersion(4, {}))).toThrow(
      new NewerSchemaVersion('MeetingHeld', 4, 3),
    );
  });

  it('stays as it is when it does not say its version', () => {
    const foreign = { type: 'MeetingHeld', data: { date: '2024-03-01' }, metadata: {} };
    expect(currentForm(meetingHeld, foreign)).toBe(foreign);
  });
});

it('upcasters are applied in order, from the stored version on, each once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8 }), fc.nat(), (count, start) => {
      const version = 1 + (start % (count + 1));
      const upcasters = Array.from({ length: count }, (_, index) => (data: { readonly steps?: unknown }) => ({
        steps: [...(data.steps as number[]), index + 1],
      }));
      const steps = Array.from({ length: count + 1 - version }, (_, index) => version + index);
      expect(upcast('Made', upcasters, version, { steps: [] })).toEqual({ steps });
    }),
  );
});

describe('the upcasters of the contracts', () => {
  it.each(allContracts)('of $type are those that consumers get', (contract: EventContract) => {
    expect(contract.earlier.map((earlier) => earlier.upcast)).toEqual(UPCASTERS[contract.type] ?? []);
  });

  it('are of event types that exist', () => {
    const types = new Set<string>(allContracts.map(({ type }) => type));
    expect(Object.keys(UPCASTERS).filter((type) => !types.has(type))).toEqual([]);
  });
});

it('an event type has one version until an earlier one is named', () => {
  const once = defineEvent('OnceMade', 'jobseeker', {
    meaning: 'Made.',
    rules: [],
    data: { on: Type.String() },
  });
  expect([once.schemaVersion, once.earlier]).toEqual([1, []]);
});
