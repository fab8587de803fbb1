import Type from 'typebox';
import { AUTHORITIES } from './authority.js';
import { defineEvent, type EventOf } from './event-contract.js';
import { date, identifier, line, oneOf, yesOrNo } from './field-types.js';
import { personalText } from './personal-text.js';

/** When a service need assessment was made (PRO-3). */
export const ASSESSMENT_OCCASIONS = [
  'initial-interview',
  'job-search-discussion',
  'supplementary-job-search-discussion',
  'jobseeker-asked',
  'other',
] as const;
export type AssessmentOccasion = (typeof ASSESSMENT_OCCASIONS)[number];

/** What an assessment concludes about work and functional ability. */
export const ABILITIES = ['able', 'limited', 'incapacity-medically-shown', 'to-be-examined'] as const;
export type Ability = (typeof ABILITIES)[number];

/** The expert assessments that the employment authority arranges (380/2023 51 §). */
export const EXPERT_ASSESSMENT_KINDS = [
  'skills-and-competence',
  'work-ability',
  'entrepreneurship',
  'integration-initial-assessment',
  'other',
] as const;
export type ExpertAssessmentKind = (typeof EXPERT_ASSESSMENT_KINDS)[number];

const ability = oneOf(ABILITIES, 'Work and functional ability.');

/** What the rules need to know of an assessment; the texts stay unread. */
export const assessmentConclusions = Type.Object(
  {
    ability,
    openMarketWorkPossible: yesOrNo('Work in the open labour market is possible now.'),
    employmentServicesPossible: yesOrNo('Taking part in public employment services is possible now.'),
    multidisciplinarySupportNeeded: yesOrNo('The need for multidisciplinary support is established.'),
  },
  { additionalProperties: false, description: 'What the assessment concludes.' },
);
export type AssessmentConclusions = Type.Static<typeof assessmentConclusions>;

export const ServiceNeedAssessed = defineEvent('ServiceNeedAssessed', 'jobseeker', {
  meaning:
    "The jobseeker's service need was assessed. Part 1 to 4 are those of 380/2023 37 §; a reported one may lack some.",
  rules: ['PRO-3', 'PRO-4'],
  data: {
    assessmentId: identifier('The assessment.'),
    on: date('The day on which it was completed.'),
    by: oneOf(AUTHORITIES, 'The authority that assessed.'),
    occasion: Type.Optional(oneOf(ASSESSMENT_OCCASIONS, 'When it was made.')),
    skillsAndGoals: Type.Optional(personalText('Part 1: skills, vocational competence and own goals.')),
    workAndFunctionalAbility: Type.Optional(personalText('Part 2: work and functional ability.')),
    jobSearchSkills: Type.Optional(personalText('Part 3: job-search skills and other matters.')),
    unemploymentRisk: Type.Optional(
      personalText('Part 4: likelihood of becoming unemployed and of unemployment going on.'),
    ),
    conclusions: Type.Optional(assessmentConclusions),
  },
});

export const ReferredToExpertAssessment = defineEvent('ReferredToExpertAssessment', 'jobseeker', {
  meaning: 'The jobseeker was sent to an examination of work ability or to another expert assessment.',
  rules: ['PRO-5'],
  data: {
    expertAssessmentId: identifier('The expert assessment.'),
    on: date('The day of the referral.'),
    by: oneOf(AUTHORITIES, 'The authority that referred.'),
    kind: oneOf(EXPERT_ASSESSMENT_KINDS, 'What is assessed.'),
    provider: Type.Optional(line('The organisation that assesses.')),
    question: Type.Optional(personalText('What the expert is asked.')),
  },
});

export const ExpertAssessmentResultReceived = defineEvent('ExpertAssessmentResultReceived', 'jobseeker', {
  meaning: 'The result of an expert assessment returned to the pathway.',
  rules: ['PRO-5'],
  data: {
    expertAssessmentId: identifier('The expert assessment.'),
    on: date('The day on which the result was given.'),
    ability: Type.Optional(ability),
    result: Type.Optional(personalText('The result in words.')),
  },
});

export const assessmentContracts = [
  ServiceNeedAssessed,
  ReferredToExpertAssessment,
  ExpertAssessmentResultReceived,
] as const;

export type AssessmentEvent = EventOf<(typeof assessmentContracts)[number]>;
