import type { Benefit } from '#contracts';
import { NotInTheStatutes, type ShareRule, type Statutes } from '#statutes';
import type { Choices } from './choices.js';
import { type CitedProvision, citedProvision } from './cited-provision.js';
import type { InterpretationBitNames } from './interpretation-bits.js';
import { type LawCondition, lawCondition } from './law-condition.js';
import { versionSpan } from './law-counter.js';
import type { DayNumber } from './paid-day-numbers.js';

export interface LawStep {
  /** The last number of the step. */
  readonly upTo: number;
  readonly percent: number;
  readonly provision: CitedProvision;
}

/** How the share of one benefit is found, for the days of one span. */
export interface LawShare {
  readonly act: string;
  readonly parameter: string;
  readonly from: DayNumber;
  readonly until: DayNumber;
  readonly wording: readonly string[];
  readonly regime: string;
  /** Index of the counter that the share follows; none for a benefit without a share. */
  readonly counter: number | undefined;
  readonly forWholePeriod: boolean;
  readonly base: ShareRule['base'];
  readonly steps: readonly LawStep[];
  /** The last number of the first step: "the 100 days", "the 300 days". */
  readonly firstLimit: number;
  readonly noShare: readonly LawCondition[];
  readonly payerProvision: CitedProvision | undefined;
}

/** The share-rules of each benefit, oldest first. */
export function lawShares(
  statutes: Statutes,
  counterIndex: ReadonlyMap<string, number>,
  choices: Choices,
  names: InterpretationBitNames,
): Record<Benefit, readonly LawShare[]> {
  const all = statutes.ofKind('share-rule').flatMap(({ act, id, versions }) =>
    versions.map((version) => {
      const { value: rule } = version;
      const share: LawShare = {
        act,
        parameter: id,
        ...versionSpan(version),
        wording: version.wording,
        regime: rule.regime,
        counter: rule.counter === undefined ? undefined : counterIndex.get(`${act} ${rule.counter}`),
        forWholePeriod: rule.shareOf === 'payment-period',
        base: rule.base,
        steps: rule.steps.map(({ upTo = Number.POSITIVE_INFINITY, percent, provision }) => ({
          upTo,
          percent,
          provision: citedProvision(statutes, act, provision),
        })),
        firstLimit: rule.steps[0]?.upTo ?? Number.POSITIVE_INFINITY,
        noShare: (rule.noShare ?? []).map((line) =>
          lawCondition(line, citedProvision(statutes, act, line.provision), choices, names),
        ),
        payerProvision:
          rule.payerProvision === undefined
            ? undefined
            : citedProvision(statutes, rule.payerAct ?? act, rule.payerProvision),
      };
      return { benefit: rule.benefit, share };
    }),
  );
  const of = (wanted: Benefit) => {
    const shares = all.filter(({ benefit }) => benefit === wanted).map(({ share }) => share);
    if (shares.length === 0) throw new NotInTheStatutes(`a share-rule for ${wanted}`);
    return shares.sort((a, b) => a.from - b.from);
  };
  return {
    'labour-market-support': of('labour-market-support'),
    'basic-allowance': of('basic-allowance'),
    'earnings-related-allowance': of('earnings-related-allowance'),
    'general-support': of('general-support'),
  };
}
