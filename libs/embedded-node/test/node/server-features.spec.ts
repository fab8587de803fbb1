import { once } from 'node:events';
import { connect } from 'node:http2';
import { startTemporaryNode } from '#embedded-node';
import { serverFeatures } from '../../src/wire/client-protocol.js';
import { FrameReader, grpcFrame } from '../../src/wire/grpc-frames.js';
import { RawConnection } from './raw-call.js';

const FEATURES = '/event_store.client.server_features.ServerFeatures/GetSupportedMethods';
const UNIMPLEMENTED = '12';

describe('what the node announces', () => {
  it('is exactly what it implements', async () => {
    const node = await startTemporaryNode();
    const session = connect(`http://127.0.0.1:${node.port}`);
    const stream = session.request({ ':method': 'POST', ':path': FEATURES });
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.end(grpcFrame(new Uint8Array()));
    await once(stream, 'end');
    const [message = Buffer.alloc(0)] = new FrameReader(100_000).messages(Buffer.concat(chunks));
    const announced = serverFeatures.SupportedMethods.deserializeBinary(message)
      .getMethodsList()
      .map((method) =>
        `${method.getServiceName()}/${method.getMethodName()} ${method.getFeaturesList()}`.trim(),
      );
    session.close();
    expect(announced.sort()).toEqual([
      'event_store.client.gossip.gossip/read',
      'event_store.client.server_features.serverfeatures/getsupportedmethods',
      'event_store.client.streams.streams/append',
      'event_store.client.streams.streams/batchappend',
      'event_store.client.streams.streams/delete',
      'event_store.client.streams.streams/read position',
      'event_store.client.streams.streams/tombstone',
    ]);
    const raw = new RawConnection(node.port);
    for (const path of [
      '/event_store.client.persistent_subscriptions.PersistentSubscriptions/Read',
      '/event_store.client.projections.Projections/Create',
      '/event_store.client.operations.Operations/Shutdown',
      '/event_store.client.monitoring.Monitoring/Stats',
      '/event_store.client.users.Users/Create',
    ]) {
      expect(await raw.call(path, grpcFrame(new Uint8Array()))).toMatchObject({ status: UNIMPLEMENTED });
    }
    raw.close();
    await node.stop();
  });
});
