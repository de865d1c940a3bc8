import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { nodePoolsSchema, POOL_INPUT_NAMES, poolSchema, type PoolInputName } from '../../src/inputs/pool-schema.ts';
import { runSchema, RUN_INPUT_NAMES, type RunInputName } from '../../src/inputs/run-schema.ts';
import { readAction } from '../../scripts/generate/action.ts';
import { INPUT_EXAMPLES } from '../../scripts/generate/input-examples.ts';

const GROUP = '/subscriptions/2f6c1d9a-4b7e-4c35-8f21-6d0b9e3a7c54/resourceGroups/rg-net/providers/Microsoft.Network';
const said = (name: string): string => (INPUT_EXAMPLES[name] ?? '').replace('/subscriptions/…', GROUP);
/** What comes from the context of a workflow. */
const isContext = (name: string): boolean => said(name).startsWith('${{');

test('every input has an example, and no other has one', () => {
  expect(Object.keys(INPUT_EXAMPLES).toSorted()).toEqual(Object.keys(readAction().inputs).toSorted());
});

test.each(POOL_INPUT_NAMES)('the example of %s is taken', (name: PoolInputName) => {
  expect(poolSchema.shape[name].safeParse(said(name)).error).toBeUndefined();
});

test.each(RUN_INPUT_NAMES.filter((name) => !isContext(name)))('the example of %s is taken', (name: RunInputName) => {
  expect(runSchema.shape[name].safeParse(said(name)).error).toBeUndefined();
});

test('the example of node-pools is taken', () => {
  expect(nodePoolsSchema.safeParse(parse(said('node-pools'))).error).toBeUndefined();
});
