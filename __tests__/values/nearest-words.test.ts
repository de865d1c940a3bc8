import { expect, test } from '@jest/globals';
import { didYouMean, nearestWords } from '../../src/values/nearest-words.ts';
import { POOL_INPUT_NAMES } from '../../src/inputs/pool-schema.ts';
import { checkIds } from '../../src/checks/index.ts';

test.each([
  ['nmae', ['name']],
  ['nome', ['name']],
  ['vnet-subnet', ['vnet-subnet-id']],
  ['vnetSubnetId', ['vnet-subnet-id']],
  ['--vnet-subnet-id', ['vnet-subnet-id']],
  ['vm-size', ['node-vm-size']],
  ['taints', ['node-taints']],
  ['NODE_COUNT', ['node-count']],
  ['node-cuont', ['node-count']],
  ['node cuont', ['node-count']],
  ['zone', ['zones']],
  ['availability-zones', ['zones']],
  ['autoscaler', ['enable-cluster-autoscaler']],
  ['enable-autoscaler', ['enable-cluster-autoscaler']],
  ['subnet-id', ['vnet-subnet-id', 'pod-subnet-id']],
  ['mac-count', ['max-count']],
  // Three letters off, and too many that hold the part.
  ['nodccuontt', []],
  ['node', ['mode']],
  ['id-of', []],
  ['color', []],
  ['', []],
])('%j is near to %j', (said, meant) => {
  expect(nearestWords(said, POOL_INPUT_NAMES)).toEqual(meant);
});

test('a check is found by a misspelled id, and by one that lacks a word', () => {
  expect(nearestWords('subnet-is-uniqe', checkIds)).toEqual(['subnet-is-unique']);
  expect(nearestWords('subnet-unique', checkIds)).toEqual(['subnet-is-unique']);
});

test('a short word differs in one letter, a swap of neighbors being one', () => {
  expect(nearestWords('abdc', ['abcd'])).toEqual(['abcd']);
  expect(nearestWords('abxx', ['abcd'])).toEqual([]);
});

test('it is asked as a question', () => {
  expect(didYouMean('subnet-id', ['vnet-subnet-id', 'pod-subnet-id'])).toBe(
    ' Did you mean vnet-subnet-id or pod-subnet-id?',
  );
  expect(didYouMean('color', ['zones'])).toBe('');
});

test('a long text takes no time', () => {
  expect(nearestWords('a-'.repeat(30_000), POOL_INPUT_NAMES)).toEqual([]);
});
