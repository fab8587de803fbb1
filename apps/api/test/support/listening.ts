import { NOW } from './now.js';
import { tokenFor } from './tokens.js';

/** A message of a server-sent stream, as a client sees it. */
export interface Message {
  readonly name: string;
  readonly id: string | undefined;
  readonly data: { readonly type?: string; readonly subject?: string; readonly id?: string };
}

/** Listens to a stream until `enough`, then hangs up. */
export async function listenUntil(
  url: string,
  enough: (messages: readonly Message[], comments: readonly string[]) => boolean,
  headers: Readonly<Record<string, string>> = {},
): Promise<readonly Message[]> {
  const hangUp = new AbortController();
  const token = await tokenFor({ role: 'subscriber' }, NOW);
  const response = await fetch(url, {
    headers: { Authorization: `Bearer ${token}`, ...headers },
    signal: hangUp.signal,
  });
  if (!response.ok || response.body === null) throw new Error(`${response.status}: ${await response.text()}`);
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-store');
  const messages: Message[] = [];
  const comments: string[] = [];
  for await (const block of blocksOf(response.body.pipeThrough(new TextDecoderStream()))) {
    const message = messageOf(block);
    if (message) messages.push(message);
    else comments.push(block);
    if (enough(messages, comments)) break;
  }
  hangUp.abort();
  return messages;
}

async function* blocksOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const text of texts) {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    yield* blocks;
  }
}

function messageOf(block: string): Message | undefined {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
  const data = field('data');
  if (data === undefined) return undefined;
  return { name: field('event') ?? 'message', id: field('id'), data: JSON.parse(data) };
}
