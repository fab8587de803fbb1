import type { CalendarDate } from '#calendar-date';
import { recordedChecks } from '#pathway';
import type { FactsOf } from '../facts-of.js';
import type { Finding } from '../finding.js';
import { findingsOfReferrals } from '../referral-finding.js';
import type { ReviewRule } from '../review-rule.js';
import type { ReviewedCase } from '../reviewed-case.js';
import { findingsOfTerms } from '../service-finding.js';

export const rehabilitationNotSecondary: ReviewRule<'rehabilitation-not-secondary'> = {
  rows: ['KTT-1'],
  severities: ['unlawful'],
  refusedInDecisions: true,
  law: ['service.*'],
  appears:
    'Rehabilitative work activity was offered or started, or a referral to it made, where no assessment had by then found limited ability, and that neither work nor public employment services are possible.',
  find: (reviewed) =>
    [
      ...findingsOfTerms(
        reviewed,
        'rehabilitation-not-secondary',
        ['service-is-secondary'],
        ({ terms, check }) => ({ facts: factsOn(reviewed, terms.kind, check.decidedOn, false) }),
      ),
      ...findingsOfReferrals(
        reviewed,
        'rehabilitation-not-secondary',
        'service-is-secondary',
        ({ on }, kind) => factsOn(reviewed, kind, on, true),
      ),
    ].map((finding) => withAssessment(finding, reviewed)),
};

function factsOn(
  { pathway, statutes }: ReviewedCase,
  kind: string,
  decidedOn: CalendarDate,
  referred: boolean,
): FactsOf['rehabilitation-not-secondary'] {
  const rule = recordedChecks.serviceRuleOn(statutes, kind, decidedOn);
  const fault = rule && recordedChecks.whyNotSecondary({ rule, pathway, decidedOn });
  const ability = recordedChecks.knownAbility(pathway, decidedOn);
  return { fault: fault ?? 'not-assessed', ...(ability === undefined ? {} : { ability }), referred };
}

/** The assessment that found otherwise is evidence too. */
function withAssessment(
  finding: Finding<'rehabilitation-not-secondary'>,
  { events, pathway }: ReviewedCase,
): Finding<'rehabilitation-not-secondary'> {
  const assessment = recordedChecks.latestAssessment(pathway, finding.on);
  if (assessment === undefined) return finding;
  const { assessmentId } = assessment;
  const [record] = events.of('assessmentId', assessmentId, 'ServiceNeedAssessed');
  return {
    ...finding,
    assessmentId,
    eventIds: [...(record === undefined ? [] : [record.id]), ...finding.eventIds],
  };
}
