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
import { setStage } from './harness.ts';
import { playScenario } from './play.ts';

/** What passes with time or with another try, so that a run that meets it once does its work all the same. */
const PASSING: readonly Retry[] = ['busy', 'transient', 'vnet-busy', 'precondition'];

describe('a run that Azure answers with', () => {
  test.each(TEXTS)('$name says so, or tries again', async (text) => {
    const { differences } = await playScenario(scenarioOf(text));
    expect(differences).toEqual([]);
  });
});

describe('a run that may reconcile writes nothing to the cluster after', () => {
  test.each(TEXTS.filter(({ kind = 'pool' }) => kind === 'pool'))('$name', async (text) => {
    const { writes } = await setStage(scenarioOf(text)).run({
      'name': 'pool2',
      'vnet-subnet-id': 'snet-pool2',
      'allow-reconcile': 'true',
    });
    expect(writes.filter(({ url }) => !url.includes('/agentPools/'))).toEqual([]);
  });
});

/** AKS refuses the request, or takes it and ends the operation so. */
function scenarioOf({ name, error, retry, means = '', fix = '', kind = 'pool', code }: SeenError): Scenario {
  const isPassing = PASSING.includes(retry);
  const times = isPassing ? 1 : 'always';
  const isPool = kind === 'pool';
  const { status, message, subcode, details, additionalInfo } = error;
  const inner = details.map((each) => ({
    code: each.code,
    message: each.message,
    additionalInfo: each.additionalInfo,
  }));
  const body = {
    code: error.code,
    message,
    ...(subcode && { subcode }),
    details: inner,
    ...(additionalInfo && { additionalInfo }),
  };
  const scenario = patchScenario(loadScenario('default'), {
    description: `AKS answers the write to a ${kind} with: ${name}`,
    ...(isPool ? {} : { inputs: { 'operation': 'reconcile', 'name': null, 'vnet-subnet-id': null } }),
    ...(status === undefined
      ? { operationFailures: [{ operation: isPool ? 'pool-create' : 'cluster-update', times, error: body }] }
      : {
          faults: [
            { method: 'PUT', path: isPool ? '/agentPools/pool2' : '/managedClusters/prod', times, status, body },
          ],
        }),
  });
  const result = isPool ? 'added' : 'reconciled';
  const failed: Expectation = {
    result: 'failed',
    findings: [],
    unknown: [],
    says: [means, fix],
    azure: refusal(error.code, code ?? error.code, status),
  };
  return { ...scenario, expect: isPassing ? { result, findings: [], unknown: [], says: [] } : failed };
}

function refusal(outer: string, told: string, status: number | undefined): AzureExpectation | undefined {
  if (outer === '') return undefined;
  return status === undefined ? { fails: outer } : { refuses: told };
}
