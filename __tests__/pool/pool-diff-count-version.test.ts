import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../src/values/json.ts';
import { poolChanges } from '../../src/pool/pool-diff.ts';
import { existingPool } from '../requested.ts';

describe('the count', () => {
  const scaled = { enableAutoScaling: true, minCount: 1, maxCount: 9 };

  test.each<[string, JsonObject, JsonObject, readonly string[]]>([
    ['is compared without the autoscaler', { count: 5 }, {}, ['count']],
    ['is left alone while the pool is autoscaled', { count: 5 }, scaled, []],
    [
      'is compared when the autoscaler is switched on, which begins with it',
      { count: 5, ...scaled },
      {},
      ['count', 'enableAutoScaling', 'minCount', 'maxCount'],
    ],
    ['is not that of a pool that is autoscaled by now', { count: 5, ...scaled }, { ...scaled, count: 7 }, []],
    [
      'is compared when the autoscaler is switched off',
      { count: 5, enableAutoScaling: false },
      scaled,
      ['count', 'enableAutoScaling'],
    ],
    ['is left alone beside new limits', { count: 5, ...scaled, maxCount: 10 }, scaled, ['maxCount']],
  ])('%s', (_, given, existing, fields) => {
    expect(poolChanges(given, existingPool(existing)).map(({ difference }) => difference.field)).toEqual(fields);
  });
});

describe('the version', () => {
  test.each<[string, string, string, boolean]>([
    ['1.33', '1.33', '1.33.5', true],
    ['1.33', '1.33.4', '1.33.4', true],
    ['1.33.5', '1.33', '1.33.5', true],
    ['1.33.5', '1.33.5', '1.33.5', true],
    ['1.3', '1.33.5', '1.33.5', false],
    ['1.33.5', '1.33.50', '1.33.50', false],
    ['1.34', '1.33.5', '1.33.5', false],
    ['1.33.6', '1.33', '1.33.5', false],
  ])('%s said, %s asked for, %s running', (said, orchestratorVersion, currentOrchestratorVersion, isSame) => {
    const existing = existingPool({ orchestratorVersion, currentOrchestratorVersion });
    const differences = poolChanges({ orchestratorVersion: said }, existing).map(({ difference }) => difference);
    expect(differences).toEqual(
      isSame ? [] : [{ field: 'orchestratorVersion', wanted: said, existing: orchestratorVersion, isMutable: false }],
    );
  });
});
