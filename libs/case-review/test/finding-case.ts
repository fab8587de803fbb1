import type { BenefitHistory } from '#benefit-history';
import type { FactsOf, Finding, FindingCode } from '#case-review';
import type { PathwayEvent } from '#contracts';

/** One situation, judged as of a date. */
export interface Situation {
  readonly events: readonly PathwayEvent[];
  readonly asOf: string;
  readonly benefits?: BenefitHistory;
  readonly bornOn?: string;
}

/** A case in which a finding appears, and one as close as can be in which it does not. */
export interface FindingCase<Code extends FindingCode = FindingCode> {
  readonly why: string;
  readonly appears: Situation;
  readonly as: Omit<Partial<Finding<Code>>, 'facts'> & {
    readonly provision: string;
    readonly facts?: Partial<FactsOf[Code]>;
  };
  readonly notIn: Situation;
}

export type CasesOf<Codes extends FindingCode = FindingCode> = {
  readonly [Code in Codes]: readonly FindingCase<Code>[];
};
