import { expect, test } from '@jest/globals';
import { nodePublicIpsHaveSymmetricRoutes } from '../../../src/checks/access/node-public-ips-have-symmetric-routes.ts';
import { aCluster, anAgentPool } from '../../builders.ts';
import { ask } from '../ask.ts';
import { aPoolWith } from '../pools.ts';

test.each([
  [true, 'userDefinedRouting', 'failed'],
  [true, 'loadBalancer', 'not-applicable'],
  [false, 'userDefinedRouting', 'not-applicable'],
])('public addresses of nodes: %s, outbound type %s: %s', (enableNodePublicIP, outboundType, status) => {
  const facts = { cluster: aCluster({ outboundType }) };
  const finding = ask(nodePublicIpsHaveSymmetricRoutes, { facts, pools: [aPoolWith({ enableNodePublicIP })] });
  expect(finding).toMatchObject({ status, level: 'warning' });
});

test('an existing pool without changes is not judged', () => {
  const facts = { cluster: aCluster({ outboundType: 'userDefinedRouting' }) };
  const pools = [
    { ...aPoolWith({ enableNodePublicIP: true }), isNew: false, existing: anAgentPool({ name: 'pool2' }) },
  ];
  expect(ask(nodePublicIpsHaveSymmetricRoutes, { facts, pools }).status).toBe('not-applicable');
});
