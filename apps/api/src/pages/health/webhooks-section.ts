import { html, type Markup } from '#markup';
import type { Language } from '#statutes';
import { OPERATION_WORDS } from '../words/operation-words.js';
import { rowsOf } from './projection-section.js';

/** A subscription as far as the page tells of it: no address of its target, which may hold a secret. */
export interface WebhookToTell {
  readonly webhookId: string;
  readonly owner: { readonly client: string };
  readonly state: 'active' | 'paused' | 'ended';
  readonly progress: {
    readonly waiting: number;
    readonly deadLetters: number;
    /** ISO 8601 instant. */
    readonly failingSince: string | null;
  };
}

/** How far each subscription is, those with dead letters first. */
export function webhooksSection(webhooks: readonly WebhookToTell[], language: Language): Markup {
  const words = OPERATION_WORDS[language];
  const inOrder = [...webhooks].sort((a, b) => b.progress.deadLetters - a.progress.deadLetters);
  return html`<section aria-labelledby="webhooks">
<h2 id="webhooks">${words.webhooks}</h2>
${
  webhooks.length === 0
    ? html`<p>${words.noWebhooks}</p>`
    : rowsOf(
        words.webhooks,
        [words.owner, words.state, words.waiting, words.dead, words.failingSince],
        inOrder.map(({ webhookId, owner, state, progress: { waiting, deadLetters, failingSince } }) => [
          html`${owner.client}<br><code>${webhookId}</code>`,
          words.webhookStates[state],
          waiting,
          deadLetters,
          failingSince ?? '–',
        ]),
      )
}
</section>`;
}
