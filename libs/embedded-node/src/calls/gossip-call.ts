import { gossip, shared } from '../wire/client-protocol.js';
import type { GrpcCall } from '../wire/grpc-call.js';

/** 100 ns each. */
const TICKS_PER_MILLISECOND = 10_000n;
const LISTENS_EVERYWHERE = new Set(['0.0.0.0', '::']);

export interface NodeAddress {
  readonly instanceId: string;
  readonly host: string;
  readonly port: number;
}

/** Gossip: a cluster of one node, its leader. For `esdb+discover://`. */
export async function handleGossip(call: GrpcCall, node: NodeAddress): Promise<void> {
  await call.message();
  const member = new gossip.MemberInfo()
    .setInstanceId(new shared.UUID().setString(node.instanceId))
    .setTimeStamp(String(BigInt(Date.now()) * TICKS_PER_MILLISECOND))
    .setState(gossip.MemberInfo.VNodeState.LEADER)
    .setIsAlive(true)
    .setHttpEndPoint(new gossip.EndPoint().setAddress(reachableHost(node.host, call)).setPort(node.port));
  call.write(new gossip.ClusterInfo().setMembersList([member]));
  call.end();
}

/** A node that listens on every address is told by the name under which the client has just reached it. */
function reachableHost(host: string, call: GrpcCall): string {
  if (!LISTENS_EVERYWHERE.has(host)) return host;
  const authority = call.headers[':authority'] ?? '';
  return authority.replace(/:\d+$/, '') || '127.0.0.1';
}
