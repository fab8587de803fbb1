import { PersonIdentified } from '#contracts';
import { DescribedField, Field } from '../../fields/field.js';

const CODE = {
  ...PersonIdentified.data.properties.personalIdentityCode,
  'x-expected': 'a personal identity code with its century sign, eleven characters in capitals',
  pattern: '^\\d{6}[-+A-FU-Y]\\d{3}[0-9A-FHJ-NPR-Y]$',
};

export class IdentifyPersonBody {
  @DescribedField(CODE)
  readonly personalIdentityCode: string;

  @Field(PersonIdentified, 'givenNames')
  readonly givenNames?: string;

  @Field(PersonIdentified, 'familyName')
  readonly familyName?: string;
}
