import { expect, test } from '@jest/globals';
import { poolHasOneAutoscaler } from '../../../src/checks/cluster/pool-has-one-autoscaler.ts';
import { aCluster, anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  [false, true, 'passed'],
  [true, false, 'not-applicable'],
  [true, true, 'failed'],
])('node auto-provisioning %s, autoscaler %s: %s', (hasNodeAutoProvisioning, isAutoscaled, status) => {
  const finding = ask(poolHasOneAutoscaler, {
    facts: { cluster: aCluster({ hasNodeAutoProvisioning }) },
    pools: [aPoolRequest({ wanted: { isAutoscaled, minCount: 1, maxCount: 3 } })],
  });
  expect(finding).toMatchObject({ status, level: 'warning' });
});

test.each([
  [undefined, 'Set enable-cluster-autoscaler to false and set node-count. To use both'],
  [[], 'Give each VM size a fixed count in virtualMachinesProfile.scale.manual. To use both'],
])('with machines %j the way out is: %s', (machines, fix) => {
  const wanted = { isAutoscaled: true, ...(machines === undefined ? {} : { machines }) };
  const facts = { cluster: aCluster({ hasNodeAutoProvisioning: true }) };
  expect(ask(poolHasOneAutoscaler, { facts, pools: [aPoolRequest({ wanted })] }).fix).toContain(fix);
});

test('a pool that is autoscaled beside node auto-provisioning already shows that the feature is registered', () => {
  const facts = {
    cluster: aCluster({ hasNodeAutoProvisioning: true }),
    agentPools: [anAgentPool({ isAutoscaled: true, minCount: 1, maxCount: 3 })],
  };
  const wanted = { isAutoscaled: true };
  expect(ask(poolHasOneAutoscaler, { facts, pools: [aPoolRequest({ wanted })] }).status).toBe('passed');
});

test('the feature under which AKS takes both is named, with the command that registers it', () => {
  const facts = { cluster: aCluster({ hasNodeAutoProvisioning: true }) };
  const finding = ask(poolHasOneAutoscaler, { facts, pools: [aPoolRequest({ wanted: { isAutoscaled: true } })] });
  expect(finding.saw).toContain('AllowClusterAutoscalerAndNAP');
  expect(finding.fix).toContain(
    'az feature register --namespace Microsoft.ContainerService --name AllowClusterAutoscalerAndNAP',
  );
});
