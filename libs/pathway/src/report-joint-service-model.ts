import { type Decision, type JointServiceModelEvent, Refusal } from '#contracts';
import type {
  ReportJointServiceModelEnd,
  ReportMultidisciplinaryAssessmentCompletion,
  ReportMultidisciplinaryAssessmentStart,
} from './commands-joint-service-model.js';
import { clientOn, completedAlready, spellToActOn } from './decide-joint-service-model.js';
import type { DecisionContext } from './decision-context.js';
import { jointServiceSpellById } from './joint-service-spells.js';
import type { Pathway } from './pathway.js';
import { dateToCome, identifierInUse } from './refusals.js';
import { sameFacts } from './same-facts.js';

type Outcome = Decision<JointServiceModelEvent>;

export function reportMultidisciplinaryAssessmentStart(
  pathway: Pathway,
  command: ReportMultidisciplinaryAssessmentStart,
  context: DecisionContext,
): Outcome {
  const { type: _, by = context.authority, participants, ...said } = command;
  const { multidisciplinaryAssessmentId: id, on } = said;
  const refusal = dateToCome(context, { on });
  if (refusal) return refusal;
  const known = jointServiceSpellById(pathway, id);
  if (known !== undefined) {
    const same = sameFacts({ ...known, on: known.from }, { ...said, by, participants }, [
      'on',
      'by',
      'participants',
      'network',
      'grounds',
    ]);
    return same ? [] : identifierInUse('multidisciplinaryAssessmentId', id);
  }
  const data = { ...said, by, participants: [...participants] };
  return clientOn(pathway, on) ?? [{ type: 'MultidisciplinaryAssessmentStarted', data }];
}

export function reportMultidisciplinaryAssessmentCompletion(
  pathway: Pathway,
  command: ReportMultidisciplinaryAssessmentCompletion,
  context: DecisionContext,
): Outcome {
  const { type: _, participants, ...said } = command;
  const known = jointServiceSpellById(pathway, said.multidisciplinaryAssessmentId)?.completed;
  if (known !== undefined) {
    const fields = ['on', 'participants', 'outcome', 'account'] as const;
    return sameFacts(known, { ...said, participants }, fields) ? [] : completedAlready(known.on);
  }
  const spell = spellToActOn(pathway, command, context);
  if (spell instanceof Refusal) return spell;
  const data = { ...said, participants: [...participants] };
  return [{ type: 'MultidisciplinaryAssessmentCompleted', data }];
}

export function reportJointServiceModelEnd(
  pathway: Pathway,
  command: ReportJointServiceModelEnd,
  context: DecisionContext,
): Outcome {
  const { type: _, by = context.authority, participants, ...said } = command;
  const known = jointServiceSpellById(pathway, said.multidisciplinaryAssessmentId)?.ended;
  const fields = ['on', 'by', 'participants', 'reason', 'account'] as const;
  if (known !== undefined && sameFacts(known, { ...said, by, participants }, fields)) return [];
  const spell = spellToActOn(pathway, command, context);
  if (spell instanceof Refusal) return spell;
  return [{ type: 'JointServiceModelEnded', data: { ...said, by, participants: [...participants] } }];
}
