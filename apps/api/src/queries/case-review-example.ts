/** The answer about a plan of 10 January 2025 that was not reviewed by 10 April. */
export const CASE_REVIEW_EXAMPLE = {
  jobseekerId: 'J1',
  revision: 3,
  asOf: '2025-05-01',
  findings: [
    {
      finding: 'plan-review-overdue',
      rule: 'PLAN-3',
      provision: 'laki työvoimapalveluiden järjestämisestä 32 § 1 mom. 2 k, 35 § 2 mom.',
      severity: 'unlawful',
      on: '2025-04-10',
      planId: 'P1',
      facts: { planKind: 'employment', after: '2025-01-10', months: 3, due: '2025-04-10' },
      eventIds: ['9f2c3d5e-8a41-5f0b-9c7d-3e2a1b4c5d6e'],
      sentences: {
        en: {
          detail:
            'The employment plan was made or last reviewed on 10 January 2025 and was due for review within 3 months, by 10 April 2025. No review is recorded.',
          settledBy: 'A review of the plan, or a record of the one that was made in time.',
        },
      },
    },
  ],
} as const;
