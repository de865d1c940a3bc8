import { expect, test } from '@jest/globals';
import { policiesAllowWhatAksAdds } from '../../../src/checks/limits/policies-allow-what-aks-adds.ts';
import type { PolicyEvaluation } from '../../../src/resources/policy-evaluations.ts';
import { atScopes } from '../../access-builders.ts';
import { CLUSTER_ID } from '../../builders.ts';
import { ask } from '../ask.ts';

const TAGS: PolicyEvaluation = {
  about: 'the scale set of the pool in MC_rg1_cluster1_westeurope',
  assignment: 'tags',
  scope: '/subscriptions/s',
  definition: 'cost-tag',
  denies: true,
  isCertain: false,
  expressions: ['properties.virtualMachineProfile.priority Equals Spot'],
};

test.each([
  [{ denies: true, isCertain: false }, 'failed'],
  [{ denies: true, isCertain: true }, 'passed'],
  [{ denies: false, isCertain: false }, 'passed'],
])('a policy of which is known %j: %s', (changes, status) => {
  const policyEvaluations = atScopes<readonly PolicyEvaluation[]>([
    `${CLUSTER_ID}/agentPools/pool2`,
    [{ ...TAGS, ...changes }],
  ]);
  const finding = ask(policiesAllowWhatAksAdds, { facts: { policyEvaluations } });
  expect(finding).toMatchObject({ status, level: 'warning' });
});
