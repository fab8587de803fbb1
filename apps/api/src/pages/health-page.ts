import { html, type Markup, table } from '#markup';
import type { Language } from '#statutes';
import type { ProjectionAnswer } from '../projection/projection-query.js';
import { LAG_COUNTED, type ServiceHealthAnswer } from '../queries/service-health-query.js';
import { instantInFinland } from './frame/instant.js';
import { healthAddress } from './frame/page-addresses.js';
import type { PageParts } from './frame/page-html.js';
import { rebuildSection, stoppedSection } from './health/projection-section.js';
import { type WebhookToTell, webhooksSection } from './health/webhooks-section.js';
import { HEALTH_WORDS } from './words/health-words.js';

/**
 * @param projection absent while the read models do not answer
 * @param webhooks absent while the subscriptions can not be told
 */
export function healthPage(
  language: Language,
  health: ServiceHealthAnswer,
  projection: ProjectionAnswer | undefined,
  webhooks: readonly WebhookToTell[] | undefined,
): PageParts {
  const words = HEALTH_WORDS[language];
  return {
    language,
    address: healthAddress(language),
    title: words.heading,
    crumbs: [],
    content: html`<h1>${words.heading}</h1>
<p class="${health.ready ? 'notice good' : 'notice alert'}" role="status">${health.ready ? words.ready : words.notReady}</p>
<p class="small">${words.lookedAt}: ${instantInFinland(health.lookedAt, language)}</p>
<section aria-labelledby="parts">
<h2 id="parts">${words.parts}</h2>
<div class="scroll" tabindex="0" role="group" aria-label="${words.parts}">${partsTable(health, language)}</div>
</section>
<section aria-labelledby="projections">
<h2 id="projections">${words.projections}</h2>
${projectionTable(health, language)}
</section>
${
  projection === undefined
    ? undefined
    : html`${stoppedSection(projection, language)}
${rebuildSection(projection.rebuild, language)}`
}
${webhooks && webhooksSection(webhooks, language)}`,
  };
}

function partsTable({ parts }: ServiceHealthAnswer, language: Language): Markup {
  const words = HEALTH_WORDS[language];
  const names: Readonly<Record<string, string>> = {
    'event-store': words.eventStore,
    projection: words.projection,
  };
  return table(
    words.parts,
    [{ heading: words.part }, { heading: words.state }, { heading: words.since }],
    Object.entries(parts).map(([part, { ready, reason, seenSince }]) => {
      const isSilent = reason?.startsWith('does not answer');
      const why = isSilent ? words.silent : words.behind;
      return [
        names[part] ?? part,
        ready ? words.works : `${words.doesNot}: ${why}`,
        instantInFinland(seenSince, language),
      ];
    }),
  );
}

function projectionTable({ projection, lag }: ServiceHealthAnswer, language: Language): Markup {
  const words = HEALTH_WORDS[language];
  if (projection === undefined) return html`<p>${words.silent}</p>`;
  const { caughtUp, position = words.none, events, lawDigest = words.none } = projection;
  const behind =
    lag === LAG_COUNTED ? `≥ ${words.lagEvents(lag)}` : lag !== undefined && words.lagEvents(lag);
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${words.projections}">${table(
    words.projections,
    [{ heading: words.what }, { heading: words.value }],
    [
      [words.caughtUp, caughtUp ? words.yes : words.no],
      [words.lag, behind || words.lagUnknown],
      [words.events, events],
      [words.position, html`<code>${position}</code>`],
      [words.law, html`<code>${lawDigest}</code>`],
    ],
  )}</div>`;
}
