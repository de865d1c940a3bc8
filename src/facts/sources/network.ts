import { makePoolRequests, vnetIdKnownFromInputs } from '../../pool-request.ts';
import { vnetOfSubnet } from '../../resource-id.ts';
import { clusterVnetId } from '../../subnet-reference.ts';
import type { Unread } from '../facts.ts';
import { parseNatGateway } from '../nat-gateways.ts';
import {
  parseNetworkSecurityGroup,
  parseRouteTable,
  parseUsages,
  parseVirtualNetwork,
  type Subnet,
} from '../network.ts';
import { parsePublicIpAddress } from '../public-ip-addresses.ts';
import {
  followingFrom,
  readAs,
  readEach,
  relevantSubnets,
  unasked,
  unknown,
  type Reading,
  type ResourceQuestion,
  type Sources,
} from '../reading.ts';

export const networkSources: Pick<
  Sources,
  'vnet' | 'usages' | 'networkSecurityGroups' | 'routeTables' | 'natGateways' | 'publicIpAddresses'
> = {
  async vnet(reading) {
    const id = await findVnetId(reading);
    if (typeof id !== 'string') return id;
    const isRequired = reading.inputs.operation !== 'reconcile';
    return readAs(reading.read({ ...question(id), isRequired }), parseVirtualNetwork);
  },

  async usages(reading) {
    const id = await findVnetId(reading);
    return typeof id === 'string' ? readAs(reading.read(question(`${id}/usages`)), parseUsages) : id;
  },

  async networkSecurityGroups(reading) {
    const ids = await idsIn(reading, ({ networkSecurityGroupId }) => networkSecurityGroupId);
    return readEach(reading, ids, question, parseNetworkSecurityGroup);
  },

  async routeTables(reading) {
    const ids = await idsIn(reading, ({ routeTableId }) => routeTableId);
    return readEach(reading, ids, question, parseRouteTable);
  },

  async natGateways(reading) {
    const ids = await idsIn(reading, ({ natGatewayId }) => natGatewayId);
    return readEach(reading, ids, question, parseNatGateway);
  },

  async publicIpAddresses(reading) {
    const what = 'the public IP addresses that nodes send with';
    const cluster = await reading.fact('cluster');
    if (!cluster.ok) return followingFrom(what, cluster);
    const { apiServerAccess, loadBalancer } = cluster.value;
    if (apiServerAccess.isPrivate || apiServerAccess.authorizedIpRanges.length === 0)
      return unasked(what, 'the API server lets in whoever signs in, from any address');
    const gateways = await reading.fact('natGateways');
    const read = gateways.ok
      ? [...gateways.value.values()].flatMap((gateway) => (gateway.ok ? gateway.value : []))
      : [];
    const ids = [
      ...loadBalancer.outboundIpIds,
      ...read.flatMap(({ publicIpIds, publicIpPrefixIds }) => [...publicIpIds, ...publicIpPrefixIds]),
    ];
    return readEach(reading, ids, question, parsePublicIpAddress);
  },
};

function question(path: string): ResourceQuestion {
  return { path, api: 'Microsoft.Network' };
}

/** The VNet's id from the inputs where they name it whole, else from the cluster and its pools. */
async function findVnetId(reading: Reading): Promise<string | Unread> {
  const { inputs } = reading;
  const known = vnetIdKnownFromInputs(inputs);
  if (known !== undefined) return known;
  const [clusterRead, pools] = await Promise.all([reading.fact('cluster'), reading.fact('agentPools')]);
  if (!pools.ok)
    return unknown('the virtual network', 'it follows from the pools of the cluster, which could not be read');
  const cluster = clusterRead.ok ? clusterRead.value : undefined;
  const [request] = makePoolRequests(inputs, cluster, pools.value);
  const vnetId =
    request === undefined ? clusterVnetId(cluster, pools.value) : request.subnetId && vnetOfSubnet(request.subnetId);
  return vnetId ?? unknown('the virtual network', 'no pool of the cluster lies in a subnet that could name it');
}

async function idsIn(reading: Reading, idOf: (subnet: Subnet) => string | undefined): Promise<readonly string[]> {
  return (await relevantSubnets(reading)).flatMap((subnet) => idOf(subnet) ?? []);
}
