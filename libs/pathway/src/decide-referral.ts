import {
  type Authority,
  type Decision,
  type ReferralEvent,
  type ReferralReceiver,
  Refusal,
} from '#contracts';
import type {
  AnswerReferral,
  GiveReferralInformation,
  ReferToSocialRehabilitation,
  ReportReferralAnswer,
  ReportReferralToSocialRehabilitation,
} from './commands-referral.js';
import type { DecisionContext } from './decision-context.js';
import type { Pathway } from './pathway.js';
import { type Referral } from './referral.js';
import {
  answerNotPossible,
  evidenceNotRecorded,
  latestStep,
  REFERRAL_PROVISION,
  referralIncomplete,
  referralProvision,
  refusalWithoutReason,
  saysMoreThanIsKept,
} from './referral-rules.js';
import { isAnswered, referralById } from './referrals.js';
import {
  beforeItBegan,
  breach,
  contradiction,
  dateToCome,
  identifierInUse,
  notRecorded,
} from './refusals.js';
import { noRuleKnown, notItsAct, ruleInForce } from './rules-in-force.js';
import { sameFacts } from './same-facts.js';

type Outcome = Decision<ReferralEvent>;

export function referToSocialRehabilitation(
  pathway: Pathway,
  command: ReferToSocialRehabilitation,
  context: DecisionContext,
): Outcome {
  const { type: _, referralId = context.newId(), evidence, ...said } = command;
  const { on } = said;
  const refusal = dateToCome(context, { on }) ?? notItsAct(context, REFERRAL_PROVISION, 'PRO-6', on);
  if (refusal) return refusal;
  const receiver = receiverOn(on, context);
  if (receiver === undefined) return noRuleKnown('REF-1', 'who receives such a referral', on, 'on');
  const incomplete = referralIncomplete(command, context);
  if (incomplete) return incomplete;
  const unknown = evidenceNotRecorded(pathway, evidence, on);
  if (unknown) return unknown;
  if (referralById(pathway, referralId) !== undefined) return identifierInUse('referralId', referralId);
  const data = { ...said, referralId, sender: context.authority, receiver, evidence: [...evidence] };
  return [{ type: 'ReferredToSocialRehabilitation', data }];
}

export function reportReferralToSocialRehabilitation(
  pathway: Pathway,
  command: ReportReferralToSocialRehabilitation,
  context: DecisionContext,
): Outcome {
  const { type: _, sender = context.authority, ...said } = command;
  const refusal = dateToCome(context, { on: said.on });
  if (refusal) return refusal;
  const known = referralById(pathway, said.referralId);
  if (known !== undefined) {
    const fields = ['on', 'sender', 'receiver', 'purpose', 'grounds', 'evidence'] as const;
    const same = sameFacts(known, { ...said, sender }, fields);
    return same ? [] : identifierInUse('referralId', said.referralId);
  }
  const { receiver = receiverOn(said.on, context), evidence = [] } = said;
  if (receiver === undefined) {
    return noRuleKnown('REF-1', 'who receives such a referral', said.on, 'receiver');
  }
  const data = { ...said, sender, receiver, evidence: [...evidence] };
  return [{ type: 'ReferredToSocialRehabilitation', data }];
}

export function answerReferral(pathway: Pathway, command: AnswerReferral, context: DecisionContext): Outcome {
  const referral = referralToActOn(pathway, command, context);
  if (referral instanceof Refusal) return referral;
  if (context.authority !== referral.receiver) {
    return breach('REF-1', referralProvision(command.on, context), {
      problem: 'not-this-authoritys-act',
      detail: `The referral was made to ${referral.receiver}; ${context.authority} does not answer it.`,
      expected: `an answer of ${referral.receiver}; what it answered is reported as a fact`,
    });
  }
  const withoutReason = refusalWithoutReason(command, context);
  if (withoutReason) return withoutReason;
  return answered(pathway, referral, command, referral.receiver);
}

export function reportReferralAnswer(
  pathway: Pathway,
  command: ReportReferralAnswer,
  context: DecisionContext,
): Outcome {
  const referral = referralToActOn(pathway, command, context);
  if (referral instanceof Refusal) {
    const known = referralById(pathway, command.referralId);
    return known !== undefined && isSaidAgain(known, command) ? [] : referral;
  }
  return isSaidAgain(referral, command) ? [] : answered(pathway, referral, command, referral.receiver);
}

export function giveReferralInformation(
  pathway: Pathway,
  command: GiveReferralInformation,
  context: DecisionContext,
): Outcome {
  const referral = referralToActOn(pathway, command, context);
  if (referral instanceof Refusal) return referral;
  const { referralId, on, text } = command;
  if (referral.status !== 'information-asked' || context.authority !== referral.sender) {
    return informationNotAsked(referral);
  }
  return [
    { type: 'ReferralInformationGiven', data: { referralId, on, by: context.authority, answer: text } },
  ];
}

export function informationNotAsked({ status, sender }: Referral): Refusal {
  return contradiction({
    problem: 'no-information-asked',
    detail: `The referral is ${status}; it was made by ${sender}.`,
    expected: 'a referral about which more information was asked, and its sender',
    field: 'referralId',
  });
}

function answered(
  pathway: Pathway,
  referral: Referral,
  { on, answer, text, serviceId }: AnswerReferral | ReportReferralAnswer,
  by: ReferralReceiver,
): Outcome {
  const refusal =
    answerNotPossible(pathway, referral, answer, serviceId) ?? saysMoreThanIsKept(answer, text, serviceId);
  if (refusal) return refusal;
  const base = { referralId: referral.referralId, on, by };
  switch (answer) {
    case 'accepted':
      return [
        { type: 'ReferralAccepted', data: { ...base, ...(serviceId === undefined ? {} : { serviceId }) } },
      ];
    case 'refused':
      return [
        { type: 'ReferralRefused', data: { ...base, ...(text === undefined ? {} : { reason: text }) } },
      ];
    case 'more-information-asked':
      return [
        {
          type: 'ReferralInformationRequested',
          data: { ...base, ...(text === undefined ? {} : { question: text }) },
        },
      ];
    default:
      return answer satisfies never;
  }
}

/** The referral that a step on a date is about, or why there can't be such a step. */
export function referralToActOn(
  pathway: Pathway,
  { referralId, on }: Pick<AnswerReferral, 'referralId' | 'on'>,
  context: DecisionContext,
): Referral | Refusal {
  const refusal = dateToCome(context, { on });
  if (refusal) return refusal;
  const referral = referralById(pathway, referralId);
  if (referral === undefined) return notRecorded('referralId', referralId);
  if (isAnswered(referral)) {
    return contradiction({
      problem: 'referral-answered',
      detail: `The referral was ${referral.status} on ${latestStep(referral)}.`,
      expected: 'a referral that waits for an answer; a new referral after a refusal',
      field: 'referralId',
    });
  }
  return on < latestStep(referral) ? beforeItBegan('on', on, latestStep(referral)) : referral;
}

function isSaidAgain(referral: Referral, { on, answer, text, serviceId }: ReportReferralAnswer): boolean {
  const what = answer === 'more-information-asked' ? 'information-asked' : answer;
  return referral.steps.some(
    (step) =>
      step.what === what &&
      step.on === on &&
      sameFacts({ text: step.text, serviceId: referral.serviceId }, { text, serviceId }, [
        'text',
        'serviceId',
      ]),
  );
}

function receiverOn(on: ReferToSocialRehabilitation['on'], { statutes }: DecisionContext) {
  const receiver = ruleInForce(statutes, 'word', 'social-rehabilitation.referral-receiver', on)?.value;
  return receiver as Authority | undefined;
}
