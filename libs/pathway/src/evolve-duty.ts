import { addDays, addMonths, type CalendarDate } from '#calendar-date';
import type { DutyEvent } from '#contracts';
import { neverBegins } from './duties.js';
import type { Duty, DutyFulfilment, DutyLowering, DutyWaiver } from './duty.js';
import { inOrderOfTime } from './in-order-of-time.js';
import type { Pathway } from './pathway.js';

export function evolveDuty(pathway: Pathway, event: DutyEvent): Pathway {
  switch (event.type) {
    case 'JobSearchDutySet': {
      const { on, ...content } = event.data;
      const months = content.reviewPeriods * content.reviewPeriodMonths;
      const duty: Duty = {
        ...content,
        setOn: on,
        lastDay: addDays(addMonths(content.firstDay, months), -1),
        lowerings: [],
        fulfilments: [],
        ...waivedAfter(pathway.dutyWaivers, on),
      };
      return {
        ...pathway,
        duties: oneAtATime(inOrderOfTime(pathway.duties, duty, ({ firstDay }) => firstDay)),
      };
    }
    case 'JobSearchDutyLowered': {
      const { dutyId, ...lowering } = event.data;
      return changed(pathway, dutyId, (duty) => ({
        ...duty,
        lowerings: inOrderOfTime<DutyLowering>(duty.lowerings, lowering, ({ on }) => on),
      }));
    }
    case 'JobSearchDutyWaived': {
      const waiver = event.data;
      return {
        ...pathway,
        dutyWaivers: inOrderOfTime<DutyWaiver>(pathway.dutyWaivers, waiver, ({ on }) => on),
        duties: pathway.duties.map((duty) =>
          duty.setOn <= waiver.on ? supersededBy(duty, { on: waiver.on, by: 'waiver' }) : duty,
        ),
      };
    }
    case 'JobSearchDutyEnded': {
      const { dutyId, on, reason } = event.data;
      return changed(pathway, dutyId, (duty) => ({ ...duty, ended: { on, reason } }));
    }
    case 'JobSearchDutyFulfilmentReported': {
      const { dutyId, ...fulfilment } = event.data;
      return changed(pathway, dutyId, (duty) => ({
        ...duty,
        fulfilments: inOrderOfTime<DutyFulfilment>(duty.fulfilments, fulfilment, ({ on }) => on),
      }));
    }
    default:
      return event satisfies never;
  }
}

function changed(pathway: Pathway, dutyId: string, change: (duty: Duty) => Duty): Pathway {
  return { ...pathway, duties: pathway.duties.map((duty) => (duty.dutyId === dutyId ? change(duty) : duty)) };
}

/** Each duty gives way to the next one in time. */
function oneAtATime(duties: readonly Duty[]): readonly Duty[] {
  return duties.map((duty, index) => {
    const next = duties.slice(index + 1).find((later) => !neverBegins(later));
    return next === undefined ? duty : supersededBy(duty, { on: next.firstDay, by: 'another-duty' });
  });
}

type Superseded = NonNullable<Duty['superseded']>;

/** The duty ends by what came first; what was over by then stays as it was. */
function supersededBy(duty: Duty, by: Superseded): Duty {
  const over = duty.lastDay < by.on || (duty.ended !== undefined && duty.ended.on < by.on);
  if (over || (duty.superseded !== undefined && duty.superseded.on <= by.on)) return duty;
  return { ...duty, superseded: by };
}

/** A duty that becomes known late had already given way to a waiver that came after it. */
function waivedAfter(waivers: readonly DutyWaiver[], setOn: CalendarDate): { superseded?: Superseded } {
  const waiver = waivers.find(({ on }) => setOn < on);
  return waiver === undefined ? {} : { superseded: { on: waiver.on, by: 'waiver' } };
}
