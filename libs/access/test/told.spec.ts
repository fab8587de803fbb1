import fc from 'fast-check';
import {
  type Grant,
  grantOf,
  isTold,
  loadPermissions,
  PART_NAMES,
  type Part,
  withheldOfEvent,
  withheldOfPathway,
  without,
} from '#access';
import { calendarDate } from '#calendar-date';
import { allContracts, EVENT_EXAMPLES } from '#contracts';

const TODAY = calendarDate('2026-11-26');
const permissions = loadPermissions(TODAY);

function grantWith(parts: Iterable<Part>, eventTypes: readonly string[] = ['*']): Grant {
  const caller = {
    subject: 's',
    client: 'c',
    isService: false,
    role: 'subscriber',
    mandate: { municipalities: ['205'], eventTypes },
    expires: new Date(0),
  } as const;
  return { ...grantOf(caller, permissions, TODAY), parts: new Set(parts) };
}

interface Schema {
  readonly 'x-personal'?: true;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

function* fieldsOf(schema: Schema): Generator<[string, Schema]> {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    yield [name, field];
    yield* fieldsOf(field);
  }
  if (schema.items !== undefined) yield* fieldsOf(schema.items);
}

const FIELDS = allContracts.flatMap(({ type, category, data }) =>
  [...fieldsOf(data as unknown as Schema)].map(([name, schema]) => ({ type, category, name, schema })),
);

describe('what is told of an event', () => {
  it('has no text about a person without the part for them', () => {
    const noTexts = grantWith(PART_NAMES.filter((part) => part !== 'texts'));
    const personal = FIELDS.filter(({ schema, category }) => schema['x-personal'] && category !== 'person');
    expect(personal.length).toBeGreaterThan(20);
    for (const { type, category, name } of personal) {
      expect({ type, name, withheld: withheldOfEvent(noTexts, type, category).fields.has(name) }).toEqual({
        type,
        name,
        withheld: true,
      });
      expect(withheldOfPathway(noTexts).texts.has(name)).toBe(true);
    }
  });

  // A new field of this kind must be put into permissions.yaml before it can be published.
  it('has no ground and no conclusion about ability without their parts', () => {
    const bare = grantWith(['pathway', 'money', 'home']);
    const sensitive = FIELDS.filter(
      ({ name, category }) => category === 'jobseeker' && /ground|ability|conclusion|^reasons?$/i.test(name),
    );
    expect(sensitive.length).toBeGreaterThan(15);
    for (const { type, category, name } of sensitive) {
      const withheld =
        !isTold(bare, type, category) || withheldOfEvent(bare, type, category).fields.has(name);
      expect({ type, name, withheld }).toEqual({ type, name, withheld: true });
    }
  });

  it('is nothing of an event of another part, or of a type that the mandate does not name', () => {
    expect(isTold(grantWith(['pathway']), 'PersonIdentified', 'person')).toBe(false);
    expect(isTold(grantWith(['pathway']), 'ExpertAssessmentResultReceived', 'jobseeker')).toBe(false);
    expect(isTold(grantWith(['money']), 'HomeMunicipalityRecorded', 'benefits')).toBe(false);
    expect(isTold(grantWith(PART_NAMES), 'SomethingNew', 'nowhere')).toBe(false);
    expect(isTold(grantWith(PART_NAMES, ['BenefitPaid']), 'BenefitPaid', 'benefits')).toBe(true);
    expect(isTold(grantWith(PART_NAMES, ['BenefitPaid']), 'JobSearchEnded', 'jobseeker')).toBe(false);
  });

  it('becomes only more with more parts, and is whole with all', () => {
    const parts = fc.subarray([...PART_NAMES]);
    fc.assert(
      fc.property(fc.constantFrom(...allContracts), parts, parts, ({ type, category }, some, more) => {
        const fewer = withheldOfEvent(grantWith(some), type, category).fields;
        const fewest = withheldOfEvent(grantWith([...some, ...more]), type, category).fields;
        expect([...fewest].filter((name) => !fewer.has(name))).toEqual([]);
        const data = EVENT_EXAMPLES[type];
        const all = withheldOfEvent(grantWith(PART_NAMES), type, category);
        expect(without(data, all)).toBe(data);
        const told = JSON.stringify(without(data, withheldOfEvent(grantWith(some), type, category)));
        for (const name of fewer) expect(told).not.toContain(`"${name}":`);
      }),
    );
  });
});
