import { type Decision, type DecisionEvent, Refusal } from '#contracts';
import type { HearPerson, MakeDecision, ReportDecision, ReportHearing } from './commands-decision.js';
import { notItsMatter } from './competence.js';
import type { DecisionContext } from './decision-context.js';
import { hearingBefore, notReasoned, withoutAppealInstructions } from './decision-rules.js';
import { hearingById } from './hearings.js';
import { type AboutMatter, isMatterRecorded } from './matters.js';
import type { Pathway } from './pathway.js';
import { contradiction, dateToCome, identifierInUse, notRecorded } from './refusals.js';
import { sameFacts } from './same-facts.js';

type Outcome = Decision<DecisionEvent>;

export function hearPerson(pathway: Pathway, command: HearPerson, context: DecisionContext): Outcome {
  const { type: _, hearingId = context.newId(), ...said } = command;
  const refusal = dateToCome(context, { on: said.on }) ?? matterNotRecorded(pathway, said);
  if (refusal) return refusal;
  if (hearingById(pathway, hearingId) !== undefined) return identifierInUse('hearingId', hearingId);
  return [{ type: 'PersonHeard', data: { ...said, hearingId, by: context.authority } }];
}

export function reportHearing(pathway: Pathway, command: ReportHearing, context: DecisionContext): Outcome {
  const { type: _, by = context.authority, ...said } = command;
  const refusal = dateToCome(context, { on: said.on });
  if (refusal) return refusal;
  const known = hearingById(pathway, said.hearingId);
  if (known !== undefined) {
    const fields = ['on', 'by', 'matter', 'matterId', 'manner', 'account'] as const;
    return sameFacts(known, { ...said, by }, fields) ? [] : identifierInUse('hearingId', said.hearingId);
  }
  return [{ type: 'PersonHeard', data: { ...said, by } }];
}

export function makeDecision(pathway: Pathway, command: MakeDecision, context: DecisionContext): Outcome {
  const { type: _, decisionId = context.newId(), hearingId: __, notHeardGround: ___, ...said } = command;
  const refusal =
    dateToCome(context, { on: said.on }) ??
    matterNotNamed(command) ??
    matterNotRecorded(pathway, said) ??
    notItsMatter(pathway, said, context);
  if (refusal) return refusal;
  const heard = hearingBefore(pathway, command, context);
  if (heard instanceof Refusal) return heard;
  const unlawful =
    notReasoned(said, ['reasons', 'provision'], context) ?? withoutAppealInstructions(command, context);
  if (unlawful) return unlawful;
  if (isDecisionKnown(pathway, decisionId)) return identifierInUse('decisionId', decisionId);
  return [{ type: 'DecisionMade', data: { ...said, ...heard, decisionId, by: context.authority } }];
}

export function reportDecision(pathway: Pathway, command: ReportDecision, context: DecisionContext): Outcome {
  const { type: _, by = context.authority, ...said } = command;
  const refusal = dateToCome(context, { on: said.on });
  if (refusal) return refusal;
  const known = pathway.decisions.find(({ decisionId }) => decisionId === said.decisionId);
  if (known === undefined) return [{ type: 'DecisionMade', data: { ...said, by } }];
  const fields = [
    'on',
    'by',
    'matter',
    'matterId',
    'outcome',
    'provision',
    'reasons',
    'appealInstructions',
    'hearingId',
    'notHeardGround',
  ] as const;
  return sameFacts(known, { ...said, by }, fields) ? [] : identifierInUse('decisionId', said.decisionId);
}

/** A decision says what it decides on. What is refused need never have been recorded. */
function matterNotNamed({ matter, matterId, outcome }: MakeDecision): Refusal | undefined {
  if (matterId !== undefined || matter === 'other' || outcome === 'refused') return undefined;
  return contradiction({
    problem: 'matter-not-named',
    detail: `The decision does not name the ${matter} that it is about.`,
    expected: 'matterId of what is recorded',
    field: 'matterId',
  });
}

function matterNotRecorded(pathway: Pathway, about: AboutMatter): Refusal | undefined {
  return isMatterRecorded(pathway, about) ? undefined : notRecorded('matterId', about.matterId ?? '');
}

export function isDecisionKnown(pathway: Pathway, decisionId: string): boolean {
  return pathway.decisions.some((known) => known.decisionId === decisionId);
}
