/** What the catalogue reads of a JSON Schema. */
export interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

export function isPersonal(schema: Schema): boolean {
  return (schema as Record<string, unknown>)['x-personal'] === true;
}

/** The form of a field in words: `date`, `one of ...`, `whole number 0 to 7`. */
export function formOf(schema: Schema): string {
  if (isPersonal(schema)) return `text to ${schema.anyOf?.[0]?.maxLength ?? '?'} characters`;
  if (schema.enum !== undefined) return `one of ${schema.enum.map((word) => `\`${word}\``).join(', ')}`;
  switch (schema.type) {
    case 'string':
      return formOfText(schema);
    case 'integer':
      return `whole number ${schema.minimum} to ${schema.maximum}`;
    case 'number':
      return `number ${schema.minimum} to ${schema.maximum}`;
    case 'boolean':
      return 'true or false';
    case 'array':
      return `list of ${schema.items === undefined ? 'anything' : formOf(schema.items)}`;
    case 'object':
      return `object of ${fieldsOf(schema)}`;
    default:
      return schema.type ?? 'anything';
  }
}

function formOfText({ format, pattern, maxLength }: Schema): string {
  if (format !== undefined) return format;
  const limit = maxLength === undefined ? '' : ` to ${maxLength} characters`;
  return pattern === undefined ? `text${limit}` : `text${limit} like \`${pattern}\``;
}

function fieldsOf(schema: Schema): string {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {})
    .map(([name, field]) => {
      const personal = isPersonal(field) ? '*personal* ' : '';
      return `${name}${required.has(name) ? '' : '?'} (${personal}${formOf(field)})`;
    })
    .join(', ');
}
