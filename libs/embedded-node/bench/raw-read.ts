import { once } from 'node:events';
import { connect } from 'node:http2';
import { shared, streams } from '../src/wire/client-protocol.js';
import { grpcFrame } from '../src/wire/grpc-frames.js';

/** Reads $all without decoding it: what the node itself can deliver. Resolves with the number of bytes. */
export async function readAllBytes(port: number): Promise<number> {
  const options = new streams.ReadReq.Options();
  options.setAll(new streams.ReadReq.Options.AllOptions().setStart(new shared.Empty()));
  options.setCount('9007199254740991');
  options.setNoFilter(new shared.Empty());
  options.setUuidOption(new streams.ReadReq.Options.UUIDOption().setString(new shared.Empty()));
  const session = connect(`http://127.0.0.1:${port}`, { settings: { initialWindowSize: 4 * 1024 * 1024 } });
  await once(session, 'connect');
  session.setLocalWindowSize(16 * 1024 * 1024);
  const stream = session.request({ ':method': 'POST', ':path': '/event_store.client.streams.Streams/Read' });
  let bytes = 0;
  stream.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
  });
  stream.end(grpcFrame(new streams.ReadReq().setOptions(options).serializeBinary()));
  await once(stream, 'end');
  session.close();
  return bytes;
}
