import type { CalendarDate } from '#calendar-date';

/** Whom one subscriber is told of: each person is recorded once for a date, before. */
export class RecordedPeople {
  private day: CalendarDate | undefined;
  private people = new Map<string, Promise<void>>();

  constructor(private readonly today: () => CalendarDate) {}

  /**
   * Resolves when all of them are recorded for today, by whichever call.
   * @param record resolves when those it is given are on disk; who could not be recorded is tried again by the next call
   */
  async include(
    jobseekers: Iterable<string>,
    record: (jobseekers: readonly string[]) => Promise<void>,
  ): Promise<void> {
    const today = this.today();
    if (this.day !== today) {
      this.day = today;
      this.people = new Map();
    }
    const { people } = this;
    const asked = [...new Set(jobseekers)];
    const unrecorded = asked.filter((jobseeker) => !people.has(jobseeker));
    if (unrecorded.length > 0) {
      const recording = record(unrecorded).catch((error: unknown) => {
        for (const jobseeker of unrecorded) people.delete(jobseeker);
        throw error;
      });
      for (const jobseeker of unrecorded) people.set(jobseeker, recording);
    }
    await Promise.all(asked.map((jobseeker) => people.get(jobseeker)));
  }
}
