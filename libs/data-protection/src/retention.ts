import type { BenefitHistory } from '#benefit-history';
import { addYears, type CalendarDate } from '#calendar-date';
import type { Pathway } from '#pathway';
import type { Statutes } from '#statutes';
import { type ClientRelationship, clientRelationshipOf } from './client-relationship.js';
import { type Protection, spansOn } from './protection.js';

/** Whether the time of the data about a person is over, and by which provision (DAT-2). */
export type Retention =
  /** Nobody was ever served: nothing is to be kept. */
  | { readonly state: 'nothing-to-keep'; readonly provision: string }
  | { readonly state: 'client'; readonly because: string; readonly provision: string }
  | {
      readonly state: 'kept';
      readonly until: CalendarDate;
      readonly endedOn: CalendarDate;
      readonly provision: string;
    }
  | { readonly state: 'extended'; readonly exceptions: readonly string[]; readonly provision: string }
  | { readonly state: 'over'; readonly endedOn: CalendarDate; readonly provision: string }
  | { readonly state: 'erased'; readonly on: CalendarDate };

/** Whether nothing keeps the data any more, and it is not erased yet. */
export function mayBeErased({ state }: Retention): boolean {
  return state === 'over' || state === 'nothing-to-keep';
}

export interface RetentionAsked {
  readonly pathway: Pathway;
  readonly benefits: Pick<BenefitHistory, 'payments'>;
  readonly protection: Protection;
  readonly statutes: Statutes;
  readonly on: CalendarDate;
}

/** The data is not needed for what it was collected for. */
const WITHOUT_CLIENT = 'asetus (EU) 2016/679, 17 artikla 1 kohta a alakohta';

/** @throws NotInTheStatutes on a date on which the law's data has no time of retention */
export function retentionOf({ pathway, benefits, protection, statutes, on }: RetentionAsked): Retention {
  const destroyed = protection.erasure?.keyDestroyedOn;
  if (destroyed !== undefined) return { state: 'erased', on: destroyed };
  const relationship = clientRelationshipOf(pathway, benefits);
  if (relationship.state === 'none') return { state: 'nothing-to-keep', provision: WITHOUT_CLIENT };
  if (relationship.state === 'open') {
    const { citation } = statutes.parameter('integer', '380/2023', 'retention.client-years', on);
    return { state: 'client', because: relationship.because, provision: citation };
  }
  const { until, provision } = timeOf(relationship, statutes, on);
  if (on <= until) return { state: 'kept', until, endedOn: relationship.on, provision };
  const exceptions = spansOn(protection.extensions, on).map(({ exception }) => exception);
  if (exceptions.length > 0) return { state: 'extended', exceptions, provision };
  return { state: 'over', endedOn: relationship.on, provision };
}

/** Until when data is kept: the later of the two times, and its provision. The day on which the years are full is the last one. */
function timeOf(
  relationship: Extract<ClientRelationship, { state: 'ended' }>,
  statutes: Statutes,
  on: CalendarDate,
): { readonly until: CalendarDate; readonly provision: string } {
  const client = statutes.parameter('integer', '380/2023', 'retention.client-years', on);
  const until = addYears(relationship.on, client.value);
  const { jointServiceModelOn } = relationship;
  if (jointServiceModelOn === undefined) return { until, provision: client.citation };
  const joint = statutes.parameter('integer', '381/2023', 'retention.joint-service-model-years', on);
  const untilJoint = addYears(jointServiceModelOn, joint.value);
  return untilJoint > until
    ? { until: untilJoint, provision: joint.citation }
    : { until, provision: client.citation };
}
