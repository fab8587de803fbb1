import type { AuthorityDecisionCommand, AuthorityDecisionReport } from '#pathway';
import type { TasksFor } from '../task.js';
import {
  HearPersonBody,
  MakeDecisionBody,
  ReportDecisionBody,
  ReportHearingBody,
} from './decision-bodies.js';

export const decisionTasks: TasksFor<AuthorityDecisionCommand | AuthorityDecisionReport> = {
  HearPerson: {
    body: HearPersonBody,
    summary: 'Hear the person',
    description:
      'Decision of the authority that hears, on its own matter or another. What is named must be recorded.',
    rules: ['ADM-1', 'KTT-6'],
    examples: {
      'about a service': {
        hearingId: 'hearing-1',
        on: '2026-02-20',
        matter: 'service',
        matterId: 'coaching-1',
        manner: 'by-telephone',
        account: 'Would rather go on with fewer days.',
      },
    },
  },
  MakeDecision: {
    body: MakeDecisionBody,
    summary: 'Make a decision',
    description:
      'Decision on a matter that belongs to the authority. Refused without a hearing on that matter by then or a ground for leaving it out, without reasons and the provision applied, and without appeal instructions. Only what is refused need never have been recorded. When no hearing is named, the latest on that matter is.',
    rules: ['ADM-1', 'ADM-2', 'ADM-3'],
    examples: {
      'after a hearing': {
        decisionId: 'decision-1',
        on: '2026-02-23',
        matter: 'service',
        matterId: 'coaching-1',
        outcome: 'changed',
        provision: '380/2023 53 § 1 mom. 1 k',
        reasons: 'Coaching of three days a week is what the state of health allows.',
        appealInstructions: 'claim-for-revised-decision',
      },
      'without one': {
        on: '2026-02-24',
        matter: 'plan',
        matterId: 'plan-1',
        outcome: 'granted',
        provision: '380/2023 38 §',
        reasons: 'The plan was changed as asked.',
        appealInstructions: 'not-appealable-and-why',
        notHeardGround: 'accepted-as-applied-for',
      },
    },
  },
  ReportHearing: {
    body: ReportHearingBody,
    summary: 'Report a hearing as it was held',
    description: 'Fact.',
    rules: ['ADM-1'],
    examples: {
      'time not used': {
        hearingId: 'old-hearing-2',
        on: '2025-02-14',
        by: 'wellbeing-services-county',
        matter: 'service',
        matterId: 'old-service-9',
        manner: 'did-not-use-opportunity',
      },
    },
  },
  ReportDecision: {
    body: ReportDecisionBody,
    summary: 'Report a decision as it was made',
    description: 'Fact, whatever it lacks: the case review shows it.',
    rules: ['ADM-1', 'ADM-2', 'ADM-3'],
    examples: {
      'without reasons': {
        decisionId: 'old-decision-3',
        on: '2025-02-17',
        by: 'wellbeing-services-county',
        matter: 'service',
        matterId: 'old-service-9',
        outcome: 'granted',
      },
    },
  },
};
