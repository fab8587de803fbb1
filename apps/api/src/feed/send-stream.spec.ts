import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { sendStream } from './send-stream.js';

const CHUNK = 'x'.repeat(64 * 1024);

describe('a stream to one who takes nothing', () => {
  let server: Server;
  let made: number;
  let sent: Promise<void>;

  beforeEach(async () => {
    made = 0;
    server = createServer((_, response) => {
      const giveUp = new AbortController();
      sent = sendStream(response, endless(giveUp.signal), { heartbeat: 5, stall: 50 }, giveUp);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });

  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  async function* endless(signal: AbortSignal): AsyncGenerator<string> {
    while (!signal.aborted) {
      made++;
      yield CHUNK;
    }
  }

  function ask() {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n');
    return socket;
  }

  it('is let go after a while, and no more was made than the connection holds', async () => {
    const socket = ask().pause();
    await once(server, 'request');
    await sent;
    // What the system keeps for a connection is some megabytes; without holding back it would have no end.
    expect(made).toBeLessThan(1_000);
    socket.destroy();
  });

  it('ends when the other side goes', async () => {
    const socket = ask();
    await once(server, 'request');
    await once(socket, 'data');
    socket.destroy();
    await expect(sent).resolves.toBeUndefined();
  });
});
