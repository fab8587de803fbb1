import { readFile } from 'node:fs/promises';
import { MasterKeyUnavailable, UnusableMasterKey } from './master-key.js';

/** Milliseconds that Vault may take for one answer. */
const ANSWER_WITHIN_MS = 5_000;

/** Where the key is kept and how one gets at it. */
export interface VaultTransitSettings {
  /** `https://vault.example.fi:8200`; without TLS on this machine only. */
  readonly address: string;
  /** Where the secrets engine is mounted: `transit`. */
  readonly mount: string;
  /** Name of the key in it. It must be derived, so that what was wrapped for one person does not open for another. */
  readonly key: string;
  readonly token: string | { readonly file: string };
  readonly namespace?: string;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly string[];
}

/** The HTTP API of HashiCorp Vault's Transit secrets engine, as OpenBao speaks it too. */
export class VaultTransit {
  private readonly base: string;

  /** @throws UnusableMasterKey */
  constructor(private readonly settings: VaultTransitSettings) {
    const { address, mount } = settings;
    if (!URL.canParse(address)) throw new UnusableMasterKey('VAULT_ADDR is not an address');
    const { protocol, hostname } = new URL(address);
    if (protocol !== 'https:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname)) {
      throw new UnusableMasterKey('VAULT_ADDR must begin with https: keys would travel in the clear');
    }
    this.base = `${address.replace(/\/+$/, '')}/v1/${mount}`;
  }

  /** Path after the mount: `keys/polku`. @throws MasterKeyUnavailable */
  async ask(method: 'GET' | 'POST', path: string, body?: object): Promise<unknown> {
    const response = await this.send(method, path, body).catch((error: unknown) => {
      throw new MasterKeyUnavailable(`Vault does not answer (${method} ${path})`, { cause: error });
    });
    const text = await response.text();
    const answer: Answer = text === '' ? {} : parsed(text);
    // A batch in which a part failed has status 400 and still says what became of each.
    if (response.ok || hasBatch(answer.data)) return answer.data;
    throw new MasterKeyUnavailable(
      `Vault refused ${method} ${path} with ${response.status}: ${answer.errors?.join(', ') || 'no reason given'}`,
    );
  }

  private async send(method: string, path: string, body: object | undefined): Promise<Response> {
    const { token, namespace } = this.settings;
    return await fetch(`${this.base}/${path}`, {
      method,
      headers: {
        // An agent renews the file; a token is never kept longer than for one question.
        'X-Vault-Token': typeof token === 'string' ? token : (await readFile(token.file, 'utf8')).trim(),
        'X-Vault-Request': 'true',
        ...(namespace === undefined ? {} : { 'X-Vault-Namespace': namespace }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
  }
}

function hasBatch(data: unknown): boolean {
  return Array.isArray((data as { batch_results?: unknown } | undefined)?.batch_results);
}

function parsed(text: string): Answer {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    throw new MasterKeyUnavailable('what answers at VAULT_ADDR is not Vault');
  }
}
