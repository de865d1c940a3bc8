import type { Facts } from '../../facts/facts.ts';
import { parseRange, sizeOfRange } from '../../network/address-range.ts';
import { surgeNodes } from '../../network/address-needs.ts';
import { asksForNoMore, nodesAtMost, poolsAfter } from '../../pool/node-counts.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { largestNodeCount } from '../../resources/agent-pool.ts';
import type { Gap } from '../../resources/read.ts';
import { namesPrefix } from '../../resources/public-ip-addresses.ts';
import { azCommand, clusterOptions } from '../../values/az-command.ts';
import { idKey, nameOfId } from '../../values/resource-id.ts';
import { fail, pass, unknownFor, type Verdict } from '../verdict.ts';

/** Ports that a public IPv4 address has for outbound traffic. https://learn.microsoft.com/azure/load-balancer/load-balancer-outbound-connections */
const PORTS_OF_AN_ADDRESS = 64_000;
/** A load balancer gives ports in such steps. https://learn.microsoft.com/azure/aks/configure-load-balancer-standard#configure-the-allocated-outbound-ports */
const STEP = 8;

type Known = Pick<Facts, 'cluster' | 'agentPools' | 'publicIpAddresses'>;

/**
 * The ports that all nodes take at their most and during an upgrade, against those of the load balancer's IPv4 addresses.
 * @param surgeUnlessSet what an upgrade adds to a pool that does not say it: `1` or `10%`
 */
export function judgeOutboundPorts(facts: Known, pools: readonly PoolRequest[], surgeUnlessSet: string): Verdict {
  const { cluster, agentPools } = facts;
  const ports = cluster.loadBalancer.allocatedOutboundPorts;
  const addresses = outboundIpv4Addresses(facts);
  if (typeof addresses !== 'number') return unknownFor([addresses]);
  if (pools.every(asksForNoMore)) return pass('The pools are there and ask for no more nodes.');
  const after = poolsAfter(agentPools, pools);
  const nodes = nodesAtMost(after);
  const surge = after
    .map((pool) => surgeNodes({ ...pool, maxSurge: pool.maxSurge ?? surgeUnlessSet }, largestNodeCount(pool)))
    .reduce((sum, each) => sum + each, 0);
  const needed = (nodes + surge) * ports;
  const available = addresses * PORTS_OF_AN_ADDRESS;
  const saw = `${nodes} nodes at most and ${surge} for upgrades, each with ${ports} outbound ports, take ${needed} ports; ${addresses} public IPv4 ${addresses === 1 ? 'address has' : 'addresses have'} ${available}.`;
  if (needed <= available) return pass(saw);
  const wanted = Math.ceil(needed / PORTS_OF_AN_ADDRESS);
  const fitting = Math.floor(available / (nodes + surge) / STEP) * STEP;
  return fail(
    saw,
    `Give the load balancer ${wanted} addresses: ${azCommand('aks update', { ...clusterOptions(cluster.id), 'load-balancer-managed-outbound-ip-count': String(wanted) })} (where it manages them itself). Or set the ports to ${fitting}: ${azCommand('aks update', { ...clusterOptions(cluster.id), 'load-balancer-outbound-ports': String(fitting) })}. Or lower max-count, node-count or max-surge.`,
  );
}

/** Whether the load balancer promises each node a number of ports. */
export function promisesPorts({ cluster }: Pick<Facts, 'cluster'>): true | string {
  if (cluster.outboundType.toLowerCase() !== 'loadbalancer')
    return `the cluster sends its traffic out by ${cluster.outboundType}`;
  return (
    cluster.loadBalancer.allocatedOutboundPorts > 0 ||
    'the load balancer spreads its ports by itself: allocatedOutboundPorts is not set'
  );
}

/** A prefix counts by its length, and the ports of an IPv6 address help no node that runs out of the others. Else why it is not known. */
function outboundIpv4Addresses({ cluster, publicIpAddresses }: Known): number | Gap {
  const { outboundIpIds, outboundIpv4Count } = cluster.loadBalancer;
  if (outboundIpIds.length === 0)
    return { why: 'the cluster does not say what public addresses its load balancer has' };
  if (outboundIpv4Count !== undefined && !outboundIpIds.some(namesPrefix)) return outboundIpv4Count;
  let count = 0;
  for (const id of outboundIpIds) {
    const read = publicIpAddresses.get(idKey(id));
    const range = read?.ok === true ? parseRange(read.value.range ?? '') : undefined;
    if (range === undefined)
      return {
        why: `how many IPv4 addresses ${nameOfId(id)} of the load balancer stands for could not be read`,
        unread: read?.ok === false ? read : undefined,
      };
    if (range.family === 4) count += sizeOfRange(range);
  }
  return count;
}
