import Type from 'typebox';
import type { Position } from '#event-store';
import { DescribedField } from '../fields/field.js';

export class InclusionParameters {
  @DescribedField(
    Type.String({
      pattern: '^\\d{20}/\\d{20}$',
      description: 'Where the event stands among all: the `position` that .../events says of it.',
      'x-expected': 'the `position` of an event: 00000000000000000412/00000000000000000412',
    }),
  )
  readonly position: Position;
}

const size = (description: string) =>
  Type.String({
    pattern: '^[1-9][0-9]{0,14}$',
    'x-expected': 'a number of events, from 1 up',
    description,
  });

export class ConsistencyParameters {
  @DescribedField(size('The size of the earlier checkpoint.'))
  readonly from: string;

  @DescribedField(size('That of the later one; of the newest when left out.'), 'optional')
  readonly to?: string;
}
