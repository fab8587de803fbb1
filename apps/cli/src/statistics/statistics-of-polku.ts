import type { PublishedStatistics, Publishing, Span } from '#statistics';
import { askPolku } from '../running/ask-polku.js';
import type { StatisticsOfPolku } from './statistics-sources.js';

/**
 * Asks a running Polku.
 * @throws PolkuNotRunning, PolkuRefused
 */
export async function statisticsOfPolku(
  { url, knownOn, knownAt }: StatisticsOfPolku,
  { from, to }: Span,
  { by, area }: Publishing,
): Promise<PublishedStatistics> {
  return (await askPolku(url, '/v1/statistics', {
    from,
    to,
    by,
    area,
    knownOn,
    knownAt,
  })) as PublishedStatistics;
}
