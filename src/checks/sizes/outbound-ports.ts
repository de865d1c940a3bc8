import type { Facts } from '../../facts/facts.ts';
import { parseRange, sizeOfRange } from '../../network/address-range.ts';
import { surgeNodes } from '../../network/address-needs.ts';
import { asksForNoMore, nodesAtMost, poolsAfter } from '../../pool/node-counts.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { largestNodeCount } from '../../resources/agent-pool.ts';
import type { Gap } from '../../resources/read.ts';
import { namesPrefix } from '../../resources/public-ip-addresses.ts';
import { azCommand, clusterOptions } from '../../values/az-command.ts';
import { countText, numberText } from '../../values/list-text.ts';
import { idKey, nameOfId } from '../../values/resource-id.ts';
import { fail, pass, unknownFor, type Verdict } from '../verdict.ts';

/** Outbound ports of one public IPv4 address. https://learn.microsoft.com/azure/load-balancer/load-balancer-outbound-connections */
const PORTS_OF_AN_ADDRESS = 64_000;
/** A load balancer allocates ports in multiples of this. https://learn.microsoft.com/azure/aks/configure-load-balancer-standard#configure-the-allocated-outbound-ports */
const STEP = 8;

type Known = Pick<Facts, 'cluster' | 'agentPools' | 'publicIpAddresses'>;

/**
 * Compares the ports of all nodes, each pool at its maximum and during an upgrade, with those of the load balancer's IPv4 addresses.
 * @param surgeUnlessSet the surge of a pool without max-surge: `1` or `10%`
 */
export function judgeOutboundPorts(facts: Known, pools: readonly PoolRequest[], surgeUnlessSet: string): Verdict {
  const { cluster, agentPools } = facts;
  const ports = cluster.loadBalancer.allocatedOutboundPorts;
  const addresses = outboundIpv4Addresses(facts);
  if (typeof addresses !== 'number') return unknownFor([addresses]);
  if (pools.every(asksForNoMore)) return pass('The node pools exist and need no more nodes.');
  const after = poolsAfter(agentPools, pools);
  const nodes = nodesAtMost(after);
  const surge = after
    .map((pool) => surgeNodes({ ...pool, maxSurge: pool.maxSurge ?? surgeUnlessSet }, largestNodeCount(pool)))
    .reduce((sum, each) => sum + each, 0);
  const needed = (nodes + surge) * ports;
  const available = addresses * PORTS_OF_AN_ADDRESS;
  const saw = `${countText(needed, 'outbound port')} needed (up to ${countText(nodes, 'node')} + ${surge} for upgrades, ${numberText(ports)} each); ${countText(available, 'port')} available on ${countText(addresses, 'public IPv4 address', 'public IPv4 addresses')}.`;
  if (needed <= available) return pass(saw);
  const wanted = Math.ceil(needed / PORTS_OF_AN_ADDRESS);
  const fitting = Math.floor(available / (nodes + surge) / STEP) * STEP;
  return fail(
    saw,
    `Lower max-count, node-count, or max-surge. Or give the load balancer ${wanted} addresses, if AKS manages them: ${azCommand('aks update', { ...clusterOptions(cluster.id), 'load-balancer-managed-outbound-ip-count': String(wanted) })} . Or allocate ${fitting} ports to each node: ${azCommand('aks update', { ...clusterOptions(cluster.id), 'load-balancer-outbound-ports': String(fitting) })}`,
  );
}

/** Whether the load balancer promises each node a number of ports. */
export function promisesPorts({ cluster }: Pick<Facts, 'cluster'>): true | string {
  if (cluster.outboundType.toLowerCase() !== 'loadbalancer')
    return `the outbound type of the cluster is ${cluster.outboundType}`;
  return cluster.loadBalancer.allocatedOutboundPorts > 0 || 'the load balancer allocates its ports automatically';
}

/** The number of addresses, a prefix by its length, or why it is unknown. IPv6 addresses add no IPv4 ports. */
function outboundIpv4Addresses({ cluster, publicIpAddresses }: Known): number | Gap {
  const { outboundIpIds, outboundIpv4Count } = cluster.loadBalancer;
  if (outboundIpIds.length === 0)
    return { why: 'the cluster does not state the public IP addresses of its load balancer' };
  if (outboundIpv4Count !== undefined && !outboundIpIds.some(namesPrefix)) return outboundIpv4Count;
  let count = 0;
  for (const id of outboundIpIds) {
    const read = publicIpAddresses.get(idKey(id));
    const range = read?.ok === true ? parseRange(read.value.range ?? '') : undefined;
    if (range === undefined)
      return {
        why: `the number of IPv4 addresses of ${nameOfId(id)} could not be read`,
        unread: read?.ok === false ? read : undefined,
      };
    if (range.family === 4) count += sizeOfRange(range);
  }
  return count;
}
