import { codeOf, type Exchange, type Recording } from './exchange.ts';

interface Uncovered {
  readonly when: (exchange: Exchange) => boolean;
  readonly reason: string;
  /** Only of recordings that begin so: one that makes everything by itself is replayed from there. */
  readonly begins?: Recording['begins'];
}

const CLUSTER = 'Microsoft\\.ContainerService/managedClusters/[^/]+';
const VNET = 'Microsoft\\.Network/virtualNetworks/[^/]+';
const IN_VNET_GROUP = 'Microsoft\\.Network/(?:networkSecurityGroups|routeTables|natGateways)/[^/]+';
const OPERATION = 'Microsoft\\.(?:ContainerService|Network)/locations/[^/]+/(?:operations|operationresults)/[^/]+';

const SIMULATED = of(
  CLUSTER,
  `${CLUSTER}/agentPools(?:/[^/]+(?:/(?:abort|upgradeNodeImageVersion))?)?`,
  VNET,
  `${VNET}/subnets(?:/[^/]+)?`,
  IN_VNET_GROUP,
  OPERATION,
);

/** A resource group itself, or the groups of a subscription. */
const GROUP = /^\/subscriptions\/[^/]+\/resourceGroups(?:\/[^/]+)?$/i;

function of(...resources: readonly string[]): RegExp {
  return new RegExp(`/providers/(?:${resources.join('|')})$`, 'i');
}

function isOf({ url }: Exchange, resources: RegExp): boolean {
  return resources.test(url.pathname);
}

/** What the simulator does not play; the first that applies counts. */
const UNCOVERED: readonly Uncovered[] = [
  {
    when: (exchange) => !isOf(exchange, SIMULATED) && codeOf(exchange) !== 'ExpiredAuthenticationToken',
    reason: 'resources that the simulator does not have: resource groups, fleets, role assignments, other services',
    begins: 'whole',
  },
  {
    when: (exchange) => !isOf(exchange, SIMULATED) && !GROUP.test(exchange.url.pathname),
    reason: 'what is of the subscription and the region: rights, locks, sizes, quotas, versions',
    begins: 'empty',
  },
  {
    when: (exchange) =>
      exchange.method === 'PUT' && [201, 400].includes(exchange.status) && isOf(exchange, of(CLUSTER, VNET)),
    reason: 'the making of clusters and VNets, and its refusals: a scenario brings them along',
    begins: 'whole',
  },
  {
    when: (exchange) => exchange.method === 'DELETE' && isOf(exchange, of(CLUSTER, VNET, `${VNET}/subnets/[^/]+`)),
    reason: 'the deletion of clusters, VNets and subnets',
    begins: 'whole',
  },
  {
    when: (exchange) => isOf(exchange, of(IN_VNET_GROUP)) && (exchange.method !== 'GET' || exchange.status === 200),
    reason: 'the making and deletion of security groups, route tables and NAT gateways, and what came of it',
    begins: 'whole',
  },
  {
    when: ({ status }) => status >= 500,
    reason: 'failures of Azure itself: the simulator sends them word for word as a scenario orders them',
  },
  {
    when: (exchange) => codeOf(exchange) === 'AnotherOperationInProgress',
    reason: 'one of two refusals for a busy VNet, and nobody knows when Azure sends which: the simulator sends the 429',
  },
];

/** Why an exchange is not replayed; undefined for one that is. */
export function uncoveredBecause(exchange: Exchange, begins: Recording['begins']): string | undefined {
  return UNCOVERED.find((each) => (each.begins ?? begins) === begins && each.when(exchange))?.reason;
}
