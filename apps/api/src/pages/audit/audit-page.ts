import type { Grant } from '#access';
import { type CalendarDate, helsinkiDateOf } from '#calendar-date';
import { html, type Markup } from '#markup';
import { sealedLog } from '#pictures';
import type { Language } from '#statutes';
import type { CheckpointAnswer, InclusionAnswer } from '../../queries/log-queries.js';
import type { SealedSegmentsAnswer } from '../../queries/sealed-segments-query.js';
import { pictureFigure, pictureTable } from '../case/picture-figure.js';
import { instantInFinland } from '../frame/instant.js';
import { accessLogAddress, auditAddress, checkpointAddress, proofAddress } from '../frame/more-addresses.js';
import type { PageParts } from '../frame/page-html.js';
import { ACCESS_LOG_WORDS } from '../words/access-log-words.js';
import { AUDIT_WORDS } from '../words/audit-words.js';
import { CASE_WORDS } from '../words/case-words.js';
import { type AskedMoments, momentsForm } from './moments-form.js';
import { verificationForm } from './verification-page.js';

/** Why there is no proof of what was written. */
export type ProofMistake = 'notAnEvent' | 'notSealed';

export interface AuditShown {
  /** Absent while nothing is sealed. */
  readonly sealed?: CheckpointAnswer & SealedSegmentsAnswer;
  /** The event that was asked for, as it was written; empty where none was. */
  readonly event: string;
  readonly proof?: InclusionAnswer | ProofMistake;
  /** When the first event was recorded that is not sealed; absent where all are. ISO 8601. */
  readonly unsealedSince?: string;
  readonly asked: AskedMoments;
  readonly today: CalendarDate;
  readonly reader: Grant;
}

/** What an auditor needs: whether the log is whole, and how to take it away. */
export function auditPage(language: Language, shown: AuditShown): PageParts {
  const words = AUDIT_WORDS[language];
  const { parts } = shown.reader;
  const { mistake, moments } = shown.asked;
  const isWrong = typeof shown.proof === 'string' || mistake !== undefined || moments.mistakes.size > 0;
  return {
    language,
    address: auditAddress(language),
    title: isWrong ? `${CASE_WORDS[language].errorPrefix}: ${words.title}` : words.title,
    crumbs: [],
    content: html`<h1>${words.title}</h1>
<p class="lead">${words.how}</p>
<section aria-labelledby="checkpoint">
<h2 id="checkpoint">${words.checkpoint}</h2>
${shown.sealed === undefined ? html`<p class="notice">${words.nothingSealed}</p>` : checkpoint(language, shown.sealed)}
${sealing(language, shown)}
</section>
<section aria-labelledby="verify">
<h2 id="verify">${words.verify}</h2>
${shown.sealed === undefined ? undefined : html`<p>${words.verifyHere}</p>\n${verificationForm(language)}`}
<p>${words.verifyHow}</p>
${command(`npx polku verify --archive data/archive --key '${shown.sealed?.key ?? '<key>'}'`)}
<p>${words.verifyKept}</p>
${command('npx polku verify --archive data/archive --against checkpoint.txt')}
</section>
<section class="find" aria-labelledby="event-heading">
<h2 id="event-heading">${words.event}</h2>
<p>${words.eventHow}</p>
${proofForm(language, shown)}
${shown.proof === undefined || typeof shown.proof === 'string' ? undefined : proved(language, shown.proof, shown)}
</section>
<section aria-labelledby="changes">
<h2 id="changes">${words.changes}</h2>
<p>${words.changesHow}</p>
${momentsForm(language, shown.asked, shown.today, parts.has('billing') && parts.has('money'))}
<p>${words.everybodyAt}</p>
${command('npx polku replay --until 2026-06-30\nnpx polku diff --from 2026-05-31 --to 2026-06-30')}
</section>
<section aria-labelledby="bundle">
<h2 id="bundle">${words.bundle}</h2>
<p>${words.bundleHow}</p>
${command('npx polku archive --bundle audit.tar')}
<p>${words.replay}</p>
${command('npx polku verify --bundle audit.tar\nnpx polku replay --bundle audit.tar')}
</section>
${parts.has('access-log') ? html`<section aria-labelledby="access-log"><h2 id="access-log"><a href="${accessLogAddress(language)}">${words.accessLog}</a></h2>\n<p>${ACCESS_LOG_WORDS[language].how}</p></section>` : undefined}`,
  };
}

/** That what was recorded last is not sealed, and how it will be. */
function sealing(language: Language, { unsealedSince }: AuditShown): Markup {
  const words = AUDIT_WORDS[language];
  return html`<p>${unsealedSince === undefined ? words.allSealed : html`${words.unsealedSince} ${instantInFinland(unsealedSince, language)}.`} ${words.sealsItself}</p>`;
}

function command(text: string): Markup {
  return html`<pre class="command" lang="en" tabindex="0">${text}</pre>`;
}

function checkpoint(language: Language, sealed: NonNullable<AuditShown['sealed']>): Markup {
  const words = AUDIT_WORDS[language];
  const { origin, size, root, key, checkpoint: note, segments } = sealed;
  const checkpoints = segments
    .slice(-1)
    .map(({ lastRecordedAt }) => ({ events: size, on: helsinkiDateOf(new Date(lastRecordedAt)) }));
  const { svg, table } = sealedLog(
    { segments: segments.map(({ events }) => ({ events })), checkpoints },
    { idPrefix: 'log', language, title: words.segments },
  );
  return html`<p>${words.checkpointHow}</p>
<dl>
<dt>${words.origin}</dt><dd>${origin}</dd>
<dt>${words.size}</dt><dd>${size}</dd>
<dt>${words.root}</dt><dd><code>${root}</code></dd>
<dt>${words.key}</dt><dd><code>${key}</code></dd>
</dl>
<p><a href="${checkpointAddress(language)}">${words.checkpointFile}</a></p>
<details><summary>${words.note}</summary><pre tabindex="0">${note}</pre></details>
<h3>${words.segments}</h3>
<p class="hint">${words.segmentsHow}</p>
${pictureFigure(svg, words.segments)}
${pictureTable(table)}`;
}

function proofForm(language: Language, { event, proof }: AuditShown): Markup {
  const words = AUDIT_WORDS[language];
  const mistake = typeof proof === 'string' ? proof : undefined;
  return html`<form method="get" action="${auditAddress(language)}#event-heading" novalidate>
<div class="field">
<label for="event">${words.eventLabel}</label>
<p class="hint" id="event-hint">${words.eventHint}</p>
${mistake === undefined ? undefined : html`<p class="error" id="event-error" role="alert">${words[mistake]}</p>\n`}<input id="event" name="event" autocomplete="off" spellcheck="false" maxlength="60" required value="${mistake === 'notAnEvent' ? '' : event}" aria-describedby="event-hint${mistake === undefined ? '' : ' event-error'}"${mistake === undefined ? undefined : html` aria-invalid="true"`}>
</div>
<button type="submit">${words.prove}</button>
</form>`;
}

function proved(
  language: Language,
  { index, leaf, proof }: InclusionAnswer,
  { event, sealed }: AuditShown,
): Markup {
  const words = AUDIT_WORDS[language];
  return html`<p class="notice good" role="status">${words.proved(index)}</p>
<dl><dt>${words.leaf}</dt><dd><code>${leaf}</code></dd></dl>
<pre tabindex="0">${proof}</pre>
<p><a href="${proofAddress(language, event)}">${words.proofFile}</a></p>
<p>${words.proofHow}</p>
${command(`npx polku verify --proof event.tlog-proof --key '${sealed?.key ?? '<key>'}'`)}`;
}
