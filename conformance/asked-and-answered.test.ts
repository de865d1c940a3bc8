import { expect, test } from '@jest/globals';
import { poolChanges, type Difference } from '../src/pool/pool-diff.ts';
import { parseAgentPool } from '../src/resources/agent-pool.ts';
import { objectOf, textOf, type JsonObject } from '../src/values/json.ts';
import { readList } from './azure-data.ts';

const PAIRS = readList('bodies/pools/asked-and-answered.json');

/** What the answer of later says otherwise in truth: between the two somebody stopped, started or scaled the pool. */
const CHANGED_SINCE: readonly string[] = ['count'];

test('recordings hold the pairs', () => {
  expect(PAIRS.length).toBeGreaterThan(90);
});

test('a pool that Azure answered as it was asked for is found equal, each of them', () => {
  const different = PAIRS.flatMap((pair) => {
    const differences = differencesOf(pair).filter(({ field }) => !CHANGED_SINCE.includes(field));
    return differences.map(
      ({ field, wanted, existing }) => `${textOf(pair['file']) ?? ''}: ${field} ${wanted} → ${existing}`,
    );
  });
  expect(different).toEqual([]);
});

test('one that was scaled since is found different in its count alone, and nothing else hides there', () => {
  const fields = PAIRS.flatMap((pair) => differencesOf(pair).map(({ field }) => field));
  expect(new Set(fields)).toEqual(new Set(CHANGED_SINCE));
});

function differencesOf(pair: JsonObject): readonly Difference[] {
  const existing = parseAgentPool({ name: textOf(pair['pool']), properties: objectOf(pair['answered']) });
  return poolChanges(objectOf(pair['asked']), existing).map(({ difference }) => difference);
}
