import { isErased, isSealed, type PersonalText } from '#contracts';

/** What becomes of one personal field's value; `pointer` is its JSON pointer. */
export type Replacement = (value: PersonalText, pointer: string) => PersonalText;

/** Puts a replacement in the place of every personal field of one event type. */
export type PersonalFieldsOf = (data: unknown, replacement: Replacement, pointer?: string) => unknown;

/** The schema marks personal fields where they can't be found for certain; sealing must not depend on luck. */
export class UnreachablePersonalField extends Error {
  constructor() {
    super('a personal field may stand in properties, items, anyOf, oneOf and allOf of a contract only');
    this.name = 'UnreachablePersonalField';
  }
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

/**
 * Finds the fields made with `personalText` in a contract, at any depth; undefined when there are none.
 * @throws UnreachablePersonalField
 */
export function personalFieldsOf(schema: object): PersonalFieldsOf | undefined {
  const found = { count: 0 };
  const fields = fieldsOf(schema as Schema, found);
  if (found.count !== markersIn(schema)) throw new UnreachablePersonalField();
  return fields;
}

function fieldsOf(schema: Schema, found: { count: number }): PersonalFieldsOf | undefined {
  if (isPersonal(schema)) {
    found.count++;
    return (value, replacement, pointer = '') =>
      typeof value === 'string' || isSealed(value) || isErased(value) ? replacement(value, pointer) : value;
  }
  const parts = [
    fieldsOfProperties(schema.properties ?? {}, found),
    fieldsOfItems(schema.items, found),
    ...[schema.anyOf, schema.oneOf, schema.allOf]
      .flatMap((each) => each ?? [])
      .map((each) => fieldsOf(each, found)),
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  return (value, replacement, pointer = '') =>
    parts.reduce((replaced, part) => part(replaced, replacement, pointer), value);
}

function fieldsOfProperties(
  properties: Readonly<Record<string, Schema>>,
  found: { count: number },
): PersonalFieldsOf | undefined {
  const parts = Object.entries(properties).flatMap(([name, schema]) => {
    const fields = fieldsOf(schema, found);
    return fields === undefined ? [] : [{ name, fields }];
  });
  if (parts.length === 0) return undefined;
  return (value, replacement, pointer = '') => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const replaced: Record<string, unknown> = { ...value };
    for (const { name, fields } of parts) {
      if (name in replaced) replaced[name] = fields(replaced[name], replacement, `${pointer}/${name}`);
    }
    return replaced;
  };
}

function fieldsOfItems(items: Schema | undefined, found: { count: number }): PersonalFieldsOf | undefined {
  const fields = items === undefined ? undefined : fieldsOf(items, found);
  if (fields === undefined) return undefined;
  return (value, replacement, pointer = '') =>
    Array.isArray(value)
      ? value.map((item, index) => fields(item, replacement, `${pointer}/${index}`))
      : value;
}

function isPersonal(schema: object): boolean {
  return (schema as Record<string, unknown>)['x-personal'] === true;
}

function markersIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return (
    (isPersonal(value) ? 1 : 0) + Object.values(value).reduce((sum: number, each) => sum + markersIn(each), 0)
  );
}
