import type { RehabilitationGround } from '#contracts';
import { recordedChecks } from '#pathway';
import { findingsOfReferrals } from '../referral-finding.js';
import type { ReviewRule } from '../review-rule.js';
import { findingsOfTerms } from '../service-finding.js';

export const rehabilitationGroundNotSufficient: ReviewRule<'rehabilitation-ground-not-sufficient'> = {
  rows: ['KTT-1', 'KTT-2', 'KTT-3'],
  severities: ['unlawful', 'to-be-checked'],
  refusedInDecisions: true,
  law: ['service.*'],
  appears:
    'Rehabilitative work activity was offered or started, or a referral to it made, on no other grounds than a lack of employment services (KTT-2), long unemployment, long payment of labour market support or the municipality’s cost (KTT-3), or on another that does not suffice (KTT-1). To be checked where no ground is told.',
  find: (reviewed) => [
    ...findingsOfTerms(
      reviewed,
      'rehabilitation-ground-not-sufficient',
      ['ground-not-sufficient'],
      ({ terms: { grounds = [] }, check: { rule } }) => ({
        facts: { grounds, expected: sufficient(rule.value.grounds), referred: false },
        severity: grounds.length === 0 ? 'to-be-checked' : 'unlawful',
      }),
    ),
    ...findingsOfReferrals(
      reviewed,
      'rehabilitation-ground-not-sufficient',
      'ground-not-sufficient',
      ({ rehabilitationGrounds: grounds = [], on }, kind) => {
        const rule = recordedChecks.serviceRuleOn(reviewed.statutes, kind, on);
        return { grounds, expected: sufficient(rule?.value.grounds), referred: true };
      },
    ).map((finding) =>
      finding.facts.grounds.length === 0 ? { ...finding, severity: 'to-be-checked' as const } : finding,
    ),
  ],
};

function sufficient(grounds: { readonly sufficient: readonly RehabilitationGround[] } | undefined) {
  return grounds?.sufficient ?? [];
}
