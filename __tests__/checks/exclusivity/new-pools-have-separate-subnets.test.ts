import { expect, test } from '@jest/globals';
import { newPoolsHaveSeparateSubnets } from '../../../src/checks/exclusivity/new-pools-have-separate-subnets.ts';
import type { PoolRequest } from '../../../src/pool/pool-request.ts';
import { anAgentPool, aPoolRequest, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

const FIRST = aPoolRequest({ name: 'pool2' });
const there = (name: string): PoolRequest => aPoolRequest({ name, existing: anAgentPool({ name }) });

test.each([
  ['two subnets', [FIRST, aPoolRequest({ name: 'pool3', subnetId: subnetId('subnet3') })], 'passed'],
  [
    'subnets that are not known yet',
    [aPoolRequest({ subnetId: undefined }), aPoolRequest({ name: 'pool3', subnetId: undefined })],
    'passed',
  ],
  [
    'one subnet, both of which are there already, whatever else is asked for',
    [there('pool2'), there('pool3'), aPoolRequest({ name: 'pool4', subnetId: subnetId('subnet4') })],
    'passed',
  ],
  ['one subnet, of which one is there', [there('pool2'), aPoolRequest({ name: 'pool3' })], 'failed'],
  ['one subnet', [FIRST, aPoolRequest({ name: 'pool3' })], 'failed'],
  ['one subnet in other letters', [FIRST, aPoolRequest({ name: 'pool3', subnetId: subnetId('SUBNET2') })], 'failed'],
])('two pools in %s', (_case, pools, status) => {
  expect(ask(newPoolsHaveSeparateSubnets, { pools })).toMatchObject({ status, level: 'error' });
});

test('the pools and their subnet are named', () => {
  const finding = ask(newPoolsHaveSeparateSubnets, { pools: [FIRST, aPoolRequest({ name: 'pool3' })] });
  expect(finding.saw).toContain('Node pools pool2 and pool3 share subnet subnet2');
});
