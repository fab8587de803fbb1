import type { CalendarDate } from '#calendar-date';
import { type NotHeardGround, RecordCorrected } from '#contracts';
import { DescribedField, Field } from '../../fields/field.js';
import { OpenField } from '../../fields/open-field.js';
import { IN_JOBSEEKERS_INTEREST } from './duty-bodies.js';
import { AGE, TRIAL_RESTART, type TrialRestart } from './service-terms-body.js';

class Correction {
  @DescribedField(RecordCorrected.data.properties.corrects, 'required')
  readonly eventId: string;

  @Field(RecordCorrected, 'on')
  readonly on: CalendarDate;

  @Field(RecordCorrected, 'reason', 'required')
  readonly reason: string;

  @Field(RecordCorrected, 'notHeardGround')
  readonly notHeardGround?: NotHeardGround;
}

export class CorrectRecordBody extends Correction {
  @OpenField(
    'The whole data of the event as it should have been: as the event catalogue describes it, texts about the person as plain text. What is left out is left out of the record.',
  )
  readonly data: Readonly<Record<string, unknown>>;

  @DescribedField(AGE, 'optional')
  readonly ageInYears?: number;

  @DescribedField(TRIAL_RESTART, 'optional')
  readonly trialMaximumRestart?: TrialRestart;

  @DescribedField(IN_JOBSEEKERS_INTEREST, 'optional')
  readonly inJobseekersInterest?: boolean;
}

export class RetractRecordBody extends Correction {}
