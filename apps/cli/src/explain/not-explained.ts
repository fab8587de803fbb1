import type { CalendarDate } from '#calendar-date';

/** Files tell what was paid; a bundle holds what was recorded. */
export type ExplainedFrom = 'files' | 'bundle';

/** There is no such jobseeker or no such paid day in the files or the bundle. The message says what there is. */
export class NotExplained extends Error {
  private constructor(message: string) {
    super(message);
    this.name = 'NotExplained';
  }

  static unknownJobseeker(
    source: ExplainedFrom,
    jobseeker: string,
    count: number,
    some: readonly string[],
  ): NotExplained {
    const [who, they] =
      source === 'files' ? ['the files tell', 'They tell'] : ['the bundle holds', 'It holds'];
    const what = source === 'files' ? 'of nobody' : 'benefits of nobody';
    const there =
      count === 0
        ? `${they} ${what}.`
        : `${they} ${source === 'files' ? 'of' : 'those of'} ${count}: ${some.join(', ')}${count > some.length ? ', ...' : ''}.`;
    const nothing = source === 'files' ? 'nothing of a jobseeker' : 'no benefits of a jobseeker';
    return new NotExplained(`${who} ${nothing} ${jobseeker}. ${there}`);
  }

  static notPaid(
    source: ExplainedFrom,
    jobseeker: string,
    day: CalendarDate,
    knownOn: CalendarDate | undefined,
    before: CalendarDate | undefined,
    after: CalendarDate | undefined,
  ): NotExplained {
    const nearest = [before, after].filter((date) => date !== undefined);
    const kind = source === 'files' ? 'paid' : 'recorded';
    const there =
      nearest.length === 0
        ? 'No day was.'
        : nearest.length === 1
          ? `The nearest ${kind} day is ${nearest[0]}.`
          : `The nearest ${kind} days are ${nearest.join(' and ')}.`;
    if (source === 'bundle') {
      const until = knownOn === undefined ? '' : ` by the end of ${knownOn}`;
      return new NotExplained(
        `no payment of ${day} to ${jobseeker} that stands was recorded${until}. ${there}`,
      );
    }
    const until = knownOn === undefined ? '' : ` by payments until ${knownOn}`;
    return new NotExplained(`${day} was not paid to ${jobseeker}${until}, or it was taken back. ${there}`);
  }
}
