import { expect, test } from '@jest/globals';
import { spotLabelIsCurrent } from '../../../src/checks/specification/spot-label-is-current.ts';
import { aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

test('the old label of Spot nodes, written down, is told of with the one that takes its place', () => {
  const given = { nodeLabels: { 'kubernetes.azure.com/scalesetpriority': 'spot' } };
  const finding = ask(spotLabelIsCurrent, { pools: [aPoolRequest({ given })] });
  expect(finding).toMatchObject({ status: 'failed', level: 'notice' });
  expect(finding.fix).toContain('kubernetes.azure.com/priority=spot');
});

test('of other labels nothing is said', () => {
  const pools = [aPoolRequest({ given: { nodeLabels: { team: 'a' } } })];
  expect(ask(spotLabelIsCurrent, { pools }).status).toBe('not-applicable');
});
