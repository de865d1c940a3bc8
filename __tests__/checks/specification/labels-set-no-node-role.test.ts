import { expect, test } from '@jest/globals';
import { labelsSetNoNodeRole } from '../../../src/checks/specification/labels-set-no-node-role.ts';
import { aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['node-role.kubernetes.io/web', 'failed'],
  ['kubernetes.io/role', 'passed'],
  ['team', 'passed'],
])('the label %s: %s', (label, status) => {
  const pools = [aPoolRequest({ given: { nodeLabels: { [label]: '' } } })];
  expect(ask(labelsSetNoNodeRole, { pools })).toMatchObject({ status, level: 'warning' });
});
