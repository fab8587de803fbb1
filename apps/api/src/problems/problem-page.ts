import { isRefusalName, REFUSAL_TITLES } from '#contracts';
import { isProblemName, PROBLEM_TYPES } from './problem-catalogue.js';

/** What `/problems/<name>` says about a problem type. */
export interface ProblemPage {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly meaning: string;
  readonly remedy: string;
}

/** Every problem that the API answers with: its own, then the refusals of the domain. */
export const PROBLEM_PAGES: readonly ProblemPage[] = [
  ...Object.keys(PROBLEM_TYPES),
  ...Object.keys(REFUSAL_TITLES),
].flatMap((name) => problemPage(name) ?? []);

/** `undefined` for a name that no problem has. */
export function problemPage(name: string): ProblemPage | undefined {
  const type = `/problems/${name}`;
  if (isProblemName(name)) return { type, ...PROBLEM_TYPES[name] };
  if (!isRefusalName(name)) return undefined;
  return {
    type,
    title: REFUSAL_TITLES[name],
    status: 422,
    meaning:
      'A refusal of the domain: the command was understood, and a rule or what is recorded already stands against it. Nothing was stored.',
    remedy:
      'The problem itself has the particulars: `detail` what is wrong, `rule` and `provision` what stands against it, `expected` what to do.',
  };
}

/** The same for people. */
export function problemPageHtml({ type, title, status, meaning, remedy }: ProblemPage): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)} - Polku</title>
<h1>${escapeHtml(title)}</h1>
<p><code>${escapeHtml(type)}</code>, HTTP status ${status}</p>
<p>${escapeHtml(meaning)}</p>
<p>${escapeHtml(remedy)}</p>
<p><a href="/problems">All problems</a> · <a href="/docs">The API</a></p>
</html>
`;
}

export function problemListHtml(pages: readonly ProblemPage[]): string {
  const items = pages.map(
    ({ type, title, status }) =>
      `<li><a href="${escapeHtml(type)}"><code>${escapeHtml(type)}</code></a> ${status}: ${escapeHtml(title)}</li>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Problems - Polku</title>
<h1>Problems that this API answers with</h1>
<ul>
${items.join('\n')}
</ul>
</html>
`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
