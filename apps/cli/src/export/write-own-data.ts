import { writeFile } from 'node:fs/promises';
import { type OwnData, ownDataHtml } from '#own-data';
import type { Language } from '#statutes';
import { tellPolku } from '../running/ask-polku.js';

export interface WriteOwnData {
  /** Of the running Polku. */
  readonly url: string;
  readonly jobseeker: string;
  readonly language: Language;
  /** `own-data.html` or `own-data.json`. Readable by its owner only. */
  readonly to: string;
}

/** An official who hands it out says so; the person's own token needs no reason. */
const HANDED_OUT = { 'Polku-Unlock-Reason': 'Handed out to the person by polku export' };

/**
 * Writes everything that a running Polku has recorded about one person.
 * @throws PolkuNotRunning, PolkuRefused, TokenNotGiven, and the file system's error for a file that can't be written
 */
export async function writeOwnData({ url, jobseeker, language, to }: WriteOwnData): Promise<void> {
  const path = `/v1/jobseekers/${encodeURIComponent(jobseeker)}/own-data`;
  const own = (await tellPolku(url, path, { headers: HANDED_OUT }, { language })) as OwnData;
  const content = to.endsWith('.html') ? ownDataHtml(own) : `${JSON.stringify(own, null, 2)}\n`;
  await writeFile(to, content, { mode: 0o600 });
}
