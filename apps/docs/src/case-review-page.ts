import { FINDING_CODES, REVIEW_RULES, type ReviewRule } from '#case-review';
import type { RuleId } from '#contracts';
import { loadStatutes, type Parameter, type Statutes } from '#statutes';
import { table } from './rule-book/markdown.js';

/** How a rule names all kinds of service. */
const CATALOGUE = 'service.*';

/** What stands for the provisions of all kinds of service. */
export const CATALOGUE_PROVISION = 'that of the kind of service';

/** Every finding of the case review, as Markdown: its rows, provisions, and when it appears. */
export function caseReviewPage(): string {
  const statutes = loadStatutes();
  return [
    '# What the case review finds',
    '',
    'Generated from the rules of the review by `npm run docs`; a test fails when this file differs. `polku review --jobseeker J1`',
    'and `GET /v1/jobseekers/{id}/case-review` tell the findings of one case, judged as it stood on a date (`asOf`) and by what had',
    'been recorded on a date (`knownOn`), each with the provision in force on the day that counts, the events that show it, and what',
    'would settle it, in Finnish, Swedish and English. Texts about the person are never in them.',
    '',
    '- *unlawful*: the record shows an act, its content or its time that a provision does not allow, or a time limit of the law that',
    '  passed without what was due.',
    '- *to be checked*: the record alone cannot tell. Something that the law needs is not said or not recorded, it depends on what the',
    '  pathway does not know, or the law has no number and the value is review practice.',
    '- *information*: nothing is amiss by itself; a reviewer should know.',
    '',
    'A finding with a star is checked by the same code when an authority decides here: the decision is refused, and only what was',
    'reported comes to it.',
    '',
    ...table(
      ['finding', 'severity', 'rows', 'provisions', 'when it appears'],
      FINDING_CODES.map((code) => {
        const rule: ReviewRule = REVIEW_RULES[code];
        return [
          `<a id="${code}"></a>\`${code}\`${rule.refusedInDecisions ? ' *' : ''}`,
          rule.severities.map((severity) => severity.replaceAll('-', ' ')).join(', '),
          rule.rows.map((row) => `[${row}](rule-book/rows.md#${row.toLowerCase()})`).join(', '),
          provisionsOf(rule, statutes).join('; '),
          rule.appears,
        ];
      }),
    ),
  ].join('\n');
}

/** The provisions that a rule asks; of the service catalogue those that name one of its rows, or the kind's own. */
export function provisionsOf({ law, rows }: ReviewRule, statutes: Statutes): readonly string[] {
  const asked = statutes.all().filter((parameter) => law.some((pattern) => isAsked(parameter, pattern)));
  const cited = asked.flatMap((parameter) =>
    parameter.kind === 'service-rule'
      ? ofCatalogue(parameter, rows)
      : parameter.versions.map(({ provision }) => ({ act: parameter.act, provision })),
  );
  const named = cited.map(({ act, provision }) => statutes.cite(act, provision));
  const ofKind = law.includes(CATALOGUE) && rows.some((row) => row === 'SRV-1' || row === 'SRV-2');
  return [...new Set(named), ...(ofKind ? [CATALOGUE_PROVISION] : [])];
}

interface Cited {
  readonly act: string;
  readonly provision: string;
}

function ofCatalogue({ act, versions }: Parameter, rows: readonly RuleId[]): readonly Cited[] {
  return versions.flatMap(({ provision, value }) => {
    const limits = limitsWithin(value, rows).map((limit) => ({ act, provision: limit }));
    const ends = typeof value === 'object' && value !== null && 'ends' in value ? value.ends : undefined;
    return rows.some((row) => row === ends) ? [{ act, provision }, ...limits] : limits;
  });
}

/** Within a kind of service: the provisions of what names one of the rows. */
function limitsWithin(value: unknown, rows: readonly RuleId[]): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { rule, provision } = value as { readonly rule?: unknown; readonly provision?: unknown };
  const own = rows.some((row) => row === rule) && typeof provision === 'string' ? [provision] : [];
  return [...own, ...Object.values(value).flatMap((inner) => limitsWithin(inner, rows))];
}

function isAsked({ id, kind }: Parameter, pattern: string): boolean {
  if (pattern === CATALOGUE) return kind === 'service-rule';
  const [start = '', end = ''] = pattern.split('*');
  return pattern.includes('*') ? id.startsWith(start) && id.endsWith(end) : id === pattern;
}
