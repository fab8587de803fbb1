import Type from 'typebox';
import { date, hours, line, oneOf, wholeNumber, word, yesOrNo } from './field-types.js';

/** Who arranges a service (SRV-2). `wellbeing-services-county` is `wellbeing-county` in services.csv. */
export const SERVICE_ORGANISERS = [
  'employment-authority',
  'municipality',
  'wellbeing-services-county',
  'kela',
] as const;
export type ServiceOrganiser = (typeof SERVICE_ORGANISERS)[number];

export const SERVICE_PLACES = ['workplace', 'workshop', 'school', 'other'] as const;
export type ServicePlace = (typeof SERVICE_PLACES)[number];

/** The organiser's own production, or bought. */
export const PRODUCTIONS = ['own', 'bought'] as const;
export type Production = (typeof PRODUCTIONS)[number];

export const SERVICE_FORMS = ['individual', 'group'] as const;
export type ServiceForm = (typeof SERVICE_FORMS)[number];

/** What a trial or coaching is for; the last three are no lawful purposes (TRI-1, COA-1), yet may have to be recorded. */
export const TRIAL_PURPOSES = [
  'clarify-career-options',
  'support-return-to-labour-market',
  'gain-work-experience',
  'practice',
  'replace-employment',
] as const;
export type TrialPurpose = (typeof TRIAL_PURPOSES)[number];

/**
 * Grounds given for rehabilitative work activity. The first two are lawful ones; the others alone are not
 * (KTT-2, KTT-3), yet may have to be recorded.
 */
export const REHABILITATION_GROUNDS = [
  'limited-work-ability',
  'limited-functional-ability',
  'lack-of-employment-services',
  'long-unemployment',
  'long-labour-market-support',
  'municipal-cost',
  'other',
] as const;
export type RehabilitationGround = (typeof REHABILITATION_GROUNDS)[number];

/** Why an employer gets a wage subsidy, which decides how long (WAG-1; 380/2023 86 to 90 §). */
export const SUBSIDY_GROUNDS = [
  'vocational-competence',
  'long-unemployment',
  'reduced-work-ability',
  'full-subsidy',
  'from-60',
  'apprenticeship',
] as const;
export type SubsidyGround = (typeof SUBSIDY_GROUNDS)[number];

export const SUBSIDY_PERIODS = ['first', 'continued'] as const;
export type SubsidyPeriod = (typeof SUBSIDY_PERIODS)[number];

/** What a service is and how it is arranged. Every service event that begins something repeats it, to be readable alone. */
export const serviceTermsFields = {
  kind: word('Kind of service, from the service catalogue.'),
  legalBasis: Type.Optional(line('The provision it rests on.')),
  organiser: oneOf(SERVICE_ORGANISERS, 'Who arranges it.'),
  producer: Type.Optional(line('The organisation that carries it out.')),
  production: Type.Optional(oneOf(PRODUCTIONS, 'Own production or bought.')),
  place: Type.Optional(oneOf(SERVICE_PLACES, 'Where it takes place.')),
  method: Type.Optional(word('Method followed, such as quality-based job coaching: `ips`.')),
  daysPerWeek: Type.Optional(wholeNumber('Days in a calendar week.', 0, 7, 'day')),
  hoursPerDay: Type.Optional(hours('Hours in a day.')),
  plannedStart: Type.Optional(date('The first day as planned.')),
  plannedEnd: Type.Optional(date('The last day as planned.')),
  plannedDays: Type.Optional(wholeNumber('Days of attendance as planned.', 0, 2000, 'day')),
  plannedMeetings: Type.Optional(wholeNumber('Meetings as planned.', 0, 2000, 'meeting')),
  purpose: Type.Optional(oneOf(TRIAL_PURPOSES, 'Of a trial or coaching: what it is for.')),
  employedThere: Type.Optional(
    yesOrNo('Of a trial: the person is employed by the one at whose place it is held (TRI-3).'),
  ),
  form: Type.Optional(oneOf(SERVICE_FORMS, 'Of coaching: for one person or for a group (COA-1).')),
  unavoidableCosts: Type.Optional(yesOrNo('Taking part has costs that cannot be avoided (PLAN-5).')),
  subsidyGround: Type.Optional(
    oneOf(SUBSIDY_GROUNDS, 'Of wage-subsidised work: why the subsidy is granted (WAG-1).'),
  ),
  subsidyPeriod: Type.Optional(
    oneOf(
      SUBSIDY_PERIODS,
      'Of wage-subsidised work: the first period when absent, or one that continues it.',
    ),
  ),
  grounds: Type.Optional(
    Type.Array(oneOf(REHABILITATION_GROUNDS, 'A ground.'), {
      maxItems: 7,
      description: 'Of rehabilitative work activity: the grounds given.',
    }),
  ),
};

const serviceTerms = Type.Object(serviceTermsFields);
export type ServiceTerms = Type.Static<typeof serviceTerms>;
