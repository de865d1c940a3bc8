import { expect, test } from '@jest/globals';
import { autoscalerIsTheOnlyOne } from '../../../src/checks/cluster/autoscaler-is-the-only-one.ts';
import { aCluster, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  [false, true, 'passed'],
  [true, false, 'passed'],
  [true, true, 'failed'],
])('node auto-provisioning %s, autoscaler %s: %s', (hasNodeAutoProvisioning, isAutoscaled, status) => {
  const finding = ask(autoscalerIsTheOnlyOne, {
    facts: { cluster: aCluster({ hasNodeAutoProvisioning }) },
    pools: [aPoolRequest({ wanted: { isAutoscaled, minCount: 1, maxCount: 3 } })],
  });
  expect(finding).toMatchObject({ status, level: 'warning' });
});

test.each([
  [undefined, 'Set enable-cluster-autoscaler to false and say node-count.'],
  [[], 'Say the sizes with a count each in virtualMachinesProfile.scale.manual.'],
])('with machines %j the way out is: %s', (machines, fix) => {
  const wanted = { isAutoscaled: true, ...(machines === undefined ? {} : { machines }) };
  const facts = { cluster: aCluster({ hasNodeAutoProvisioning: true }) };
  expect(ask(autoscalerIsTheOnlyOne, { facts, pools: [aPoolRequest({ wanted })] }).fix).toBe(fix);
});
