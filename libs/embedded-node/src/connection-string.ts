/** How the official client reaches a node. */
export function connectionStringOf(host: string, port: number): string {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `esdb://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}?tls=false`;
}
