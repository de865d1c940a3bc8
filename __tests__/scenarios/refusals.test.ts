import { describe, expect, test } from '@jest/globals';
import {
  loadScenario,
  patchScenario,
  type AzureExpectation,
  type Expectation,
  type Scenario,
} from '../../simulator/index.ts';
import type { Retry } from '../../src/azure/error-entry.ts';
import type { SeenError } from '../azure/seen-error.ts';
import { TEXTS } from '../azure/texts/index.ts';
import { playScenario } from './play.ts';

/** What comes by with time or with another try, so that a run that meets it once adds the pool all the same. */
const PASSING: readonly Retry[] = ['busy', 'transient', 'vnet-busy', 'precondition'];

describe('a run in which Azure answers the add of a pool with', () => {
  test.each(TEXTS)('$name says so, or tries again', async (text) => {
    const { differences } = await playScenario(scenarioOf(text));
    expect(differences).toEqual([]);
  });
});

/** AKS refuses the request, or takes it and ends the operation so. */
function scenarioOf({ name, error, retry, means = '', fix = '' }: SeenError): Scenario {
  const isPassing = PASSING.includes(retry);
  const times = isPassing ? 1 : 'always';
  const { code, message, details, status } = error;
  const body = { code, message, details };
  const scenario = patchScenario(loadScenario('default'), {
    description: `AKS answers the add of a pool with: ${name}`,
    ...(status === undefined
      ? { operationFailures: [{ operation: 'pool-create', times, error: body }] }
      : { faults: [{ method: 'PUT', path: '/agentPools/pool2', times, status, body }] }),
  });
  const failed: Expectation = { result: 'failed', findings: [], says: [means, fix], azure: refusal(code, status) };
  return { ...scenario, expect: isPassing ? { result: 'added', findings: [], says: [] } : failed };
}

function refusal(code: string, status: number | undefined): AzureExpectation | undefined {
  if (code === '') return undefined;
  return status === undefined ? { fails: code } : { refuses: code };
}
