import type { CalendarDate } from '#calendar-date';
import { RecordDisputed } from '#contracts';
import type { DisputeRecord } from '#pathway';
import { DescribedField, Field } from '../../fields/field.js';
import type { TasksFor } from '../task.js';

export class DisputeRecordBody {
  @DescribedField(RecordDisputed.data.properties.disputes, 'required')
  readonly eventId: string;

  @Field(RecordDisputed, 'on')
  readonly on: CalendarDate;

  @Field(RecordDisputed, 'statement')
  readonly statement: string;
}

export const disputeTasks: TasksFor<DisputeRecord> = {
  DisputeRecord: {
    body: DisputeRecordBody,
    summary: "Attach the jobseeker's statement to a record",
    description:
      'The jobseeker says that a record of the pathway is wrong or incomplete. The record stays as it is until its authority corrects it; wherever it is shown, it is marked as disputed, with the statement. Any authority may receive the statement.',
    rules: ['DAT-1'],
    examples: {
      'an interview': {
        eventId: '9f2c3d5e-8a41-5f0b-9c7d-3e2a1b4c5d6e',
        on: '2026-11-20',
        statement: 'I was not asked about my health.',
      },
    },
  },
};
