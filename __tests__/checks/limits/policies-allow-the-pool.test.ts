import { expect, test } from '@jest/globals';
import { policiesAllowThePool } from '../../../src/checks/limits/policies-allow-the-pool.ts';
import type { PolicyEvaluation } from '../../../src/resources/policy-evaluations.ts';
import { atScopes } from '../../access-builders.ts';
import { anAgentPool, aPoolRequest, CLUSTER_ID } from '../../builders.ts';
import { ask } from '../ask.ts';

const POOL = `${CLUSTER_ID}/agentPools/pool2`;
const SIZES: PolicyEvaluation = {
  about: 'node pool pool2',
  assignment: 'sizes',
  scope: '/subscriptions/s',
  definition: 'allowed-sizes',
  denies: true,
  isCertain: true,
  expressions: ['properties.vmSize Standard_D4s_v5 NotIn Standard_D2s_v5, Standard_D8s_v5'],
};
const withEvaluations = (
  ...evaluations: readonly PolicyEvaluation[]
): { policyEvaluations: ReturnType<typeof atScopes<readonly PolicyEvaluation[]>> } => ({
  policyEvaluations: atScopes([POOL, evaluations]),
});

test.each([
  [{ denies: true, isCertain: true }, 'failed'],
  [{ denies: true, isCertain: false }, 'passed'],
  [{ denies: false, isCertain: true }, 'passed'],
])('a policy of which is known %j: %s', (changes, status) => {
  const facts = withEvaluations({ ...SIZES, ...changes });
  expect(ask(policiesAllowThePool, { facts })).toMatchObject({ status, level: 'error' });
});

test('assignment, definition and what is wanted are told', () => {
  expect(ask(policiesAllowThePool, { facts: withEvaluations(SIZES) })).toMatchObject({
    saw: 'Policy assignment sizes (definition allowed-sizes) denies node pool pool2: properties.vmSize Standard_D4s_v5 NotIn Standard_D2s_v5, Standard_D8s_v5.',
    fix: expect.stringContaining('az policy assignment show --name sizes --scope /subscriptions/s'),
  });
});

test('what was evaluated is told where nothing is denied', () => {
  const facts = withEvaluations({ ...SIZES, denies: false });
  expect(ask(policiesAllowThePool, { facts }).saw).toContain('1 policy (assignments: sizes)');
});

test('what was not read leaves it open', () => {
  const facts = { policyEvaluations: new Map() };
  expect(ask(policiesAllowThePool, { facts }).status).toBe('unknown');
});

test('of a pool that is there as it is asked for nothing is asked', () => {
  const existing = anAgentPool({ name: 'pool2' });
  const facts = withEvaluations(SIZES);
  expect(ask(policiesAllowThePool, { facts, pools: [aPoolRequest({ existing })] }).status).toBe('not-applicable');
});
