import { Ajv } from 'ajv';
import { isCalendarDate } from '#calendar-date';
import { allContracts, EVENT_EXAMPLES, isRuleId, pathwayContracts, RULE_BOOK } from '#contracts';

const ajv = new Ajv({ allErrors: true });
ajv.addFormat('date', isCalendarDate);
for (const annotation of ['x-personal', 'x-unit']) ajv.addKeyword(annotation);

const byType = allContracts.map((contract) => [contract.type, contract] as const);

describe.each(byType)('the contract of %s', (type, contract) => {
  const validate = ajv.compile(contract.data);

  it('says in a sentence what has happened', () => {
    expect(contract.meaning).toMatch(/^[A-ZÅÄÖ].{10,}[.`]$/s);
  });

  it('cites rows of the rule book, unless it is about Polku itself, those who are sent events or who reads', () => {
    const ownBusiness = ['command', 'projection', 'webhook', 'access'];
    expect(contract.rules.length > 0).toBe(!ownBusiness.includes(contract.category));
    expect(contract.rules.filter((rule) => !isRuleId(rule))).toEqual([]);
  });

  it('says of every field what it is', () => {
    const undescribed = Object.entries(contract.data.properties).filter(
      ([, schema]) => !('description' in schema && String(schema.description).length > 3),
    );
    expect(undescribed.map(([name]) => name)).toEqual([]);
  });

  it('takes its example', () => {
    validate(EVENT_EXAMPLES[type]);
    expect(validate.errors).toBeNull();
  });

  it('takes nothing that it does not name', () => {
    expect(validate({ ...EVENT_EXAMPLES[type], shoeSize: 42 })).toBe(false);
  });

  it('is named in the past tense and holds no names of its own for the person', () => {
    expect(type).toMatch(
      /(ed|Held|Heard|Made|Read|Began|Met|Paid|Set|Given|ReferredTo[A-Za-z]+|AgreedInPlan)$/,
    );
    expect(Object.keys(contract.data.properties)).not.toContain('jobseeker');
  });
});

describe('the contracts together', () => {
  it('have one name each', () => {
    expect(new Set(allContracts.map(({ type }) => type)).size).toBe(allContracts.length);
  });

  it('of the pathway are all written to the stream of the jobseeker', () => {
    expect(new Set(pathwayContracts.map(({ category }) => category))).toEqual(new Set(['jobseeker']));
  });

  it('keep free text about people in personal fields: every other text has a form or a limit', () => {
    const loose = allContracts.flatMap(({ type, data }) =>
      Object.entries(data.properties as unknown as Record<string, Record<string, unknown>>)
        .filter(
          ([, schema]) =>
            schema.type === 'string' && !('pattern' in schema || 'enum' in schema || 'format' in schema),
        )
        .map(([name]) => `${type}.${name}`),
    );
    expect(loose).toEqual([]);
  });

  it('make recordable what the rule book says must be', () => {
    const recordable = new Set<string>(allContracts.flatMap(({ rules }) => rules));
    const missing = Object.entries(RULE_BOOK).filter(
      ([id, { kind }]) => kind === 'event' && !recordable.has(id),
    );
    expect(missing.map(([id]) => id)).toEqual([]);
  });
});
