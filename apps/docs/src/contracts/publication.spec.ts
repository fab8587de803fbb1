import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { isCalendarDate } from '#calendar-date';
import type { JsonSchema } from '#contracts';
import { contractSchemas } from './contract-schemas.js';
import { publicationFaults } from './publication.js';
import { publishedSchemas } from './published-schemas.js';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));

// A failure says what it would break, and what to do instead.
it('what is published breaks no consumer', () => {
  expect(publicationFaults(publishedSchemas(repository))).toBeUndefined();
});

describe('a change that breaks consumers', () => {
  const [first] = contractSchemas;
  if (first === undefined) throw new Error('there are no schemas');
  const published = new Map(contractSchemas.map(({ path, schema }) => [path, schema()]));
  const others = contractSchemas.slice(1);

  it('is named, with what to do instead', () => {
    const changed = (): JsonSchema => ({ ...first.schema(), required: [] });
    const said = publicationFaults(published, [{ ...first, schema: changed }, ...others]);
    expect(said).toContain(`${first.path}: /required "personalIdentityCode" is no longer certain`);
    expect(said).toContain('write the upcaster into libs/contracts/src/upcasters.ts');
  });

  it('is a version that is gone, too', () => {
    expect(publicationFaults(published, others)).toContain(`${first.path}: was published`);
  });

  it('is not one when a type or version is added', () => {
    published.delete(first.path);
    expect(publicationFaults(published)).toBeUndefined();
  });
});

describe('the published schemas', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  ajv.addFormat('date', isCalendarDate);
  for (const format of ['date-time', 'uri', 'uri-reference']) ajv.addFormat(format, true);
  for (const annotation of ['personal', 'unit', 'rows', 'provisions', 'schema-version', 'stream-category']) {
    ajv.addKeyword(`x-${annotation}`);
  }
  const compiled = contractSchemas.map(
    ({ path, schema }) => [path, ajv.compile(schema()), schema()] as const,
  );

  it.each(compiled)(
    '%s is JSON Schema 2020-12, explains itself, and takes its examples',
    (_, validate, schema) => {
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
      expect(schema).toMatchObject({
        $id: expect.stringMatching(/^urn:polku:/),
        description: expect.any(String),
      });
      for (const example of (schema.examples as unknown[] | undefined) ?? []) {
        validate(example);
        expect(validate.errors).toBeNull();
      }
    },
  );
});
