import type { KnownBy } from '#calendar-date';
import { momentText } from './history-source.js';
import type { RecordedHistory } from './recorded-history.js';

/** Nothing is recorded of a jobseeker. The message says of whom something is. */
export class NotRecorded extends Error {
  private constructor(message: string) {
    super(message);
    this.name = 'NotRecorded';
  }

  static async of(
    jobseeker: string,
    until: KnownBy,
    history: Pick<RecordedHistory, 'some'>,
  ): Promise<NotRecorded> {
    const { count, first } = await history.some();
    const there =
      count === 0
        ? 'Nothing is of anybody.'
        : `Something is of ${count}: ${first.join(', ')}${count > first.length ? ', ...' : ''}.`;
    const known =
      until.knownOn === undefined && until.knownAt === undefined ? '' : ` by ${momentText(until)}`;
    return new NotRecorded(`nothing is recorded of a jobseeker ${jobseeker}${known}. ${there}`);
  }
}
