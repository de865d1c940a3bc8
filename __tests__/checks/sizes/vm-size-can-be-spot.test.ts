import { expect, test } from '@jest/globals';
import { vmSizeCanBeSpot } from '../../../src/checks/sizes/vm-size-can-be-spot.ts';
import { aComputeSku, skusOf } from '../../compute-builders.ts';
import { ask } from '../ask.ts';
import { aPoolWith } from '../pools.ts';

test.each([
  ['Spot', 'True', 'passed'],
  ['Spot', 'False', 'failed'],
  ['Spot', undefined, 'unknown'],
  ['Regular', 'False', 'not-applicable'],
])('priority %s, capable: %s: %s', (scaleSetPriority, capable, status) => {
  const capabilities = new Map(capable === undefined ? [] : [['LowPriorityCapable', capable] as const]);
  const facts = { computeSkus: skusOf(aComputeSku({ capabilities })) };
  const pools = [aPoolWith({ scaleSetPriority }, { vmSize: 'Standard_D4s_v5' })];
  expect(ask(vmSizeCanBeSpot, { facts, pools })).toMatchObject({ status, level: 'error' });
});
