import { UnusableSetting } from '#apps/api/src/unusable-setting.js';

/** How often a running Polku seals its log by itself. */
export interface SealingSettings {
  /** Minutes; 0 for never. */
  readonly everyMinutes: number;
  /** Of a log that is new; one that nobody else has when absent. */
  readonly name?: string;
}

const DEFAULT_MINUTES = 15;
const MOST_MINUTES = 7 * 24 * 60;

/** SEAL_EVERY_MINUTES (0: only `polku archive` seals) and LOG_NAME. @throws UnusableSetting */
export function sealingSettings({ SEAL_EVERY_MINUTES, LOG_NAME }: NodeJS.ProcessEnv): SealingSettings {
  if (LOG_NAME && !/^[^+\s]+$/u.test(LOG_NAME)) {
    throw new UnusableSetting('LOG_NAME must have no white space and no plus: example.fi/polku');
  }
  return {
    everyMinutes: minutesIn(SEAL_EVERY_MINUTES),
    ...(LOG_NAME ? { name: LOG_NAME } : {}),
  };
}

function minutesIn(text: string | undefined): number {
  if (!text) return DEFAULT_MINUTES;
  const minutes = Number(text);
  if (/^\d{1,5}$/.test(text) && minutes <= MOST_MINUTES) return minutes;
  throw new UnusableSetting(`SEAL_EVERY_MINUTES must be a whole number from 0 to ${MOST_MINUTES}`);
}
