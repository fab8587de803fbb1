import type { Writable } from 'node:stream';
import type { CalendarDate, Instant } from '#calendar-date';
import type { Language } from '#statutes';
import { askPolku } from '../running/ask-polku.js';
import { reviewText, type ToldFinding } from './review-text.js';

export interface PrintReview {
  /** Of the running Polku. */
  readonly url: string;
  readonly jobseeker: string;
  readonly asOf?: CalendarDate;
  readonly knownOn?: CalendarDate;
  readonly knownAt?: Instant;
  readonly language: Language;
  /** Text in the language, or the answer of the API in all languages. */
  readonly form: 'text' | 'json';
  readonly output?: Writable;
}

/**
 * Prints the findings of one case, as a running Polku knows it.
 * @throws PolkuNotRunning, PolkuRefused
 */
export async function printReview({
  url,
  jobseeker,
  asOf,
  knownOn,
  knownAt,
  language,
  form,
  output = process.stdout,
}: PrintReview): Promise<void> {
  const answer = await askPolku(url, `/v1/jobseekers/${encodeURIComponent(jobseeker)}/case-review`, {
    asOf,
    knownOn,
    knownAt,
    ...(form === 'json' ? {} : { language }),
  });
  const { findings } = answer as { readonly findings: readonly ToldFinding[] };
  output.write(form === 'json' ? `${JSON.stringify(answer, null, 2)}\n` : reviewText(findings, language));
}
