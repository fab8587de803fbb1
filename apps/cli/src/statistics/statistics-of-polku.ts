import type { PublishedStatistics, Publishing, Span } from '#statistics';

/** The running Polku gave no figures. */
export class PolkuDoesNotAnswer extends Error {
  constructor(url: string, what: string) {
    super(`${url} ${what}; start Polku, name another with --url, or name files`);
    this.name = 'PolkuDoesNotAnswer';
  }
}

/**
 * Asks a running Polku.
 * @throws PolkuDoesNotAnswer
 */
export async function statisticsOfPolku(
  url: string,
  { from, to }: Span,
  { by, area }: Publishing,
): Promise<PublishedStatistics> {
  const asked = new URLSearchParams({ from, to, by, ...(area === undefined ? {} : { area }) });
  let response: Response;
  try {
    response = await fetch(`${url.replace(/\/$/, '')}/v1/statistics?${asked}`);
  } catch {
    throw new PolkuDoesNotAnswer(url, 'does not answer');
  }
  if (!response.ok) throw new PolkuDoesNotAnswer(url, `answers with status ${response.status}`);
  return (await response.json()) as PublishedStatistics;
}
