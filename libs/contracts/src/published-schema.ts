import { dataSchemaName } from './cloud-event.js';
import type { EventContract } from './event-contract.js';
import { EVENT_EXAMPLES } from './examples/event-examples.js';
import { RULE_BOOK, type RuleId } from './rule-book.js';
import type { EventData } from './upcasting.js';

/** A JSON Schema as it is published: plain JSON. */
export type JsonSchema = { readonly [keyword: string]: unknown };

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** What one version of an event type is, and an example of its data. */
export interface ContractVersion {
  readonly schemaVersion: number;
  readonly data: object;
  /** Every version of a contract that is published has one. */
  readonly example: EventData | undefined;
}

/** Every version of an event type, from the first. */
export function versionsOf(contract: EventContract): readonly ContractVersion[] {
  const examples = EVENT_EXAMPLES as Readonly<Record<string, EventData | undefined>>;
  return [...contract.earlier, { data: contract.data, example: examples[contract.type] }].map(
    ({ data, example }, index) => ({ schemaVersion: index + 1, data, example }),
  );
}

/**
 * The schema of an event's data as consumers get it. What is written holds nothing that the schema does not name; a reader ignores
 * what it does not know, so that a field can be added: the published schema is open where the contract is closed.
 *
 * @param provisions the law that the event has to do with, as cited
 */
export function publishedSchema(
  { type, category, meaning, rules }: EventContract,
  { schemaVersion, data, example }: ContractVersion,
  provisions: readonly string[],
): JsonSchema {
  return {
    $schema: DIALECT,
    $id: dataSchemaName(type, schemaVersion),
    title: type,
    description: meaning,
    'x-schema-version': schemaVersion,
    'x-stream-category': category,
    'x-rows': rules.map((id) => ({ id, statement: RULE_BOOK[id as RuleId].statement })),
    'x-provisions': provisions,
    ...openSchema(data),
    ...(example === undefined ? {} : { examples: [example] }),
  };
}

/** The schema of what goes along with every event: the metadata, or the CloudEvents form. */
export function publishedEnvelope(name: 'event-metadata' | 'cloud-event', schema: object): JsonSchema {
  return { $schema: DIALECT, $id: `urn:polku:${name}:1`, title: name, ...openSchema(schema) };
}

/** The schema as plain JSON, open for fields that it does not name. */
function openSchema(schema: object): JsonSchema {
  return JSON.parse(
    JSON.stringify(schema, (keyword, value: unknown) =>
      keyword === 'additionalProperties' && value === false ? undefined : value,
    ),
  ) as JsonSchema;
}
