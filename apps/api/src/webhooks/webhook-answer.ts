import { ApiProperty } from '@nestjs/swagger';
import type { CommandOutcome } from '#command-handling';
import { RecordedEvent } from '../tasks/command-answer.js';

/** What became of something that was asked of a webhook. */
export class WebhookAnswer {
  @ApiProperty({ description: 'The subscription.', example: '0197b1d2-0000-7000-8000-000000000001' })
  readonly webhookId: string;

  @ApiProperty({ description: 'Revision of its stream of events now.', type: 'integer', example: 0 })
  readonly revision: number;

  @ApiProperty({
    description: 'Whether something was recorded; false when it was so already.',
    example: true,
  })
  readonly changed: boolean;

  @ApiProperty({ description: 'The events that the command recorded, in order.', type: [RecordedEvent] })
  readonly recorded: readonly RecordedEvent[];

  @ApiProperty({
    description:
      'The signing secret (Standard Webhooks), where one was made. It is shown this once; when it is lost, rotate it.',
    required: false,
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw1Yz3nQ0kYxM=',
  })
  readonly secret?: string;
}

/** @param newSecret told only where this very command made it the secret */
export function webhookAnswer(webhookId: string, outcome: CommandOutcome, newSecret?: string): WebhookAnswer {
  return {
    webhookId,
    revision: Number(outcome.revision),
    changed: outcome.recorded.length > 0,
    recorded: outcome.recorded,
    ...(newSecret === undefined || outcome.repeated ? {} : { secret: newSecret }),
  };
}
