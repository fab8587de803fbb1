import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

export type PageCookie = 'polku-session' | 'polku-sign-in';

/** With https the name binds the cookie to this host and to https (RFC 6265bis 4.1.3.2). */
function nameOf(cookie: PageCookie, { protocol }: FastifyRequest): string {
  return protocol === 'https' ? `__Host-${cookie}` : cookie;
}

export function cookieOf(request: FastifyRequest, cookie: PageCookie): string | undefined {
  return parseCookie(request.headers.cookie ?? '')[nameOf(cookie, request)];
}

/** @param seconds until the browser forgets it; it is forgotten with the browser's own session when absent */
export function giveCookie(reply: FastifyReply, cookie: PageCookie, value: string, seconds?: number): void {
  const { request } = reply;
  reply.header(
    'Set-Cookie',
    stringifySetCookie({
      name: nameOf(cookie, request),
      value,
      path: '/',
      httpOnly: true,
      // A sign-in comes back from the issuer's site, with a link: strict cookies would stay behind.
      sameSite: 'lax',
      secure: request.protocol === 'https',
      ...(seconds === undefined ? {} : { maxAge: seconds }),
    }),
  );
}

export function takeCookie(reply: FastifyReply, cookie: PageCookie): void {
  giveCookie(reply, cookie, '', 0);
}
