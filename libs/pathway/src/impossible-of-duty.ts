import type { DutyEvent, Refusal } from '#contracts';
import { dutyById } from './duties.js';
import type { Pathway } from './pathway.js';
import { beforeItBegan, identifierInUse, notRecorded } from './refusals.js';

export function impossibleOfDuty(pathway: Pathway, event: DutyEvent): Refusal | undefined {
  if (event.type === 'JobSearchDutyWaived') return undefined;
  const { dutyId, on } = event.data;
  const duty = dutyById(pathway, dutyId);
  switch (event.type) {
    case 'JobSearchDutySet':
      return duty && identifierInUse('dutyId', dutyId);
    case 'JobSearchDutyLowered':
    case 'JobSearchDutyEnded': {
      if (duty === undefined) return notRecorded('dutyId', dutyId);
      const known = duty.firstDay < duty.setOn ? duty.firstDay : duty.setOn;
      return on < known ? beforeItBegan('on', on, known) : undefined;
    }
    case 'JobSearchDutyFulfilmentReported': {
      const { periodFirstDay } = event.data;
      if (duty === undefined) return notRecorded('dutyId', dutyId);
      if (on < periodFirstDay) return beforeItBegan('on', on, periodFirstDay);
      return periodFirstDay < duty.firstDay
        ? beforeItBegan('periodFirstDay', periodFirstDay, duty.firstDay)
        : undefined;
    }
    default:
      return event satisfies never;
  }
}
