import { expect, test } from '@jest/globals';
import { poolPlans } from '../../src/run/pool-plan.ts';
import type { Deed } from '../../src/steps/step.ts';
import { anAgentPool, aPoolRequest } from '../builders.ts';

const NEW = aPoolRequest({
  given: { vnetSubnetID: '/s', upgradeSettings: { maxSurge: '33%' }, nodeLabels: { team: 'a' } },
  wanted: {
    raw: {
      properties: {
        count: 3,
        vnetSubnetID: '/s',
        upgradeSettings: { maxSurge: '33%' },
        nodeLabels: { team: 'a' },
        nodeTaints: [],
      },
    },
  },
});

const DIFFERING = [
  { field: 'count', wanted: '5', existing: '3', isMutable: true },
  { field: 'vmSize', wanted: 'Standard_D8s_v5', existing: 'Standard_D4s_v5', isMutable: false },
];

function sent(status: 'succeeded' | 'raced'): Deed {
  const end =
    status === 'raced' ? { status, error: { code: '', message: '', details: [] } } : ({ status: 'succeeded' } as const);
  return { step: { do: 'put-pool', pool: aPoolRequest(), how: 'add', why: '' }, end };
}

test('of a new pool all that is sent is planned, and what nobody said is marked', () => {
  expect(poolPlans([NEW], [], [])).toEqual([
    {
      name: 'pool2',
      do: 'add',
      fields: [
        { field: 'count', after: '3', isDefault: true },
        { field: 'vnetSubnetID', after: '/s' },
        { field: 'upgradeSettings.maxSurge', after: '33%' },
        { field: 'nodeLabels', after: 'team=a' },
        { field: 'nodeTaints', after: '(none)', isDefault: true },
      ],
    },
  ]);
});

test('of a pool that is there the differences are planned, each with why it stays where it does', () => {
  const pool = aPoolRequest({ existing: anAgentPool({ name: 'pool2' }), differences: DIFFERING, mayUpdate: true });
  expect(poolPlans([pool], [], [])).toEqual([
    {
      name: 'pool2',
      do: 'update',
      fields: [
        { field: 'count', before: '3', after: '5' },
        { field: 'vmSize', before: 'Standard_D4s_v5', after: 'Standard_D8s_v5', kept: 'not-possible' },
      ],
    },
  ]);
  expect(poolPlans([{ ...pool, mayUpdate: false }], [], [])[0]).toMatchObject({
    do: 'none',
    fields: [{ kept: 'not-allowed' }, { kept: 'not-possible' }],
  });
});

test('a pool that failed is put again, differing or not', () => {
  const existing = anAgentPool({ name: 'pool2', provisioningState: 'Failed' });
  expect(poolPlans([aPoolRequest({ existing })], [], [])).toEqual([{ name: 'pool2', do: 'put-again', fields: [] }]);
});

test('a pool that was put keeps the plan that it was put by', () => {
  const [planned] = poolPlans([NEW], [], []);
  const there = aPoolRequest({ existing: anAgentPool({ name: 'pool2' }) });
  const previous = planned === undefined ? [] : [planned];
  expect(poolPlans([there], [sent('succeeded')], previous)).toEqual([planned]);
  expect(poolPlans([there], [], previous)).toEqual([{ name: 'pool2', do: 'none', fields: [] }]);
});

test('a write that came too late changed nothing, so the plan is made anew', () => {
  const there = aPoolRequest({ existing: anAgentPool({ name: 'pool2' }) });
  expect(poolPlans([there], [sent('raced')], poolPlans([NEW], [], []))[0]?.do).toBe('none');
});
