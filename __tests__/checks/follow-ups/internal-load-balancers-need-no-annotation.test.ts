import { expect, test } from '@jest/globals';
import { internalLoadBalancersNeedNoAnnotation } from '../../../src/checks/follow-ups/internal-load-balancers-need-no-annotation.ts';
import type { VirtualNetwork } from '../../../src/resources/network.ts';
import { anAgentPool, aPoolRequest, aSubnet, aVnet, NODE_GROUP_ID } from '../../builders.ts';
import { ask } from '../ask.ts';

const FRONTEND = 'providers/Microsoft.Network/loadBalancers/kubernetes-internal/frontendIPConfigurations/a1b2c3';

function vnetWith(ipConfigurationId: string): VirtualNetwork {
  const subnet1 = aSubnet({
    name: 'subnet1',
    addressPrefixes: ['10.1.1.0/24'],
    ipConfigurationIds: [ipConfigurationId],
  });
  return aVnet({ subnets: [subnet1, aSubnet()] });
}

test('where the cluster has internal load balancers, a new pool comes with a word about them', () => {
  const finding = ask(internalLoadBalancersNeedNoAnnotation, {
    facts: { vnet: vnetWith(`${NODE_GROUP_ID.toUpperCase()}/${FRONTEND}`) },
  });
  expect(finding).toMatchObject({ status: 'failed', level: 'notice', saw: expect.stringContaining('subnet1') });
  expect(finding.fix).toContain('service.beta.kubernetes.io/azure-load-balancer-internal-subnet: subnet2');
});

test('a cluster without one, or beside that of another cluster, hears nothing', () => {
  expect(ask(internalLoadBalancersNeedNoAnnotation).status).toBe('passed');
  const vnet = vnetWith(`${NODE_GROUP_ID.replace('cluster1', 'other')}/${FRONTEND}`);
  expect(ask(internalLoadBalancersNeedNoAnnotation, { facts: { vnet } }).status).toBe('passed');
});

test('nor does a pool that is there', () => {
  const pools = [aPoolRequest({ existing: anAgentPool({ name: 'pool2' }) })];
  expect(ask(internalLoadBalancersNeedNoAnnotation, { pools }).status).toBe('not-applicable');
});
