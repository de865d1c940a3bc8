import { expect, test } from '@jest/globals';
import { enumValuesAreKnown } from '../../../src/checks/specification/enum-values-are-known.ts';
import type { JsonObject } from '../../../src/values/json.ts';
import { aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each<[JsonObject, string]>([
  [{}, 'passed'],
  [{ osSKU: 'ubuntu2404', availabilityZones: ['1', '3'], mode: 'User' }, 'passed'],
  [{ securityProfile: { sshAccess: 'entraid' }, gpuProfile: { driver: 'none' } }, 'passed'],
  [{ osSKU: 'Ubuntu2604' }, 'failed'],
  [{ availabilityZones: ['1', '4'] }, 'failed'],
  [{ availabilityZones: ['auto'] }, 'failed'],
  [{ UpgradeSettings: { undrainableNodeBehaviour: 'x', undrainableNodeBehavior: 'Wait' } }, 'failed'],
  [{ aNewProperty: 'AnyWord' }, 'passed'],
])('%j: %s', (given, status) => {
  expect(ask(enumValuesAreKnown, { pools: [aPoolRequest({ given })] })).toMatchObject({ status, level: 'warning' });
});

test('the finding states the value and the known ones', () => {
  expect(ask(enumValuesAreKnown, { pools: [aPoolRequest({ given: { availabilityZones: ['4'] } })] }).saw).toBe(
    'availabilityZones is 4; known values: 1, 2, 3.',
  );
});

test('a typing error is told the nearest known value', () => {
  expect(ask(enumValuesAreKnown, { pools: [aPoolRequest({ given: { osSKU: 'Ubunto2404' } })] }).saw).toMatch(
    / Did you mean Ubuntu2404\?$/,
  );
});
