import { describe, expect, test } from '@jest/globals';
import { aSnapshot, found, someFacts } from '../__tests__/builders.ts';
import { aPoolInput, inputsWith } from '../__tests__/requested.ts';
import { runChecks } from '../src/checks/run-checks.ts';
import { parseAgentPool, parseCluster } from '../src/facts/cluster.ts';
import { parseComputeSkus } from '../src/facts/compute-skus.ts';
import type { Snapshot, Unread } from '../src/facts/facts.ts';
import { parseNetworkSecurityGroup, parseRouteTable, parseUsages, parseVirtualNetwork } from '../src/facts/network.ts';
import { objectOf, objectsOf, textOf, type JsonObject } from '../src/json.ts';
import type { Finding } from '../src/outcome.ts';
import { makePoolRequests } from '../src/pool-request.ts';
import { idKey, subnetIdOf, vnetIdOf } from '../src/resource-id.ts';
import { dataFiles, readData } from './azure-data.ts';
import { print } from './print.ts';

/** `p`: the check has to pass, `f`: to fail, `s`: to be skipped. */
type Right = 'p' | 'f' | 's';
type Rights = Readonly<Record<string, Right>>;

/**
 * What is right for an overlay of Linux nodes without network policies, made of real bodies: its VNet 10.1.0.0/16, its pools in
 * 10.1.0.0/24, the new subnet a /29 of which Azure's own list says that 2 of 3 addresses are used; both subnets with a network security
 * group and a route table to which nothing was added. One node is asked for, of a size that is offered. Worked out by reading the
 * bodies and the rules.
 */
const OVERLAY: Rights = {
  ...rights('p', [
    'cluster-exists',
    'cluster-is-not-being-deleted',
    'cluster-is-running',
    'cluster-is-healthy',
    'cluster-has-a-system-pool',
    'cluster-can-have-several-pools',
    'cluster-uses-its-own-vnet',
    'no-upgrade-is-pending',
    'pool-name-is-free-or-equal',
    'pool-is-running',
    'vnet-exists',
    'vnet-is-provisioned',
    'subnet-is-in-the-cluster-vnet',
    'subnet-exists',
    'subnet-is-provisioned',
    'pod-subnet-is-as-in-the-other-pools',
    'subnets-of-wanted-pools-differ',
    'subnet-is-unique',
    'subnet-is-not-delegated',
    'subnet-is-in-a-known-vnet-range',
    'security-rules-let-nodes-talk',
    'security-rules-let-all-traffic-through',
    'routes-between-pools-lead-somewhere',
    'routes-between-pools-are-direct',
    'windows-pools-show-sources-to-the-subnet',
    'pool-version-fits-the-control-plane',
    'network-plugin-is-supported',
  ]),
  // One of three usable addresses for one node, two during its upgrade; the one that is free suffices.
  ...rights('p', [
    'subnet-is-large-enough',
    'subnet-is-large-enough-by-the-documented-formula',
    'subnet-has-free-addresses',
    'subnet-has-free-addresses-by-the-documented-formula',
    'subnet-has-room-for-an-upgrade',
  ]),
  // A /16 has room for 256 nodes; the clusters have one to three.
  ...rights('p', [
    'pod-cidr-has-room',
    'pod-cidr-has-room-for-surge',
    'pool-has-room-for-surge',
    'cluster-has-room-for-pools',
    'cluster-has-room-for-nodes',
    'cluster-has-room-for-growth',
  ]),
  ...rights('p', [
    'overlay-takes-the-vm-size',
    'vm-size-is-offered',
    'vm-size-has-two-vcpus',
    'vm-size-is-as-large-as-advised',
    'vm-size-runs-the-image',
  ]),
  // It is told of every new pool.
  'internal-load-balancers-need-no-annotation': 'f',
  // No pod subnet, no static blocks, no Windows, no kubenet, no policies, no Cilium, no Gateway, no system pool is there or asked for.
  ...rights('s', [
    'pod-subnet-exists',
    'pod-subnet-holds-no-nodes',
    'pod-subnet-is-large-enough',
    'pod-subnet-has-free-addresses',
    'pod-subnet-has-room-for-pods',
    'pod-subnet-has-one-allocation-mode',
    'static-pod-blocks-are-supported',
    'static-pod-blocks-are-full',
    'windows-pool-has-azure-cni',
    'cluster-has-a-windows-profile',
    'cluster-takes-windows-pools',
    'windows-image-fits-the-version',
    'windows-image-is-supported',
    'windows-image-comes-with-fips',
    'windows-pool-has-few-enough-pods',
    'kubenet-route-table-has-room',
    'kubenet-route-table-has-room-for-growth',
    'kubenet-route-table-is-attached',
    'kubenet-route-table-is-shared',
    'kube-proxy-keeps-source-addresses',
    'network-policy-manager-has-room',
    'network-policy-manager-is-supported',
    'calico-needs-no-new-address-pool',
    'cilium-policies-name-no-subnet',
    'gateway-pool-fits-the-cluster',
    'system-pool-has-two-nodes',
    'vnet-stays-within-the-address-limit',
  ]),
  // Neither a version, nor zones, a kind of disk, encryption or Spot are asked for; no list of quotas is among the real bodies; no cluster
  // allocates ports.
  ...rights('s', [
    'pool-version-is-offered',
    'zones-are-offered',
    'vm-size-holds-the-ephemeral-disk',
    'vm-size-encrypts-at-host',
    'vm-size-can-be-spot',
    'vcpu-quota-suffices',
    'vcpu-quota-suffices-for-growth',
    'load-balancer-has-ports-for-every-node',
  ]),
};

/** Pods have no addresses of the subnet and no range either. */
const NO_PLUGIN: Rights = {
  ...OVERLAY,
  ...rights('s', ['pod-cidr-has-room', 'pod-cidr-has-room-for-surge', 'overlay-takes-the-vm-size']),
};

/** Each node needs a route, and its subnet has the table of the others; kubenet is being retired. */
const KUBENET: Rights = {
  ...OVERLAY,
  'overlay-takes-the-vm-size': 's',
  ...rights('p', [
    'kubenet-route-table-has-room',
    'kubenet-route-table-has-room-for-growth',
    'kubenet-route-table-is-attached',
    'kubenet-route-table-is-shared',
  ]),
  'network-plugin-is-supported': 'f',
};

/** A node with 30 pods takes 31 addresses of the three: beyond what the formulas dispute, so it is told once, and no upgrade is asked about. */
const FLAT: Rights = {
  ...NO_PLUGIN,
  ...rights('f', ['subnet-is-large-enough', 'subnet-has-free-addresses']),
  ...rights('s', [
    'subnet-is-large-enough-by-the-documented-formula',
    'subnet-has-free-addresses-by-the-documented-formula',
    'subnet-has-room-for-an-upgrade',
  ]),
  'vnet-stays-within-the-address-limit': 'p',
};

/** While its pools are being created, nobody knows with what ranges AKS made them. */
const CREATING: Rights = { 'subnet-is-in-a-known-vnet-range': 's' };

const CLUSTERS: Readonly<Record<string, Rights>> = {
  'clusters/apiserver-private.json': KUBENET,
  'clusters/azure-byovnet.json': { ...FLAT, ...CREATING },
  'clusters/azure-managedNATGateway.json': FLAT,
  'clusters/azure-overlay-azure-policy-none.json': OVERLAY,
  'clusters/etag-azure-overlay.json': OVERLAY,
  'clusters/etag-azure.json': FLAT,
  'clusters/etag-kubenet.json': KUBENET,
  'clusters/kubenet-byovnet.json': { ...KUBENET, ...CREATING },
  'clusters/none.json': NO_PLUGIN,
  'clusters/windows-pool.json': FLAT,
};

const counts = new Map<string, number>();
const beyondTheTable = new Set<string>();

test('every cluster body is in the table', () => {
  expect(dataFiles('clusters')).toEqual(Object.keys(CLUSTERS).toSorted());
});

test.each(Object.entries(CLUSTERS))('%s: every check answers what is right', (path, right) => {
  const findings = findingsOf(path);
  for (const [word, count] of countsOf(findings)) counts.set(word, (counts.get(word) ?? 0) + count);
  const answers = Object.fromEntries(findings.map((finding) => [finding.id, finding.status.charAt(0)]));
  const known = Object.fromEntries(Object.entries(answers).filter(([id]) => id in right));
  expect(known).toEqual(right);
  const others = findings.filter(({ id }) => !(id in right));
  for (const { id } of others) beyondTheTable.add(id);
  // What the table does not speak of raises no alarm at least.
  expect(others.filter(isAlarm).map(({ id, saw }) => `${id}: ${saw}`)).toEqual([]);
  expect(findings.filter(({ saw }) => saw.includes('this check crashed'))).toEqual([]);
});

test('most questions are answered', () => {
  print('Real clusters in a real network: answers', counts);
  print('Checks that the table does not speak of', [[[...beyondTheTable].join(', ') || 'none', beyondTheTable.size]]);
  expect(counts.get('passed') ?? 0).toBeGreaterThan(350);
  expect(counts.get('failed') ?? 0).toBeGreaterThan(15);
});

test.each(Object.keys(CLUSTERS))('%s as it came is known for whose network it lies in', (path) => {
  const cluster = readData(path)['body'];
  const profiles = objectsOf(objectOf(objectOf(cluster)['properties'])['agentPoolProfiles']);
  const isOwn = ['clusters/azure-byovnet.json', 'clusters/kubenet-byovnet.json'].includes(path);
  expect(profiles.every(({ vnetSubnetID }) => textOf(vnetSubnetID) !== undefined)).toBe(isOwn);
  const answer = findingsOf(path, { isPlaced: false }).find(({ id }) => id === 'cluster-uses-its-own-vnet');
  expect(answer?.status).toBe(isOwn ? 'passed' : 'failed');
});

describe('a real subnet as the new one', () => {
  test.each([
    ['network/subnet.json', 'passed'],
    ['network/subnet-with-networkSecurityGroup-with-ipConfigurations.json', 'passed'],
    ['network/subnet-with-ipConfigurations-vmss-uppercase.json', 'passed'],
    ['network/subnet-with-delegation.json', 'failed'],
  ])('%s: the question about a delegation is answered: %s', (subnet, status) => {
    const findings = findingsOf('clusters/etag-azure-overlay.json', { subnet });
    expect(findings.filter(({ saw }) => saw.includes('this check crashed'))).toEqual([]);
    expect(findings.find(({ id }) => id === 'subnet-is-not-delegated')?.status).toBe(status);
  });
});

/** Everything about sizes is asked for at once: zone 1, a Windows pool, an ephemeral disk of 64 GB, encryption at host, Spot. */
const SIZE_CHECKS = [
  'vm-size-is-offered',
  'zones-are-offered',
  'vm-size-has-two-vcpus',
  'vm-size-is-as-large-as-advised',
  'vm-size-runs-the-image',
  'vm-size-holds-the-ephemeral-disk',
  'vm-size-encrypts-at-host',
  'vm-size-can-be-spot',
];

/** The answers in the order of the checks above, read off the capabilities. West Central US has no zones. */
const SIZES: readonly (readonly [file: string, size: string, right: string])[] = [
  ['skus/karpenter-westcentralus.json', 'Standard_A0', 'ffffpfff'],
  ['skus/karpenter-westcentralus.json', 'Standard_B1s', 'pfffpfpf'],
  ['skus/karpenter-westcentralus.json', 'Standard_D16plds_v5', 'pfppfppp'],
  ['skus/karpenter-westcentralus.json', 'Standard_D2as_v6', 'pfpppfpp'],
  ['skus/karpenter-westcentralus.json', 'Standard_D2s_v3', 'pfpppfpp'],
  ['skus/karpenter-westcentralus.json', 'Standard_D2_v2', 'pfpppffp'],
  ['skus/karpenter-westcentralus.json', 'Standard_D2_v3', 'pfpppffp'],
  ['skus/karpenter-westcentralus.json', 'Standard_D2_v5', 'pfpppfpp'],
  ['skus/karpenter-westcentralus.json', 'Standard_D4s_v3', 'pfpppppp'],
  ['skus/karpenter-westcentralus.json', 'Standard_D64s_v3', 'pfpppppp'],
  ['skus/karpenter-westcentralus.json', 'Standard_DS2_v2', 'pfpppppp'],
  ['skus/karpenter-westcentralus.json', 'Standard_F16s_v2', 'pfpppppp'],
  ['skus/skewer-eastus.json', 'Standard_D2_v2', 'pppppffp'],
  // Restricted in the region and in every zone; Azure does not say what processors it has.
  ['skus/skewer-eastus.json', 'Standard_D13_v2_Promo', 'ffppsfff'],
  ['skus/skewer-eastus.json', 'Standard_D4s_v3', 'pppppppp'],
  ['skus/skewer-eastus.json', 'Standard_NV6', 'pfpppffp'],
];

test('every size of the lists is in the table', () => {
  const listed = dataFiles('skus').flatMap((file) =>
    objectsOf(readData(file)['value']).map(({ name }) => `${file} ${textOf(name) ?? ''}`),
  );
  expect(SIZES.map(([file, size]) => `${file} ${size}`).toSorted()).toEqual(listed.toSorted());
});

test.each(SIZES)('%s: %s: every check of sizes answers what is right', (skus, vmSize, right) => {
  const properties = {
    vmSize,
    osType: 'Windows',
    availabilityZones: ['1'],
    osDiskType: 'Ephemeral',
    osDiskSizeGB: 64,
    enableEncryptionAtHost: true,
    scaleSetPriority: 'Spot',
  };
  const findings = findingsOf('clusters/etag-azure.json', { skus, properties });
  const answers = SIZE_CHECKS.map((id) => findings.find((finding) => finding.id === id)?.status.charAt(0));
  expect(answers.join('')).toBe(right);
});

interface Parts {
  /** The pools lie in subnets; false: as they came. */
  readonly isPlaced?: boolean;
  readonly subnet?: string;
  readonly skus?: string;
  readonly properties?: JsonObject;
}

/** What the checks find in a world put together of real bodies, in which ids, ranges and regions were made to match. */
function findingsOf(
  path: string,
  {
    isPlaced = true,
    subnet = 'network/subnet.json',
    skus = 'skus/skewer-eastus.json',
    properties = { vmSize: 'Standard_D2_v2' },
  }: Parts = {},
): readonly Finding[] {
  const clusterBody = objectOf(readData(path)['body']);
  const cluster = parseCluster(clusterBody);
  const [, subscriptionId = '', , resourceGroup = ''] = cluster.id.split('/').slice(1);
  const place = { subscriptionId, resourceGroup, vnet: 'vnet1' };
  const subnetId = (name: string): string => subnetIdOf({ ...place, subnet: name });
  const group = parseNetworkSecurityGroup(objectOf(readData('network/networkSecurityGroup.json')['body']));
  const table = parseRouteTable(objectOf(readData('network/routeTable.json')['body']));
  const attached = { networkSecurityGroup: { id: group.id }, routeTable: { id: table.id } };

  const agentPools = objectsOf(objectOf(clusterBody['properties'])['agentPoolProfiles']).map((profile) =>
    parseAgentPool({
      id: `${cluster.id}/agentPools/${textOf(profile['name']) ?? ''}`,
      name: profile['name'],
      properties: isPlaced ? { ...profile, vnetSubnetID: subnetId('subnet1') } : profile,
    }),
  );
  const vnetBody = objectOf(readData('network/virtualNetwork-with-ipConfigurations.json')['body']);
  const [first] = objectsOf(objectOf(vnetBody['properties'])['subnets']);
  const second = objectOf(readData(subnet)['body']);
  const vnet = parseVirtualNetwork({
    ...vnetBody,
    id: vnetIdOf(place),
    location: cluster.location,
    properties: {
      ...objectOf(vnetBody['properties']),
      subnets: [
        {
          ...first,
          id: subnetId('subnet1'),
          properties: { ...objectOf(first?.['properties']), ipConfigurations: [], ...attached },
        },
        {
          ...second,
          id: subnetId('newSubnet'),
          name: 'newSubnet',
          properties: {
            ...objectOf(second['properties']),
            addressPrefix: '10.1.39.0/29',
            addressPrefixes: [],
            ipConfigurations: [],
            ...attached,
          },
        },
      ],
    },
  });
  const usageBody = objectOf(
    objectOf(objectOf(readData('network/VirtualNetworkListUsage.json')['responses'])['200'])['body'],
  );
  const usages = parseUsages({
    value: objectsOf(usageBody['value']).map((row) => ({
      ...row,
      id: subnetId((textOf(row['id']) ?? '').split('/').at(-1) ?? ''),
    })),
  });
  const unasked: Unread = { ok: false, what: 'what no real body tells', reason: 'unasked', message: 'there is none' };
  const snapshot: Snapshot = aSnapshot(someFacts({ cluster, agentPools, vnet, usages }), {
    ...Object.fromEntries(
      [
        'callerPermissions',
        'roleAssignments',
        'roleDefinitions',
        'locks',
        'subscription',
        'computeUsages',
        'availableVersions',
      ].map((name) => [name, unasked]),
    ),
    networkSecurityGroups: found(new Map([[idKey(group.id), found(group)]])),
    routeTables: found(new Map([[idKey(table.id), found(table)]])),
    computeSkus: found(parseComputeSkus(readData(skus))),
  });
  const input = aPoolInput({ count: 1, ...properties }, { subnet: { form: 'id', id: subnetId('newSubnet') } });
  const inputs = { ...inputsWith([input]), subscriptionId, resourceGroup, clusterName: cluster.name };
  return runChecks({
    snapshot,
    pools: makePoolRequests(inputs, cluster, agentPools),
    operation: 'add',
    ignore: [],
    healed: { before: false, after: false },
  });
}

function isAlarm({ status, level }: Finding): boolean {
  return status === 'failed' && level !== 'notice';
}

function countsOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const by = Map.groupBy(findings, ({ status }) => status);
  return new Map([...by].map(([status, group]) => [status, group.length]));
}

function rights(right: Right, ids: readonly string[]): Rights {
  return Object.fromEntries(ids.map((id) => [id, right]));
}
