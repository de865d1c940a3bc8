import { expect, test } from '@jest/globals';
import { parseLocks } from '../../src/resources/locks.ts';

const ID = '/subscriptions/s/resourceGroups/rg1/providers/Microsoft.Authorization/locks/lock1';

test.each([
  ['ReadOnly', ['ReadOnly']],
  ['readonly', ['ReadOnly']],
  ['CANNOTDELETE', ['CanNotDelete']],
  ['NotSpecified', []],
  [undefined, []],
])('a lock of level %s is read as %j', (level, levels) => {
  const locks = parseLocks({ value: [{ id: ID, name: 'lock1', properties: { level } }] });
  expect(locks.map((lock) => lock.level)).toEqual(levels);
});

test('a lock is on what its id lies below', () => {
  const [lock] = parseLocks({ value: [{ id: ID, name: 'lock1', properties: { level: 'ReadOnly' } }] });
  expect(lock?.scope).toBe('/subscriptions/s/resourceGroups/rg1');
});
