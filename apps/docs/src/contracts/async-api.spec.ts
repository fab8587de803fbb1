import specifications from '@asyncapi/specs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { allContracts } from '#contracts';
import { asyncApi } from './async-api.js';

interface Document {
  readonly channels: Record<string, { address: string; messages: Record<string, { $ref: string }> }>;
  readonly components: { messages: Record<string, object>; schemas: Record<string, object> };
}
const document = parse(asyncApi()) as Document;

/** What the `$ref`s of a value point at, as pointers without `#`. */
function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { $ref } = value as { $ref?: string };
  return [...($ref === undefined ? [] : [$ref.slice(1)]), ...Object.values(value).flatMap(referencesIn)];
}

function at(pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce((inner: unknown, name) => (inner as Record<string, unknown> | undefined)?.[name], document);
}

describe('the AsyncAPI document', () => {
  it('is AsyncAPI 3', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const validate = ajv.compile(specifications.schemasWithoutId['3.0.0'] as object);
    validate(document);
    expect(validate.errors).toBeNull();
  });

  it('refers only to what is in it', () => {
    const references = referencesIn(document);
    expect(references.length).toBeGreaterThan(0);
    expect(references.filter((pointer) => at(pointer) === undefined)).toEqual([]);
  });

  it('has what leaves over HTTP: the feed, and webhooks with their signature', () => {
    const { feed, 'webhook-delivery': webhook } = document.channels;
    expect([feed?.address, Object.keys(feed?.messages ?? {})]).toEqual([
      '/v1/events/stream',
      ['cloud-event'],
    ]);
    expect([webhook?.address, Object.keys(webhook?.messages ?? {})]).toEqual([
      '{targetUrl}',
      ['signed-cloud-event'],
    ]);
    expect(at('/components/messages/signed-cloud-event')).toMatchObject({
      contentType: 'application/cloudevents+json',
      headers: { required: ['webhook-id', 'webhook-timestamp', 'webhook-signature'] },
      payload: { $ref: '#/components/schemas/cloud-event' },
    });
  });

  it('has every event in the channel of its streams', () => {
    for (const { type, category, schemaVersion } of allContracts) {
      const { address, messages } = document.channels[category] ?? { address: '', messages: {} };
      expect(address).toMatch(new RegExp(`^${category}-\\{`));
      expect(messages).toHaveProperty([`${type}.v${schemaVersion}`]);
    }
  });
});
