import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass, unknown } from '../verdict.ts';
import { azCommand, clusterOptions } from '../../values/az-command.ts';
import { asksForNoMore, nodesAtMost, poolsAfter, surgeOf } from '../../pool/node-counts.ts';

/** Ports that a public IPv4 address has for outbound traffic. https://learn.microsoft.com/azure/load-balancer/load-balancer-outbound-connections */
const PORTS_OF_AN_ADDRESS = 64_000;
/** A load balancer gives ports in such steps. https://learn.microsoft.com/azure/aks/load-balancer-standard#configure-the-allocated-outbound-ports */
const STEP = 8;

/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/error-code-invalidloadbalancerprofileallocatedoutboundports */
export const loadBalancerHasPortsForEveryNode = defineCheck({
  id: 'load-balancer-has-ports-for-every-node',
  title: 'The load balancer has the outbound ports that it promises to every node',
  rests: refused(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/error-code-invalidloadbalancerprofileallocatedoutboundports',
  ),
  scope: 'pools',
  needs: ['cluster', 'agentPools'],
  run({ cluster, agentPools }, pools) {
    if (cluster.outboundType.toLowerCase() !== 'loadbalancer')
      return notApplicable(`the cluster sends its traffic out by ${cluster.outboundType}`);
    const { allocatedOutboundPorts: ports, outboundIpIds, outboundIpv4Count } = cluster.loadBalancer;
    if (ports <= 0)
      return notApplicable('the load balancer spreads its ports by itself: allocatedOutboundPorts is not set');
    if (outboundIpIds.length === 0)
      return unknown('the cluster does not say what public addresses its load balancer has');
    // The ports of an IPv6 address are for IPv6: they help no node that runs out of the others.
    if (outboundIpv4Count === undefined)
      return unknown(
        `which of the ${outboundIpIds.length} public addresses of the load balancer are IPv4 ones is not known here`,
      );
    if (pools.every(asksForNoMore)) return pass('The pools are there and ask for no more nodes.');
    const after = poolsAfter(agentPools, pools);
    const nodes = nodesAtMost(after);
    const surge = surgeOf(after);
    const needed = (nodes + surge) * ports;
    const available = outboundIpv4Count * PORTS_OF_AN_ADDRESS;
    const saw = `${nodes} nodes at most and ${surge} for upgrades, each with ${ports} outbound ports, take ${needed} ports; ${outboundIpv4Count} public IPv4 ${outboundIpv4Count === 1 ? 'address has' : 'addresses have'} ${available}.`;
    if (needed <= available) return pass(saw);
    const addresses = Math.ceil(needed / PORTS_OF_AN_ADDRESS);
    const fitting = Math.floor(available / (nodes + surge) / STEP) * STEP;
    return fail(
      saw,
      `Give the load balancer ${addresses} addresses: ${azCommand('aks update', { ...clusterOptions(cluster.id), 'load-balancer-managed-outbound-ip-count': String(addresses) })} (where it manages them itself). Or set the ports to ${fitting}: ${azCommand('aks update', { ...clusterOptions(cluster.id), 'load-balancer-outbound-ports': String(fitting) })}. Or lower max-count, node-count or max-surge.`,
    );
  },
});
