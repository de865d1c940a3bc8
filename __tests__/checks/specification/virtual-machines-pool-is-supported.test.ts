import { expect, test } from '@jest/globals';
import { virtualMachinesPoolIsSupported } from '../../../src/checks/specification/virtual-machines-pool-is-supported.ts';
import type { AgentPool } from '../../../src/resources/agent-pool.ts';
import type { JsonObject } from '../../../src/values/json.ts';
import { aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

function profiles(manual: number, autoscale = 0): JsonObject {
  const of = (count: number): readonly JsonObject[] =>
    Array.from({ length: count }, (_, index) => ({ size: `Standard_D${2 ** (index + 1)}s_v5`, count: 1 }));
  return { virtualMachinesProfile: { scale: { manual: of(manual), autoscale: of(autoscale) } } };
}

test.each<[string, JsonObject, Partial<AgentPool>, string]>([
  ['one profile', profiles(1), {}, 'passed'],
  ['five profiles', profiles(5), {}, 'passed'],
  ['six profiles', profiles(6), {}, 'failed'],
  ['three and three of both kinds', profiles(3, 3), {}, 'failed'],
  ['zones', { ...profiles(1), availabilityZones: ['1'] }, {}, 'failed'],
  // https://learn.microsoft.com/azure/aks/configure-automatic-zone-placement
  ['automatic zone placement', { ...profiles(1), availabilityZones: ['auto'] }, {}, 'passed'],
  ['no zones', { ...profiles(1), availabilityZones: [] }, {}, 'passed'],
  ['a snapshot', { ...profiles(1), creationData: { sourceResourceId: '/subscriptions/s' } }, {}, 'failed'],
  ['Windows', profiles(1), { osType: 'Windows' }, 'failed'],
  ['Kubernetes 1.26', profiles(1), { currentKubernetesVersion: '1.26.9' }, 'failed'],
  ['Kubernetes 1.27', profiles(1), { currentKubernetesVersion: '1.27.0' }, 'passed'],
])('a pool of virtual machines with %s: %#', (_case, properties, wanted, status) => {
  const pools = [aPoolRequest({ wanted: { type: 'VirtualMachines', raw: { properties }, ...wanted } })];
  expect(ask(virtualMachinesPoolIsSupported, { pools })).toMatchObject({ status, level: 'error' });
});

test('a pool in a scale set may have all of that', () => {
  const pools = [aPoolRequest({ wanted: { raw: { properties: { availabilityZones: ['1'] } } } })];
  expect(ask(virtualMachinesPoolIsSupported, { pools }).status).toBe('not-applicable');
});
