import { describe, expect, test } from '@jest/globals';
import { loadScenario, patchScenario } from '../../simulator/index.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { closingLines } from '../../src/report/log.ts';
import { headlineOf } from '../../src/report/headline.ts';
import { outputsOf } from '../../src/report/outputs.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { setStage } from './harness.ts';

const SUBNET = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/snet-pool2';

describe('a pool whose operation fails is told by what happened innermost', () => {
  test.each([
    [
      'snet-pool2 is full (SubnetIsFull)',
      'SubnetIsFull',
      `Subnet ${SUBNET} with address prefix 10.1.2.0/28 does not have enough capacity for 3 IP addresses.`,
    ],
    [
      "Azure has no capacity that matches the pool's zone, VM size, disk, and network together (OverconstrainedZonalAllocationRequest)",
      'OverconstrainedZonalAllocationRequest',
      'Allocation failed. VM(s) with the following constraints cannot be allocated.',
    ],
    ['the VMs were created, but their nodes did not become Ready (NodesNotReady)', 'NodesNotReady', 'No node came up.'],
    ['nobody knows this (Weird)', 'Weird', 'Nobody knows this. So be it.'],
  ])('%s', async (cause, code, message) => {
    const error = {
      code: 'ReconcileVMSSAgentPoolFailed',
      message: 'VMSSAgentPoolReconciler retry failed',
      details: [{ code, message }],
    };
    const { outcome, events } = await setStage(
      patchScenario(loadScenario('default'), {
        operationFailures: [{ operation: 'pool-create', times: 'always', error }],
      }),
    ).run({ 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2' });
    expect(headlineOf(outcome)).toBe(`pool2 failed: ${cause}`);
    expect(outputsOf(outcome)['error-code']).toBe(code);
    const log = closingLines(outcome).map(({ text }) => text);
    expect(log).toEqual([`pool2 failed: ${cause}`]);
    expect(annotationsOf(outcome)[0]?.message).toContain(`${code}: ${message}`);
    const summary = renderSummary({ outcome, events });
    // Whole, as it is, and once.
    expect(summary.split(`${code}: ${message}`)).toHaveLength(2);
    expect(summary).toContain(
      `\nReconcileVMSSAgentPoolFailed: VMSSAgentPoolReconciler retry failed\n${code}: ${message}\n`,
    );
  });
});
