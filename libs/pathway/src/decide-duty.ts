import { type Decision, type DutyEvent, Refusal } from '#contracts';
import type {
  EndJobSearchDuty,
  LowerJobSearchDuty,
  SetJobSearchDuty,
  WaiveJobSearchDuty,
} from './commands-duty.js';
import type { DecisionContext } from './decision-context.js';
import { currentDuty, dutyById, neverBegins, opportunitiesOn } from './duties.js';
import { dutyNumbers, isWhole, loweringNotGrounded, notADuty } from './duty-numbers.js';
import { beginsTooEarly, noDutyHere, waivingNotGrounded, withoutPlan } from './duty-rules.js';
import type { Pathway } from './pathway.js';
import { planInForce } from './plans.js';
import { beforeItBegan, contradiction, dateToCome, identifierInUse } from './refusals.js';
import { notItsAct, ruleInForce } from './rules-in-force.js';
import { sameFacts } from './same-facts.js';

type Outcome = Decision<DutyEvent>;

export function setJobSearchDuty(
  pathway: Pathway,
  command: SetJobSearchDuty,
  context: DecisionContext,
): Outcome {
  const { dutyId = context.newId(), on, firstDay = on, ground, explanation } = command;
  const refusal =
    notDecidedByIt(on, context) ??
    withoutPlan(pathway, on, context) ??
    noDutyHere(pathway, on, context) ??
    beginsTooEarly(command, context);
  if (refusal) return refusal;
  const numbers = dutyNumbers(command, context);
  if (numbers instanceof Refusal) return numbers;
  if (dutyById(pathway, dutyId) !== undefined) return identifierInUse('dutyId', dutyId);
  const later = pathway.duties.find((duty) => duty.firstDay > firstDay && !neverBegins(duty));
  if (later !== undefined) return beforeItBegan('firstDay', firstDay, later.firstDay);
  const planId = planInForce(pathway, on)?.planId;
  const data = {
    dutyId,
    on,
    firstDay,
    by: context.authority,
    ...numbers,
    ...(planId === undefined ? {} : { planId }),
    ...(ground === undefined ? {} : { ground }),
    ...(explanation === undefined ? {} : { explanation }),
  };
  return [{ type: 'JobSearchDutySet', data }];
}

export function lowerJobSearchDuty(
  pathway: Pathway,
  command: LowerJobSearchDuty,
  context: DecisionContext,
): Outcome {
  const { type: _, ...said } = command;
  const { on, opportunities, ground } = said;
  const refusal =
    notDecidedByIt(on, context) ??
    noDutyHere(pathway, on, context) ??
    loweringNotGrounded(ground, on, context);
  if (refusal) return refusal;
  const duty = currentDuty(pathway, on);
  if (duty === undefined) return noDutyInForce(on);
  const law = ruleInForce(context.statutes, 'integer', 'job-search-duty.opportunities', on);
  if (law !== undefined && !isWhole(opportunities, 1)) return notADuty(law.citation);
  const now = opportunitiesOn(duty, on);
  if (opportunities >= now) {
    return contradiction({
      problem: 'duty-not-lowered',
      detail: `The duty is ${now} job opportunities in a review period; ${opportunities} is not fewer.`,
      expected: `fewer than ${now}`,
      field: 'opportunities',
    });
  }
  return [{ type: 'JobSearchDutyLowered', data: { ...said, dutyId: duty.dutyId, by: context.authority } }];
}

export function waiveJobSearchDuty(
  pathway: Pathway,
  command: WaiveJobSearchDuty,
  context: DecisionContext,
): Outcome {
  const { type: _, ...said } = command;
  const { on, ground } = said;
  const refusal = notDecidedByIt(on, context) ?? waivingNotGrounded(pathway, ground, on, context);
  if (refusal) return refusal;
  const waived = pathway.dutyWaivers.some(
    (waiver) => waiver.on === on && waiver.ground === ground && sameFacts(waiver, said, ['explanation']),
  );
  if (waived && currentDuty(pathway, on) === undefined) return [];
  return [{ type: 'JobSearchDutyWaived', data: { ...said, by: context.authority } }];
}

export function endJobSearchDuty(
  pathway: Pathway,
  { on, reason }: EndJobSearchDuty,
  context: DecisionContext,
): Outcome {
  const refusal = notDecidedByIt(on, context);
  if (refusal) return refusal;
  const duty = currentDuty(pathway, on);
  if (duty === undefined) return noDutyInForce(on);
  const data = { dutyId: duty.dutyId, on, by: context.authority, reason };
  return [{ type: 'JobSearchDutyEnded', data }];
}

/** Only the employment authority decides on the duty, inside whichever plan (DUTY-2). */
function notDecidedByIt(on: SetJobSearchDuty['on'], context: DecisionContext): Refusal | undefined {
  return dateToCome(context, { on }) ?? notItsAct(context, 'job-search-duty.set-by', 'DUTY-2', on);
}

function noDutyInForce(on: string): Refusal {
  return contradiction({
    problem: 'no-duty-in-force',
    detail: `No job-search duty is in force on ${on}.`,
    expected: 'a duty in force on that date',
    field: 'on',
  });
}
