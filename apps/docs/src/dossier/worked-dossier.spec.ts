import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { LANGUAGES } from '#statutes';

const folder = new URL('../../../../docs/worked-case/dossier/', import.meta.url);

interface CheckedIn {
  readonly sources: {
    readonly events: readonly { readonly eventId: string; readonly sha256: string }[];
  };
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`;
}

describe('the dossier of the worked case', () => {
  // As docs/event-hash.md says it, with nothing of Polku.
  it.each(LANGUAGES)('in %s has the hash of every stored event, as a reader computes it', (language) => {
    const { sources } = JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8')) as CheckedIn;
    const stored = readFileSync(new URL('stored-events.jsonl', folder), 'utf8').trimEnd().split('\n');
    const hashes = new Map(
      stored.map((line) => {
        const event = JSON.parse(line) as { readonly id: string };
        return [event.id, createHash('sha256').update(canonical(event)).digest('hex')];
      }),
    );
    expect(sources.events.length).toBe(stored.length);
    for (const { eventId, sha256 } of sources.events) expect(sha256).toBe(hashes.get(eventId));
  });
});
