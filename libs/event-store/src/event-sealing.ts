import { isSealed, type PersonalText } from '#contracts';
import { openPersonalTexts, openText, type SubjectKey, type SubjectKeys, sealText } from '#subject-keys';
import type { NewEvent, StoredEvent } from './event-store.js';
import type { PublishedContracts } from './published-contracts.js';
import { partsOfStreamName } from './stream-name.js';

/** Seals the personal fields of events on their way to the store, and opens them on their way back. */
export class EventSealing {
  constructor(
    private readonly contracts: PublishedContracts,
    private readonly keys: SubjectKeys,
  ) {}

  /**
   * The data as it may be stored. A text that is sealed already (taken over from an earlier event of the same person) is
   * sealed anew for its new place; an erased one stays erased.
   * @throws SubjectKeyDestroyed, SealedTextTampered
   */
  async seal(stream: string, events: readonly NewEvent[]): Promise<readonly unknown[]> {
    if (!events.some((event) => this.hasPersonalText(event))) return events.map((event) => event.data);
    const { category, subject } = partsOfStreamName(stream);
    const key = await this.keys.keyFor(subject);
    return events.map((event) => {
      const fields = this.contracts.personalFieldsOf(event.type);
      if (fields === undefined) return event.data;
      return fields(event.data, (text, pointer) =>
        sealOne(key, subject, `${category}/${event.id}${pointer}`, text),
      );
    });
  }

  /** @throws SealedTextTampered, SubjectKeyMissing */
  async open(event: StoredEvent): Promise<StoredEvent> {
    if (!this.contracts.mayHoldPersonalText(event.type)) return event;
    const { category, subject } = partsOfStreamName(event.stream);
    const placeOf = (pointer: string) => `${category}/${event.id}${pointer}`;
    const data = await openPersonalTexts(event.data, subject, this.keys, placeOf);
    return data === event.data ? event : { ...event, data };
  }

  private hasPersonalText(event: NewEvent): boolean {
    let any = false;
    this.contracts.personalFieldsOf(event.type)?.(event.data, (text) => {
      any ||= typeof text === 'string' || isSealed(text);
      return text;
    });
    return any;
  }
}

function sealOne(key: SubjectKey, subject: string, place: string, text: PersonalText): PersonalText {
  if (typeof text === 'string') return sealText(key, subject, place, text);
  return isSealed(text) ? sealText(key, subject, place, openText(key, subject, text)) : text;
}
