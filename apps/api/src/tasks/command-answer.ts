import { ApiProperty } from '@nestjs/swagger';
import type { CommandOutcome } from '#command-handling';

export class RecordedEvent {
  @ApiProperty({ description: 'Identifier of the event.', example: '9f2c3d5e-8a41-5f0b-9c7d-3e2a1b4c5d6e' })
  readonly id: string;

  @ApiProperty({ description: 'Its type.', example: 'JobSearchDutySet' })
  readonly type: string;
}

/** What a command did. */
export class CommandAnswer {
  @ApiProperty({ description: 'The jobseeker whom it was about.', example: 'J1' })
  readonly jobseekerId: string;

  @ApiProperty({ description: 'The stream of events that the command belongs to.', example: 'jobseeker-J1' })
  readonly stream: string;

  @ApiProperty({
    description: 'Revision of the stream now; null while nothing is recorded in it. The ETag says the same.',
    type: 'integer',
    nullable: true,
    example: 4,
  })
  readonly revision: number | null;

  @ApiProperty({
    description: 'Whether something was recorded; false when all of it was known already.',
    example: true,
  })
  readonly changed: boolean;

  @ApiProperty({ description: 'The events that the command recorded, in order.', type: [RecordedEvent] })
  readonly recorded: readonly RecordedEvent[];
}

export function commandAnswer(jobseekerId: string, outcome: CommandOutcome): CommandAnswer {
  return {
    jobseekerId,
    stream: outcome.stream,
    revision: outcome.revision === 'no-stream' ? null : outcome.revision,
    changed: outcome.recorded.length > 0,
    recorded: outcome.recorded,
  };
}
