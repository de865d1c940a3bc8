import { expect, test } from '@jest/globals';
import { staticPodBlocksAreFull } from '../../../src/checks/addresses/static-pod-blocks-are-full.ts';
import { anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

const STATIC = { podIpAllocationMode: 'StaticBlock' };

// Microsoft's table: 31 pods take 2 blocks, 32 take 3.
test.each([
  [15, 'passed', ''],
  [31, 'passed', ''],
  [32, 'failed', 'Set max-pods to 47 for the same addresses, or to 31 for 16 fewer.'],
  // One address is idle, which Microsoft calls acceptable; with the 110 that are sent by default as well.
  [30, 'passed', ''],
  [110, 'passed', ''],
  // 7 of 48 idle, and 8.
  [40, 'passed', ''],
  [39, 'failed', 'Set max-pods to 47 for the same addresses, or to 31 for 16 fewer.'],
  [16, 'failed', 'Set max-pods to 31 for the same addresses, or to 15 for 16 fewer.'],
])('%i pods: %s', (maxPods, status, fix) => {
  const finding = ask(staticPodBlocksAreFull, { pools: [aPoolRequest({ wanted: { ...STATIC, maxPods } })] });
  expect(finding).toMatchObject({ status, level: 'notice' });
  expect(finding.fix ?? '').toBe(fix);
});

test('what is there cannot be changed, and dynamic blocks are never idle for good', () => {
  const existing = anAgentPool({ name: 'pool2', ...STATIC });
  expect(ask(staticPodBlocksAreFull, { pools: [aPoolRequest({ existing, wanted: STATIC })] }).status).toBe(
    'not-applicable',
  );
  expect(ask(staticPodBlocksAreFull).status).toBe('not-applicable');
});
