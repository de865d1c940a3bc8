import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../src/values/json.ts';
import { createBody, updateBody } from '../../src/pool/pool-request.ts';
import { aCluster, subnetId } from '../builders.ts';
import { aPoolInput, existingPool, propertiesOf, requestOf } from '../requested.ts';

describe('the body that updates a pool', () => {
  test('it is the body as read, without what is read-only, and with the one field that differs', () => {
    const request = requestOf(aPoolInput({ nodeLabels: { team: 'web' } }), aCluster(), [existingPool()]);
    expect(updateBody(request)).toEqual({
      ofTomorrow: { kept: true },
      properties: {
        count: 3,
        vmSize: 'Standard_D4s_v5',
        osDiskSizeGB: 128,
        maxPods: 250,
        type: 'VirtualMachineScaleSets',
        mode: 'User',
        osType: 'Linux',
        vnetSubnetID: subnetId('subnet2'),
        orchestratorVersion: '1.33',
        upgradeSettings: { maxSurge: '10%', maxUnavailable: '0' },
        unheardOf: [1, 2],
        nodeLabels: { team: 'web' },
      },
    });
  });

  test('a member of an object is changed alone', () => {
    const given = { upgradeSettings: { maxSurge: '33%' } };
    const body = updateBody(requestOf(aPoolInput(given), aCluster(), [existingPool()]));
    expect(propertiesOf(body)['upgradeSettings']).toEqual({ maxSurge: '33%', maxUnavailable: '0' });
  });

  test('labels and taints that AKS added are not asked to go', () => {
    const existing = existingPool({
      nodeLabels: { 'old': 'x', 'kubernetes.azure.com/scalesetpriority': 'spot' },
      nodeTaints: ['kubernetes.azure.com/scalesetpriority=spot:NoSchedule', 'old=x:NoSchedule'],
    });
    const given = { nodeLabels: { team: 'web' }, nodeTaints: ['team=web:NoSchedule'] };
    expect(propertiesOf(updateBody(requestOf(aPoolInput(given), aCluster(), [existing])))).toMatchObject({
      nodeLabels: { 'kubernetes.azure.com/scalesetpriority': 'spot', 'team': 'web' },
      nodeTaints: ['team=web:NoSchedule', 'kubernetes.azure.com/scalesetpriority=spot:NoSchedule'],
    });
  });

  test('what AKS does not change in place is not sent', () => {
    const given = { maxPods: 30, orchestratorVersion: '1.34', scaleDownMode: 'Deallocate' };
    const properties = propertiesOf(updateBody(requestOf(aPoolInput(given), aCluster(), [existingPool()])));
    expect(properties).toMatchObject({ maxPods: 250, orchestratorVersion: '1.33', scaleDownMode: 'Deallocate' });
  });

  test('a pool that may not be updated is put again as it was', () => {
    const request = requestOf(aPoolInput({ count: 9 }), aCluster(), [existingPool()], false);
    expect(request.mayUpdate).toBe(false);
    expect(propertiesOf(updateBody(request))['count']).toBe(3);
  });

  test('a pool that does not exist has the body that creates it', () => {
    const request = requestOf(aPoolInput());
    expect(updateBody(request)).toEqual(createBody(request));
  });
});

describe('the count in an update', () => {
  const scaled = { enableAutoScaling: true, minCount: 1, maxCount: 9 };
  const labels = { nodeLabels: { a: 'b' } };

  function sent(given: JsonObject, existing: JsonObject, updateExisting = true): JsonObject {
    const pools = [existingPool({ count: 3, ...existing })];
    const properties = propertiesOf(updateBody(requestOf(aPoolInput(given), aCluster(), pools, updateExisting)));
    const names = ['count', 'enableAutoScaling', 'minCount', 'maxCount'];
    return Object.fromEntries(Object.entries(properties).filter(([name]) => names.includes(name)));
  }

  test('labels alone send the count that was read', () => {
    expect(sent(labels, {})).toEqual({ count: 3 });
  });

  test('a count that is said is sent', () => {
    expect(sent({ count: 5 }, {})).toEqual({ count: 5 });
  });

  test('an autoscaled pool is sent without a count, which the autoscaler may have moved since', () => {
    expect(sent(labels, scaled)).toEqual(scaled);
    expect(sent({ ...labels, count: 5 }, scaled)).toEqual(scaled);
    expect(sent({ ...scaled, maxCount: 20, count: 5 }, scaled)).toEqual({ ...scaled, maxCount: 20 });
  });

  test('an autoscaled pool that is put again is sent without a count too', () => {
    expect(sent({}, scaled, false)).toEqual(scaled);
  });

  test('AKS wants the count when the autoscaler is switched on', () => {
    expect(sent(scaled, {})).toEqual({ ...scaled, count: 3 });
    expect(sent({ ...scaled, count: 5 }, {})).toEqual({ ...scaled, count: 5 });
  });

  test('and one within its limits where nobody said any', () => {
    expect(sent({ ...scaled, minCount: 5 }, {})).toEqual({ ...scaled, minCount: 5, count: 5 });
    expect(sent({ ...scaled, maxCount: 2 }, {})).toEqual({ ...scaled, maxCount: 2, count: 2 });
  });

  test('the limits go when the autoscaler is switched off', () => {
    expect(sent({ enableAutoScaling: false }, scaled)).toEqual({ enableAutoScaling: false, count: 3 });
    expect(sent({ enableAutoScaling: false, count: 5 }, scaled)).toEqual({ enableAutoScaling: false, count: 5 });
  });

  test('what is wanted of an autoscaled pool keeps the count of the moment', () => {
    expect(requestOf(aPoolInput({ count: 5 }), aCluster(), [existingPool(scaled)]).wanted.count).toBe(3);
  });
});
