import type { PositionedYaml } from './positioned-yaml.js';
import type { ShareRule } from './share-rule.js';
import type { Parameter, ParameterVersion } from './statutes.js';

interface Placed {
  readonly yaml: PositionedYaml;
  readonly act: string;
  readonly id: string;
  readonly index: number;
  readonly version: ParameterVersion;
  readonly benefit: ShareRule['benefit'];
}

/** Reports share-rules of different provisions that hold for one benefit on one day: which of them applies is not said. */
export function reportCompetingShareRules(
  files: readonly { readonly yaml: PositionedYaml; readonly parameters: readonly Parameter[] }[],
): void {
  const placed = files
    .flatMap(({ yaml, parameters }) => parameters.flatMap((parameter) => shareRules(yaml, parameter)))
    .sort((a, b) => (a.version.from < b.version.from ? -1 : 1));
  placed.forEach((rule, at) => {
    const competing = placed.slice(0, at).find((earlier) => isInForceBeside(earlier, rule));
    if (!competing) return;
    rule.yaml.report(
      ['parameters', rule.id, 'versions', rule.index, 'from'],
      `${competing.act} ${competing.id} holds for ${rule.benefit} on ${rule.version.from} too: end one of them with until`,
    );
  });
}

function shareRules(yaml: PositionedYaml, { act, id, kind, versions }: Parameter): Placed[] {
  if (kind !== 'share-rule') return [];
  return versions.map((version, index) => {
    const { benefit } = version.value as ShareRule;
    return { yaml, act, id, index, version, benefit };
  });
}

/** Versions of one parameter are checked where it is read. */
function isInForceBeside(earlier: Placed, rule: Placed): boolean {
  const { until } = earlier.version;
  return (
    earlier.benefit === rule.benefit &&
    (earlier.act !== rule.act || earlier.id !== rule.id) &&
    (until === undefined || until >= rule.version.from)
  );
}
