import { expect, test } from '@jest/globals';
import { securityRulesLetNodesReachTheApiServer } from '../../../src/checks/security-rules/security-rules-let-nodes-reach-the-api-server.ts';
import { securityRulesLetPodsReachTheApiServer } from '../../../src/checks/security-rules/security-rules-let-pods-reach-the-api-server.ts';
import type { SecurityRule } from '../../../src/resources/network.ts';
import { aPoolRequest, aSubnet, NODE_GROUP_ID, NODE_SUBNET, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';
import { DENY } from '../security-groups.ts';
import { withUserPool } from '../places.ts';

const OUT: Partial<SecurityRule> = { ...DENY, direction: 'Outbound' };
const OWN_SUBNET = { ...NODE_SUBNET, apiServerSubnetId: subnetId('api') };

/** Pods have 10.1.16.0/20 and the API server 10.1.9.0/28; the rules are on one of these subnets. */
function withPods(
  rules: readonly Partial<SecurityRule>[],
  on = 'pods',
  cluster: object = OWN_SUBNET,
  ids: string[] = [],
) {
  const more = [
    aSubnet({ name: 'pods', addressPrefixes: ['10.1.16.0/20'] }),
    aSubnet({ name: 'api', addressPrefixes: ['10.1.9.0/28'], privateEndpointIds: ids }),
  ];
  return { ...withUserPool(rules, { on, more, cluster }), pools: [aPoolRequest({ podSubnetId: subnetId('pods') })] };
}

test.each<[string, readonly Partial<SecurityRule>[], string, string]>([
  ['nothing denied', [], 'pods', 'passed'],
  ['TCP 443 denied out', [{ ...OUT, protocol: 'Tcp', destinationPorts: ['443'] }], 'pods', 'failed'],
  ['TCP 4443 denied out, which nodes alone use', [{ ...OUT, destinationPorts: ['4443'] }], 'pods', 'passed'],
  ['pods denied by the subnet of the API server', [{ ...DENY, sources: ['10.1.16.0/20'] }], 'api', 'failed'],
  ['half of the pods denied there', [{ ...DENY, sources: ['10.1.16.0/21'] }], 'api', 'unknown'],
  ['nodes denied there', [{ ...DENY, sources: ['10.1.2.0/24'] }], 'api', 'passed'],
  ['a tag that may hold it denied', [{ ...OUT, destinations: ['Sql'] }], 'pods', 'unknown'],
])('%s', (_case, rules, on, status) => {
  expect(ask(securityRulesLetPodsReachTheApiServer, withPods(rules, on))).toMatchObject({ status, level: 'warning' });
});

test('what is denied to pods alone does not stop', () => {
  const question = withPods([OUT]);
  expect(ask(securityRulesLetNodesReachTheApiServer, question).status).toBe('passed');
  const { saw, fix } = ask(securityRulesLetPodsReachTheApiServer, question);
  expect(saw).toContain('nsg1 denies TCP 443 from pods (10.1.16.0/20) to api (10.1.9.0/28)');
  expect(fix).toContain('--destination-port-ranges 443');
});

test('a private endpoint', () => {
  const apiServerAccess = { isPrivate: true, isInVnet: false, authorizedIpRanges: [] };
  const endpoint = `${NODE_GROUP_ID}/providers/Microsoft.Network/privateEndpoints/kube-apiserver`;
  const cluster = { ...NODE_SUBNET, apiServerAccess };
  expect(ask(securityRulesLetPodsReachTheApiServer, withPods([OUT], 'pods', cluster, [endpoint])).status).toBe(
    'failed',
  );
  expect(ask(securityRulesLetPodsReachTheApiServer, withPods([], 'pods', cluster, [endpoint])).status).toBe('passed');
  expect(ask(securityRulesLetPodsReachTheApiServer, withPods([OUT], 'pods', cluster)).status).toBe('unknown');
});

test('a public API server, and a pool without a pod subnet', () => {
  expect(ask(securityRulesLetPodsReachTheApiServer, withPods([OUT], 'pods', NODE_SUBNET)).status).toBe(
    'not-applicable',
  );
  const { facts } = withPods([OUT]);
  expect(ask(securityRulesLetPodsReachTheApiServer, { facts }).status).toBe('not-applicable');
});
