import { addDays, type CalendarDate } from '#calendar-date';
import type { RecordedEvent } from './recorded-lives.js';
import { testEvent } from './test-event.js';
import type { TestEvent } from './test-store.js';

const SET_RIGHT = { on: '2026-06-01', by: 'employment-authority', reason: 'written down wrongly' };

export function corrected(number: number, eventId: string): TestEvent {
  return testEvent(number, 'RecordCorrected', { corrects: eventId, ...SET_RIGHT });
}

export function retracted(number: number, eventId: string): TestEvent {
  return testEvent(number, 'RecordRetracted', { retracts: eventId, ...SET_RIGHT });
}

/** Of what was recorded of pathways: every third retracted, every other one corrected, its date a few days later. */
export function correctionsOf(recorded: readonly RecordedEvent[]): RecordedEvent[] {
  const pathways = recorded.filter(({ stream }) => stream.startsWith('jobseeker-'));
  return pathways.flatMap(({ stream, event }, index): RecordedEvent[] => {
    const number = 700_000 + 2 * index;
    if (index % 3 === 0) return [{ stream, event: retracted(number, event.id) }];
    if (index % 2 === 0) return [];
    const data = event.data as { readonly on: CalendarDate };
    const anew = testEvent(number + 1, event.type, { ...data, on: addDays(data.on, 3) });
    return [
      { stream, event: corrected(number, event.id) },
      { stream, event: anew },
    ];
  });
}
