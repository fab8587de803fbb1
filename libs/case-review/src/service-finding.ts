import type { Refusal, RefusalName } from '#contracts';
import type { FactsOf } from './facts-of.js';
import type { Finding, FindingCode } from './finding.js';
import { breachedBy } from './review-rule.js';
import type { ReviewedCase } from './reviewed-case.js';
import type { Severity } from './severity.js';
import { type TermsSaid, termsSaid } from './terms-said.js';

/** Findings of the terms that were said of services, from the refusals of some name that a decision would have met. */
export function findingsOfTerms<Code extends FindingCode>(
  reviewed: ReviewedCase,
  finding: Code,
  names: readonly RefusalName[],
  told: (
    said: TermsSaid,
    refusal: Refusal['details'],
  ) => { readonly facts: FactsOf[Code]; readonly severity?: Severity } | undefined,
): readonly Finding<Code>[] {
  return termsSaid(reviewed).flatMap((said) =>
    said.breaches.flatMap((refusal): readonly Finding<Code>[] => {
      const breached = names.includes(refusal.details.problem) ? breachedBy(refusal) : undefined;
      const found = breached && told(said, refusal.details);
      if (breached === undefined || found === undefined) return [];
      const { service, record, on } = said;
      return [
        {
          finding,
          ...breached,
          severity: found.severity ?? 'unlawful',
          on,
          serviceId: service.serviceId,
          facts: found.facts,
          eventIds: reviewed.events.idsOf(record),
        },
      ];
    }),
  );
}
