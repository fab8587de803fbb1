import * as benefitHistory from '#benefit-history';
import type { BenefitEvent, PathwayEvent, ProtectionEvent } from '#contracts';
import {
  type ErasePersonalTexts,
  evolveProtection,
  mayBeErased,
  noProtection,
  type Retention,
  type RetentionAsked,
  retentionOf,
} from '#data-protection';
import type { EventStore } from '#event-store';
import { isPathwayEvent, pathwayOf } from '#pathway';
import type { Statutes } from '#statutes';
import type { SubjectKeys } from '#subject-keys';
import type { CommandEnvelope } from './command-envelope.js';
import type { CommandExecution } from './command-execution.js';
import type { CommandOutcome } from './command-outcome.js';
import type { Deciders } from './deciders.js';

/** Erasure by destroying the person's key. Decided and recorded first, carried out, recorded: broken off anywhere, the next try ends it. */
export class DataErasure {
  constructor(
    private readonly store: EventStore,
    private readonly keys: SubjectKeys,
    private readonly execution: CommandExecution,
    private readonly deciders: Deciders,
    private readonly statutes: Statutes,
  ) {}

  /** @throws CommandRefused while the data is to be kept */
  async erase(
    jobseeker: string,
    command: ErasePersonalTexts,
    envelope: CommandEnvelope,
  ): Promise<CommandOutcome> {
    const retention = await retentionInStore(this.store, jobseeker, {
      statutes: this.statutes,
      on: this.deciders.today(),
    });
    const decider = this.deciders.protection(envelope.authority, retention);
    const decided = await this.execution.execute(jobseeker, decider, [command], envelope);
    // A repeated command is not decided anew, and the person may have become a client again since.
    if (envelope.rehearsal === true || !mayBeErased(retention)) return decided;
    await this.keys.destroy(jobseeker);
    const destroyed = await this.execution.execute(jobseeker, decider, [{ type: 'ReportKeyDestroyed' }], {
      commandId: `${envelope.commandId}/destroyed`,
      causationId: envelope.commandId,
      correlationId: envelope.correlationId ?? envelope.commandId,
      authority: envelope.authority,
      actor: envelope.actor,
      source: envelope.source,
    });
    return {
      ...destroyed,
      recorded: [...decided.recorded, ...destroyed.recorded],
      repeated: decided.repeated,
    };
  }
}

/** Whether the time of the data about a person is over, by all that is recorded of the person. No text is opened. */
export async function retentionInStore(
  store: EventStore,
  jobseeker: string,
  asked: Pick<RetentionAsked, 'statutes' | 'on'>,
): Promise<Retention> {
  const read = async (category: string) => {
    const events: { readonly id: string; readonly type: string; readonly data: unknown }[] = [];
    for await (const event of store.read(`${category}-${jobseeker}`, { personalFields: 'sealed' })) {
      events.push(event);
    }
    return events;
  };
  const [pathway, benefits, protection] = await Promise.all(
    ['jobseeker', 'benefits', 'protection'].map(read),
  );
  return retentionOf({
    ...asked,
    pathway: pathwayOf(
      (pathway ?? []).filter(isPathwayEvent).map((event) => ({ id: event.id, event: event as PathwayEvent })),
    ),
    benefits: (benefits ?? []).reduce(
      (history, { type, data }) => benefitHistory.evolve(history, { type, data } as BenefitEvent),
      benefitHistory.initialBenefitHistory,
    ),
    protection: (protection ?? []).reduce(
      (known, { type, data }) => evolveProtection(known, { type, data } as ProtectionEvent),
      noProtection,
    ),
  });
}
