import ipaddr from 'ipaddr.js';

/** Which addresses events may be sent to. */
export interface TargetRules {
  readonly ports: readonly number[];
  /** For development only: this machine itself may be a target too, over http and on any port. */
  readonly thisMachine: boolean;
}

export type TargetFault =
  | 'not-a-url'
  | 'not-https'
  | 'credentials-in-url'
  | 'fragment-in-url'
  | 'port-not-allowed'
  | 'address-not-allowed'
  | 'not-resolved';

/** Answers machines of a cloud about themselves, and looks public. */
const AZURE_HOST = '168.63.129.16';

/** What the text of a target alone is refused for. What its name resolves to is another matter: `faultOfAddress`. */
export function faultOfUrl(text: string, { ports, thisMachine }: TargetRules): TargetFault | undefined {
  if (!URL.canParse(text)) return 'not-a-url';
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && thisMachine)) return 'not-https';
  if (url.username !== '' || url.password !== '') return 'credentials-in-url';
  if (url.hash !== '') return 'fragment-in-url';
  return thisMachine || ports.includes(portOf(url)) ? undefined : 'port-not-allowed';
}

/**
 * What an address of a target is refused for, asked before each connection to it. Only addresses of the public internet are targets:
 * none of this machine, of a network behind it (private, link-local, carrier-grade NAT, unique local), of the cloud's own services, none
 * that stands for another (IPv4 in IPv6, NAT64, 6to4, Teredo), and none for many.
 * @param address an IP address, as text
 */
export function faultOfAddress(
  url: URL,
  address: string,
  { ports, thisMachine }: TargetRules,
): TargetFault | undefined {
  if (!ipaddr.isValid(address)) return 'address-not-allowed';
  const range = address === AZURE_HOST ? 'private' : ipaddr.parse(address).range();
  if (range === 'loopback' && thisMachine) return undefined;
  if (range !== 'unicast') return 'address-not-allowed';
  if (url.protocol !== 'https:') return 'not-https';
  return ports.includes(portOf(url)) ? undefined : 'port-not-allowed';
}

function portOf({ port, protocol }: URL): number {
  if (port !== '') return Number(port);
  return protocol === 'https:' ? 443 : 80;
}
