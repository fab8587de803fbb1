import type { CalendarDate } from '#calendar-date';

/** There is no such jobseeker or no such paid day in the files. The message says what there is. */
export class NotExplained extends Error {
  private constructor(message: string) {
    super(message);
    this.name = 'NotExplained';
  }

  static unknownJobseeker(jobseeker: string, count: number, some: readonly string[]): NotExplained {
    const there =
      count === 0
        ? 'They tell of nobody.'
        : `They tell of ${count}: ${some.join(', ')}${count > some.length ? ', ...' : ''}.`;
    return new NotExplained(`the files tell nothing of a jobseeker ${jobseeker}. ${there}`);
  }

  static notPaid(
    jobseeker: string,
    day: CalendarDate,
    knownOn: CalendarDate | undefined,
    before: CalendarDate | undefined,
    after: CalendarDate | undefined,
  ): NotExplained {
    const until = knownOn === undefined ? '' : ` by payments until ${knownOn}`;
    const nearest = [before, after].filter((date) => date !== undefined);
    const there =
      nearest.length === 0
        ? 'No day was.'
        : nearest.length === 1
          ? `The nearest paid day is ${nearest[0]}.`
          : `The nearest paid days are ${nearest.join(' and ')}.`;
    return new NotExplained(`${day} was not paid to ${jobseeker}${until}, or it was taken back. ${there}`);
  }
}
