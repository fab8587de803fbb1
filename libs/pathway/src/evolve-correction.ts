import type { CorrectionEvent } from '#contracts';
import { inOrderOfTime } from './in-order-of-time.js';
import type { Pathway } from './pathway.js';
import type { RecordCorrection } from './record-correction.js';

/** Remembers the correction; that the wrong event no longer counts is seen to by whoever folds the events. */
export function evolveCorrection(pathway: Pathway, event: CorrectionEvent): Pathway {
  switch (event.type) {
    case 'RecordCorrected': {
      const { corrects: eventId, ...said } = event.data;
      return remembered(pathway, { ...said, what: 'corrected', eventId });
    }
    case 'RecordRetracted': {
      const { retracts: eventId, ...said } = event.data;
      return remembered(pathway, { ...said, what: 'retracted', eventId });
    }
    default:
      return event satisfies never;
  }
}

function remembered(pathway: Pathway, correction: RecordCorrection): Pathway {
  return { ...pathway, corrections: inOrderOfTime(pathway.corrections, correction, ({ on }) => on) };
}
