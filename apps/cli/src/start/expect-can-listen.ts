import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Tries the address of a server that will listen there later, so that a taken port is known before minutes of work.
 * @throws the operating system's error of `listen`
 */
export async function expectCanListen(port: number, host: string): Promise<void> {
  const server = createServer();
  server.listen(port, host);
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}
