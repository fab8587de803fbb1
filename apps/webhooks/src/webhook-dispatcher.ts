import type { SubjectKeys } from '#subject-keys';
import type { ListedWebhook, WebhookDirectory } from './webhook-directory.js';
import { type RunnerParts, WebhookRunner } from './webhook-runner.js';

/** What is done with one subscription, one thing after the other. */
interface Sending {
  listed: ListedWebhook;
  runner?: WebhookRunner;
  turn: Promise<void>;
}

/** Sends every active subscription its events, and ends what is to end. One for an installation. */
export class WebhookDispatcher {
  private readonly sendings = new Map<string, Sending>();
  private isStopping = false;
  private stopListening: () => void = () => undefined;

  constructor(
    private readonly parts: RunnerParts & {
      readonly directory: WebhookDirectory;
      readonly keys: SubjectKeys;
    },
  ) {}

  start(): void {
    const { deliveries, directory } = this.parts;
    this.stopListening = deliveries.onReplay((webhook) => this.sendings.get(webhook)?.runner?.lookAgain());
    directory.follow((listed) => this.follow(listed));
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    this.stopListening();
    for (const sending of this.sendings.values()) this.takeTurn(sending);
    await Promise.all([...this.sendings.values()].map(({ turn }) => turn));
  }

  private follow(listed: ListedWebhook): void {
    if (this.isStopping) return;
    const sending = this.sendings.get(listed.id) ?? { listed, turn: Promise.resolve() };
    sending.listed = listed;
    this.sendings.set(listed.id, sending);
    this.takeTurn(sending);
  }

  /** Two runners of one subscription would send everything twice: the old one has ended before the new one begins. */
  private takeTurn(sending: Sending): void {
    sending.turn = sending.turn.then(() => this.bringUpToDate(sending));
  }

  private async bringUpToDate(sending: Sending): Promise<void> {
    const { listed, runner } = sending;
    const { state } = listed.webhook;
    const isWanted = state === 'active' && !this.isStopping;
    if (isWanted && runner?.activeSince === listed.activeSince) return runner.update(listed);
    await runner?.stop();
    delete sending.runner;
    if (isWanted) {
      sending.runner = new WebhookRunner(this.parts, listed);
      sending.runner.start();
    } else if (state === 'ended') await this.bury(listed);
  }

  /** Nothing waits any more, and the secrets can't be read again. It is done anew at every start, should it have been cut short. */
  private async bury({ id }: ListedWebhook): Promise<void> {
    const { deliveries, keys, now, log } = this.parts;
    deliveries.giveUp(id, now());
    try {
      if ((await keys.find(id)) !== 'destroyed') await keys.destroy(id);
    } catch (error) {
      log.warn({ webhook: id, error }, 'the secrets of an ended webhook are destroyed at the next start');
    }
  }
}
