import { writeFile } from 'node:fs/promises';
import type { CalendarDate, Instant } from '#calendar-date';
import { type Dossier, dossierHtml } from '#case-dossier';
import type { Language } from '#statutes';
import { askPolku } from '../running/ask-polku.js';

export interface WriteDossier {
  /** Of the running Polku. */
  readonly url: string;
  readonly jobseeker: string;
  readonly asOf?: CalendarDate;
  readonly knownOn?: CalendarDate;
  readonly knownAt?: Instant;
  readonly language: Language;
  /** `case.html` or `case.json`. Readable by its owner only. */
  readonly to: string;
}

/**
 * Writes the dossier of one case, as a running Polku knows it.
 * @throws PolkuNotRunning, PolkuRefused, and the file system's error for a file that can't be written
 */
export async function writeDossier({
  url,
  jobseeker,
  asOf,
  knownOn,
  knownAt,
  language,
  to,
}: WriteDossier): Promise<void> {
  const path = `/v1/jobseekers/${encodeURIComponent(jobseeker)}/dossier`;
  const dossier = (await askPolku(url, path, { asOf, knownOn, knownAt, language })) as Dossier;
  const content = to.endsWith('.html') ? dossierHtml(dossier) : `${JSON.stringify(dossier, null, 2)}\n`;
  await writeFile(to, content, { mode: 0o600 });
}
