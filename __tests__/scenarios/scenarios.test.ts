import { describe, expect, test } from '@jest/globals';
import { loadScenario, patchScenario, scenarioNames } from '../../simulator/index.ts';
import { playScenario } from './play.ts';

describe('what a scenario says should come out of a run', () => {
  test.each(scenarioNames())('%s', async (name) => {
    const { differences } = await playScenario(name);
    expect(differences).toEqual([]);
  });
});

test('a scenario that expects something else is seen', async () => {
  const wrong = patchScenario(loadScenario('full-subnet'), {
    expect: {
      result: 'added',
      findings: ['subnet-is-not-delegated'],
      says: ['no such words'],
      azure: { breaks: 'anything' },
      ignoring: { result: 'added', azure: { refuses: 'SubnetIsDelegated', fails: null } },
    },
  });
  const { differences } = await playScenario(wrong);
  expect(differences).toEqual([
    expect.stringMatching(/^result blocked instead of added/),
    expect.stringMatching(/^does not say "no such words" but: /),
    'no pool is broken for "anything"; broken are: none',
    'subnet-is-not-delegated does not fail',
    'subnet-has-free-addresses fails too',
    expect.stringMatching(/^ignoring: result failed instead of added/),
    'ignoring: Azure does not refuse with SubnetIsDelegated; the run ends with SubnetIsFull',
  ]);
});
