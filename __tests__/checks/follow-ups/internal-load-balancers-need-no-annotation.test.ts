import { expect, test } from '@jest/globals';
import { internalLoadBalancersNeedNoAnnotation } from '../../../src/checks/follow-ups/internal-load-balancers-need-no-annotation.ts';
import { anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

test('a new pool comes with a word about internal load balancers', () => {
  const finding = ask(internalLoadBalancersNeedNoAnnotation);
  expect(finding).toMatchObject({ status: 'failed', level: 'notice' });
  expect(finding.fix).toContain('service.beta.kubernetes.io/azure-load-balancer-internal-subnet: subnet2');
});

test('a pool that is there does not', () => {
  const pools = [aPoolRequest({ existing: anAgentPool({ name: 'pool2' }) })];
  expect(ask(internalLoadBalancersNeedNoAnnotation, { pools }).status).toBe('passed');
});
