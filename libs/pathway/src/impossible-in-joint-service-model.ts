import { type JointServiceModelEvent, Refusal } from '#contracts';
import { clientOn, completedAlready, spellToActOn } from './decide-joint-service-model.js';
import type { DecisionContext } from './decision-context.js';
import { jointServiceSpellById } from './joint-service-spells.js';
import type { Pathway } from './pathway.js';
import { identifierInUse } from './refusals.js';

export function impossibleInJointServiceModel(
  pathway: Pathway,
  event: JointServiceModelEvent,
  context: DecisionContext,
): Refusal | undefined {
  if (event.type === 'MultidisciplinaryAssessmentStarted') {
    const { multidisciplinaryAssessmentId: id, on } = event.data;
    const known = jointServiceSpellById(pathway, id);
    return known ? identifierInUse('multidisciplinaryAssessmentId', id) : clientOn(pathway, on);
  }
  const spell = spellToActOn(pathway, event.data, context);
  if (spell instanceof Refusal) return spell;
  const again = event.type === 'MultidisciplinaryAssessmentCompleted' ? spell.completed : undefined;
  return again && completedAlready(again.on);
}
