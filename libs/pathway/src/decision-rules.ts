import { type NotHeardGround, Refusal } from '#contracts';
import type { MakeDecision } from './commands-decision.js';
import type { DecisionContext } from './decision-context.js';
import { hearingById, latestHearing } from './hearings.js';
import type { Pathway } from './pathway.js';
import { breach, contradiction, notRecorded } from './refusals.js';
import { noRuleKnown, ruleInForce } from './rules-in-force.js';

/**
 * ADM-1: the person was heard on that matter by then, or a ground of the law allows such an outcome without it.
 * @returns what the decision rests on: the hearing, the one that was named or the latest; or the ground
 */
export function hearingBefore(
  pathway: Pathway,
  command: MakeDecision,
  context: DecisionContext,
): Pick<MakeDecision, 'hearingId' | 'notHeardGround'> | Refusal {
  const { on, hearingId, notHeardGround } = command;
  if (notHeardGround !== undefined) {
    const refusal =
      hearingId === undefined ? notHeardOn(notHeardGround, command, context) : heardAndNotHeard();
    return refusal ?? { notHeardGround };
  }
  if (hearingId !== undefined) return notOnThatMatter(pathway, command, hearingId) ?? { hearingId };
  const hearing = latestHearing(pathway, command);
  if (hearing !== undefined) return { hearingId: hearing.hearingId };
  const required = ruleInForce(context.statutes, 'yes-no', 'decision.after-hearing', on);
  if (required === undefined) return noRuleKnown('ADM-1', 'hearing the person', on, 'on');
  if (!required.value) return {};
  return breach('ADM-1', required.citation, {
    problem: 'person-not-heard',
    detail: `No hearing on this matter by ${on} is recorded, and no ground for leaving it out is named.`,
    expected: 'a hearing on the matter first, or notHeardGround',
    field: 'hearingId',
  });
}

function heardAndNotHeard(): Refusal {
  return contradiction({
    problem: 'heard-and-not-heard',
    detail: 'Both a hearing and a ground for leaving it out are named.',
    expected: 'one of hearingId and notHeardGround',
    field: 'notHeardGround',
  });
}

/** ADM-1: on some grounds a decision with such an outcome does without a hearing. */
export function notHeardOn(
  notHeardGround: NotHeardGround,
  { on, outcome }: Pick<MakeDecision, 'on' | 'outcome'>,
  { statutes }: DecisionContext,
): Refusal | undefined {
  const outcomes = ruleInForce(statutes, 'words', `decision.not-heard.${notHeardGround}`, on);
  if (outcomes === undefined)
    return noRuleKnown('ADM-1', `the ground ${notHeardGround}`, on, 'notHeardGround');
  if (outcomes.value.includes(outcome)) return undefined;
  return breach('ADM-1', outcomes.citation, {
    problem: 'not-heard-ground-of-another-outcome',
    detail: `On the ground ${notHeardGround} a decision with the outcome ${outcome} does not do without hearing.`,
    expected: `a hearing first; the ground is for the outcome ${outcomes.value.join(' or ')}`,
    field: 'notHeardGround',
  });
}

function notOnThatMatter(
  pathway: Pathway,
  { on, matter, matterId }: MakeDecision,
  hearingId: string,
): Refusal | undefined {
  const hearing = hearingById(pathway, hearingId);
  if (hearing === undefined || hearing.on > on) return notRecorded('hearingId', hearingId);
  const isAnother = hearing.matterId !== undefined && hearing.matterId !== matterId;
  if (hearing.matter === matter && !isAnother) return undefined;
  return contradiction({
    problem: 'hearing-of-another-matter',
    detail: `The hearing ${hearingId} was on another matter.`,
    expected: 'a hearing on what is decided',
    field: 'hearingId',
  });
}

/** ADM-2: a decision is given with its reasons and the provisions applied. */
export function notReasoned(
  said: Pick<MakeDecision, 'on' | 'reasons' | 'provision'>,
  parts: readonly ('reasons' | 'provision')[],
  { statutes }: DecisionContext,
): Refusal | undefined {
  const contents = ruleInForce(statutes, 'words', 'decision.contents', said.on);
  if (contents === undefined) return noRuleKnown('ADM-2', 'the reasons of a decision', said.on, 'on');
  const missing = parts.find((part) => contents.value.includes(part) && said[part] === undefined);
  if (missing === undefined) return undefined;
  return breach('ADM-2', contents.citation, {
    problem: 'decision-without-reasons',
    detail: `The decision lacks ${missing}.`,
    expected: 'the circumstances that decided, and the provision applied',
    field: missing,
  });
}

/** ADM-3: a decision is given with instructions for seeking review, or says why that can't be done. */
export function withoutAppealInstructions(
  { on, appealInstructions }: MakeDecision,
  { statutes }: DecisionContext,
): Refusal | undefined {
  const known = ruleInForce(statutes, 'words', 'decision.appeal-instructions', on);
  if (known === undefined) return noRuleKnown('ADM-3', 'appeal instructions', on, 'on');
  if (appealInstructions !== undefined && known.value.includes(appealInstructions)) return undefined;
  return breach('ADM-3', known.citation, {
    problem: 'decision-without-appeal-instructions',
    detail: 'The decision does not say how review of it is sought.',
    expected: `appealInstructions ${known.value.join(' or ')}`,
    field: 'appealInstructions',
  });
}
