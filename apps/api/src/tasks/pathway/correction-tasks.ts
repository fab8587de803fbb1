import type { CorrectionCommand } from '#pathway';
import type { TasksFor } from '../task.js';
import { CorrectRecordBody, RetractRecordBody } from './correction-bodies.js';

export const correctionTasks: TasksFor<CorrectionCommand> = {
  CorrectRecord: {
    body: CorrectRecordBody,
    summary: 'Correct a record',
    description:
      "Decision of the authority whose act the record was, with a reason. `eventId` is that of the events query; the corrected record gets an id of its own and comes right after the correction. A reported fact is recorded anew as it is told, lawful or not; a decision made here must pass its checks again, on what was recorded before it. Refused when it changes nothing, breaks the contract of its event, can not be true, or leaves a later record that could not be. A decision is set right to the person's harm only after a hearing on that matter, or with `notHeardGround`.",
    rules: ['COR-1'],
    examples: {
      'another end': {
        eventId: '9f2c3d5e-8a41-5f0b-9c7d-3e2a1b4c5d6e',
        on: '2026-11-20',
        reason: 'The last week was left out.',
        data: {
          serviceId: 'old-service-10',
          on: '2025-04-04',
          by: 'employment-authority',
          outcome: 'found-work',
        },
      },
      'another manner of hearing': {
        eventId: '5b1f0c9a-44de-5c1b-8f0e-7a6b5c4d3e2f',
        on: '2026-11-20',
        reason: 'It was not by telephone.',
        data: {
          hearingId: 'hearing-1',
          on: '2026-02-20',
          by: 'employment-authority',
          matter: 'service',
          matterId: 'coaching-1',
          manner: 'in-person',
          account: 'Would rather go on with fewer days.',
        },
      },
    },
  },
  RetractRecord: {
    body: RetractRecordBody,
    summary: 'Retract a record',
    description:
      "Decision of the authority whose act the record was, with a reason: what it says did not happen. Refused while other records rest on it; the refusal names them. A decision made here is taken back to the person's harm only after a hearing on that matter, or with `notHeardGround`.",
    rules: ['COR-1'],
    examples: {
      "somebody else's": {
        eventId: '9f2c3d5e-8a41-5f0b-9c7d-3e2a1b4c5d6e',
        on: '2026-11-20',
        reason: "Another person's interview.",
      },
    },
  },
};
