import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { isCalendarDate } from '#calendar-date';
import { allContracts, type EventContract, type JsonSchema, publishedSchema, versionsOf } from '#contracts';
import { anyDataOf } from './any-data.js';
import { meetingHeld } from './meeting-held.js';

const ajv = new Ajv2020({ strict: false });
ajv.addFormat('date', isCalendarDate);

/** The same data with a field more in every object, as a later publication of the version might write it. */
function withFieldsAdded(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withFieldsAdded);
  if (typeof data !== 'object' || data === null) return data;
  const fields = Object.entries(data).map(([name, value]) => [name, withFieldsAdded(value)]);
  return { ...Object.fromEntries(fields), addedLater: 1 };
}

const versions = [...allContracts, meetingHeld].flatMap((contract: EventContract) =>
  versionsOf(contract).map((version) => ({
    name: `${contract.type} version ${version.schemaVersion}`,
    version,
    schema: publishedSchema(contract, version, []),
  })),
);

describe.each(versions)('the published schema of $name', ({ version, schema }) => {
  const keepsContract = ajv.compile(version.data);
  const keepsPublished = ajv.compile(schema);

  it('takes whatever the contract lets be written, and more fields than it names', () => {
    fc.assert(
      fc.property(anyDataOf(version.data as JsonSchema), (data) => {
        expect([keepsContract(data), keepsContract.errors]).toEqual([true, null]);
        expect([keepsPublished(data), keepsPublished.errors]).toEqual([true, null]);
        expect([keepsPublished(withFieldsAdded(data)), keepsPublished.errors]).toEqual([true, null]);
      }),
      { numRuns: 20 },
    );
  });
});

it('a published schema names its type and version, and the provisions', () => {
  const [, second] = versionsOf(meetingHeld);
  if (second === undefined) throw new Error('there is no second version');
  expect(publishedSchema(meetingHeld, second, ['laki 1 §'])).toMatchObject({
    $id: 'urn:polku:event:MeetingHeld:2',
    title: 'MeetingHeld',
    description: 'A meeting was held.',
    'x-schema-version': 2,
    'x-stream-category': 'jobseeker',
    'x-provisions': ['laki 1 §'],
    examples: [{ on: '2024-03-01' }],
  });
});

it.each(allContracts)(
  'the published schema of $type quotes its rows of the rule book',
  (contract: EventContract) => {
    for (const version of versionsOf(contract)) {
      const rows = publishedSchema(contract, version, [])['x-rows'] as readonly {
        id: string;
        statement: string;
      }[];
      expect(rows.map(({ id }) => id)).toEqual(contract.rules);
      expect(rows.filter(({ statement }) => statement.length < 10)).toEqual([]);
    }
  },
);
