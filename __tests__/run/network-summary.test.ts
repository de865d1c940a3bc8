import { expect, test } from '@jest/globals';
import { networkSummaryOf } from '../../src/run/network-summary.ts';
import {
  aCluster,
  aPoolRequest,
  aSnapshot,
  aSubnet,
  aVnet,
  KUBENET,
  NODE_SUBNET,
  networkId,
  someFacts,
  subnetId,
  unread,
} from '../builders.ts';

const BARE = { networkSecurityGroupId: undefined, routeTableId: undefined, natGatewayId: undefined, delegations: [] };

function summaryOf(cluster: Parameters<typeof aCluster>[0], vnet = aVnet()): ReturnType<typeof networkSummaryOf> {
  return networkSummaryOf({
    snapshot: aSnapshot(someFacts({ cluster: aCluster(cluster), vnet })),
    pools: [aPoolRequest()],
  });
}

test.each([
  [NODE_SUBNET, 'Azure CNI Node Subnet', []],
  [
    { networkPluginMode: 'overlay', networkDataplane: 'azure', podCidrs: ['10.244.0.0/16'] },
    'Azure CNI Overlay',
    ['10.244.0.0/16'],
  ],
  [
    { networkPluginMode: 'overlay', networkDataplane: 'cilium', podCidrs: ['10.244.0.0/16'] },
    'Azure CNI Overlay, Cilium data plane',
    ['10.244.0.0/16'],
  ],
  [{ ...KUBENET, podCidrs: ['10.244.0.0/16'] }, 'kubenet', ['10.244.0.0/16']],
  [{ networkPlugin: 'none' }, 'no plugin of AKS (bring your own CNI)', []],
] as const)('the mode of %j is %s', (cluster, mode, podCidrs) => {
  expect(summaryOf({ networkDataplane: '', ...cluster })).toMatchObject({ mode, podCidrs });
});

test('DNS is the service IP of the cluster and the servers of the VNet', () => {
  const raw = { properties: { networkProfile: { dnsServiceIP: '10.0.0.10' } } };
  expect(summaryOf({ raw }, aVnet({ dnsServers: ['10.9.0.4'] }))).toMatchObject({
    dnsServiceIp: '10.0.0.10',
    dnsServers: ['10.9.0.4'],
  });
});

test('of subnets those of the pools of the run, with the names of what they have', () => {
  const subnets = [
    aSubnet({ id: subnetId('subnet1'), name: 'subnet1' }),
    aSubnet({
      ...BARE,
      id: subnetId('subnet2').toUpperCase(),
      name: 'subnet2',
      routeTableId: networkId('routeTables', 'rt-a'),
      delegations: ['X/y'],
    }),
  ];
  expect(summaryOf({}, aVnet({ subnets, defaultNatGatewayId: networkId('natGateways', 'nat-all') }))?.subnets).toEqual([
    {
      name: 'subnet2',
      networkSecurityGroup: undefined,
      routeTable: 'rt-a',
      natGateway: 'nat-all',
      delegations: ['X/y'],
    },
  ]);
});

test('what was not read is left out', () => {
  const pools = [aPoolRequest()];
  expect(
    networkSummaryOf({ snapshot: aSnapshot(someFacts(), { cluster: unread('forbidden') }), pools }),
  ).toBeUndefined();
  expect(networkSummaryOf({ snapshot: aSnapshot(someFacts(), { vnet: unread('forbidden') }), pools })).toMatchObject({
    dnsServers: undefined,
    subnets: [],
  });
});
