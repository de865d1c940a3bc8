import { expect, test } from '@jest/globals';
import { labelsHaveNoReservedPrefix } from '../../../src/checks/specification/labels-have-no-reserved-prefix.ts';
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
  expect(ask(labelsHaveNoReservedPrefix, { pools })).toMatchObject({ status, level: 'error' });
});

test('the labels of a pool that is there, as asked for, are taken already', () => {
  const pools = [
    aPoolRequest({ given: { nodeLabels: { 'k8s.io/a': 'b' } }, existing: anAgentPool({ name: 'pool2' }) }),
  ];
  expect(ask(labelsHaveNoReservedPrefix, { pools }).status).toBe('not-applicable');
});
