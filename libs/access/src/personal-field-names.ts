import { allContracts, type EventContract } from '#contracts';

interface Schema {
  readonly 'x-personal'?: true;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** The names of the fields that are texts about a person, as the contract marks them. */
export function personalFieldsOf(contract: EventContract | undefined): Iterable<string> {
  return contract === undefined ? ALL_PERSONAL_FIELDS : fieldsOf(contract.data as Schema);
}

function fieldsOf({ properties = {}, items }: Schema): string[] {
  return [
    ...Object.entries(properties).flatMap(([name, schema]) =>
      schema['x-personal'] ? [name] : fieldsOf(schema),
    ),
    ...(items === undefined ? [] : fieldsOf(items)),
  ];
}

/** Of all contracts: what a pathway, which is made of their events, may have of texts. */
export const ALL_PERSONAL_FIELDS: ReadonlySet<string> = new Set(
  allContracts.flatMap(({ data }) => fieldsOf(data as Schema)),
);
