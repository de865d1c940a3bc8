import { expect, test } from '@jest/globals';
import { goodToKnow } from '../../src/run/good-to-know.ts';
import type { Facts } from '../../src/facts/facts.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import type { PoolRequest } from '../../src/pool/pool-request.ts';
import {
  aCluster,
  anAgentPool,
  aPoolRequest,
  aRoute,
  aRouteTable,
  aSnapshot,
  aSubnet,
  aVnet,
  byId,
  NODE_SUBNET,
  someFacts,
  subnetId,
} from '../builders.ts';

const TABLE = aRouteTable([aRoute({ nextHopIpAddress: '10.1.0.4' })]);
const UDR = aCluster({ outboundType: 'userDefinedRouting' });
const VNET = aVnet({
  subnets: [
    aSubnet({ routeTableId: TABLE.id }),
    aSubnet({ name: 'subnet3', addressPrefixes: ['10.1.3.0/24'], routeTableId: TABLE.id }),
  ],
});
const POOL3 = aPoolRequest({ name: 'pool3', subnetId: subnetId('subnet3') });

function told(
  facts: Partial<Facts> = {},
  pools: readonly PoolRequest[] = [aPoolRequest()],
  operation: Inputs['operation'] = 'add',
): readonly string[] {
  return goodToKnow({ inputs: { operation } as Inputs, pools, snapshot: aSnapshot(someFacts(facts)) });
}

test('a new pool is told where internal load balancers get their address, and nothing more', () => {
  expect(told()).toEqual([expect.stringMatching(/^An internal load balancer .* from subnet2, annotate the Service /)]);
});

test('an existing pool is told nothing', () => {
  expect(told({}, [aPoolRequest({ existing: anAgentPool({ name: 'pool2' }) })])).toEqual([]);
});

test('a check says that it changed nothing', () => {
  expect(told({}, [], 'check')).toEqual([expect.stringMatching(/^This run changed nothing\./)]);
});

test('with userDefinedRouting, the firewall has to allow the new ranges', () => {
  const facts = { cluster: UDR, vnet: VNET, routeTables: byId(TABLE) };
  expect(told(facts, [aPoolRequest(), POOL3])).toContain(
    'Outbound traffic from subnet2 (10.1.2.0/24) and subnet3 (10.1.3.0/24) goes to the firewall at 10.1.0.4. Allow those ranges in its rules first; otherwise the nodes cannot reach what AKS requires.',
  );
});

test.each([
  ['another outbound type', { cluster: aCluster(), vnet: VNET, routeTables: byId(TABLE) }],
  ['a subnet without a route table', { cluster: UDR, vnet: aVnet(), routeTables: byId(TABLE) }],
  ['a route without a next hop', { cluster: UDR, vnet: VNET, routeTables: byId(aRouteTable([])) }],
])('%s: no firewall is named', (_case, facts) => {
  expect(told(facts).join(' ')).not.toContain('firewall');
});

test('a route table that was not read names no firewall', () => {
  expect(told({ cluster: UDR, vnet: VNET, routeTables: new Map() }).join(' ')).not.toContain('firewall');
});

test.each([
  ['System', undefined, true],
  ['User', undefined, false],
  ['System', anAgentPool({ name: 'pool2' }), false],
])('a pool of mode %s, existing as %j: system pods are mentioned: %s', (mode, existing, isTold) => {
  const words = told({}, [aPoolRequest({ wanted: { mode }, existing })]).join(' ');
  expect(words.includes('kubectl -n kube-system rollout restart deployment coredns')).toBe(isTold);
});

test.each([
  [true, false, 'System', true],
  [true, true, 'System', false],
  [false, false, 'System', false],
  [true, false, 'User', false],
])(
  'private %s, VNet integration %s, a pool of mode %s: the private endpoint is mentioned: %s',
  (isPrivate, isInVnet, mode, isTold) => {
    const cluster = aCluster({ apiServerAccess: { isPrivate, isInVnet, authorizedIpRanges: [] } });
    const words = told({ cluster }, [aPoolRequest({ wanted: { mode } })]).join(' ');
    expect(words.includes('private endpoint of cluster cluster1')).toBe(isTold);
  },
);

test.each([
  ['calico', NODE_SUBNET, true],
  ['calico', {}, false],
  ['azure', NODE_SUBNET, false],
])('network policies by %s, cluster %j: a word on IP pools is %s', (networkPolicy, cluster, isTold) => {
  const lines = told({ cluster: aCluster({ ...cluster, networkPolicy }) });
  expect(lines.some((line) => line.includes('kubectl get ippools'))).toBe(isTold);
});
