import { type Finding, SEVERITIES, tellFinding } from '#case-review';
import type { Chronology } from './chronology.js';
import type { DossierFinding, FindingsOfSeverity } from './dossier.js';
import type { Telling } from './telling.js';

/** The findings of the case review, the gravest first, each with the entries that show it. */
export function toldFindings(
  findings: readonly Finding[],
  { numberOf }: Pick<Chronology, 'numberOf'>,
  telling: Telling,
): readonly FindingsOfSeverity[] {
  return SEVERITIES.map((severity) => ({
    severity,
    name: telling.words.severities[severity],
    findings: findings
      .filter((finding) => finding.severity === severity)
      .map((finding) => toldFinding(finding, numberOf, telling)),
  })).filter((group) => group.findings.length > 0);
}

function toldFinding(finding: Finding, numberOf: Chronology['numberOf'], telling: Telling): DossierFinding {
  const { detail, settledBy } = tellFinding(finding, telling.statutes, telling.language);
  const { finding: code, rule, provision, on, until, eventIds } = finding;
  return {
    finding: code,
    rule,
    provisions: telling.cited(provision),
    on,
    ...(until === undefined ? {} : { until }),
    detail,
    settledBy,
    eventIds,
    entries: eventIds.flatMap((id) => numberOf.get(id) ?? []),
  };
}
