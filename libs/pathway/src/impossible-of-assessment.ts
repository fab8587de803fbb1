import type { AssessmentEvent, Refusal } from '#contracts';
import { resultReceivedAlready } from './decide-assessment.js';
import type { Pathway } from './pathway.js';
import { beforeItBegan, identifierInUse, notRecorded } from './refusals.js';

export function impossibleOfAssessment(pathway: Pathway, event: AssessmentEvent): Refusal | undefined {
  switch (event.type) {
    case 'ServiceNeedAssessed': {
      const { assessmentId } = event.data;
      const isKnown = pathway.assessments.some((known) => known.assessmentId === assessmentId);
      return isKnown ? identifierInUse('assessmentId', assessmentId) : undefined;
    }
    case 'ReferredToExpertAssessment': {
      const { expertAssessmentId } = event.data;
      const isKnown = pathway.expertAssessments.some(
        (known) => known.expertAssessmentId === expertAssessmentId,
      );
      return isKnown ? identifierInUse('expertAssessmentId', expertAssessmentId) : undefined;
    }
    case 'ExpertAssessmentResultReceived': {
      const { expertAssessmentId, on } = event.data;
      const known = pathway.expertAssessments.find((each) => each.expertAssessmentId === expertAssessmentId);
      if (known === undefined) return notRecorded('expertAssessmentId', expertAssessmentId);
      if (on < known.on) return beforeItBegan('on', on, known.on);
      return known.result && resultReceivedAlready(known.result.on);
    }
    default:
      return event satisfies never;
  }
}
