import { expect, test } from '@jest/globals';
import { vcpuQuotaSufficesForGrowth } from '../../../src/checks/sizes/vcpu-quota-suffices-for-growth.ts';
import { aPoolRequest } from '../../builders.ts';
import { computeUsagesOf } from '../../compute-builders.ts';
import { ask } from '../ask.ts';

const SIZE = { vmSize: 'Standard_D4s_v5' };
const facts = { computeUsages: computeUsagesOf(['cores', 88, 100], ['standardDSv5Family', 0, 100]) };

// 12 vCPUs are left, three nodes: two and the one that an upgrade adds.
test.each([
  [{ count: 2 }, 'passed', ''],
  [{ count: 3 }, 'failed', 'Set node-count to 2 or less.'],
  [{ count: 1, isAutoscaled: true, minCount: 1, maxCount: 2 }, 'passed', ''],
  [{ count: 1, isAutoscaled: true, minCount: 1, maxCount: 3 }, 'failed', 'Set max-count to 2 or less.'],
  [{ count: 3, maxSurge: '0', maxUnavailable: '1' }, 'passed', ''],
  // Four nodes do not fit at first either, which the other check reports.
  [{ count: 4 }, 'not-applicable', ''],
])('%j: %s', (wanted, status, fix) => {
  const finding = ask(vcpuQuotaSufficesForGrowth, { facts, pools: [aPoolRequest({ wanted: { ...SIZE, ...wanted } })] });
  expect(finding).toMatchObject({ status, level: 'warning' });
  expect(finding.fix ?? '').toContain(fix);
});

test('pools are upgraded one after another: the one that adds most counts', () => {
  const pools = [
    aPoolRequest({ wanted: { ...SIZE, count: 1 } }),
    aPoolRequest({ name: 'pool3', wanted: { ...SIZE, count: 1 } }),
  ];
  const finding = ask(vcpuQuotaSufficesForGrowth, { facts, pools });
  expect(finding.status).toBe('passed');
  expect(finding.saw).toContain(
    '12 needed: 1 × 4 for pool2 (Standard_D4s_v5) + 1 × 4 for pool3 (Standard_D4s_v5) + 4 for an upgrade.',
  );
});
