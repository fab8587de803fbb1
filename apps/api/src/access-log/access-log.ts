import { authorityServed, type Grant } from '#access';
import { type CalendarDate, helsinkiDateOf } from '#calendar-date';
import { type AccessEvent, type EventMetadata, MOST_PEOPLE_OF_A_READING, PersonalDataRead } from '#contracts';
import type { EventStore, NewEvent } from '#event-store';
import { describeError } from '../http/describe-error.js';
import type { RouteAccess } from '../identity/route-access.js';
import { problem } from '../problems/make-problem.js';
import type { StatedPurpose } from './stated-purpose.js';
import { toldParts } from './told-parts.js';

type Recorded = AccessEvent['data'];

/** An answer about people that is ready to leave. */
export interface Reading {
  readonly grant: Grant;
  readonly stated: StatedPurpose;
  readonly method: string;
  /** Pattern of the address: `/v1/jobseekers/:jobseekerId/pathway`. */
  readonly route: string;
  readonly access: RouteAccess;
  readonly correlationId: string;
  /** Whose data it has. */
  readonly jobseekers: Iterable<string>;
  /** Of which moment the answer is, and what was asked for of the feed. */
  readonly asked?: Pick<Recorded, 'asOf' | 'knownOn' | 'knownAt' | 'eventTypes' | 'municipality'>;
  /** The caller had the content already and gets none (304). */
  readonly unchanged?: boolean;
}

/** Events of one append: far from what a store takes at once. */
const AT_ONCE = 10;

/** The authority that keeps the register, and the log of who read it; a reader's own stands in the data. */
const KEEPER = 'employment-authority';

/** Who read whose data: recorded before an answer leaves. */
export class AccessLog {
  constructor(
    private readonly eventStore: EventStore,
    private readonly clock: () => Date,
    private readonly newId: () => string,
    private readonly log: { error(fields: object, message: string): void },
  ) {}

  /** The day, in Helsinki, whose stream is written. */
  today(): CalendarDate {
    return helsinkiDateOf(this.clock());
  }

  /**
   * Resolves when it is on disk.
   * @throws ApiProblem (503) when it cannot be recorded: the answer must not leave then
   */
  async record(reading: Reading): Promise<void> {
    const events = this.eventsOf(reading);
    const stream = `access-${this.today()}`;
    try {
      // Nobody decides by what others read: whoever comes is appended.
      for (let from = 0; from < events.length; from += AT_ONCE) {
        await this.eventStore.append(stream, 'any', events.slice(from, from + AT_ONCE));
      }
    } catch (error) {
      const { correlationId } = reading;
      this.log.error({ error: describeError(error), correlationId }, 'a reading could not be recorded');
      throw problem('access-not-recorded', {}, { 'Retry-After': '5' });
    }
  }

  private eventsOf(reading: Reading): NewEvent[] {
    const { grant, correlationId } = reading;
    const common = commonData(reading);
    return chunksOf([...new Set(reading.jobseekers)]).map((jobseekers) => {
      const id = this.newId();
      const metadata: EventMetadata = {
        $correlationId: correlationId,
        $causationId: correlationId,
        commandId: id,
        commandFingerprint: 'none',
        schemaVersion: PersonalDataRead.schemaVersion,
        authority: grant.caller.authority ?? KEEPER,
        actor: grant.caller.subject,
        source: 'api',
      };
      return { id, type: PersonalDataRead.type, data: { ...common, jobseekers }, metadata };
    });
  }
}

function commonData({ grant, stated, method, route, access, asked, unchanged }: Reading) {
  const { caller, rights, people, unlockReason } = grant;
  const authority = authorityServed(caller);
  return {
    subject: caller.subject,
    client: caller.client,
    role: caller.role,
    ...(authority === undefined ? {} : { authority }),
    ...(people.kind === 'area' ? { municipalities: [...people.municipalities] } : {}),
    route: `${method} ${route}`,
    parts: [...toldParts(access, grant)],
    ...stated,
    legalBasis: rights.provision,
    ...asked,
    ...(unlockReason === undefined ? {} : { unlockReason }),
    ...(unchanged ? { unchanged } : {}),
  } satisfies Omit<Recorded, 'jobseekers'>;
}

function chunksOf(jobseekers: readonly string[]): string[][] {
  const chunks = [jobseekers.slice(0, MOST_PEOPLE_OF_A_READING)];
  for (let from = MOST_PEOPLE_OF_A_READING; from < jobseekers.length; from += MOST_PEOPLE_OF_A_READING) {
    chunks.push(jobseekers.slice(from, from + MOST_PEOPLE_OF_A_READING));
  }
  return chunks;
}
