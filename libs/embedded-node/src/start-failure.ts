import type { CompleteOptions } from './node-options.js';

/** Why a node does not start, and what to do. */
export function startFailure(reason: unknown, { host, port }: CompleteOptions): string {
  const code = codeOfListening(reason);
  if (code === 'EADDRINUSE') return `${host}:${port} is in use; choose another port, or 0 for any free one`;
  if (code === 'EACCES') return `the node may not listen on ${host}:${port}; choose a port above 1023`;
  if (code === 'EADDRNOTAVAIL') return `${host} is no address of this machine`;
  return reason instanceof Error ? reason.message : String(reason);
}

/** Whether it is the port that keeps the node from starting, so that another one would do. */
export function isAboutPort(reason: unknown): boolean {
  const code = codeOfListening(reason);
  return code === 'EADDRINUSE' || code === 'EACCES';
}

function codeOfListening(reason: unknown): unknown {
  const isListening = reason instanceof Error && 'syscall' in reason && reason.syscall === 'listen';
  return isListening && 'code' in reason ? reason.code : undefined;
}
