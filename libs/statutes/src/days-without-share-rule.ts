import { addDays, type CalendarDate } from '#calendar-date';
import { BENEFITS, type Benefit } from '#contracts';
import type { PositionedYaml } from './positioned-yaml.js';
import type { ShareRule } from './share-rule.js';
import type { Parameter, ParameterVersion } from './statutes.js';

/** Reports days for which a benefit is paid and no share-rule holds: who pays them is not said. */
export function reportDaysWithoutShareRule(
  files: readonly { readonly yaml: PositionedYaml; readonly parameters: readonly Parameter[] }[],
): void {
  const all = files.flatMap(({ parameters }) => parameters);
  for (const { yaml, parameters } of files) {
    for (const { id, versions } of parameters) {
      const benefit = BENEFITS.find((each) => id === `${each}.is-paid`);
      if (!benefit) continue;
      const rules = shareRulesOf(benefit, all);
      versions.forEach((version, index) => {
        const gap = version.value === true ? firstGap(version, rules) : undefined;
        if (gap === undefined) return;
        yaml.report(
          ['parameters', id, 'versions', index, 'from'],
          `no share-rule holds for ${benefit} on ${gap}, when it is paid`,
        );
      });
    }
  }
}

type Span = Pick<ParameterVersion, 'from' | 'until'>;

/** By their first day. */
function shareRulesOf(benefit: Benefit, parameters: readonly Parameter[]): Span[] {
  return parameters
    .filter(({ kind }) => kind === 'share-rule')
    .flatMap(({ versions }) => versions)
    .filter(({ value }) => (value as ShareRule).benefit === benefit)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The first day of a span that no rule holds for. */
function firstGap({ from, until }: Span, rules: readonly Span[]): CalendarDate | undefined {
  let day = from;
  for (const rule of rules) {
    if (rule.from > day) break;
    if (rule.until === undefined) return undefined;
    if (rule.until >= day) day = addDays(rule.until, 1);
  }
  return until === undefined || day <= until ? day : undefined;
}
