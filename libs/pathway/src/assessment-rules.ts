import type { Refusal } from '#contracts';
import type { AssessServiceNeed } from './commands-assessment.js';
import type { LawContext } from './decision-context.js';
import { breach } from './refusals.js';
import { noRuleKnown, ruleInForce } from './rules-in-force.js';

/** The four parts of an assessment, by their words in the law's files (PRO-4). */
export const ASSESSMENT_PARTS = {
  'skills-and-goals': 'skillsAndGoals',
  'work-and-functional-ability': 'workAndFunctionalAbility',
  'job-search-skills': 'jobSearchSkills',
  'unemployment-risk': 'unemploymentRisk',
} as const;

export type AssessmentPart = (typeof ASSESSMENT_PARTS)[keyof typeof ASSESSMENT_PARTS];

type Parts = Pick<AssessServiceNeed, 'on'> & Partial<Pick<AssessServiceNeed, AssessmentPart>>;

/** The parts that the law of the date asks for and that the assessment does not have (PRO-4). */
export function partsMissing(assessment: Parts, { statutes }: LawContext): readonly AssessmentPart[] {
  const parts = ruleInForce(statutes, 'words', 'service-need-assessment.parts', assessment.on);
  return Object.entries(ASSESSMENT_PARTS)
    .filter(([part, field]) => parts?.value.includes(part) && assessment[field] === undefined)
    .map(([, field]) => field);
}

/** PRO-4: an assessment covers all its parts. */
export function assessmentIncomplete(assessment: Parts, context: LawContext): Refusal | undefined {
  const { on } = assessment;
  const parts = ruleInForce(context.statutes, 'words', 'service-need-assessment.parts', on);
  if (parts === undefined) return noRuleKnown('PRO-4', 'the parts of an assessment', on, 'on');
  const missing = partsMissing(assessment, context);
  if (missing[0] === undefined) return undefined;
  return breach('PRO-4', parts.citation, {
    problem: 'assessment-incomplete',
    detail: `The assessment lacks ${missing.join(', ')}.`,
    expected: `all parts: ${Object.values(ASSESSMENT_PARTS).join(', ')}`,
    field: missing[0],
  });
}
