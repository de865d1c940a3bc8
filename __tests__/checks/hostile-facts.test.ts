import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CATALOGUE } from '../../src/checks/index.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import { parseAgentPool } from '../../src/resources/agent-pool.ts';
import { parseCluster } from '../../src/resources/cluster.ts';
import { parseNetworkSecurityGroup, parseRouteTable, parseVirtualNetwork } from '../../src/resources/network.ts';
import { idKey } from '../../src/values/resource-id.ts';
import { aPoolRequest, aSnapshot, CLUSTER_ID, networkId, someFacts, subnetId, usagesOf, VNET_ID } from '../builders.ts';
import { anything, body, nested, unreadable, value, word } from './odd-bodies.ts';

const ASKED = CATALOGUE.filter(({ operations = ['add'] }) => operations.includes('add'));

const cluster = nested(
  ['provisioningState', value],
  ['kubernetesVersion', value],
  ['currentKubernetesVersion', value],
  [
    'networkProfile',
    anything(
      'networkPlugin',
      'networkPluginMode',
      'networkPolicy',
      'podCidr',
      'podCidrs',
      'serviceCidr',
      'loadBalancerSku',
    ),
  ],
  ['apiServerAccessProfile', anything('subnetId')],
);
const pool = anything(
  'provisioningState',
  'mode',
  'osType',
  'type',
  'count',
  'maxPods',
  'enableAutoScaling',
  'maxCount',
  'minCount',
  'vnetSubnetID',
  'podSubnetID',
  'podIPAllocationMode',
  'orchestratorVersion',
  'upgradeSettings',
);
const subnet = (name: string): fc.Arbitrary<unknown> =>
  body(
    subnetId(name),
    nested(
      ['addressPrefix', value],
      ['addressPrefixes', value],
      ['networkSecurityGroup', fc.constant({ id: networkId('networkSecurityGroups', 'nsg1') })],
      ['routeTable', fc.constant({ id: networkId('routeTables', 'table1') })],
    ),
  );
const vnet = nested(
  ['provisioningState', value],
  ['addressSpace', anything('addressPrefixes')],
  ['subnets', fc.tuple(subnet('subnet1'), subnet('subnet2'))],
);
const rule = fc.record({
  name: word,
  properties: anything(
    'priority',
    'direction',
    'access',
    'protocol',
    'sourceAddressPrefix',
    'sourceAddressPrefixes',
    'sourcePortRange',
    'destinationAddressPrefix',
    'destinationPortRange',
    'destinationPortRanges',
    'sourceApplicationSecurityGroups',
  ),
});
const group = nested(['securityRules', fc.array(rule, { maxLength: 4 })]);
const table = nested([
  'routes',
  fc.array(fc.record({ name: word, properties: anything('addressPrefix', 'nextHopType', 'nextHopIpAddress') }), {
    maxLength: 4,
  }),
]);

test('no answer of Azure makes a check crash, and every failure says what to do', () => {
  fc.assert(
    fc.property(
      body(CLUSTER_ID, cluster),
      fc.array(body(`${CLUSTER_ID}/agentPools/pool1`, pool), { maxLength: 3 }),
      body(VNET_ID, vnet),
      body(networkId('networkSecurityGroups', 'nsg1'), group),
      body(networkId('routeTables', 'table1'), table),
      body(`${CLUSTER_ID}/agentPools/pool2`, pool),
      (clusterBody, poolBodies, vnetBody, groupBody, tableBody, wantedBody) => {
        const nsg = parseNetworkSecurityGroup(groupBody);
        const routeTable = parseRouteTable(tableBody);
        const wanted = parseAgentPool(wantedBody);
        const facts = someFacts({
          cluster: parseCluster(clusterBody),
          agentPools: poolBodies.map(parseAgentPool),
          vnet: parseVirtualNetwork(vnetBody),
          usages: usagesOf([subnetId('subnet2'), 1, 3]),
          networkSecurityGroups: new Map([[idKey(nsg.id), { ok: true, value: nsg }]]),
          routeTables: new Map([[idKey(routeTable.id), { ok: true, value: routeTable }]]),
        });
        const findings = runChecks({
          snapshot: aSnapshot(facts),
          pools: [aPoolRequest({ wanted }), aPoolRequest({ name: 'pool1', wanted, existing: facts.agentPools[0] })],
          operation: 'add',
          allowReconcile: true,
          ignore: [],
          catalogue: CATALOGUE,
        });
        expect(unreadable(findings)).toEqual([]);
        expect(new Set(findings.map(({ id }) => id)).size).toBe(ASKED.length);
      },
    ),
  );
});
