/** A message of `text/event-stream`. JSON has no line breaks of its own, so that one line of data is enough. */
export function serverSentEvent({
  name,
  cursor,
  data,
}: {
  readonly name?: string;
  /** What a client sends as Last-Event-ID when it connects again. */
  readonly cursor: string | undefined;
  readonly data: object;
}): string {
  return [
    ...(name === undefined ? [] : [`event: ${name}`]),
    ...(cursor === undefined ? [] : [`id: ${cursor}`]),
    `data: ${JSON.stringify(data)}`,
    '',
    '',
  ].join('\n');
}

/** A comment: nobody hears it, and every proxy on the way sees that the connection lives. */
export const HEARTBEAT = ': alive\n\n';

/** Milliseconds after which a client that lost the connection tries again. */
export const RETRY = 'retry: 2000\n\n';
