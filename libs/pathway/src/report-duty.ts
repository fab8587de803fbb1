import type { Decision, DutyEvent } from '#contracts';
import type {
  ReportJobSearchDuty,
  ReportJobSearchDutyEnd,
  ReportJobSearchDutyFulfilment,
  ReportJobSearchDutyWaiver,
} from './commands-duty.js';
import type { DecisionContext } from './decision-context.js';
import { dutyById, dutyInForce } from './duties.js';
import { isWhole } from './duty-numbers.js';
import type { Pathway } from './pathway.js';
import {
  beforeItBegan,
  contradiction,
  dateToCome,
  identifierInUse,
  notRecorded,
  notWhole,
} from './refusals.js';
import { sameFacts } from './same-facts.js';

type Outcome = Decision<DutyEvent>;

export function reportJobSearchDuty(
  pathway: Pathway,
  command: ReportJobSearchDuty,
  context: DecisionContext,
): Outcome {
  const { type: _, by = context.authority, firstDay = command.on, ...said } = command;
  const refusal = dateToCome(context, { on: said.on });
  if (refusal) return refusal;
  if (!isWhole(said.opportunities, 0)) return notWhole('opportunities', 0);
  if (!isWhole(said.reviewPeriods, 1)) return notWhole('reviewPeriods', 1);
  if (!isWhole(said.reviewPeriodMonths, 1)) return notWhole('reviewPeriodMonths', 1);
  const data = { ...said, by, firstDay };
  const known = dutyById(pathway, said.dutyId);
  if (known === undefined) return [{ type: 'JobSearchDutySet', data }];
  const same = sameFacts({ ...known, on: known.setOn }, data, [
    'on',
    'firstDay',
    'by',
    'planId',
    'opportunities',
    'reviewPeriods',
    'reviewPeriodMonths',
    'ground',
    'explanation',
  ]);
  return same ? [] : identifierInUse('dutyId', said.dutyId);
}

export function reportJobSearchDutyWaiver(
  pathway: Pathway,
  command: ReportJobSearchDutyWaiver,
  context: DecisionContext,
): Outcome {
  const { type: _, by = context.authority, ...said } = command;
  const refusal = dateToCome(context, { on: said.on });
  if (refusal) return refusal;
  const data = { ...said, by };
  const known = pathway.dutyWaivers.some(
    (waiver) => waiver.on === said.on && sameFacts(waiver, data, ['by', 'ground', 'explanation']),
  );
  return known ? [] : [{ type: 'JobSearchDutyWaived', data }];
}

export function reportJobSearchDutyEnd(
  pathway: Pathway,
  command: ReportJobSearchDutyEnd,
  context: DecisionContext,
): Outcome {
  const { type: _, by = context.authority, ...said } = command;
  const refusal = dateToCome(context, { on: said.on });
  if (refusal) return refusal;
  const duty = dutyById(pathway, said.dutyId);
  if (duty === undefined) return notRecorded('dutyId', said.dutyId);
  if (said.on < duty.setOn) return beforeItBegan('on', said.on, duty.setOn);
  if (duty.ended === undefined) return [{ type: 'JobSearchDutyEnded', data: { ...said, by } }];
  if (sameFacts(duty.ended, said, ['on', 'reason'])) return [];
  return contradiction({
    problem: 'duty-ended-otherwise',
    detail: `The duty is recorded to have ended on ${duty.ended.on}, for the reason ${duty.ended.reason}.`,
    expected: 'the recorded end, or none',
    field: 'on',
  });
}

export function reportJobSearchDutyFulfilment(
  pathway: Pathway,
  command: ReportJobSearchDutyFulfilment,
  context: DecisionContext,
): Outcome {
  const { type: _, dutyId, ...said } = command;
  const refusal = dateToCome(context, { on: said.on, periodFirstDay: said.periodFirstDay });
  if (refusal) return refusal;
  if (!isWhole(said.appliedFor, 0)) return notWhole('appliedFor', 0);
  if (said.on < said.periodFirstDay) return beforeItBegan('on', said.on, said.periodFirstDay);
  const duty = dutyId === undefined ? dutyInForce(pathway, said.periodFirstDay) : dutyById(pathway, dutyId);
  if (duty === undefined) return notRecorded('dutyId', dutyId ?? `in force on ${said.periodFirstDay}`);
  if (said.periodFirstDay < duty.firstDay) {
    return beforeItBegan('periodFirstDay', said.periodFirstDay, duty.firstDay);
  }
  const known = duty.fulfilments.some((report) =>
    sameFacts(report, said, ['on', 'periodFirstDay', 'appliedFor', 'applications']),
  );
  return known ? [] : [{ type: 'JobSearchDutyFulfilmentReported', data: { ...said, dutyId: duty.dutyId } }];
}
