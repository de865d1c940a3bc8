import { expect, test } from '@jest/globals';
import { subnetsOfWantedPoolsDiffer } from '../../src/checks/subnets-of-wanted-pools-differ.ts';
import { aPoolRequest, subnetId } from '../builders.ts';
import { ask } from './ask.ts';

const FIRST = aPoolRequest({ name: 'pool2' });

test.each([
  ['two subnets', [FIRST, aPoolRequest({ name: 'pool3', subnetId: subnetId('subnet3') })], 'passed'],
  [
    'subnets that are not known yet',
    [aPoolRequest({ subnetId: undefined }), aPoolRequest({ name: 'pool3', subnetId: undefined })],
    'passed',
  ],
  ['one subnet', [FIRST, aPoolRequest({ name: 'pool3' })], 'failed'],
  ['one subnet in other letters', [FIRST, aPoolRequest({ name: 'pool3', subnetId: subnetId('SUBNET2') })], 'failed'],
])('two pools in %s', (_case, pools, status) => {
  expect(ask(subnetsOfWantedPoolsDiffer, { pools })).toMatchObject({ status, level: 'error' });
});

test('the pools and their subnet are named', () => {
  const finding = ask(subnetsOfWantedPoolsDiffer, { pools: [FIRST, aPoolRequest({ name: 'pool3' })] });
  expect(finding.saw).toContain('pool2 and pool3 in subnet2');
});
