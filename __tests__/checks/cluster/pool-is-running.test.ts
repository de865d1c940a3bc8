import { expect, test } from '@jest/globals';
import { poolIsRunning } from '../../../src/checks/cluster/pool-is-running.ts';
import { anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['none', undefined, 'passed'],
  ['a running one', anAgentPool({ name: 'pool2' }), 'passed'],
  ['a stopped one', anAgentPool({ name: 'pool2', powerState: 'Stopped' }), 'failed'],
])('of the pool there is %s', (_case, existing, status) => {
  expect(ask(poolIsRunning, { pools: [aPoolRequest({ existing })] })).toMatchObject({ status, level: 'error' });
});

test('a stopped pool comes with the command that starts it', () => {
  const existing = anAgentPool({ name: 'pool2', powerState: 'Stopped' });
  expect(ask(poolIsRunning, { pools: [aPoolRequest({ existing })] }).fix).toMatch(
    /az aks nodepool start .*--resource-group rg1 --cluster-name cluster1 --name pool2/,
  );
});
