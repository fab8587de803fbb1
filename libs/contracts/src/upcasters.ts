import type { Upcaster } from './upcasting.js';

/** PersonalDataRead 1 to 2: what identified a matter may be its number in a register, with slashes; all that was one is one. */
export const matterIsANumber: Upcaster = (data) => data;

/**
 * The upcasters of every event type that has more than one version, the first from version 1 to 2. They are appended to and never
 * changed, and published to consumers; the contract of the type imports each for the earlier version that it reads.
 */
export const UPCASTERS: Readonly<Record<string, readonly Upcaster[]>> = {
  PersonalDataRead: [matterIsANumber],
};
