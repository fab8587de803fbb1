import { type Authority, type Decision, type JointServiceModelEvent, Refusal } from '#contracts';
import type {
  CompleteMultidisciplinaryAssessment,
  EndJointServiceModel,
  StartMultidisciplinaryAssessment,
} from './commands-joint-service-model.js';
import type { DecisionContext } from './decision-context.js';
import type { JointServiceSpell } from './joint-service-spell.js';
import { jointServiceSpellById } from './joint-service-spells.js';
import type { Pathway } from './pathway.js';
import {
  beforeItBegan,
  breach,
  contradiction,
  dateToCome,
  identifierInUse,
  notRecorded,
} from './refusals.js';
import { noRuleKnown, notItsAct, ruleInForce } from './rules-in-force.js';

type Outcome = Decision<JointServiceModelEvent>;

/** The parameter that names the authorities of the model, which start, assess and end together. */
const PARTIES = 'joint-service-model.parties';

export function startMultidisciplinaryAssessment(
  pathway: Pathway,
  command: StartMultidisciplinaryAssessment,
  context: DecisionContext,
): Outcome {
  const { type: _, multidisciplinaryAssessmentId = context.newId(), participants, ...said } = command;
  const { on } = said;
  const refusal =
    dateToCome(context, { on }) ??
    notItsAct(context, PARTIES, 'REF-2', on) ??
    partyMissing(participants, on, 'REF-2', context) ??
    clientAlready(pathway, on);
  if (refusal) return refusal;
  if (jointServiceSpellById(pathway, multidisciplinaryAssessmentId) !== undefined) {
    return identifierInUse('multidisciplinaryAssessmentId', multidisciplinaryAssessmentId);
  }
  const data = {
    ...said,
    multidisciplinaryAssessmentId,
    by: context.authority,
    participants: [...participants],
  };
  return [{ type: 'MultidisciplinaryAssessmentStarted', data }];
}

export function completeMultidisciplinaryAssessment(
  pathway: Pathway,
  command: CompleteMultidisciplinaryAssessment,
  context: DecisionContext,
): Outcome {
  const { type: _, participants, ...said } = command;
  const { multidisciplinaryAssessmentId, on } = said;
  const spell = spellToActOn(pathway, command, context);
  if (spell instanceof Refusal) return spell;
  const refusal =
    notItsAct(context, PARTIES, 'REF-2', on) ?? partyMissing(participants, on, 'REF-2', context);
  if (refusal) return refusal;
  if (spell.completed !== undefined) return completedAlready(spell.completed.on);
  const completed: JointServiceModelEvent = {
    type: 'MultidisciplinaryAssessmentCompleted',
    data: { ...said, participants: [...participants] },
  };
  if (said.outcome === 'coordination-needed') return [completed];
  return [
    completed,
    {
      type: 'JointServiceModelEnded',
      data: {
        multidisciplinaryAssessmentId,
        on,
        by: context.authority,
        participants: [...participants],
        reason: 'coordination-no-longer-needed',
      },
    },
  ];
}

export function endJointServiceModel(
  pathway: Pathway,
  command: EndJointServiceModel,
  context: DecisionContext,
): Outcome {
  const { type: _, participants, ...said } = command;
  const { on, reason } = said;
  const spell = spellToActOn(pathway, command, context);
  if (spell instanceof Refusal) return spell;
  const refusal =
    notItsAct(context, PARTIES, 'REF-4', on) ?? partyMissing(participants, on, 'REF-4', context);
  if (refusal) return refusal;
  const reasons = ruleInForce(context.statutes, 'words', 'joint-service-model.end-reasons', on);
  if (reasons === undefined) return noRuleKnown('REF-4', 'why a client relationship ends', on, 'on');
  if (!reasons.value.includes(reason)) {
    return breach('REF-4', reasons.citation, {
      problem: 'joint-service-model-goes-on',
      detail: `A client relationship in the joint service model does not end by ${reason}.`,
      expected: `${reasons.value.join(' or ')}, as the parties assess it together`,
      field: 'reason',
    });
  }
  return [
    {
      type: 'JointServiceModelEnded',
      data: { ...said, by: context.authority, participants: [...participants] },
    },
  ];
}

/** The relationship that a later step is about, or why there can't be such a step. */
export function spellToActOn(
  pathway: Pathway,
  { multidisciplinaryAssessmentId, on }: Pick<EndJointServiceModel, 'multidisciplinaryAssessmentId' | 'on'>,
  context: DecisionContext,
): JointServiceSpell | Refusal {
  const refusal = dateToCome(context, { on });
  if (refusal) return refusal;
  const spell = jointServiceSpellById(pathway, multidisciplinaryAssessmentId);
  if (spell === undefined) {
    return notRecorded('multidisciplinaryAssessmentId', multidisciplinaryAssessmentId);
  }
  if (spell.ended !== undefined) {
    return contradiction({
      problem: 'joint-service-model-ended',
      detail: `The client relationship ended on ${spell.ended.on}.`,
      expected: 'a client relationship that goes on; a new assessment begins another',
      field: 'multidisciplinaryAssessmentId',
    });
  }
  const last = spell.completed?.on ?? spell.from;
  return on < last ? beforeItBegan('on', on, last) : spell;
}

export function completedAlready(on: string): Refusal {
  return contradiction({
    problem: 'assessment-completed-already',
    detail: `The multidisciplinary assessment was completed on ${on}.`,
    expected: 'one completion of each assessment; a mistake is corrected',
    field: 'multidisciplinaryAssessmentId',
  });
}

/** A person is a client of the model once at a time. */
export function clientAlready(
  pathway: Pathway,
  on: StartMultidisciplinaryAssessment['on'],
): Refusal | undefined {
  const other = pathway.jointServiceSpells.find(({ ended }) => ended === undefined || on <= ended.on);
  if (other === undefined) return undefined;
  return contradiction({
    problem: 'joint-service-model-client-already',
    detail: `The person is a client of the joint service model from ${other.from}${other.ended === undefined ? '' : ` to ${other.ended.on}`}.`,
    expected: 'a start after the relationship before has ended',
    field: 'on',
  });
}

/** The parties that the law names all take part (REF-2, REF-4). */
function partyMissing(
  participants: readonly Authority[],
  on: StartMultidisciplinaryAssessment['on'],
  rule: string,
  { statutes }: DecisionContext,
): Refusal | undefined {
  const parties = ruleInForce(statutes, 'words', PARTIES, on);
  const missing = parties?.value.find((party) => !participants.some((authority) => authority === party));
  if (parties === undefined || missing === undefined) return undefined;
  return breach(rule, parties.citation, {
    problem: 'party-missing',
    detail: `It is assessed together, and ${missing} is not among those who take part.`,
    expected: `participants with ${parties.value.join(', ')}`,
    field: 'participants',
  });
}
