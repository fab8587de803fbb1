import type { AssessmentEvent } from '#contracts';
import type { ExpertAssessment } from './assessment.js';
import { inOrderOfTime } from './in-order-of-time.js';
import type { Pathway } from './pathway.js';

export function evolveAssessment(pathway: Pathway, event: AssessmentEvent): Pathway {
  switch (event.type) {
    case 'ServiceNeedAssessed':
      return { ...pathway, assessments: inOrderOfTime(pathway.assessments, event.data, ({ on }) => on) };
    case 'ReferredToExpertAssessment':
      return {
        ...pathway,
        expertAssessments: inOrderOfTime<ExpertAssessment>(
          pathway.expertAssessments,
          event.data,
          ({ on }) => on,
        ),
      };
    case 'ExpertAssessmentResultReceived': {
      const { expertAssessmentId, ...result } = event.data;
      return {
        ...pathway,
        expertAssessments: pathway.expertAssessments.map((assessment) =>
          assessment.expertAssessmentId === expertAssessmentId ? { ...assessment, result } : assessment,
        ),
      };
    }
    default:
      return event satisfies never;
  }
}
