import Type from 'typebox';
import { EventSkipped } from '#contracts';
import { DescribedField, Field } from '../fields/field.js';

export class SkipBody {
  @DescribedField(
    Type.String({
      pattern: '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{20}/\\d{20})$',
      'x-expected': 'the id or the position of an event, as /v1/projection tells them',
      description: 'The event at which the read models stopped: its id or its position.',
    }),
    'required',
  )
  readonly event: string;

  @Field(EventSkipped, 'reason')
  readonly reason: string;
}
