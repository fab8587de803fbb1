import { type Decision, type JointServiceModelEvent, Refusal } from '#contracts';
import type {
  CompleteMultidisciplinaryAssessment,
  EndJointServiceModel,
  StartMultidisciplinaryAssessment,
} from './commands-joint-service-model.js';
import type { DecisionContext } from './decision-context.js';
import { endNotByItsReason, PARTIES, partyMissing } from './joint-service-model-rules.js';
import type { JointServiceSpell } from './joint-service-spell.js';
import { jointServiceSpellById } from './joint-service-spells.js';
import type { Pathway } from './pathway.js';
import { beforeItBegan, contradiction, dateToCome, identifierInUse, notRecorded } from './refusals.js';
import { notItsAct } from './rules-in-force.js';

type Outcome = Decision<JointServiceModelEvent>;

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
    clientAlready(pathway.jointServiceSpells, on);
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
  const goesOn = endNotByItsReason(on, reason, context);
  if (goesOn) return goesOn;
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
  if (on < last) return beforeItBegan('on', on, last);
  const next = pathway.jointServiceSpells.find(({ from }) => spell.from < from && from <= on);
  return next === undefined ? spell : withinAnother(next);
}

export function completedAlready(on: string): Refusal {
  return contradiction({
    problem: 'assessment-completed-already',
    detail: `The multidisciplinary assessment was completed on ${on}.`,
    expected: 'one completion of each assessment; a mistake is corrected',
    field: 'multidisciplinaryAssessmentId',
  });
}

/** A person is a client of the model once at a time. A relationship that began later does not stand in the way of one that becomes known late. */
export function clientOn(pathway: Pathway, on: StartMultidisciplinaryAssessment['on']): Refusal | undefined {
  return clientAlready(
    pathway.jointServiceSpells.filter(({ from }) => from <= on),
    on,
  );
}

/** A relationship begins after all that are known. */
export function clientAlready(
  spells: Pathway['jointServiceSpells'],
  on: StartMultidisciplinaryAssessment['on'],
): Refusal | undefined {
  const other = spells.find(({ ended }) => ended === undefined || on <= ended.on);
  return other && withinAnother(other);
}

function withinAnother(other: JointServiceSpell): Refusal {
  return contradiction({
    problem: 'joint-service-model-client-already',
    detail: `The person is a client of the joint service model from ${other.from}${other.ended === undefined ? '' : ` to ${other.ended.on}`}.`,
    expected:
      'one relationship at a time: a start after the one before has ended, an end before the next one began',
    field: 'on',
  });
}
