import { expect, test } from '@jest/globals';
import { clusterVersionIsSupported } from '../../../src/checks/versions/cluster-version-is-supported.ts';
import { parseKubernetesVersions } from '../../../src/resources/kubernetes-versions.ts';
import { aCluster, anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

const OFFICIAL = 'KubernetesOfficial';
const LONG_TERM = 'AKSLongTermSupport';

// The shape is that of https://learn.microsoft.com/rest/api/aks/managed-clusters/list-kubernetes-versions
test.each([
  [OFFICIAL, [OFFICIAL, LONG_TERM], 'passed'],
  [OFFICIAL, [LONG_TERM], 'failed'],
  [LONG_TERM, [LONG_TERM], 'passed'],
  [OFFICIAL, [OFFICIAL], 'passed'],
  [OFFICIAL, [], 'unknown'],
])('a cluster of plan %s whose version is offered for %j: %s', (plan, supportPlan, status) => {
  const kubernetesVersions = parseKubernetesVersions({ values: [{ version: '1.33', capabilities: { supportPlan } }] });
  const facts = { kubernetesVersions, cluster: aCluster({ supportPlan: plan }) };
  const finding = ask(clusterVersionIsSupported, { facts });
  expect(finding).toMatchObject({ status, level: 'warning' });
  if (status === 'failed') expect(finding.fix).toContain('--k8s-support-plan AKSLongTermSupport');
});

test('a version that the region does not list is not judged, and pools that are there ask for none', () => {
  expect(ask(clusterVersionIsSupported, { facts: { kubernetesVersions: [] } }).status).toBe('unknown');
  const pools = [aPoolRequest({ existing: anAgentPool({ name: 'pool2' }) })];
  expect(ask(clusterVersionIsSupported, { pools }).status).toBe('not-applicable');
});
