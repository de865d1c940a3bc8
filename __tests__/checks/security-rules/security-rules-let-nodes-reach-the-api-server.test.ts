import { describe, expect, test } from '@jest/globals';
import { securityRulesLetNodesReachTheApiServer } from '../../../src/checks/security-rules/security-rules-let-nodes-reach-the-api-server.ts';
import type { SecurityRule } from '../../../src/resources/network.ts';
import { aPoolRequest, aSubnet, networkId, NODE_GROUP_ID, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';
import { DENY, withRules } from '../security-groups.ts';

const OUT: Partial<SecurityRule> = { ...DENY, direction: 'Outbound' };
const API_SERVER = aSubnet({ name: 'api', addressPrefixes: ['10.1.9.0/28'] });

describe('an API server in its own subnet, 10.1.9.0/28', () => {
  const cluster = { apiServerSubnetId: subnetId('api') };
  const judged = (rules: readonly Partial<SecurityRule>[], subnet = API_SERVER) =>
    ask(securityRulesLetNodesReachTheApiServer, withRules(rules, { cluster, vnet: { subnets: [subnet] } }));

  test.each<[string, readonly Partial<SecurityRule>[], string]>([
    ['no custom rules', [], 'passed'],
    ['TCP 443 denied', [{ ...OUT, protocol: 'Tcp', destinationPorts: ['443'] }], 'failed'],
    ['TCP 4443 denied', [{ ...OUT, protocol: 'Tcp', destinationPorts: ['4443'] }], 'failed'],
    ['TCP 444 to 4442 denied', [{ ...OUT, protocol: 'Tcp', destinationPorts: ['444-4442'] }], 'passed'],
    ['UDP denied', [{ ...OUT, protocol: 'Udp' }], 'passed'],
    ['its subnet denied', [{ ...OUT, destinations: ['10.1.9.0/28'] }], 'failed'],
    ['a part of its subnet denied, where it may be', [{ ...OUT, destinations: ['10.1.9.0/29'] }], 'unknown'],
    ['the block beside denied', [{ ...OUT, destinations: ['10.1.9.16/28'] }], 'passed'],
    [
      'all denied but its subnet',
      [{ priority: 100, direction: 'Outbound', destinations: ['10.1.9.0/28'] }, OUT],
      'passed',
    ],
    ['what comes in denied', [DENY], 'passed'],
    ['a tag that may hold it', [{ ...OUT, destinations: ['Sql'] }], 'unknown'],
  ])('%s', (_case, rules, status) => {
    expect(judged(rules)).toMatchObject({ status, level: 'error' });
  });

  test('the NSG of its subnet counts, for inbound traffic', () => {
    const subnet = { ...API_SERVER, networkSecurityGroupId: networkId('networkSecurityGroups', 'nsg1') };
    const finding = judged([{ ...DENY, protocol: 'Tcp', destinationPorts: ['443'] }], subnet);
    expect(finding.status).toBe('failed');
    expect(finding.saw).toContain(
      'nsg1 denies TCP 443 from subnet2 (10.1.2.0/24) to api (10.1.9.0/28) (inbound, rule deny, priority 200)',
    );
    expect(finding.fix).toContain('--protocol Tcp --source-address-prefixes 10.1.2.0/24');
    expect(finding.fix).toContain('--destination-port-ranges 443');
  });

  test('a subnet that is not in the virtual network', () => {
    const elsewhere = withRules([OUT], { cluster });
    expect(ask(securityRulesLetNodesReachTheApiServer, elsewhere).status).toBe('unknown');
  });
});

describe('a private endpoint', () => {
  const apiServerAccess = { isPrivate: true, isInVnet: false, authorizedIpRanges: [] };
  const endpoint = `${NODE_GROUP_ID}/providers/Microsoft.Network/privateEndpoints/kube-apiserver`;
  const judged = (rules: readonly Partial<SecurityRule>[], id = endpoint) =>
    ask(
      securityRulesLetNodesReachTheApiServer,
      withRules(rules, {
        cluster: { apiServerAccess },
        vnet: { subnets: [{ ...API_SERVER, privateEndpointIds: [id] }] },
      }),
    );

  test.each<[string, readonly Partial<SecurityRule>[], string]>([
    ['no custom rules', [], 'passed'],
    ['TCP 443 denied', [{ ...OUT, protocol: 'Tcp', destinationPorts: ['443'] }], 'failed'],
    ['TCP 4443 denied, which it does not use', [{ ...OUT, protocol: 'Tcp', destinationPorts: ['4443'] }], 'passed'],
    ['a part of its subnet denied, where it may lie', [{ ...OUT, destinations: ['10.1.9.4'] }], 'unknown'],
  ])('%s', (_case, rules, status) => {
    expect(judged(rules).status).toBe(status);
  });

  test('another private endpoint does not count', () => {
    expect(judged([OUT], endpoint.replace('kube-apiserver', 'storage1')).status).toBe('unknown');
    expect(judged([OUT], endpoint.replace('MC_rg1', 'MC_rg2')).status).toBe('unknown');
  });
});

test('a public API server, and an unknown subnet', () => {
  expect(ask(securityRulesLetNodesReachTheApiServer, withRules([OUT])).status).toBe('not-applicable');
  const pools = [aPoolRequest({ subnetId: subnetId('elsewhere') })];
  expect(ask(securityRulesLetNodesReachTheApiServer, { pools }).status).toBe('not-applicable');
});

test('a private endpoint whose subnet is not known, and nodes without an NSG', () => {
  const apiServerAccess = { isPrivate: true, isInVnet: false, authorizedIpRanges: [] };
  const judged = (on: 'subnet1' | 'subnet2', isInVnet = false) =>
    ask(
      securityRulesLetNodesReachTheApiServer,
      withRules([], { on, cluster: { apiServerAccess: { ...apiServerAccess, isInVnet } } }),
    ).status;
  expect(judged('subnet1')).toBe('passed');
  expect(judged('subnet2')).toBe('unknown');
  expect(judged('subnet1', true)).toBe('unknown');
});
