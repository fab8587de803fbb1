import type { CounterRule, DayCondition, Parameter, ParameterVersion, ShareRule, When } from '#statutes';

/** A place of the law that a version of a parameter names. */
export interface Cited {
  readonly act: string;
  readonly provision: string;
}

/** Every place that a version names: its own, and those of its lines. */
export function citedBy(parameter: Parameter, version: ParameterVersion): Cited[] {
  const { act, kind } = parameter;
  const own = { act, provision: version.provision };
  if (kind === 'share-rule') {
    const { steps, noShare = [], payerAct = act, payerProvision } = version.value as ShareRule;
    return [
      ...[...steps, ...noShare].map(({ provision }) => ({ act, provision })),
      ...(payerProvision === undefined ? [] : [{ act: payerAct, provision: payerProvision }]),
    ];
  }
  if (kind === 'counter-rule') {
    const { counts, excludes = [], restarts = [] } = version.value as CounterRule;
    return [...counts, ...excludes, ...restarts].map(({ provision }) => ({ act, provision }));
  }
  if (kind === 'service-rule') {
    return [own, ...provisionsWithin(version.value, act)];
  }
  return [own];
}

/** A part of a rule whose provision stands in another act names that act beside it. */
function provisionsWithin(value: unknown, outer: string): Cited[] {
  if (typeof value !== 'object' || value === null) return [];
  const { act: own, provision } = value as { readonly act?: unknown; readonly provision?: unknown };
  const act = typeof own === 'string' ? own : outer;
  return [
    ...(typeof provision === 'string' ? [{ act, provision }] : []),
    ...Object.values(value).flatMap((inner) => provisionsWithin(inner, act)),
  ];
}

/** The lines of a rule that hold under some choice of an interpretation only. */
export function switchesOf({ kind, versions }: Parameter): When[] {
  if (kind !== 'share-rule' && kind !== 'counter-rule') return [];
  return versions.flatMap(({ value }) => {
    const { noShare = [] } = value as ShareRule;
    const { counts = [], excludes = [], restarts = [] } = value as Partial<CounterRule>;
    const lines: readonly Pick<DayCondition, 'when'>[] = [...noShare, ...counts, ...excludes, ...restarts];
    return lines.flatMap(({ when }) => (when ? [when] : []));
  });
}
