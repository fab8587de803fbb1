import type { SkipEvent } from '../projection-events.js';
import type { ExamplesOf } from './examples-of.js';

export const projectionExamples: ExamplesOf<SkipEvent> = {
  EventSkipped: {
    eventId: '0190f3c1-0000-7000-8000-000000000002',
    stream: 'jobseeker-J1',
    position: '00000000000000000002/00000000000000000002',
    eventType: 'ServiceStarted',
    error: 'TypeError',
    reason: 'Written by a faulty interface; the service is reported again.',
  },
};
