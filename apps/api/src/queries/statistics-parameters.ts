import Type from 'typebox';
import type { Month } from '#calendar-date';
import { month, oneOf } from '#contracts';
import { AREA_LEVELS, type AreaLevel } from '#statistics';
import { DescribedField } from '../fields/field.js';
import { MomentParameters } from './moment-parameters.js';

const STATISTICS_FORMS = ['json', 'csv'] as const;
type StatisticsForm = (typeof STATISTICS_FORMS)[number];

export class StatisticsParameters extends MomentParameters {
  @DescribedField(month('The first month.'))
  readonly from: Month;

  @DescribedField(month('The last month, at most 36 months with the first.'))
  readonly to: Month;

  @DescribedField(
    oneOf(AREA_LEVELS, 'Divided by where people live; the whole country when left out.'),
    'optional',
  )
  readonly by?: AreaLevel;

  @DescribedField(
    Type.String({
      pattern: '^[\\p{L}\\d -]{1,64}$',
      'x-expected': 'the name of an area, or the code of a municipality: Kainuu',
      description: 'Only this area of the level: its Finnish name, the code of a municipality, or `unknown`.',
    }),
    'optional',
  )
  readonly area?: string;

  @DescribedField(
    oneOf(
      STATISTICS_FORMS,
      'JSON, or every number in a row of its own as docs/files.md has statistics.csv; `json` when left out.',
    ),
    'optional',
  )
  readonly format?: StatisticsForm;
}
