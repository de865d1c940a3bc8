import { aSnapshot, found, someFacts } from '../__tests__/builders.ts';
import { aPoolInput, inputsWith } from '../__tests__/requested.ts';
import { CATALOGUE } from '../src/checks/index.ts';
import { runChecks } from '../src/checks/run-checks.ts';
import { parseAgentPool } from '../src/resources/agent-pool.ts';
import { parseCluster } from '../src/resources/cluster.ts';
import { parseComputeSkus } from '../src/resources/compute-skus.ts';
import type { Snapshot } from '../src/facts/facts.ts';
import type { Unread } from '../src/resources/read.ts';
import {
  parseNetworkSecurityGroup,
  parseRouteTable,
  parseUsages,
  parseVirtualNetwork,
} from '../src/resources/network.ts';
import { objectOf, objectsOf, textOf, type JsonObject } from '../src/values/json.ts';
import type { Answer } from '../src/checks/finding.ts';
import { makePoolRequests } from '../src/pool/pool-request.ts';
import { idKey, subnetIdOf, vnetIdOf } from '../src/values/resource-id.ts';
import { readData } from './azure-data.ts';

interface Parts {
  /** The pools lie in subnets; false: as they came. */
  readonly isPlaced?: boolean;
  readonly subnet?: string;
  /** The range of the new subnet; it lies in the VNet's 10.1.0.0/16. */
  readonly range?: string;
  /** Neither security group nor route table on the subnets, and nobody in the new one. */
  readonly isBare?: boolean;
  readonly skus?: string;
  readonly properties?: JsonObject;
}

/** What the checks find in a world put together of real bodies, in which ids, ranges and regions were made to match. */
export function findingsOf(
  path: string,
  {
    isPlaced = true,
    subnet = 'network/subnet.json',
    range = '10.1.39.0/29',
    isBare = false,
    skus = 'skus/skewer-eastus.json',
    properties = { vmSize: 'Standard_D2_v2' },
  }: Parts = {},
): readonly Answer[] {
  const clusterBody = objectOf(readData(path)['body']);
  const cluster = parseCluster(clusterBody);
  const [, subscriptionId = '', , resourceGroup = ''] = cluster.id.split('/').slice(1);
  const place = { subscriptionId, resourceGroup, vnet: 'vnet1' };
  const subnetId = (name: string): string => subnetIdOf({ ...place, subnet: name });
  const group = parseNetworkSecurityGroup(objectOf(readData('network/networkSecurityGroup.json')['body']));
  const table = parseRouteTable(objectOf(readData('network/routeTable.json')['body']));
  const attached = isBare
    ? { networkSecurityGroup: null, routeTable: null, natGateway: null }
    : { networkSecurityGroup: { id: group.id }, routeTable: { id: table.id } };

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
            addressPrefix: range,
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
  const empty = parseUsages({ value: [{ id: subnetId('newSubnet'), currentValue: 0, limit: 251 }] });
  const unasked: Unread = { ok: false, name: 'what no real body tells', reason: 'unasked', message: 'there is none' };
  const snapshot: Snapshot = aSnapshot(someFacts({ cluster, agentPools, vnet, usages: isBare ? empty : usages }), {
    ...Object.fromEntries(
      [
        'callerPermissions',
        'policyEvaluations',
        'networkUsages',
        'sideRoleAssignments',
        'roleAssignments',
        'roleDefinitions',
        'locks',
        'subscription',
        'computeUsages',
        'availableVersions',
        'publicIpAddresses',
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
    allowReconcile: true,
    ignore: [],
    catalogue: CATALOGUE,
  });
}
