import { TLSSocket } from 'node:tls';
import type { FastifyRequest } from 'fastify';

/**
 * The certificate with which the client showed who it is, DER. Behind a proxy that ends the TLS, what that says in the header
 * Client-Cert (RFC 9440), and otherwise never a header, since anybody can write one.
 */
export function clientCertificateOf(request: FastifyRequest, behindProxy: boolean): Buffer | undefined {
  if (behindProxy) {
    const header = request.headers['client-cert'];
    const [, base64] =
      /^:([A-Za-z0-9+/]+={0,2}):$/.exec(typeof header === 'string' ? header.trim() : '') ?? [];
    return base64 === undefined ? undefined : Buffer.from(base64, 'base64');
  }
  const { socket } = request.raw;
  return socket instanceof TLSSocket ? socket.getPeerCertificate().raw : undefined;
}
