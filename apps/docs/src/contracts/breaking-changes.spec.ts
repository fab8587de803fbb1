import fc from 'fast-check';
import type { JsonSchema } from '#contracts';
import { type BreakingChange, breakingChanges } from './breaking-changes.js';
import { contractSchemas } from './contract-schemas.js';

const PUBLISHED = {
  $id: 'urn:polku:event:MeetingHeld:1',
  title: 'MeetingHeld',
  description: 'A meeting was held.',
  'x-stream-category': 'jobseeker',
  type: 'object',
  required: ['on', 'manner'],
  properties: {
    on: { type: 'string', format: 'date', description: 'The day.' },
    manner: { type: 'string', enum: ['in-person', 'by-telephone'] },
    hours: { type: 'number', minimum: 0, maximum: 24, 'x-unit': 'hour' },
    notes: {
      type: 'array',
      maxItems: 9,
      items: { type: 'object', properties: { text: { type: 'string' } } },
    },
    account: { 'x-personal': true, anyOf: [{ type: 'string', maxLength: 40 }, { type: 'object' }] },
    place: { allOf: [{ type: 'string', description: 'Where.', 'x-expected': 'a town' }, { maxLength: 40 }] },
  },
};

/** What a developer might do to the schema above. */
type Change = (schema: typeof PUBLISHED & JsonSchema) => unknown;

function pointersOf(change: Change): readonly string[] {
  const current = structuredClone(PUBLISHED);
  change(current);
  return breakingChanges(PUBLISHED, current).map(({ pointer }) => pointer);
}

describe('a change of a published schema', () => {
  it.each<[string, Change, string]>([
    ['a field removed', ({ properties }) => Reflect.deleteProperty(properties, 'hours'), '/properties/hours'],
    [
      'a field’s type',
      ({ properties }) => Object.assign(properties.on, { type: 'integer' }),
      '/properties/on/type',
    ],
    [
      'a narrower type',
      ({ properties }) => Object.assign(properties.hours, { type: 'integer' }),
      '/properties/hours/type',
    ],
    [
      'a higher limit',
      ({ properties }) => Object.assign(properties.hours, { maximum: 48 }),
      '/properties/hours/maximum',
    ],
    [
      'a lower limit',
      ({ properties }) => Object.assign(properties.hours, { maximum: 12 }),
      '/properties/hours/maximum',
    ],
    [
      'another unit',
      ({ properties }) => Object.assign(properties.hours, { 'x-unit': 'minute' }),
      '/properties/hours/x-unit',
    ],
    [
      'a new form',
      ({ properties }) => Object.assign(properties.on, { pattern: '^2' }),
      '/properties/on/pattern',
    ],
    ['required to optional', (schema) => schema.required.pop(), '/required'],
    ['optional to required', (schema) => schema.required.push('hours'), '/required'],
    ['a word removed', ({ properties }) => properties.manner.enum.pop(), '/properties/manner/enum'],
    ['a word added', ({ properties }) => properties.manner.enum.push('by-letter'), '/properties/manner/enum'],
    [
      'an item’s field',
      ({ properties }) => Reflect.deleteProperty(properties.notes.items.properties, 'text'),
      '/properties/notes/items/properties/text',
    ],
    [
      'a longer text',
      ({ properties }) => Object.assign(properties.account.anyOf[0] ?? {}, { maxLength: 80 }),
      '/properties/account/anyOf/0/maxLength',
    ],
    [
      'a part that must hold too',
      ({ properties }) => Object.assign(properties.place.allOf[1] ?? {}, { maxLength: 20 }),
      '/properties/place/allOf',
    ],
    [
      'one alternative more',
      ({ properties }) => properties.account.anyOf.push({ type: 'null' }),
      '/properties/account/anyOf',
    ],
    [
      'text no longer personal',
      ({ properties }) => Reflect.deleteProperty(properties.account, 'x-personal'),
      '/properties/account/x-personal',
    ],
    [
      'another stream',
      (schema) => Object.assign(schema, { 'x-stream-category': 'benefits' }),
      '/x-stream-category',
    ],
    [
      'fields closed',
      (schema) => Object.assign(schema, { additionalProperties: false }),
      '/additionalProperties',
    ],
  ])('breaks consumers: %s', (_, change, pointer) => {
    expect(pointersOf(change)).toEqual([pointer]);
  });

  it('by a field’s new name breaks them, whether the field was required or not', () => {
    const renamed: Change = ({ properties, required }) => {
      Object.assign(properties, { day: properties.on });
      Reflect.deleteProperty(properties, 'on');
      required.splice(0, 1, 'day');
    };
    expect(pointersOf(renamed)).toEqual(expect.arrayContaining(['/properties/on', '/required']));
  });

  it.each<[string, Change]>([
    ['the meaning told better', (schema) => Object.assign(schema, { description: 'The two met.' })],
    ['a field explained', ({ properties }) => Object.assign(properties.manner, { description: 'How.' })],
    [
      'what is expected told in words',
      ({ properties }) => Object.assign(properties.manner, { 'x-expected': 'how they met' }),
    ],
    [
      'a hint in a part that is compared as a whole',
      ({ properties }) =>
        Object.assign(properties.place.allOf[0] ?? {}, {
          description: 'The town.',
          'x-expected': 'its name',
        }),
    ],
    [
      'a hint taken away',
      ({ properties }) => {
        Reflect.deleteProperty(properties.on, 'description');
        Reflect.deleteProperty(properties.place.allOf[0] ?? {}, 'x-expected');
      },
    ],
    ['a unit named', ({ properties }) => Object.assign(properties.manner, { 'x-unit': 'day' })],
    [
      'rows, law and examples',
      (schema) => Object.assign(schema, { 'x-rows': [], 'x-provisions': [], examples: [] }),
    ],
    [
      'fields in another order',
      (schema) => Object.assign(schema, { required: schema.required.toReversed() }),
    ],
  ])('breaks nobody: %s', (_, change) => {
    expect(pointersOf(change)).toEqual([]);
  });
});

const anySchema = fc.constantFrom(...contractSchemas.map(({ schema }) => schema));

/** The places of a schema that name fields, the top one among them. */
function objectsIn(schema: JsonSchema): Record<string, JsonSchema>[] {
  const own = schema.properties === undefined ? [] : [schema.properties as Record<string, JsonSchema>];
  const inner = Object.values(schema).filter((value) => typeof value === 'object' && value !== null);
  return [...own, ...inner.flatMap((value) => objectsIn(value as JsonSchema))];
}

describe('of the contracts that there are', () => {
  it('any optional field can be added anywhere', () => {
    const added = fc.record({
      schema: anySchema,
      where: fc.nat(),
      name: fc.stringMatching(/^new[a-z]{1,20}$/),
      field: fc.constantFrom({ type: 'string' }, { type: 'integer', minimum: 0 }, { anyOf: [{ const: 1 }] }),
    });
    fc.assert(
      fc.property(added, ({ schema, where, name, field }) => {
        const current = structuredClone(schema());
        const objects = objectsIn(current);
        Object.assign(objects[where % objects.length] ?? {}, { [name]: field });
        expect(breakingChanges(schema(), current)).toEqual([]);
      }),
    );
  });

  it('no field can be removed anywhere', () => {
    let removals = 0;
    fc.assert(
      fc.property(anySchema, fc.nat(), fc.nat(), (schema, where, which) => {
        const current = structuredClone(schema());
        const objects = objectsIn(current);
        const properties = objects[where % objects.length] ?? {};
        const names = Object.keys(properties);
        const name = names[which % names.length];
        if (name === undefined) return;
        delete properties[name];
        removals++;
        const changes: readonly BreakingChange[] = breakingChanges(schema(), current);
        expect(changes.map(({ pointer }) => pointer.split('/').at(-1))).toContain(name);
      }),
    );
    expect(removals).toBeGreaterThan(0);
  });
});
