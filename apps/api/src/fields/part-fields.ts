import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, ValidateNested } from 'class-validator';
import { checkedIfPresent, isOptional, type Presence } from './field.js';
import type { FieldSchema } from './field-schema.js';

/** A list of parts that have fields of their own. */
export function PartsField(
  part: new () => object,
  schema: FieldSchema,
  presence?: Presence,
): PropertyDecorator {
  const { description = '', minItems = 0, maxItems = 100 } = schema;
  const message = `a list of ${minItems} to ${maxItems} items`;
  const optional = isOptional(schema, presence);
  return applyDecorators(
    ApiProperty({ type: [part], description, minItems, maxItems, required: !optional }),
    ...checkedIfPresent(optional),
    IsArray({ message }),
    ArrayMinSize(minItems, { message }),
    ArrayMaxSize(maxItems, { message }),
    ValidateNested({ each: true, message: 'an object with the described fields' }),
    Type(() => part),
  );
}

/** A part with fields of its own. */
export function PartField(
  part: new () => object,
  schema: FieldSchema,
  presence?: Presence,
): PropertyDecorator {
  const message = 'an object with the described fields';
  const optional = isOptional(schema, presence);
  return applyDecorators(
    ApiProperty({ type: part, description: schema.description ?? '', required: !optional }),
    ...checkedIfPresent(optional),
    IsObject({ message }),
    ValidateNested({ message }),
    Type(() => part),
  );
}
