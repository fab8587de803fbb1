import type { CalendarDate } from '#calendar-date';
import type { AssessmentEvent, Decision, Refusal } from '#contracts';
import { ASSESSMENT_PARTS, assessmentIncomplete } from './assessment-rules.js';
import type {
  AssessServiceNeed,
  ReferToExpertAssessment,
  ReportExpertAssessmentResult,
  ReportServiceNeedAssessment,
} from './commands-assessment.js';
import type { DecisionContext } from './decision-context.js';
import type { Pathway } from './pathway.js';
import { beforeItBegan, contradiction, dateToCome, identifierInUse, notRecorded } from './refusals.js';
import { notItsAct } from './rules-in-force.js';
import { sameFacts } from './same-facts.js';

type Outcome = Decision<AssessmentEvent>;

export function assessServiceNeed(
  pathway: Pathway,
  command: AssessServiceNeed,
  context: DecisionContext,
): Outcome {
  const { type: _, assessmentId = context.newId(), ...said } = command;
  const refusal =
    dateToCome(context, { on: said.on }) ??
    notItsAct(context, 'service-need-assessment.made-by', 'PRO-3', said.on);
  if (refusal) return refusal;
  const incomplete = assessmentIncomplete(command, context);
  if (incomplete) return incomplete;
  if (pathway.assessments.some((assessment) => assessment.assessmentId === assessmentId)) {
    return identifierInUse('assessmentId', assessmentId);
  }
  return [{ type: 'ServiceNeedAssessed', data: { ...said, assessmentId, by: context.authority } }];
}

export function reportServiceNeedAssessment(
  pathway: Pathway,
  command: ReportServiceNeedAssessment,
  context: DecisionContext,
): Outcome {
  const { type: _, by = context.authority, ...said } = command;
  const refusal = dateToCome(context, { on: said.on });
  if (refusal) return refusal;
  const data = { ...said, by };
  const known = pathway.assessments.find(({ assessmentId }) => assessmentId === said.assessmentId);
  if (known === undefined) return [{ type: 'ServiceNeedAssessed', data }];
  const same = sameFacts(known, data, [
    'on',
    'by',
    'occasion',
    ...Object.values(ASSESSMENT_PARTS),
    'conclusions',
  ]);
  return same ? [] : identifierInUse('assessmentId', said.assessmentId);
}

export function referToExpertAssessment(
  pathway: Pathway,
  command: ReferToExpertAssessment,
  context: DecisionContext,
): Outcome {
  const { type: _, expertAssessmentId = context.newId(), ...said } = command;
  const refusal =
    dateToCome(context, { on: said.on }) ??
    notItsAct(context, 'expert-assessment.referred-by', 'PRO-5', said.on);
  if (refusal) return refusal;
  if (pathway.expertAssessments.some((known) => known.expertAssessmentId === expertAssessmentId)) {
    return identifierInUse('expertAssessmentId', expertAssessmentId);
  }
  const data = { ...said, expertAssessmentId, by: context.authority };
  return [{ type: 'ReferredToExpertAssessment', data }];
}

export function reportExpertAssessmentResult(
  pathway: Pathway,
  command: ReportExpertAssessmentResult,
  context: DecisionContext,
): Outcome {
  const { type: _, ...data } = command;
  const refusal = dateToCome(context, { on: data.on });
  if (refusal) return refusal;
  const known = pathway.expertAssessments.find(
    ({ expertAssessmentId }) => expertAssessmentId === data.expertAssessmentId,
  );
  if (known === undefined) return notRecorded('expertAssessmentId', data.expertAssessmentId);
  if (data.on < known.on) return beforeItBegan('on', data.on, known.on);
  if (known.result === undefined) return [{ type: 'ExpertAssessmentResultReceived', data }];
  if (sameFacts(known.result, data, ['on', 'ability', 'result'])) return [];
  return resultReceivedAlready(known.result.on);
}

export function resultReceivedAlready(on: CalendarDate): Refusal {
  return contradiction({
    problem: 'result-recorded-otherwise',
    detail: `The expert assessment has a result of ${on}.`,
    expected: 'one result for each expert assessment; a new one has an expertAssessmentId of its own',
    field: 'expertAssessmentId',
  });
}
