import type { JointServiceModelEvent } from '../joint-service-model-events.js';
import { on } from './example-date.js';
import type { ExamplesOf } from './examples-of.js';

export const jointServiceModelExamples: ExamplesOf<JointServiceModelEvent> = {
  MultidisciplinaryAssessmentStarted: {
    multidisciplinaryAssessmentId: 'multidisciplinary-1',
    on: on('2025-02-03'),
    by: 'employment-authority',
    participants: ['employment-authority', 'wellbeing-services-county', 'kela'],
    network: 'kainuu',
    grounds: 'Terveys ja asumisen ongelmat estävät työllistymisen.',
  },
  MultidisciplinaryAssessmentCompleted: {
    multidisciplinaryAssessmentId: 'multidisciplinary-1',
    on: on('2025-04-10'),
    participants: ['employment-authority', 'wellbeing-services-county', 'kela'],
    outcome: 'coordination-needed',
    account: 'Tarvitaan sekä kuntoutusta että valmennusta.',
  },
  JointServiceModelEnded: {
    multidisciplinaryAssessmentId: 'multidisciplinary-1',
    on: on('2026-02-27'),
    by: 'employment-authority',
    participants: ['employment-authority', 'wellbeing-services-county', 'kela'],
    reason: 'coordination-no-longer-needed',
  },
};
