import type { IdentifyPersonCommand } from '#person-identity';
import type { TasksFor } from '../task.js';
import { IdentifyPersonBody } from './person-bodies.js';

export const personTasks: TasksFor<IdentifyPersonCommand> = {
  IdentifyPerson: {
    body: IdentifyPersonBody,
    summary: 'Say who the jobseeker is',
    description:
      "The only task that takes the personal identity code. Everything in it is encrypted with the person's own key before it is stored. The code is in no query, log or address, and of the queries only the dossier tells the names. Said again, it replaces what was said before.",
    rules: ['PRO-1'],
    examples: {
      'an invented person': {
        personalIdentityCode: '010190-900P',
        givenNames: 'Aino Maria',
        familyName: 'Virtanen',
      },
    },
  },
};
