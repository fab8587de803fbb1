import { type Content, html, type Markup, table } from '#markup';
import type { RecordedRebuild } from '#read-models';
import type { Language } from '#statutes';
import type { ProjectionAnswer } from '../../projection/projection-query.js';
import { OPERATION_WORDS } from '../words/operation-words.js';

/** Streams that stopped and events that were passed over; the name of a stream has the identifier of a jobseeker, nothing else. */
export function stoppedSection(
  { stopped, stoppedCount, skipped }: Pick<ProjectionAnswer, 'stopped' | 'stoppedCount' | 'skipped'>,
  language: Language,
): Markup {
  const words = OPERATION_WORDS[language];
  const headings = [words.stream, words.type, words.position];
  return html`<section aria-labelledby="stopped">
<h2 id="stopped">${words.stopped(stoppedCount)}</h2>
${
  stoppedCount === 0
    ? html`<p>${words.nothingStopped}</p>`
    : rowsOf(
        words.stopped(stoppedCount),
        [...headings, words.step, words.error],
        stopped.map((each) => [
          each.stream,
          each.eventType,
          html`<code>${each.position}</code>`,
          each.step,
          each.error,
        ]),
      )
}
${stoppedCount > stopped.length ? html`<p>${words.more(stoppedCount - stopped.length)}</p>` : undefined}
${
  skipped.length === 0
    ? undefined
    : rowsOf(
        words.skipped(skipped.length),
        [...headings, words.decision],
        skipped.map((each) => [
          each.stream,
          each.eventType,
          html`<code>${each.position}</code>`,
          html`<code>${each.decision}</code>`,
        ]),
      )
}
</section>`;
}

/** How far the last rebuild is, with the time left. */
export function rebuildSection(rebuild: RecordedRebuild | undefined, language: Language): Markup {
  const words = OPERATION_WORDS[language];
  return html`<section aria-labelledby="rebuild">
<h2 id="rebuild">${words.rebuild}</h2>
${rebuild === undefined ? html`<p>${words.noRebuild}</p>` : rowsOf(words.rebuild, [words.what, words.value], rebuildRows(rebuild, language))}
</section>`;
}

function rebuildRows(
  { state, reason, askedAt, seenAt, progress, report, error }: RecordedRebuild,
  language: Language,
): Content[][] {
  const words = OPERATION_WORDS[language];
  const secondsLeft = state === 'running' ? progress?.secondsLeft : undefined;
  const before = report?.before;
  return [
    [words.state, words.states[state]],
    [words.reason, words.reasons[reason]],
    [words.asked, askedAt],
    [words.seen, seenAt],
    ...(progress === undefined
      ? []
      : [[words.progress, words.events(String(progress.events), progress.of?.toString())]]),
    ...(secondsLeft === undefined ? [] : [[words.left, words.minutes(Math.round(secondsLeft / 60))]]),
    ...(before === undefined || report === undefined
      ? []
      : [[words.equal, JSON.stringify(before) === JSON.stringify(report.after) ? words.yes : words.no]]),
    ...(error === undefined ? [] : [[words.error, error]]),
  ];
}

export function rowsOf(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly Content[])[],
): Markup {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}">${table(
    caption,
    headings.map((heading) => ({ heading })),
    rows,
  )}</div>`;
}
