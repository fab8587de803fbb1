import { isRuleId, type Refusal, type RuleId } from '#contracts';
import type { Finding, FindingCode } from './finding.js';
import type { ReviewedCase } from './reviewed-case.js';
import type { Severity } from './severity.js';

/** One rule of the case review: pure, from a case to its findings. */
export interface ReviewRule<Code extends FindingCode = FindingCode> {
  /** The rows of the rule book that its findings cite. */
  readonly rows: readonly RuleId[];
  /** The severities that its findings may have. */
  readonly severities: readonly Severity[];
  /** A decision that is made here is refused for it, so that only reported facts come to it. */
  readonly refusedInDecisions: boolean;
  /** Ids of the parameters of the law that it asks; `service.*` for the whole service catalogue, `plan.*.made-by` for any kind. */
  readonly law: readonly string[];
  /** When it appears, in one or two English sentences, for the generated table. */
  readonly appears: string;
  readonly find: (reviewed: ReviewedCase) => readonly Finding<Code>[];
}

/** The row and provision by which a check of a decision refuses; nothing for a contradiction or where no law is known. */
export function breachedBy(
  refusal: Refusal | undefined,
): { readonly rule: RuleId; readonly provision: string } | undefined {
  const { rule, provision } = refusal?.details ?? {};
  if (rule === undefined || !isRuleId(rule) || provision === undefined) return undefined;
  return { rule, provision };
}
