import type { Logger } from 'pino';
import type { Webhooks } from '#apps/webhooks/src/open-webhooks.js';
import { addressesOfTarget, TargetRefused } from '#apps/webhooks/src/resolve-target.js';
import type { TargetFault } from '#webhooks';
import { problem } from '../problems/make-problem.js';
import type { ApiProblem } from '../problems/problem.js';

const FAULTS: Readonly<Record<TargetFault, string>> = {
  'not-a-url': 'The target is not an address.',
  'not-https': 'The target is not an https address.',
  'credentials-in-url':
    'The target has a user name or a password in it: it would be recorded for all to read.',
  'fragment-in-url': 'The target has a fragment (#...) in it, which no server gets.',
  'port-not-allowed': 'The port of the target is not one that events are sent to.',
  'address-not-allowed':
    'The target is, or its name stands for, an address that is not of the public internet.',
  'not-resolved': 'The name of the target has no address.',
};

/** What the webhook's tasks and queries work with. */
export class WebhookParts {
  constructor(
    readonly webhooks: Webhooks,
    /** Milliseconds for which an answer waits until what it recorded is known to the lists too. */
    private readonly patience: number,
    readonly log: Pick<Logger, 'warn'>,
  ) {}

  /** @throws ApiProblem where nothing may be sent to */
  async expectTarget(targetUrl: string): Promise<void> {
    const { settings, resolve } = this.webhooks;
    try {
      await addressesOfTarget(targetUrl, settings.targets, resolve);
    } catch (error) {
      throw error instanceof TargetRefused ? this.refused(error.fault) : error;
    }
  }

  /** @throws ApiProblem */
  expectRoom(): void {
    const { directory, settings } = this.webhooks;
    const living = directory.all().filter(({ webhook }) => webhook.state !== 'ended');
    if (living.length >= settings.mostWebhooks) throw problem('too-many-webhooks');
  }

  /** Lists and the sending know of it when this resolves, unless they are far behind. */
  async known(id: string, revision: number): Promise<void> {
    await this.webhooks.directory.reached(id, revision, AbortSignal.timeout(this.patience));
  }

  private refused(fault: TargetFault): ApiProblem {
    const { ports } = this.webhooks.settings.targets;
    const expected = `an https address on the public internet, port ${ports.join(' or ')}, without user name and fragment`;
    return problem('webhook-target-refused', {
      detail: FAULTS[fault],
      errors: [{ pointer: '/targetUrl', detail: expected }],
    });
  }
}
