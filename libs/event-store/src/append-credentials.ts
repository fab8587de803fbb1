import type { Credentials } from '@eventstore/db-client';

/**
 * Credentials for each append. With them the client makes a call of its own for every append; without, it sends all
 * appends of the process through one shared two-way stream, and there one broken connection fails the appends of other
 * connections too, can end the process by an unhandled rejection, and can leave an append without any answer.
 */
export function appendCredentials(url: string): { readonly credentials?: Credentials } {
  const [, username, password] = /^[^:]+:\/\/([^:/@]+):([^@]+)@/.exec(url.trim()) ?? [];
  if (username !== undefined && password !== undefined) {
    return {
      credentials: { username: decodeURIComponent(username), password: decodeURIComponent(password) },
    };
  }
  // Without TLS the client never sends credentials, so these only choose the way of calling.
  return /[?&]tls=false/i.test(url) ? { credentials: { username: '', password: '' } } : {};
}
