import type { JsonObject } from '../../values/json.ts';
import { makePoolRequests } from '../../pool/pool-request.ts';
import { nameOfId, sameId } from '../../values/resource-id.ts';
import { clusterVnetId, vnetIdFor, vnetIdGuess } from '../../pool/subnet-reference.ts';
import type { Read, Unread } from '../../resources/read.ts';
import { parseNatGateway } from '../../resources/nat-gateways.ts';
import {
  parseNetworkSecurityGroup,
  parseRouteTable,
  parseUsages,
  parseVirtualNetwork,
  type Subnet,
} from '../../resources/network.ts';
import type { Cluster } from '../../resources/cluster.ts';
import { nodePublicIpsOf } from '../../resources/node-public-ips.ts';
import { namesPrefix, parsePublicIpAddress } from '../../resources/public-ip-addresses.ts';
import { withAlwaysAllowed } from '../../network/admin-rules.ts';
import { parseSecurityAdminRules } from '../../resources/security-admin-rules.ts';
import {
  followingFrom,
  readAs,
  readEach,
  relevantSubnets,
  requestsOf,
  unknown,
  type Reading,
  type Sources,
} from '../reading.ts';
import type { ResourceQuestion } from '../../azure/read-resource.ts';

export const networkSources: Pick<
  Sources,
  | 'vnet'
  | 'usages'
  | 'networkSecurityGroups'
  | 'securityAdminRules'
  | 'routeTables'
  | 'natGateways'
  | 'publicIpAddresses'
> = {
  async vnet(reading) {
    const isRequired = reading.inputs.operation !== 'reconcile';
    return readAs(
      readOfVnet(reading, (id) => ({ ...virtualNetwork(id), isRequired })),
      parseVirtualNetwork,
    );
  },

  async usages(reading) {
    return readAs(
      readOfVnet(reading, (id) => ({
        ...virtualNetwork(id),
        name: `subnet usage of VNet ${nameOfId(id)}`,
        path: `${id}/usages`,
      })),
      parseUsages,
    );
  },

  async networkSecurityGroups(reading) {
    const ids = await idsIn(reading, ({ networkSecurityGroupId }) => networkSecurityGroupId);
    const [groups, rules] = await Promise.all([
      readEach(reading, ids, question('network security group'), parseNetworkSecurityGroup),
      reading.fact('securityAdminRules'),
    ]);
    const always = rules.ok && rules.value !== 'unread' ? rules.value : [];
    const beneath = [...groups.value].map(
      ([id, group]) => [id, group.ok ? { ...group, value: withAlwaysAllowed(group.value, always) } : group] as const,
    );
    return { ok: true, value: new Map(beneath) };
  },

  async securityAdminRules(reading) {
    const read = await readAs(
      readOfVnet(reading, (id) => ({
        ...question('security admin rules of VNet')(id),
        path: `${id}/listNetworkManagerEffectiveSecurityAdminRules`,
        body: {},
        isLasting: true,
      })),
      parseSecurityAdminRules,
    );
    return read.ok ? read : { ok: true, value: 'unread' };
  },

  async routeTables(reading) {
    const ids = await idsIn(reading, ({ routeTableId }) => routeTableId);
    return readEach(reading, ids, question('route table'), parseRouteTable);
  },

  async natGateways(reading) {
    const ids = await idsIn(reading, ({ natGatewayId }) => natGatewayId);
    return readEach(reading, ids, question('NAT gateway'), parseNatGateway);
  },

  async publicIpAddresses(reading) {
    const what = 'the public IP addresses that nodes send with';
    const cluster = await reading.fact('cluster');
    if (!cluster.ok) return followingFrom(what, cluster);
    if (!letsInSomeAlone(cluster.value))
      return readEach(reading, idsToCount(cluster.value), publicIp, parsePublicIpAddress);
    const [gateways, requests] = await Promise.all([reading.fact('natGateways'), requestsOf(reading)]);
    const read = gateways.ok
      ? [...gateways.value.values()].flatMap((gateway) => (gateway.ok ? gateway.value : []))
      : [];
    const ids = [
      ...cluster.value.loadBalancer.outboundIpIds,
      ...read.flatMap(({ publicIpIds, publicIpPrefixIds }) => [...publicIpIds, ...publicIpPrefixIds]),
      ...requests.flatMap(({ wanted }) => nodePublicIpsOf(wanted)?.prefixId ?? []),
    ];
    return readEach(reading, ids, publicIp, parsePublicIpAddress);
  },
};

/** Nobody but those from listed addresses reaches the API server. */
function letsInSomeAlone({ apiServerAccess }: Cluster): boolean {
  return !apiServerAccess.isPrivate && apiServerAccess.authorizedIpRanges.length > 0;
}

/** The addresses of the load balancer of which the cluster does not tell how many IPv4 ones they are, where their ports are counted. */
function idsToCount({ loadBalancer }: Cluster): readonly string[] {
  const { allocatedOutboundPorts, outboundIpIds, outboundIpv4Count } = loadBalancer;
  const isKnown = outboundIpv4Count !== undefined && !outboundIpIds.some(namesPrefix);
  return allocatedOutboundPorts > 0 && !isKnown ? outboundIpIds : [];
}

/** @param kind what the resource is, in words */
function question(kind: string): (id: string) => ResourceQuestion {
  return (id) => ({ name: `${kind} ${nameOfId(id)}`, path: id, scope: id, api: 'Microsoft.Network' });
}

const virtualNetwork = question('virtual network');

function publicIp(id: string): ResourceQuestion {
  return question(namesPrefix(id) ? 'public IP prefix' : 'public IP address')(id);
}

/** Asks at once about the VNet that the inputs name, and about another where the cluster says so. */
async function readOfVnet(
  reading: Reading,
  questionAbout: (vnetId: string) => ResourceQuestion,
): Promise<Read<JsonObject>> {
  const guess = vnetIdGuess(reading.inputs.pools);
  if (guess === undefined) {
    const found = await findVnetId(reading);
    return typeof found === 'string' ? reading.read(questionAbout(found)) : found;
  }
  const early = reading.read(questionAbout(guess.id));
  if (guess.isCertain) return early;
  const [answer, id] = await Promise.all([early, findVnetId(reading)]);
  return typeof id !== 'string' || sameId(id, guess.id) ? answer : reading.read(questionAbout(id));
}

/** The id of the VNet to look at, by the cluster and its pools. */
async function findVnetId(reading: Reading): Promise<string | Unread> {
  const { inputs } = reading;
  const [clusterRead, pools] = await Promise.all([reading.fact('cluster'), reading.fact('agentPools')]);
  if (!pools.ok) return unknown('the VNet', 'it depends on the node pools of the cluster, which could not be read');
  const cluster = clusterRead.ok ? clusterRead.value : undefined;
  const clusterVnet = clusterVnetId(cluster, pools.value);
  const requests = makePoolRequests(inputs, cluster, pools.value);
  const vnetId =
    requests.length === 0
      ? clusterVnet
      : vnetIdFor(
          requests.map(({ subnetId }) => subnetId),
          clusterVnet,
        );
  return vnetId ?? unknown('the VNet', 'no node pool of the cluster is in a subnet that could name it');
}

async function idsIn(reading: Reading, idOf: (subnet: Subnet) => string | undefined): Promise<readonly string[]> {
  return (await relevantSubnets(reading)).flatMap((subnet) => idOf(subnet) ?? []);
}
