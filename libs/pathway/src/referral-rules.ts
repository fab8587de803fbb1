import type { CalendarDate } from '#calendar-date';
import type { PersonalText, Refusal } from '#contracts';
import type { ReferralAnswer, ReferToService } from './commands-referral.js';
import type { LawContext } from './decision-context.js';
import type { Pathway } from './pathway.js';
import type { Referral } from './referral.js';
import { breach, contradiction, notRecorded } from './refusals.js';
import { ruleInForce } from './rules-in-force.js';
import { serviceById } from './services.js';

/** The parameter whose provision obliges to refer, and so to say why (PRO-6, REF-1). */
export const REFERRAL_PROVISION = 'referral.made-by';

/** The day of the last step of the correspondence; of the referral itself when nothing has followed. */
export function latestStep(referral: Referral): CalendarDate {
  return referral.steps.at(-1)?.on ?? referral.on;
}

type ReferralContent = Partial<Pick<ReferToService, 'purpose' | 'grounds'>> &
  Pick<ReferToService, 'on' | 'evidence'>;

/** What a referral says by REF-1 and this one does not. */
export function missingFromReferral({
  purpose,
  grounds,
  evidence,
}: ReferralContent): readonly ('purpose' | 'grounds' | 'evidence')[] {
  return [
    ...(purpose === undefined ? (['purpose'] as const) : []),
    ...(grounds === undefined ? (['grounds'] as const) : []),
    ...(evidence.length === 0 ? (['evidence'] as const) : []),
  ];
}

/** The provision that obliges to refer, as it is in force on a date; absent where the files know none. */
export function referralProvision(on: CalendarDate, { statutes }: LawContext): string | undefined {
  return ruleInForce(statutes, 'words', REFERRAL_PROVISION, on)?.citation;
}

/** REF-1: a receiver that refuses says why. */
export function refusalWithoutReason(
  { on, answer, text }: { readonly on: CalendarDate; readonly answer: string; readonly text?: PersonalText },
  context: LawContext,
): Refusal | undefined {
  if (answer !== 'refused' || text !== undefined) return undefined;
  return breach('REF-1', referralProvision(on, context), {
    problem: 'refusal-without-reason',
    detail: 'The referral would be refused without a reason.',
    expected: 'the reason in text',
    field: 'text',
  });
}

/** REF-1: a decision to refer says what for and why, and names the assessments that it rests on. */
export function referralIncomplete(referral: ReferralContent, context: LawContext): Refusal | undefined {
  const [field] = missingFromReferral(referral);
  if (field === undefined) return undefined;
  return breach('REF-1', referralProvision(referral.on, context), {
    problem: 'referral-incomplete',
    detail: `The referral lacks its ${field}.`,
    expected: 'purpose, grounds, and at least one assessment as evidence',
    field,
  });
}

/** Evidence is assessments that were recorded by the date of the referral (REF-1). */
export function evidenceNotRecorded(
  pathway: Pathway,
  evidence: readonly string[],
  on: CalendarDate,
): Refusal | undefined {
  const recorded = new Set([
    ...pathway.assessments.filter((known) => known.on <= on).map(({ assessmentId }) => assessmentId),
    ...pathway.expertAssessments
      .filter((known) => known.on <= on)
      .map(({ expertAssessmentId }) => expertAssessmentId),
  ]);
  const unknown = evidence.find((id) => !recorded.has(id));
  return unknown === undefined ? undefined : notRecorded('evidence', unknown);
}

export function answerNotPossible(
  pathway: Pathway,
  referral: Referral,
  answer: ReferralAnswer,
  serviceId: string | undefined,
): Refusal | undefined {
  if (serviceId !== undefined && serviceById(pathway, serviceId) === undefined) {
    return notRecorded('serviceId', serviceId);
  }
  if (answer !== 'more-information-asked' || referral.status === 'waiting') return undefined;
  return contradiction({
    problem: 'information-asked-already',
    detail: `More information was asked on ${latestStep(referral)} and has not been given.`,
    expected: 'the information first, or an answer',
    field: 'answer',
  });
}

/** Of an acceptance the service is kept, of the other answers the text. What else is said would be lost. */
export function saysMoreThanIsKept(
  answer: ReferralAnswer,
  text: PersonalText | undefined,
  serviceId: string | undefined,
): Refusal | undefined {
  const isAcceptance = answer === 'accepted';
  const field =
    isAcceptance && text !== undefined ? 'text' : !isAcceptance && serviceId ? 'serviceId' : undefined;
  if (field === undefined) return undefined;
  return contradiction({
    problem: 'answer-says-too-much',
    detail: `The answer ${answer} is recorded without ${field}.`,
    expected: 'text with a refusal or a question, serviceId with an acceptance',
    field,
  });
}
