import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';

/** An object whose fields are described elsewhere, and checked where it is known which they are. */
export function OpenField(description: string): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: 'object', additionalProperties: true, description }),
    IsObject({ message: 'an object' }),
  );
}
