import { expect, test } from '@jest/globals';
import { routesConnectPodsAndTheApiServer } from '../../../src/checks/routes/routes-connect-pods-and-the-api-server.ts';
import { routesConnectTheApiServer } from '../../../src/checks/routes/routes-connect-the-api-server.ts';
import { routesToTheApiServerAreDirect } from '../../../src/checks/routes/routes-to-the-api-server-are-direct.ts';
import type { Route } from '../../../src/resources/network.ts';
import {
  aCluster,
  aPoolRequest,
  aRoute,
  aRouteTable,
  aSubnet,
  aVnet,
  byId,
  networkId,
  subnetId,
} from '../../builders.ts';
import { ask } from '../ask.ts';

/** Pods have 10.1.3.0/24 and the API server 10.1.9.0/28; the route table is on one of the two. */
function withPods(
  route: Partial<Route>,
  on: 'pods' | 'api' = 'pods',
  cluster = { apiServerSubnetId: subnetId('api') },
) {
  const subnets = [
    aSubnet(),
    aSubnet({ name: 'pods', addressPrefixes: ['10.1.3.0/24'] }),
    aSubnet({ name: 'api', addressPrefixes: ['10.1.9.0/28'] }),
  ].map((subnet) => (subnet.name === on ? { ...subnet, routeTableId: networkId('routeTables', 'table1') } : subnet));
  return {
    facts: {
      cluster: aCluster(cluster),
      vnet: aVnet({ subnets }),
      routeTables: byId(aRouteTable([aRoute(route)])),
    },
    pools: [aPoolRequest({ podSubnetId: subnetId('pods') })],
  };
}

const NONE = { nextHopType: 'None' };

test.each<[string, Partial<Route>, 'pods' | 'api', string]>([
  ['the API server dropped', { ...NONE, addressPrefix: '10.1.9.0/28' }, 'pods', 'failed'],
  ['the way back dropped', { ...NONE, addressPrefix: '10.1.3.0/24' }, 'api', 'failed'],
  ['a part of the subnet of the API server dropped', { ...NONE, addressPrefix: '10.1.9.8/29' }, 'pods', 'unknown'],
  ['the block beside dropped', { ...NONE, addressPrefix: '10.1.9.16/28' }, 'pods', 'passed'],
  ['the nodes dropped', { ...NONE, addressPrefix: '10.1.2.0/24' }, 'api', 'passed'],
  ['an appliance', { addressPrefix: '10.1.9.0/28' }, 'pods', 'passed'],
])('%s', (_case, route, on, status) => {
  expect(ask(routesConnectPodsAndTheApiServer, withPods(route, on))).toMatchObject({ status, level: 'warning' });
});

test('what is dropped for pods alone does not stop', () => {
  const question = withPods({ ...NONE, addressPrefix: '10.1.9.0/28' });
  expect(ask(routesConnectTheApiServer, question).status).toBe('passed');
  expect(ask(routesConnectPodsAndTheApiServer, question).saw).toContain('traffic from pods to api (10.1.9.0)');
});

test('an appliance on the path of the pods is found too', () => {
  const { level, status, saw } = ask(routesToTheApiServerAreDirect, withPods({ addressPrefix: '10.1.9.0/28' }));
  expect({ level, status }).toEqual({ level: 'notice', status: 'failed' });
  expect(saw).toContain('traffic from pods to api');
});

test('a pool without a pod subnet, and a public API server', () => {
  const question = withPods({ ...NONE, addressPrefix: '10.1.9.0/28' });
  expect(ask(routesConnectPodsAndTheApiServer, { facts: question.facts }).status).toBe('not-applicable');
  const { facts, pools } = question;
  expect(ask(routesConnectPodsAndTheApiServer, { facts: { ...facts, cluster: aCluster() }, pools }).status).toBe(
    'not-applicable',
  );
});
