import { expect, test } from '@jest/globals';
import { systemPodsNeedNoMove } from '../../../src/checks/follow-ups/system-pods-need-no-move.ts';
import { anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['User', undefined, 'not-applicable'],
  ['System', undefined, 'failed'],
  ['System', anAgentPool({ name: 'pool2' }), 'not-applicable'],
])('a pool of mode %s that is there as %j: %s', (mode, existing, status) => {
  const pools = [aPoolRequest({ wanted: { mode }, existing })];
  expect(ask(systemPodsNeedNoMove, { pools })).toMatchObject({ status, level: 'notice' });
});
