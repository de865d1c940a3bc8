import { loadScenario, patchScenario, type Scenario } from '../../simulator/index.ts';
import { objectOf, objectsOf, textOf, without, type Json } from '../../simulator/json.ts';
import { jsonOf, type Exchange, type Recording } from './exchange.ts';

const CLUSTER =
  /\/resourceGroups\/(?<group>[^/]+)\/providers\/Microsoft\.ContainerService\/managedClusters\/(?<name>[^/]+)$/i;
const VNET = /\/resourceGroups\/(?<group>[^/]+)\/providers\/Microsoft\.Network\/virtualNetworks\/(?<name>[^/]+)$/i;

const CLOUDS: Readonly<Record<string, Scenario['cloud']>> = {
  'management.chinacloudapi.cn': 'AzureChinaCloud',
  'management.usgovcloudapi.net': 'AzureUSGovernment',
};

/** The clouds of a recording. Nothing in it says when somebody made a resource group or took it away, so there is one for each case. */
export interface Clouds {
  /** With the clusters and VNets as they were when they first came back whole; what the recording changes then is for the simulator to do. */
  readonly whole: Scenario;
  /** The resource groups are there and nothing is in them. */
  readonly empty: Scenario;
  /** The resource groups are not there. */
  readonly bare: Scenario;
  /** The caller may do nothing. */
  readonly closed: Scenario;
}

export function cloudsOf({ begins, exchanges }: Recording): Clouds {
  const bodies = exchanges.filter(({ status, method }) => [200, 201].includes(status) && method !== 'DELETE');
  const clusters = firstOfEach(bodies.filter(isSettled), CLUSTER);
  const virtualNetworks = firstOfEach(bodies, VNET);
  const location = [...clusters.values(), ...virtualNetworks.values()].map(({ body }) => textOf(body['location']))[0];
  const [first] = exchanges;
  const { roleAssignments, skus, quotas } = loadScenario('default');
  const bare = patchScenario(loadScenario('default'), {
    cloud: CLOUDS[first?.url.host ?? ''] ?? 'AzureCloud',
    location: location ?? 'westeurope',
    subscription: { id: /^\/subscriptions\/([^/]+)/.exec(first?.url.pathname ?? '')?.[1] ?? '' },
    // Since September 2023 the URL of an operation is signed.
    operationStyle: exchanges.some(({ headers }) => headers['azure-asyncoperation']?.includes('&t=') === true)
      ? '2026'
      : '2023',
    apiVersions: apiVersionsOf(exchanges),
    roleAssignments: { ...none(roleAssignments), owner: { principal: 'caller', actions: ['*'] } },
    // Recordings are of any region, and of sizes that there are no more.
    skus: none(skus),
    quotas: none(quotas),
    clusters: { prod: null },
    virtualNetworks: { 'vnet-prod': null },
    networkSecurityGroups: { 'nsg-nodes': null },
  });
  if (begins === 'empty') return { whole: bare, empty: bare, bare, closed: closedOf(bare) };
  const groups = new Set(exchanges.flatMap(({ url }) => /\/resourceGroups\/([^/]+)/i.exec(url.pathname)?.[1] ?? []));
  const empty = patchScenario(bare, {
    natGateways: Object.fromEntries(
      [...groups].map((resourceGroup) => [`only-in-${resourceGroup}`, { resourceGroup }]),
    ),
  });
  const whole = patchScenario(empty, {
    clusters: { ...placeholders(exchanges, CLUSTER, anyCluster()), ...mapped(clusters, clusterSeed) },
    virtualNetworks: {
      ...placeholders(exchanges, VNET, { addressPrefixes: ['10.0.0.0/16'] }),
      ...mapped(virtualNetworks, vnetSeed),
    },
  });
  return { whole, empty, bare, closed: closedOf(whole) };
}

function closedOf(scenario: Scenario): Scenario {
  return patchScenario(scenario, { roleAssignments: { 'owner': null, 'caller-reads': null } });
}

/** A patch that takes away every entry. */
function none(named: Json): Json {
  return Object.fromEntries(Object.keys(named).map((name) => [name, null] as const));
}

/** A cluster in a VNet that AKS manages, where a recording has no body of its own. */
function anyCluster(): Json {
  const { properties } = objectOf(objectOf(loadScenario('default').clusters)['prod']);
  return { properties, pools: { system: { properties: { count: 3, mode: 'System' } } } };
}

/** What a path lies in or is, for those of which nothing came back. */
function placeholders(exchanges: readonly Exchange[], pattern: RegExp, seed: Json): Json {
  const within = new RegExp(pattern.source.replace(/\$$/, '(?:/|$)'), 'i');
  const found = exchanges.map(({ url }) => within.exec(url.pathname)?.groups).filter((groups) => groups !== undefined);
  return Object.fromEntries(found.map(({ group, name }) => [name ?? '', { resourceGroup: group, ...seed }] as const));
}

interface Found {
  readonly group: string;
  readonly body: Json;
}

/** A cluster that is being made has no addresses yet; a later answer has. */
function isSettled({ body }: Exchange): boolean {
  const { provisioningState } = objectOf(jsonOf(body)['properties']);
  return provisioningState === 'Succeeded' || provisioningState === 'Updating';
}

function firstOfEach(exchanges: readonly Exchange[], pattern: RegExp): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const { url, body } of exchanges) {
    const { group, name } = pattern.exec(url.pathname)?.groups ?? {};
    if (group !== undefined && name !== undefined && !found.has(name)) found.set(name, { group, body: jsonOf(body) });
  }
  return found;
}

function mapped(found: ReadonlyMap<string, Found>, seed: (each: Found) => Json): Json {
  return Object.fromEntries([...found].map(([name, each]) => [name, seed(each)]));
}

function clusterSeed({ group, body }: Found): Json {
  const properties = objectOf(body['properties']);
  const resource = without(body, 'id', 'name', 'type', 'location', 'eTag', 'properties');
  const rest = without(properties, 'agentPoolProfiles', 'provisioningState');
  const pools = objectsOf(properties['agentPoolProfiles']).map((profile) => {
    const own = without(profile, 'name', 'provisioningState', 'eTag');
    return [textOf(profile['name']) ?? '', { properties: own }] as const;
  });
  // Bodies of 2021 do not have it, and AKS cannot do without it.
  const versions = { currentKubernetesVersion: rest['kubernetesVersion'], ...rest };
  return { resourceGroup: group, resource, properties: versions, pools: Object.fromEntries(pools) };
}

function vnetSeed({ group, body }: Found): Json {
  const { addressSpace } = objectOf(body['properties']);
  return { resourceGroup: group, addressPrefixes: objectOf(addressSpace)['addressPrefixes'] };
}

/** Recordings are of any age, and requests are replayed as they are. */
function apiVersionsOf(exchanges: readonly Exchange[]): Json {
  const versions = new Map<string, Set<string>>();
  for (const { url } of exchanges) {
    const provider = /\/providers\/(Microsoft\.\w+)/i.exec(url.pathname)?.[1] ?? '';
    const known = versions.get(provider) ?? new Set();
    versions.set(provider, known.add(url.searchParams.get('api-version') ?? ''));
  }
  return Object.fromEntries(
    [...versions].filter(([provider]) => provider !== '').map(([provider, set]) => [provider, [...set]]),
  );
}
