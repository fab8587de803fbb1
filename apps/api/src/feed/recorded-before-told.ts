import type { CalendarDate } from '#calendar-date';
import { RecordedPeople } from '../access-log/recorded-people.js';

/** A text of the feed, and whose data it has. */
export interface FeedText {
  readonly text: string;
  readonly jobseekers: readonly string[];
}

/** What may wait for its being recorded: read ahead while the store writes. */
const MOST_WAITING = 500;

/**
 * The texts, each after it was recorded whose data it has. A person is recorded once for a stream and date; what came while the
 * store was writing is recorded together.
 * @param record resolves when it is on disk; its error ends the stream
 */
export async function* recordedBeforeTold(
  texts: AsyncIterable<FeedText>,
  today: () => CalendarDate,
  record: (jobseekers: readonly string[]) => Promise<void>,
): AsyncGenerator<string> {
  const waiting = new Waiting(texts[Symbol.asyncIterator]());
  const people = new RecordedPeople(today);
  try {
    for (;;) {
      const batch = await waiting.take();
      if (batch === undefined) return;
      await people.include(
        batch.flatMap(({ jobseekers }) => jobseekers),
        record,
      );
      for (const { text } of batch) yield text;
    }
  } finally {
    waiting.giveUp();
  }
}

/** Texts that were read and not taken yet. */
class Waiting {
  private batch: FeedText[] = [];
  private ended: { readonly error?: unknown } | undefined;
  private wakeTaker = () => {};
  private wakeReader = () => {};

  constructor(private readonly texts: AsyncIterator<FeedText>) {
    this.read().then(
      () => this.end({}),
      (error: unknown) => this.end({ error }),
    );
  }

  /** All that there is, as soon as there is any; undefined at the end. */
  async take(): Promise<readonly FeedText[] | undefined> {
    while (this.batch.length === 0) {
      if (this.ended !== undefined) {
        if ('error' in this.ended) throw this.ended.error;
        return undefined;
      }
      await new Promise<void>((resolve) => {
        this.wakeTaker = resolve;
      });
    }
    const taken = this.batch;
    this.batch = [];
    this.wakeReader();
    return taken;
  }

  /** Not waited for: a text may be on its way until the subscriber's signal aborts. */
  giveUp(): void {
    this.end({});
    this.wakeReader();
    this.texts.return?.().catch(() => undefined);
  }

  private async read(): Promise<void> {
    while (this.ended === undefined) {
      const { done, value } = await this.texts.next();
      if (done) return;
      this.batch.push(value);
      this.wakeTaker();
      if (this.batch.length < MOST_WAITING) continue;
      await new Promise<void>((resolve) => {
        this.wakeReader = resolve;
      });
    }
  }

  private end(how: { readonly error?: unknown }): void {
    this.ended ??= how;
    this.wakeTaker();
  }
}
