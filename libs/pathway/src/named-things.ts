import type { Matter, PathwayEvent } from '#contracts';

/** What a pathway has identifiers of. */
type Kind =
  | 'assessment'
  | 'plan'
  | 'duty'
  | 'service'
  | 'referral'
  | 'cooperation'
  | 'joint-assessment'
  | 'allowance'
  | 'hearing'
  | 'decision';

/** A thing of a pathway as events name it: `service s1`. */
export type Thing = `${Kind} ${string}`;

/** The thing that begins to be with an event. */
export function thingBegunBy({ type, data }: PathwayEvent): Thing | undefined {
  switch (type) {
    case 'ServiceNeedAssessed':
      return `assessment ${data.assessmentId}`;
    case 'ReferredToExpertAssessment':
      return `assessment ${data.expertAssessmentId}`;
    case 'EmploymentPlanCreated':
      return `plan ${data.planId}`;
    case 'JobSearchDutySet':
      return `duty ${data.dutyId}`;
    case 'ServiceOffered':
    case 'ServiceStarted':
      return `service ${data.serviceId}`;
    case 'ReferredToSocialRehabilitation':
    case 'ReferredToService':
      return `referral ${data.referralId}`;
    case 'CooperationOpened':
      return `cooperation ${data.cooperationId}`;
    case 'MultidisciplinaryAssessmentStarted':
      return `joint-assessment ${data.multidisciplinaryAssessmentId}`;
    case 'ExpenseAllowanceGranted':
    case 'ExpenseAllowanceRefused':
      return `allowance ${data.allowanceId}`;
    case 'PersonHeard':
      return `hearing ${data.hearingId}`;
    case 'DecisionMade':
      return `decision ${data.decisionId}`;
    default:
      return undefined;
  }
}

/** The kinds of things that fields name. */
const KIND_OF_FIELD: Readonly<Record<string, Kind>> = {
  planId: 'plan',
  replaces: 'plan',
  dutyId: 'duty',
  serviceId: 'service',
  referralId: 'referral',
  hearingId: 'hearing',
  allowanceId: 'allowance',
  expertAssessmentId: 'assessment',
  evidence: 'assessment',
  multidisciplinaryAssessmentId: 'joint-assessment',
};

const KINDS_OF_MATTER: Readonly<Record<Matter, readonly Kind[]>> = {
  plan: ['plan'],
  'job-search-duty': ['duty'],
  service: ['service'],
  referral: ['referral'],
  'expense-allowance': ['allowance'],
  'joint-service-model': ['joint-assessment'],
  other: ['assessment', 'cooperation'],
};

/**
 * The things that an event names, whether or not they are recorded; its own included. What a person was heard on is none: whoever
 * was heard on taking something back was heard, also when it is gone.
 */
export function thingsNamedBy({ type, data }: PathwayEvent): readonly Thing[] {
  const items = 'items' in data ? (data.items ?? []) : [];
  const matters = 'matterId' in data && type !== 'PersonHeard' ? KINDS_OF_MATTER[data.matter] : [];
  return [
    ...[data, ...items].flatMap(namedInFields),
    ...matters.map((kind): Thing => `${kind} ${'matterId' in data ? data.matterId : ''}`),
  ];
}

function namedInFields(fields: object): readonly Thing[] {
  return Object.entries(fields).flatMap(([field, named]) => {
    const kind = KIND_OF_FIELD[field];
    if (kind === undefined) return [];
    return [named].flat().map((id): Thing => `${kind} ${id}`);
  });
}
