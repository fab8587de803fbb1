import { serverFeatures } from '../wire/client-protocol.js';
import type { GrpcCall } from '../wire/grpc-call.js';

/** The client's messages are those of this server version; the node's name follows it. */
const SERVER_VERSION = '23.10.0-polku-embedded';

/** Announces the methods that are there, and no feature of them that is not. */
export async function handleServerFeatures(call: GrpcCall, paths: Iterable<string>): Promise<void> {
  await call.message();
  const answer = new serverFeatures.SupportedMethods().setEventStoreServerVersion(SERVER_VERSION);
  for (const path of paths) {
    const [, service = '', method = ''] = path.toLowerCase().split('/');
    const supported = new serverFeatures.SupportedMethod().setServiceName(service).setMethodName(method);
    if (method === 'read' && service.endsWith('.streams')) supported.addFeatures('position');
    answer.addMethods(supported);
  }
  call.write(answer);
  call.end();
}
