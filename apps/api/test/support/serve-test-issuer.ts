import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { testIssuer } from './tokens.js';

/** Serves metadata and keys of the test issuer as an OpenID provider would; from then on its tokens name this address. */
export async function serveTestIssuer(): Promise<{ close(): Promise<void>; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const answers: Record<string, object> = {
      '/demo-issuer/.well-known/openid-configuration': {
        issuer: testIssuer.issuer,
        jwks_uri: `${testIssuer.issuer}/jwks`,
      },
      '/demo-issuer/jwks': testIssuer.keys,
    };
    const answer = answers[request.url ?? ''];
    response.writeHead(answer === undefined ? 404 : 200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(answer ?? {}));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  testIssuer.listensAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return {
    asked,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
