import { expect, test } from '@jest/globals';
import { labelsAreFreeToUse } from '../../../src/checks/specification/labels-are-free-to-use.ts';
import { anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['team', 'passed'],
  ['example.com/team', 'passed'],
  ['mykubernetes.io/team', 'passed'],
  ['kubelet.kubernetes.io/team', 'passed'],
  ['node.kubernetes.io/team', 'passed'],
  ['team.kubelet.kubernetes.io/x', 'passed'],
  ['node.kubernetes.io/instance-type', 'failed'],
  ['kubernetes.io/os', 'failed'],
  ['k8s.io/team', 'failed'],
  ['topology.kubernetes.io/zone', 'failed'],
  ['team.k8s.io/x', 'failed'],
  ['node-role.kubernetes.io/web', 'passed'],
])('the label %s: %s', (label, status) => {
  const pools = [aPoolRequest({ given: { nodeLabels: { [label]: 'x' } } })];
  expect(ask(labelsAreFreeToUse, { pools })).toMatchObject({ status, level: 'error' });
});

test('the labels of a pool that is there, as asked for, are taken already', () => {
  const pools = [
    aPoolRequest({ given: { nodeLabels: { 'k8s.io/a': 'b' } }, existing: anAgentPool({ name: 'pool2' }) }),
  ];
  expect(ask(labelsAreFreeToUse, { pools }).status).toBe('not-applicable');
});
