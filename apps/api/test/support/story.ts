import { TASKS } from '../../src/tasks/registered-task.js';

/** One example of a task, at its place in the life of one jobseeker. */
export interface Step {
  readonly jobseeker: string;
  readonly task: string;
  readonly example: string;
  readonly authority: string;
}

const COUNTY = 'wellbeing-services-county';

/** `task: example`, or `task: example @authority`; the employment authority where none is named. */
function life(jobseeker: string, steps: readonly string[]): Step[] {
  return steps.map((step) => {
    const [, task = '', example = '', authority = 'employment-authority'] =
      /^([a-z-]+): ([^@]+?)(?: @(.+))?$/.exec(step) ?? [];
    return { jobseeker, task, example, authority };
  });
}

const BEGINNING = ['register-job-search: registered', 'assess-service-need: limited ability'];
const WITH_PLAN = [...BEGINNING, 'create-employment-plan: employment plan'];

/** Lives in which every example of every task has its place. */
export const STORY: readonly Step[] = [
  ...life('S-decided', [
    'identify-person: an invented person',
    'register-job-search: registered',
    'report-initial-interview: held',
    'dispute-record: an interview',
    'assess-service-need: limited ability',
    'create-employment-plan: employment plan',
    'offer-service: job-search coaching',
    "set-job-search-duty: the law's default",
    'agree-service-in-plan: agreed',
    'start-service: as offered',
    'refer-to-expert-assessment: work ability',
    'lower-job-search-duty: fewer opportunities',
    'hear-person: about a service',
    'correct-record: another manner of hearing',
    'make-decision: after a hearing',
    'make-decision: without one',
    'interrupt-service: for health',
    'report-job-search-duty-fulfilment: all four',
    'report-expert-assessment-result: limited',
    'resume-service: resumed',
    'refer-to-social-rehabilitation: referred',
    `answer-referral: more asked @${COUNTY}`,
    'change-service: demands raised',
    'give-referral-information: given',
    `answer-referral: accepted @${COUNTY}`,
    'report-plan-progress: in part',
    'report-job-search-discussion: held',
    'review-employment-plan: reviewed',
    'end-service: completed',
    'end-job-search-duty: periods over',
    'offer-service: work trial',
    'report-supplementary-job-search-discussion: held',
    'report-service-not-started: declined',
    'end-employment-plan: ended',
    'end-job-search: not renewed',
    "retract-record: somebody else's",
  ]),
  ...life('S-lowered', [...WITH_PLAN, 'set-job-search-duty: two opportunities']),
  ...life('S-waived', [
    ...WITH_PLAN,
    "set-job-search-duty: the law's default",
    'waive-job-search-duty: no opportunities',
  ]),
  ...life('S-allowances', [
    ...WITH_PLAN,
    'offer-service: job-search coaching',
    'grant-expense-allowance: statutory, by Kela @kela',
    'offer-service: municipal service',
    'agree-service-in-plan: municipal service',
    'refuse-expense-allowance: no costs',
    'grant-expense-allowance: discretionary, for a municipal service',
    'end-expense-allowance: ended',
  ]),
  ...life('S-coordinated', [
    ...BEGINNING,
    'start-multidisciplinary-assessment: started',
    'refer-to-service: to health care',
    'report-service-information: told',
    'open-cooperation: opened',
    `complete-multidisciplinary-assessment: coordination needed @${COUNTY}`,
    'end-joint-service-model: ended @kela',
  ]),
  ...life('S-coordinated-elsewhere', [
    'report-multidisciplinary-assessment-start: without Kela',
    'report-referral-to-service: for want of services',
    'report-cooperation: opened',
    'report-multidisciplinary-assessment-completion: late',
    'report-joint-service-model-end: by a measure',
  ]),
  ...life('S-reported', [
    'report-job-search: in force',
    'report-employment-plan: activation plan',
    'report-service-as-it-happened: five days a week',
    `report-hearing: time not used @${COUNTY}`,
    `report-decision: without reasons @${COUNTY}`,
    'report-job-search-duty: set by a municipality',
    'report-employment-plan-review: reviewed',
    'report-job-search-duty-waiver: waived',
    'report-referral-to-social-rehabilitation: without grounds',
    'report-referral-answer: refused',
    'report-service-as-it-happened: still open',
    'report-expense-allowance-grant: by a fund',
    'report-expense-allowance-refusal: without reasons',
    'report-expense-allowance-end: ended',
    'report-service-request: rehabilitative work activity',
    'report-service-attendance: five days a week',
    'report-service-interruption: absent',
    'report-service-need-assessment: incomplete',
    'report-service-resumption: went on',
    'report-service-end: found work',
    'correct-record: another end',
    'report-job-search: ended',
  ]),
  ...life('S-duty-ended', [
    'report-job-search: in force',
    'report-job-search-duty: set by a municipality',
    'report-job-search-duty-end: ended',
  ]),
  ...life('S-paid', [
    'record-home-municipality: Helsinki @kela',
    'record-integration-period: protection @kela',
    'record-employment-condition-met: met @unemployment-fund',
    'record-maximum-period-exhausted: exhausted @unemployment-fund',
    'record-new-maximum-period: began @unemployment-fund',
    'record-benefit-payment: earnings-related allowance @unemployment-fund',
    'record-benefit-payment: labour market support @kela',
    'correct-benefit-payment: taken back @kela',
    'record-other-benefit: social assistance @wellbeing-services-county',
    'record-other-benefit: rehabilitation allowance @kela',
    'correct-benefit-fact: another municipality @kela',
    'retract-benefit-fact: not met @unemployment-fund',
  ]),
  ...life('S-protected', [
    'report-non-disclosure: an order for five years',
    'report-non-disclosure-lifted: lifted',
    'extend-retention: a pending appeal',
    'end-retention-extension: decided',
    'erase-personal-texts: asked for',
  ]),
];

/** The type of the event that an example sets right: its latest in that life. */
export const SET_RIGHT: Readonly<Record<string, string>> = {
  'another manner of hearing': 'PersonHeard',
  "somebody else's": 'InitialInterviewHeld',
  'an interview': 'InitialInterviewHeld',
  'another end': 'ServiceEnded',
  'another municipality': 'HomeMunicipalityRecorded',
  'not met': 'EmploymentConditionMet',
};

export function bodyOf({ task, example }: Pick<Step, 'task' | 'example'>): object {
  const body = TASKS.find(({ name }) => name === task)?.examples[example];
  if (body === undefined) throw new Error(`no example "${example}" of ${task}`);
  return body;
}

/** Every example of every task, as the story names them. */
export const ALL_EXAMPLES: readonly string[] = TASKS.flatMap(({ name, examples }) =>
  Object.keys(examples).map((example) => `${name}: ${example}`),
);
