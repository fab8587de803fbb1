import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Item {
  readonly plaintext?: string;
  readonly ciphertext?: string;
  readonly context: string;
}

/** What of Vault's Transit API the product asks: one derived key with versions, over HTTP. */
export async function startVaultTransit(options: { readonly isDerived?: boolean } = {}) {
  const token = randomBytes(12).toString('hex');
  const versions = [randomBytes(32)];
  let firstUsable = 1;
  let isSealed = false;
  let asked = 0;

  const derived = (version: number, context: string) =>
    Buffer.from(hkdfSync('sha256', versions[version - 1] ?? '', '', Buffer.from(context, 'base64'), 32));

  const encrypt = ({ plaintext = '', context }: Item) => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', derived(versions.length, context), nonce);
    const sealed = [nonce, cipher.update(plaintext, 'base64'), cipher.final(), cipher.getAuthTag()];
    return { ciphertext: `vault:v${versions.length}:${Buffer.concat(sealed).toString('base64')}` };
  };
  const decrypt = ({ ciphertext = '', context }: Item) => {
    const [, version, text = ''] = /^vault:v(\d+):(.*)$/.exec(ciphertext) ?? [];
    if (Number(version) < firstUsable)
      throw new Error('ciphertext or signature version is disallowed by policy');
    const bytes = Buffer.from(text, 'base64');
    const decipher = createDecipheriv(
      'aes-256-gcm',
      derived(Number(version), context),
      bytes.subarray(0, 12),
    );
    decipher.setAuthTag(bytes.subarray(-16));
    return {
      plaintext: Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString(
        'base64',
      ),
    };
  };
  const works: Readonly<Record<string, (item: Item) => object>> = {
    encrypt,
    decrypt,
    rewrap: (item) => encrypt({ ...item, ...decrypt(item) }),
  };

  const answer = (method: string, path: string, body: Record<string, unknown>): [number, object?] => {
    if (isSealed) return [503, { errors: ['Vault is sealed'] }];
    if (path === '/v1/transit/keys/polku' && method === 'GET') {
      return [
        200,
        {
          data: {
            latest_version: versions.length,
            min_decryption_version: firstUsable,
            derived: options.isDerived ?? true,
          },
        },
      ];
    }
    if (path === '/v1/transit/keys/polku/rotate') {
      versions.push(randomBytes(32));
      return [204];
    }
    if (path === '/v1/transit/keys/polku/config') {
      firstUsable = Number(body.min_decryption_version);
      return [204];
    }
    const work = works[/^\/v1\/transit\/(\w+)\/polku$/.exec(path)?.[1] ?? ''];
    if (work === undefined) return [404, { errors: [] }];
    const results = (body.batch_input as Item[]).map((item) => {
      try {
        return work(item);
      } catch (error) {
        return { error: (error as Error).message };
      }
    });
    return [results.some((result) => 'error' in result) ? 400 : 200, { data: { batch_results: results } }];
  };

  const server = createServer(async (request, response) => {
    asked++;
    const [status, told] =
      request.headers['x-vault-token'] === token
        ? answer(request.method ?? '', request.url ?? '', await bodyOf(request))
        : ([403, { errors: ['permission denied'] }] as const);
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(told === undefined ? '' : JSON.stringify(told));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    questions: () => asked,
    seal: () => {
      isSealed = true;
    },
    unseal: () => {
      isSealed = false;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString());
}
