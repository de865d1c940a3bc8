import { describe, expect, test } from '@jest/globals';
import { ERROR_ENTRIES, explainAzureError } from '../../src/azure/error-dictionary.ts';
import { azCommandsIn, azFaultsIn, PLACEHOLDERS } from '../az-commands.ts';
import { PROPERTY_OF_INPUT } from '../../src/values/property-of-input.ts';
import { askedWithAll } from './asked-sample.ts';
import { seen } from './seen-error.ts';
import { TEXTS } from './texts/index.ts';

const byText = TEXTS.map(({ name, error, kind = 'pool' }) => [name, error, kind] as const);
const byCode = ERROR_ENTRIES.flatMap(({ codes = [], pattern, kinds }) =>
  pattern === undefined ? codes.map((code) => [code, seen(400, code, 'No.'), kinds?.[0] ?? 'pool'] as const) : [],
);

describe('what a run that knows its cluster says to do about', () => {
  test.each([...byText, ...byCode])('%s has its values in commands that az has', (_, error, kind) => {
    const { meaning, fix } = explainAzureError(error, askedWithAll(kind));
    expect(azFaultsIn(fix)).toEqual([]);
    expect(fix).not.toMatch(PLACEHOLDERS);
    expect(`${meaning} ${fix}`).not.toMatch(/undefined|NaN|\[object|\.\.(?!\.)/);
    // A headline takes the first sentence.
    expect(meaning.split(/[.:](?=\s|$)/, 1)[0]?.length ?? 0).toBeLessThanOrEqual(160);
  });

  test('the retry of an update of the cluster is no retry of a pool', () => {
    for (const [, error] of [...byText, ...byCode])
      expect(explainAzureError(error, askedWithAll('cluster')).fix).not.toContain('the pool is retried');
  });
});

test('a command that az does not have, or an option, is seen', () => {
  expect(azFaultsIn('Run az aks update --resource-group g --nme c')).toEqual([
    'az aks update has no --nme: az aks update --resource-group g --nme c',
  ]);
  expect(azFaultsIn('Run az aks updte --name c')).toEqual(['az aks updte is not known: az aks updte --name c']);
  expect(azCommandsIn("az aks show --query 'a b' --name c ; az lock list --output table")).toHaveLength(2);
});

test.each(Object.entries(PROPERTY_OF_INPUT))(
  'a refused value points at the input %s by its property %s',
  (input, property) => {
    const error = seen(400, 'InvalidParameter', `The value of parameter agentPoolProfile.${property} is invalid.`);
    const { fix } = explainAzureError(error, askedWithAll('pool'));
    expect(fix).toContain(input);
  },
);
