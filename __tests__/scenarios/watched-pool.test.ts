import { expect, test } from '@jest/globals';
import { loadScenario, patchScenario } from '../../simulator/index.ts';
import { POOL2, setStage } from './harness.ts';

// The operation lies at the subscription: with rights on resource groups it cannot be read, and the pool itself is watched.
const RIGHTS = ['default', 'resource-group-rights'] as const;

test.each(RIGHTS)('with the rights of %s a failure is told with its cause', async (name) => {
  const error = {
    code: 'SubnetIsFull',
    message: 'Subnet snet-pool2 does not have enough capacity for 31 IP addresses.',
  };
  const scenario = patchScenario(loadScenario(name), {
    operationFailures: [{ operation: 'pool-create', times: 'always', error }],
  });
  const { outcome } = await setStage(scenario).run(POOL2);
  expect(outcome).toMatchObject({ result: 'failed', problem: { ...error, check: 'subnet-has-free-addresses' } });
});

test.each(
  RIGHTS.flatMap((name) => [
    [name, 'SetVNetOwnershipFailed', 'Virtual network vnet-prod is in Updating state.'] as const,
    [name, 'InternalOperationError', 'AKS encountered an internal error.'] as const,
  ]),
)('with the rights of %s an add that failed with %s is tried again', async (name, code, message) => {
  const scenario = patchScenario(loadScenario(name), {
    operationFailures: [{ operation: 'pool-create', times: 1, error: { code, message } }],
  });
  const run = await setStage(scenario).run(POOL2);
  expect(run.outcome.result).toBe('added');
  expect(run.writes).toHaveLength(2);
});
