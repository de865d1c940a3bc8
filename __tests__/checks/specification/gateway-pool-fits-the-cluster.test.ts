import { expect, test } from '@jest/globals';
import { gatewayPoolFitsTheCluster } from '../../../src/checks/specification/gateway-pool-fits-the-cluster.ts';
import { aCluster, anAgentPool, aPoolRequest, NODE_SUBNET, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

const gateway = [aPoolRequest({ wanted: { mode: 'Gateway' } })];
const on = { raw: { properties: { networkProfile: { staticEgressGatewayProfile: { enabled: true } } } } };

test.each([
  ['switched on', on, 'passed', ''],
  ['not switched on', {}, 'failed', '--enable-static-egress-gateway'],
  ['dual-stack', { ...on, ipFamilies: ['IPv4', 'IPv6'] }, 'failed', 'NAT gateway'],
])('%s %j: %s', (_case, cluster, status, fix) => {
  const finding = ask(gatewayPoolFitsTheCluster, { facts: { cluster: aCluster(cluster) }, pools: gateway });
  expect(finding).toMatchObject({ status, level: 'error' });
  expect(finding.fix ?? '').toContain(fix);
});

test('pods with a subnet of their own and gateways do not go together', () => {
  const facts = {
    cluster: aCluster({ ...NODE_SUBNET, ...on }),
    agentPools: [anAgentPool({ podSubnetId: subnetId('pods') })],
  };
  expect(ask(gatewayPoolFitsTheCluster, { facts, pools: gateway }).status).toBe('failed');
});

test('other pools are not asked about', () => {
  expect(ask(gatewayPoolFitsTheCluster).status).toBe('not-applicable');
});

test('an existing gateway pool that stays as it is is not judged', () => {
  const existing = anAgentPool({ name: 'pool2', mode: 'Gateway' });
  const pools = [aPoolRequest({ wanted: { mode: 'Gateway' }, existing })];
  expect(ask(gatewayPoolFitsTheCluster, { pools }).status).toBe('not-applicable');
});
