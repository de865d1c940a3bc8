import { expect, test } from '@jest/globals';
import { poolIsNewOrMatches } from '../../../src/checks/cluster/pool-is-new-or-matches.ts';
import { anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

const EXISTING = anAgentPool({ name: 'pool2' });
const MUTABLE = { field: 'count', wanted: '5', existing: '3', isMutable: true };
const IMMUTABLE = { field: 'maxPods', wanted: '50', existing: '30', isMutable: false };
const VERSION = { field: 'orchestratorVersion', wanted: '1.34.0', existing: '1.33.5', isMutable: false };

test.each([
  ['there is no such pool', {}, 'passed'],
  ['the pool is equal', { existing: EXISTING }, 'passed'],
  [
    'the pool is being deleted',
    { existing: anAgentPool({ name: 'pool2', provisioningState: 'Deleting' }), differences: [IMMUTABLE] },
    'passed',
  ],
  ['a mutable field differs', { existing: EXISTING, differences: [MUTABLE] }, 'failed'],
  [
    'a mutable field differs and may be updated',
    { existing: EXISTING, differences: [MUTABLE], mayUpdate: true },
    'passed',
  ],
  ['an immutable field differs', { existing: EXISTING, differences: [IMMUTABLE], mayUpdate: true }, 'failed'],
  ['both differ', { existing: EXISTING, differences: [MUTABLE, IMMUTABLE], mayUpdate: true }, 'failed'],
  ['the version differs', { existing: EXISTING, differences: [VERSION], mayUpdate: true }, 'failed'],
  [
    'the version differs and is said to be mutable',
    { existing: EXISTING, differences: [{ ...VERSION, isMutable: true }], mayUpdate: true },
    'failed',
  ],
])('when %s: %s', (_case, changes, status) => {
  expect(ask(poolIsNewOrMatches, { pools: [aPoolRequest(changes)] })).toMatchObject({
    status,
    level: 'error',
    pool: 'pool2',
  });
});

test('every field is told with both values, by what can be done about it', () => {
  const pool = aPoolRequest({ existing: EXISTING, differences: [MUTABLE, IMMUTABLE, VERSION] });
  const finding = ask(poolIsNewOrMatches, { pools: [pool] });
  expect(finding.saw).toContain('Cannot be changed: maxPods is 30, requested 50.');
  expect(finding.saw).toContain('Can be changed in place: count is 3, requested 5.');
  expect(finding.saw).toContain('Needs an upgrade: orchestratorVersion is 1.33.5, requested 1.34.0.');
  expect(finding.fix).toMatch(/another name/);
  expect(finding.fix).toMatch(/update-existing/);
  expect(finding.fix).toMatch(/az aks nodepool upgrade .*--name pool2 --kubernetes-version 1\.34\.0/);
});

test.each([
  ['count', true],
  ['vmSize', true],
  ['maxPods', false],
])('for a pool of several VM sizes, a difference in %s names their counts: %s', (field, leads) => {
  const machines = [{ vmSize: 'Standard_D2_v2', count: 3, largestCount: 3 }];
  const question = { existing: { ...EXISTING, machines }, differences: [{ ...IMMUTABLE, field }] };
  const { fix } = ask(poolIsNewOrMatches, { pools: [aPoolRequest(question)] });
  expect(fix?.startsWith('Give its VM sizes and their counts in virtualMachinesProfile, under properties.')).toBe(
    leads,
  );
});
