import type { FastifyReply } from 'fastify';
import {
  type PublishedStatistics,
  STATISTICAL_COLUMNS,
  statisticalCsvRow,
  statisticalRows,
} from '#statistics';

/** The figures as docs/files.md has statistics.csv: every number in a row of its own, withheld ones as such. */
export function sendStatisticsCsv(reply: FastifyReply, told: PublishedStatistics): string {
  reply.headers({
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': `attachment; filename="statistics-${told.from}-${told.to}.csv"`,
    'Cache-Control': 'no-store',
  });
  const rows = Array.from(statisticalRows(told), statisticalCsvRow);
  return [STATISTICAL_COLUMNS.join(','), ...rows, ''].join('\r\n');
}
