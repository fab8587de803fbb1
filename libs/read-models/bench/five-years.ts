import { addDays, type CalendarDate, calendarDate } from '#calendar-date';
import type { BenefitEvent } from '#contracts';
import { type EventStore, eventIdFor, type NewEvent } from '#event-store';

const FIRST_DAY = calendarDate('2021-01-04');
const PERIODS = 65;
const PERIOD_DAYS = 28;
/** Periods that are recorded of one jobseeker before the next one's turn: history is neither sorted by person nor by day. */
const PERIODS_AT_ONCE = 13;
const METADATA = {
  commandFingerprint: 'bench',
  schemaVersion: 1,
  authority: 'kela',
  actor: 'bench',
  source: 'bench',
} as const;

/**
 * Records five years of labour market support, paid every four weeks, for each jobseeker.
 * @returns the number of events
 */
export async function recordFiveYears(store: EventStore, jobseekers: number): Promise<number> {
  let events = 0;
  for (let period = 0; period < PERIODS; period += PERIODS_AT_ONCE) {
    for (let number = 0; number < jobseekers; number++) {
      const stream = `benefits-bench-${number}`;
      const told = paymentsFrom(period);
      if (period === 0) told.unshift(home(number));
      await store.append(
        stream,
        'any',
        told.map((event, index) => newEvent(stream, period * 100 + index, event)),
      );
      events += told.length;
    }
  }
  return events;
}

function home(number: number): BenefitEvent {
  const municipality = ['091', '837', '205', '765'][number % 4] ?? '091';
  return { type: 'HomeMunicipalityRecorded', data: { on: FIRST_DAY, municipality } };
}

function paymentsFrom(first: number): BenefitEvent[] {
  return Array.from({ length: PERIODS_AT_ONCE }, (_, index) => payment(first + index));
}

function payment(period: number): BenefitEvent {
  const firstDay: CalendarDate = addDays(FIRST_DAY, period * PERIOD_DAYS);
  const lastDay = addDays(firstDay, PERIOD_DAYS - 3);
  return {
    type: 'BenefitPaid',
    data: {
      paymentId: `P${period}`,
      benefit: 'labour-market-support',
      firstDay,
      lastDay,
      paidOn: addDays(lastDay, 4),
      perDayEur: '37.21',
      childIncreaseEur: '0',
      incrementEur: '0',
      ground: 'unemployment',
    },
  };
}

function newEvent(stream: string, index: number, event: BenefitEvent): NewEvent {
  const id = eventIdFor(stream, index);
  return { id, ...event, metadata: { ...METADATA, $correlationId: id, $causationId: id, commandId: id } };
}

/** One more event, which changes nothing that is paid. */
export function livesHere(id: string): NewEvent {
  return {
    id,
    type: 'HomeMunicipalityRecorded',
    data: { on: '2030-01-01', municipality: '091' },
    metadata: { ...METADATA, $correlationId: id, $causationId: id, commandId: id },
  };
}
