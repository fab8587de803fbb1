import type { PublishedStatistics, Publishing, Span } from '#statistics';
import { askPolku } from '../running/ask-polku.js';

/**
 * Asks a running Polku.
 * @throws PolkuNotRunning, PolkuRefused
 */
export async function statisticsOfPolku(
  url: string,
  { from, to }: Span,
  { by, area }: Publishing,
): Promise<PublishedStatistics> {
  return (await askPolku(url, '/v1/statistics', { from, to, by, area })) as PublishedStatistics;
}
