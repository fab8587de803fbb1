import type { CalendarDate } from '#calendar-date';
import { type AnyEvent, type Authority, allContracts, type EventMetadata } from '#contracts';
import { eventIdFor, personalFieldsOf, type StoredEvent } from '#event-store';
import type { DataOf } from './data-of.js';
import { sealedStandIn } from './sealed-stand-in.js';

/** An event of the worked case: as it was said, and as a store holds it. */
export interface RecordedEvent {
  /** Texts about the person as they read. */
  readonly opened: unknown;
  readonly stored: Omit<StoredEvent, 'position'>;
}

const OFFICIALS: Readonly<Record<Authority, string>> = {
  'employment-authority': 'official-1204',
  municipality: 'official-77',
  'wellbeing-services-county': 'social-worker-31',
  kela: 'benefit-system',
  'unemployment-fund': 'fund-system',
};

/** What is to be recorded, before it is known in which place of its stream. */
interface Said {
  readonly id: string;
  readonly type: AnyEvent['type'];
  readonly stream: string;
  readonly recordedAt: Date;
  readonly data: unknown;
  readonly metadata: EventMetadata;
}

/** Writes the streams of one invented person, event by event, with ids that are the same each time. */
export class CaseBook {
  private readonly said: Said[] = [];

  constructor(private readonly jobseeker: string) {}

  /**
   * @param recordedOn the date of recording, at ten in the morning in Finland
   * @returns the id of the event
   */
  record<Type extends AnyEvent['type']>(
    recordedOn: CalendarDate,
    authority: Authority,
    type: Type,
    data: DataOf<Type>,
  ): string {
    const stream = `${contractOf(type).category}-${this.jobseeker}`;
    const number = this.said.length;
    const commandId = `worked-case-${number}`;
    const id = eventIdFor(`${stream}/${commandId}`, 0);
    const recordedAt = new Date(`${recordedOn}T08:00:00.${String(number).padStart(3, '0')}Z`);
    this.said.push({ id, type, stream, recordedAt, data, metadata: metadataOf(commandId, authority, type) });
    return id;
  }

  /** Everything as it came to stand in its stream. */
  inOrderOfRecording(): readonly RecordedEvent[] {
    const revisions = new Map<string, number>();
    return [...this.said]
      .sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime())
      .map((said): RecordedEvent => {
        const revision = revisions.get(said.stream) ?? 0;
        revisions.set(said.stream, revision + 1);
        return { opened: said.data, stored: { ...said, revision, data: sealed(said) } };
      });
  }
}

function contractOf(type: AnyEvent['type']) {
  const contract = allContracts.find((each) => each.type === type);
  if (contract === undefined) throw new Error(`no event is named ${type}`);
  return contract;
}

function sealed({ id, type, data }: Said): unknown {
  const { category, data: schema } = contractOf(type);
  const fields = personalFieldsOf(schema);
  return fields?.(data, (text, pointer) => sealedStandIn(`${category}/${id}${pointer}`, text)) ?? data;
}

function metadataOf(commandId: string, authority: Authority, type: AnyEvent['type']): EventMetadata {
  return {
    $correlationId: commandId,
    $causationId: commandId,
    commandId,
    commandFingerprint: 'worked-case',
    schemaVersion: contractOf(type).schemaVersion,
    authority,
    actor: OFFICIALS[authority],
    source: 'worked-case',
  };
}
