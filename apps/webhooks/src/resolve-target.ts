import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { faultOfAddress, faultOfUrl, type TargetFault, type TargetRules } from '#webhooks';

/** The port to the names of machines. @returns IP addresses, as text; rejects where the name has none */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** As this machine resolves names: its hosts file, then DNS. */
export const resolveOnThisMachine: Resolve = async (host) => {
  const found = await lookup(host, { all: true, verbatim: true });
  return found.map(({ address }) => address);
};

/** Nothing may be sent there. The address itself is not told: it may say something about this network. */
export class TargetRefused extends Error {
  constructor(readonly fault: TargetFault) {
    super(`not a target: ${fault}`);
    this.name = 'TargetRefused';
  }
}

/**
 * The addresses of a target, each of which may be connected to. Whoever connects must connect to one of these: a name asked for
 * once more may have another answer.
 * @throws TargetRefused, also when only one of several addresses is not allowed
 */
export async function addressesOfTarget(
  targetUrl: string,
  rules: TargetRules,
  resolve: Resolve,
): Promise<readonly string[]> {
  const fault = faultOfUrl(targetUrl, rules);
  if (fault !== undefined) throw new TargetRefused(fault);
  const url = new URL(targetUrl);
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const addresses = isIP(host) === 0 ? await resolved(host, resolve) : [host];
  for (const address of addresses) {
    const wrong = faultOfAddress(url, address, rules);
    if (wrong !== undefined) throw new TargetRefused(wrong);
  }
  return addresses;
}

async function resolved(host: string, resolve: Resolve): Promise<readonly string[]> {
  const addresses = await resolve(host).catch(() => []);
  if (addresses.length === 0) throw new TargetRefused('not-resolved');
  return addresses;
}
