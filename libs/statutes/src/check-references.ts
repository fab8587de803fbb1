import { INTEGRATION_GROUNDS } from '#contracts';
import type { DayCondition } from './day-condition.js';
import type { Interpretation } from './interpretation.js';
import type { PositionedYaml } from './positioned-yaml.js';
import type { ServiceRule } from './service-rule.js';
import type { ShareRule } from './share-rule.js';
import type { Act, Parameter } from './statutes.js';

/** What the files have all together, to which one of them may refer. */
export interface LoadedLaw {
  readonly acts: ReadonlyMap<string, Act>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly interpretations: ReadonlyMap<string, Interpretation>;
}

/** Reports references of one file to what there is not: acts, counters, interpretations and their choices; and spans of no day. */
export function checkReferences(
  yaml: PositionedYaml,
  parameters: readonly Parameter[],
  law: LoadedLaw,
): void {
  for (const { act, id, kind, versions } of parameters) {
    if (!law.acts.has(act)) yaml.report(['act'], `no act.yaml names the act ${act}`);
    versions.forEach(({ value }, index) => {
      const path = ['parameters', id, 'versions', index, 'value'];
      checkConditions(yaml, path, value, law);
      if (kind === 'share-rule') checkShareRule(yaml, path, act, value as ShareRule, law);
      if (id === 'integration-window.years') checkYears(yaml, path, value as Record<string, number>);
      if (kind === 'service-rule') checkServiceRule(yaml, path, value as ServiceRule, law);
    });
  }
}

function checkShareRule(
  yaml: PositionedYaml,
  path: readonly (string | number)[],
  act: string,
  { counter, steps, payerAct }: ShareRule,
  { acts, parameters }: LoadedLaw,
): void {
  if (payerAct !== undefined && !acts.has(payerAct)) {
    yaml.report([...path, 'payerAct'], `no act.yaml names the act ${payerAct}`);
  }
  if (counter !== undefined && parameters.get(`${act} ${counter}`)?.kind !== 'counter-rule') {
    yaml.report([...path, 'counter'], `${act} has no counter-rule ${counter}`);
  }
  steps.forEach(({ upTo }, index) => {
    const at = [...path, 'steps', index];
    const isLast = index === steps.length - 1;
    if (isLast && upTo !== undefined) yaml.report(at, 'the last step has no upTo: it goes on without an end');
    if (!isLast && upTo === undefined) yaml.report(at, 'a step before the last needs upTo');
    if ((steps[index - 1]?.upTo ?? 0) >= (upTo ?? Number.POSITIVE_INFINITY)) {
      yaml.report(at, 'the step ends before it begins');
    }
  });
}

/** A ground without its years would be a window without a day. */
function checkYears(
  yaml: PositionedYaml,
  path: readonly (string | number)[],
  years: Readonly<Record<string, number>>,
): void {
  for (const ground of INTEGRATION_GROUNDS) {
    if (years[ground] === undefined) yaml.report(path, `the years of the ground ${ground} are missing`);
  }
}

function checkServiceRule(
  yaml: PositionedYaml,
  path: readonly (string | number)[],
  rule: ServiceRule,
  { acts }: LoadedLaw,
): void {
  for (const part of ['expenseAllowance', 'employmentCondition', 'noUnemploymentBenefit'] as const) {
    const act = rule[part]?.act;
    if (act !== undefined && !acts.has(act)) {
      yaml.report([...path, part, 'act'], `no act.yaml names the act ${act}`);
    }
  }
}

/** Looks for `when` and for spans of days anywhere in a value. */
function checkConditions(
  yaml: PositionedYaml,
  path: readonly (string | number)[],
  value: unknown,
  law: LoadedLaw,
): void {
  if (typeof value !== 'object' || value === null) return;
  checkSpans(yaml, path, value);
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (key !== 'when') {
      checkConditions(yaml, at, inner, law);
      continue;
    }
    for (const [id, choice] of Object.entries(inner as Record<string, string>)) {
      const choices = law.interpretations.get(id)?.choices ?? {};
      if (!Object.hasOwn(choices, choice)) yaml.report([...at, id], `${id} has no choice ${choice}`);
    }
  }
}

function checkSpans(
  yaml: PositionedYaml,
  path: readonly (string | number)[],
  { daysFrom, daysUntil, paidFrom, paidUntil }: Partial<DayCondition>,
): void {
  if (daysFrom && daysUntil && daysUntil < daysFrom)
    yaml.report([...path, 'daysUntil'], 'ends before it begins');
  if (paidFrom && paidUntil && paidUntil < paidFrom)
    yaml.report([...path, 'paidUntil'], 'ends before it begins');
}
