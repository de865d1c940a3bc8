import { expect, test } from '@jest/globals';
import { windowsNodesKnowTheSubnetRange } from '../../../src/checks/follow-ups/windows-nodes-know-the-subnet-range.ts';
import type { AgentPool } from '../../../src/resources/agent-pool.ts';
import type { Cluster } from '../../../src/resources/cluster.ts';
import { aCluster, anAgentPool, aPoolRequest, aSubnet, aVnet, NODE_SUBNET, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

const WINDOWS = anAgentPool({ name: 'win', osType: 'Windows', mode: 'User' });

function facts(pool: AgentPool = WINDOWS, range = '10.2.0.0/24', cluster: Partial<Cluster> = NODE_SUBNET) {
  return {
    cluster: aCluster(cluster),
    agentPools: [anAgentPool(), pool],
    vnet: aVnet({
      addressPrefixes: ['10.1.0.0/16', '10.2.0.0/16'],
      subnets: [aSubnet({ name: 'subnet1', addressPrefixes: ['10.1.1.0/24'] }), aSubnet({ addressPrefixes: [range] })],
    }),
  };
}

test.each([
  ['a Windows pool and a subnet in a new range', facts(), 'failed'],
  ['a Windows pool and a subnet in the range it was built in', facts(WINDOWS, '10.1.2.0/24'), 'passed'],
  ['no Windows pool', facts(anAgentPool({ name: 'linux' })), 'passed'],
  ['a Windows pool on overlay, which always translates', facts(WINDOWS, '10.2.0.0/24', {}), 'passed'],
  [
    'a Windows pool without outbound NAT',
    facts({ ...WINDOWS, raw: { properties: { windowsProfile: { disableOutboundNat: true } } } }),
    'passed',
  ],
  [
    'a cluster whose Windows nodes have no outbound NAT',
    facts(WINDOWS, '10.2.0.0/24', { ...NODE_SUBNET, hasWindowsOutboundNat: false }),
    'passed',
  ],
])('%s', (_case, given, status) => {
  expect(ask(windowsNodesKnowTheSubnetRange, { facts: given })).toMatchObject({ status, level: 'warning' });
});

test('the range of an existing pool counts as known', () => {
  const existing = anAgentPool({ name: 'pool2', vnetSubnetId: subnetId('subnet2') });
  const given = facts();
  const finding = ask(windowsNodesKnowTheSubnetRange, {
    facts: { ...given, agentPools: [...given.agentPools, existing] },
    pools: [aPoolRequest({ existing })],
  });
  expect(finding.status).toBe('passed');
});

test('a stopped pool has to be started first', () => {
  const finding = ask(windowsNodesKnowTheSubnetRange, { facts: facts({ ...WINDOWS, powerState: 'Stopped' }) });
  expect(finding.saw).toContain('Windows pool win (Stopped)');
  expect(finding.fix).toMatch(
    /az aks nodepool start .*--name win ; az aks nodepool upgrade .*--name win --node-image-only/,
  );
});

test('the pool is named, with the reimage to paste', () => {
  const finding = ask(windowsNodesKnowTheSubnetRange, { facts: facts() });
  expect(finding.saw).toContain('Windows pool win');
  expect(finding.fix).toMatch(/reimage-windows.*az aks nodepool upgrade .*--name win --node-image-only/);
});
