import { type BenefitEvent, contractBreach, type Decision, Refusal } from '#contracts';
import type { CorrectBenefitFact, RetractBenefitFact } from './benefit-commands.js';
import type { BenefitContext } from './benefit-context.js';
import type { BenefitHistory } from './benefit-history.js';
import { type StandingFact, standingFact, withoutFact } from './facts-set-right.js';

type Report = (history: BenefitHistory, command: object) => Decision<BenefitEvent>;

/**
 * The fact as it should have been takes the place of the one that was reported (COR-1).
 * @param report how a fact is reported: what can't be true is refused for a correction as it is for a report
 */
export function correctBenefitFact(
  history: BenefitHistory,
  command: CorrectBenefitFact,
  context: BenefitContext,
  report: Report,
): Decision<BenefitEvent> {
  const found = factToSetRight(history, command, context);
  if (found instanceof Refusal) return found;
  const { event: type, command: reported } = found.type;
  const breach = contractBreach(type, command.data);
  if (breach !== undefined) return notOfItsContract(type, breach.field, breach.fault);
  const decided = report(withoutFact(history, command.eventId, 'corrected'), {
    ...command.data,
    type: reported,
  });
  if (decided instanceof Refusal) return inTheData(decided);
  const [event] = decided;
  if (event === undefined || isSaid(found, event)) return changesNothing(event === undefined);
  return [
    { type: 'BenefitFactCorrected', data: { corrects: command.eventId, ...saidOfIt(command, context) } },
    event,
  ];
}

export function retractBenefitFact(
  history: BenefitHistory,
  command: RetractBenefitFact,
  context: BenefitContext,
): Decision<BenefitEvent> {
  const found = factToSetRight(history, command, context);
  if (found instanceof Refusal) return found;
  return [
    { type: 'BenefitFactRetracted', data: { retracts: command.eventId, ...saidOfIt(command, context) } },
  ];
}

type SettingRight = CorrectBenefitFact | RetractBenefitFact;

function factToSetRight(
  history: BenefitHistory,
  { eventId, on, reason }: SettingRight,
  { authority, statutes }: BenefitContext,
): StandingFact | Refusal {
  const found = standingFact(history, eventId);
  if (found === undefined) return doesNotStand(history, eventId);
  const provision = statutes.parameterIfInForce(
    'yes-no',
    '434/2003',
    'correction.by-its-own-authority',
    on,
  )?.citation;
  const rule = { rule: 'COR-1', ...(provision === undefined ? {} : { provision }) };
  const reportedBy = found.fact.source?.authority;
  if (authority === undefined || reportedBy !== authority) {
    return new Refusal({
      ...rule,
      problem: 'not-this-authoritys-act',
      detail: `The record is an act of ${reportedBy ?? 'an authority that nobody knows'}; ${authority ?? 'who is not named'} does not set it right.`,
      expected: `a correction by ${reportedBy ?? 'whoever reported it'}`,
      field: 'eventId',
    });
  }
  if (typeof reason === 'string' ? reason.trim() === '' : reason === undefined) {
    return new Refusal({
      ...rule,
      problem: 'correction-without-reason',
      detail: 'It is not said what was wrong with the record.',
      expected: 'what was wrong, in reason',
      field: 'reason',
    });
  }
  return found;
}

/** Why there is no fact with that id that counts. */
function doesNotStand({ factsSetRight, payments }: BenefitHistory, eventId: string): Refusal {
  const setRight = factsSetRight.find(({ fact }) => fact.source?.eventId === eventId);
  if (setRight !== undefined) {
    return new Refusal({
      problem: setRight.how === 'corrected' ? 'record-corrected-already' : 'record-retracted-already',
      detail: `The record ${eventId} was ${setRight.how}.`,
      expected:
        setRight.how === 'corrected'
          ? 'the record that stands in its place, if that is wrong too'
          : 'a record that stands; what is so after all is reported again',
      field: 'eventId',
    });
  }
  if (factsSetRight.some(({ source }) => source?.eventId === eventId)) {
    return new Refusal({
      problem: 'correction-of-a-correction',
      detail: 'The record is itself a correction or retraction.',
      expected: 'the record that took the place of the corrected one; what was retracted is reported again',
      field: 'eventId',
    });
  }
  const isOfAPayment = payments.some(
    ({ source, correction }) => source?.eventId === eventId || correction?.source?.eventId === eventId,
  );
  return new Refusal({
    problem: 'not-recorded',
    detail: isOfAPayment
      ? `The record ${eventId} is of a payment, which is no fact that can be corrected.`
      : `No fact with the id ${eventId} is recorded about the benefits of this jobseeker.`,
    expected: isOfAPayment
      ? 'a correction of the payment (correct-benefit-payment), and a new payment'
      : 'the id of a recorded fact, as the events query tells it; records of the pathway have corrections of their own',
    field: 'eventId',
  });
}

function notOfItsContract(type: string, field: string, fault: string): Refusal {
  return new Refusal({
    problem: 'record-not-of-its-contract',
    detail: `The data is not that of ${type}: ${field === '' ? 'it' : field} ${fault}.`,
    expected: `the whole data of ${type} as its published contract describes it`,
    field: field === '' ? 'data' : `data.${field}`,
  });
}

function changesNothing(isSaidByAnother: boolean): Refusal {
  return new Refusal({
    problem: 'correction-changes-nothing',
    detail: isSaidByAnother
      ? 'Another record says already what this one is to say.'
      : 'The record says already what it is to say.',
    expected: isSaidByAnother ? 'a retraction of the record' : 'data that differs from what is recorded',
    field: 'data',
  });
}

function isSaid({ fact }: StandingFact, { data }: BenefitEvent): boolean {
  const recorded: Readonly<Record<string, unknown>> = { ...fact };
  return Object.entries(data).every(([field, value]) => recorded[field] === value);
}

/** A field of the report is one of the data of its record. */
function inTheData({ details }: Refusal): Refusal {
  const { field, ...others } = details;
  return new Refusal({ ...others, field: field === undefined ? 'data' : `data.${field}` });
}

function saidOfIt({ on, reason }: SettingRight, { authority: by }: BenefitContext) {
  // Who is not known has been refused.
  if (by === undefined) throw new Error('nobody sets a fact right');
  return { on, by, ...(reason === undefined ? {} : { reason }) };
}
