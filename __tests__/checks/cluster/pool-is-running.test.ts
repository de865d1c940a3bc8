import { expect, test } from '@jest/globals';
import { poolIsRunning } from '../../../src/checks/cluster/pool-is-running.ts';
import { anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['none', undefined, 'not-applicable'],
  ['a running one', anAgentPool({ name: 'pool2' }), 'passed'],
  ['a stopped one', anAgentPool({ name: 'pool2', powerState: 'Stopped' }), 'failed'],
])('of the pool there is %s', (_case, existing, status) => {
  expect(ask(poolIsRunning, { pools: [aPoolRequest({ existing })] })).toMatchObject({ status, level: 'warning' });
});

test('a stopped pool comes with the command that starts it', () => {
  const existing = anAgentPool({ name: 'pool2', powerState: 'Stopped' });
  expect(ask(poolIsRunning, { pools: [aPoolRequest({ existing })] }).fix).toMatch(
    /az aks nodepool start .*--resource-group rg1 --cluster-name cluster1 --name pool2/,
  );
});

test('a stopped pool that matches the inputs reads differently from one that this run changes', () => {
  const existing = anAgentPool({ name: 'pool2', powerState: 'Stopped' });
  const differences = [{ field: 'nodeLabels', wanted: 'team=b', existing: 'team=a', isMutable: true }];
  expect(ask(poolIsRunning, { pools: [aPoolRequest({ existing })] }).saw).toContain('It matches the inputs');
  expect(ask(poolIsRunning, { pools: [aPoolRequest({ existing, differences })] }).saw).toContain('when it starts');
});
