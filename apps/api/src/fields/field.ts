import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy, ValidateIf } from 'class-validator';
import type { TObject, TSchema } from 'typebox';
import type { EventContract } from '#contracts';
import { complaintOf } from './complaint.js';
import { asSent, type FieldSchema } from './field-schema.js';

export type Presence = 'required' | 'optional';

/** A field of a body that becomes this field of the event: checked and described as the event's contract says. */
export function Field<Data extends TObject>(
  contract: EventContract<string, Data>,
  name: keyof Data['properties'] & string,
  presence?: Presence,
): PropertyDecorator {
  const schema = contract.data.properties[name];
  if (schema === undefined) throw new Error(`${contract.type} has no field ${name}`);
  return DescribedField(schema, presence);
}

/** A field that a JSON Schema describes, made with the field types of the contracts. */
export function DescribedField(contract: TSchema, presence?: Presence): PropertyDecorator {
  const schema = contract as FieldSchema;
  const sent = asSent(schema);
  const complaint = complaintOf(sent);
  const optional = isOptional(schema, presence);
  return applyDecorators(
    ApiProperty({ ...openApiOf(sent), required: !optional }),
    ...checkedIfPresent(optional),
    ValidateBy({
      name: 'field',
      validator: {
        validate: (value) => complaint(value) === undefined,
        defaultMessage: (context) => complaint(context?.value) ?? '',
      },
    }),
  );
}

export function isOptional(schema: FieldSchema, presence: Presence | undefined): boolean {
  return presence === undefined ? Object.hasOwn(schema, '~optional') : presence === 'optional';
}

/** An optional field is checked unless it is absent; `null` is not absent. */
export function checkedIfPresent(optional: boolean): PropertyDecorator[] {
  return optional ? [ValidateIf((_body: object, value: unknown) => value !== undefined)] : [];
}

/** OpenAPI 3.1 describes values with JSON Schema: what the contract says goes over as it is. */
function openApiOf(schema: FieldSchema): { readonly description?: string } {
  const { anyOf: _, 'x-personal': personal, 'x-expected': __, ...described } = schema;
  const plain: { readonly description?: string } = JSON.parse(JSON.stringify(described));
  if (personal === undefined) return plain;
  return { ...plain, description: `${plain.description} Stored only encrypted with the person's own key.` };
}
