import type { Upcaster } from './upcasting.js';

/**
 * The upcasters of every event type that has more than one version, the first from version 1 to 2. They are appended to and never
 * changed, and published to consumers; the contract of the type imports each for the earlier version that it reads.
 */
export const UPCASTERS: Readonly<Record<string, readonly Upcaster[]>> = {
  PersonalDataRead: [
    ({ jobseekers, ...rest }) => ({
      ...rest,
      ...((jobseekers as string[]).length === 0 ? {} : { jobseekers: (jobseekers as string[]).join(' ') }),
    }),
  ],
};
