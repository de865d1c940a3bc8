import { describe, expect, test } from '@jest/globals';
import { securityRulesLetAllTrafficThrough } from '../../../src/checks/security-rules/security-rules-let-all-traffic-through.ts';
import { securityRulesLetEncryptedTrafficThrough } from '../../../src/checks/security-rules/security-rules-let-encrypted-traffic-through.ts';
import { securityRulesLetNodesTalk } from '../../../src/checks/security-rules/security-rules-let-nodes-talk.ts';
import { securityRulesLetPodsTalk } from '../../../src/checks/security-rules/security-rules-let-pods-talk.ts';
import { securityRulesLetUserPoolsTalk } from '../../../src/checks/security-rules/security-rules-let-user-pools-talk.ts';
import type { Cluster } from '../../../src/resources/cluster.ts';
import { KUBENET, NODE_SUBNET, aPoolRequest, anAgentPool, aSubnet, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';
import { DENY } from '../security-groups.ts';
import { SYSTEM_POOL, USER_POOL, withUserPool } from '../places.ts';

/** Denies what comes from the subnet of the user pool, from that of the system pool, or from the virtual network but the system pool. */
const DENY_USER = { ...DENY, sources: ['10.1.3.0/24'] };
const DENY_SYSTEM = { ...DENY, sources: ['10.1.1.0/24'] };
const ALL_BUT_SYSTEM = [
  { name: 'allow-system', priority: 150, sources: ['10.1.1.0/24'] },
  { name: 'allow-own', priority: 151, sources: ['10.1.2.0/24'] },
  { ...DENY, sources: ['10.1.0.0/16'] },
];
const ENCRYPTED: Partial<Cluster> = {
  ...NODE_SUBNET,
  raw: {
    properties: {
      networkProfile: { advancedNetworking: { enabled: true, security: { transitEncryption: { type: 'WireGuard' } } } },
    },
  },
};

describe('a user pool beside a system pool and another user pool', () => {
  test.each([
    ['the user pool denied', [DENY_USER], 'passed', 'failed'],
    ['all but the system pool denied', ALL_BUT_SYSTEM, 'passed', 'failed'],
    ['the system pool denied', [DENY_SYSTEM], 'failed', 'passed'],
    ['everything denied', [DENY], 'failed', 'not-applicable'],
    ['nothing denied', [], 'passed', 'passed'],
  ])('%s', (_case, rules, error, notice) => {
    expect(ask(securityRulesLetNodesTalk, withUserPool(rules))).toMatchObject({ level: 'error', status: error });
    expect(ask(securityRulesLetUserPoolsTalk, withUserPool(rules))).toMatchObject({ level: 'notice', status: notice });
  });

  test('what keeps the user pools apart is no warning either', () => {
    expect(ask(securityRulesLetAllTrafficThrough, withUserPool([DENY_USER])).status).toBe('passed');
    expect(ask(securityRulesLetAllTrafficThrough, withUserPool(ALL_BUT_SYSTEM)).status).toBe('passed');
  });

  test('the rule may be on the subnet of the other user pool, or deny outbound traffic', () => {
    const onOther = withUserPool([{ ...DENY, sources: ['10.1.2.0/24'] }], { on: 'subnet3' });
    const outward = withUserPool([{ ...DENY, direction: 'Outbound', destinations: ['10.1.3.0/24'] }]);
    for (const question of [onOther, outward]) {
      expect(ask(securityRulesLetNodesTalk, question).status).toBe('passed');
      expect(ask(securityRulesLetUserPoolsTalk, question).status).toBe('failed');
    }
  });

  test('the notice says that it looks intended, and what comes of it', () => {
    const { saw, fix } = ask(securityRulesLetUserPoolsTalk, withUserPool([DENY_USER]));
    expect(saw).toContain('looks intended');
    expect(fix).toContain('all ports between nodes');
    expect(fix).toContain('Service');
    expect(fix).toContain('when the system node pools are full');
    expect(fix).toContain('az network nsg rule create');
  });

  test('without another user pool the question does not arise', () => {
    expect(ask(securityRulesLetUserPoolsTalk, withUserPool([DENY], { pools: [SYSTEM_POOL] })).status).toBe(
      'not-applicable',
    );
  });
});

test('a new system pool has to reach the user pools', () => {
  const pools = [aPoolRequest({ wanted: { mode: 'System' } })];
  expect(ask(securityRulesLetNodesTalk, { ...withUserPool([DENY_USER]), pools }).status).toBe('failed');
  expect(ask(securityRulesLetUserPoolsTalk, { ...withUserPool([DENY_USER]), pools }).status).toBe('not-applicable');
});

test('the system nodes that AKS hosts count as a system pool, the nodes of node auto-provisioning as a user pool', () => {
  const pools = [USER_POOL];
  const hosted = { ...NODE_SUBNET, hostedSystemSubnetId: subnetId('subnet1') };
  expect(ask(securityRulesLetNodesTalk, withUserPool([DENY_SYSTEM], { pools, cluster: hosted })).status).toBe('failed');
  const provisioned = { ...NODE_SUBNET, hostedNodeSubnetId: subnetId('subnet1') };
  const question = withUserPool([DENY_SYSTEM], { pools, cluster: provisioned });
  expect(ask(securityRulesLetNodesTalk, question).status).toBe('passed');
  expect(ask(securityRulesLetUserPoolsTalk, question).status).toBe('failed');
});

test('a subnet that a system pool and a user pool share counts as that of a system pool', () => {
  const pools = [anAgentPool({ vnetSubnetId: subnetId('subnet3') }), USER_POOL];
  expect(ask(securityRulesLetNodesTalk, withUserPool([DENY_USER], { pools })).status).toBe('failed');
});

test.each([
  ['the user pool', DENY_USER, 'passed'],
  ['the system pool', DENY_SYSTEM, 'failed'],
])('WireGuard denied from %s', (_case, rule, status) => {
  const rules = [{ ...rule, protocol: 'Udp', destinationPorts: ['51871'] }];
  expect(ask(securityRulesLetEncryptedTrafficThrough, withUserPool(rules, { cluster: ENCRYPTED })).status).toBe(status);
});

test('denied WireGuard traffic is reported once', () => {
  const question = withUserPool([{ ...DENY_SYSTEM, protocol: 'Udp', destinationPorts: ['51871'] }], {
    cluster: ENCRYPTED,
  });
  expect(ask(securityRulesLetAllTrafficThrough, question).status).toBe('not-applicable');
});

describe('pods in a range of the cluster', () => {
  test.each<[string, Partial<Cluster>]>([
    ['an overlay', {}],
    ['kubenet', { ...KUBENET, podCidrs: ['10.244.0.0/16'] }],
  ])('%s: a rule that denies it stops, whichever subnet it stands on', (_mode, cluster) => {
    const rule = { ...DENY, sources: ['10.244.0.0/16'] };
    for (const on of ['subnet1', 'subnet2', 'subnet3'])
      expect(ask(securityRulesLetPodsTalk, withUserPool([rule], { cluster, on }))).toMatchObject({
        level: 'error',
        status: 'failed',
      });
    expect(
      ask(securityRulesLetPodsTalk, withUserPool([{ ...DENY, sources: ['10.245.0.0/16'] }], { cluster })).status,
    ).toBe('passed');
  });

  test('a rule that denies the nodes of another user pool does not', () => {
    expect(ask(securityRulesLetPodsTalk, withUserPool([DENY_USER], { cluster: {} })).status).toBe('passed');
    expect(ask(securityRulesLetPodsTalk, withUserPool([DENY_SYSTEM], { cluster: {} })).status).toBe('failed');
  });
});

describe('dual-stack', () => {
  const prefixes = { subnet1: ['10.1.1.0/24', 'fd00:1:0:1::/64'], subnet2: ['10.1.2.0/24', 'fd00:1:0:2::/64'] };
  const DENY_IPV6 = { ...DENY, sources: ['fd00:1::/48'] };

  test('IPv6 alone denied is a warning', () => {
    const question = withUserPool([DENY_IPV6], { prefixes });
    expect(ask(securityRulesLetNodesTalk, question).status).toBe('passed');
    expect(ask(securityRulesLetAllTrafficThrough, question)).toMatchObject({ level: 'warning', status: 'failed' });
  });

  test('IPv4 alone denied stops', () => {
    expect(ask(securityRulesLetNodesTalk, withUserPool([DENY_SYSTEM], { prefixes })).status).toBe('failed');
  });

  test('of the pods in an overlay too', () => {
    const cluster = { podCidrs: ['10.244.0.0/16', 'fd12::/64'] };
    const question = withUserPool([{ ...DENY, sources: ['fd12::/64'] }], { prefixes, cluster });
    expect(ask(securityRulesLetPodsTalk, question).status).toBe('passed');
    expect(ask(securityRulesLetAllTrafficThrough, question).status).toBe('failed');
  });
});

describe('subnets for pods', () => {
  const more = [
    aSubnet({ name: 'pods1', addressPrefixes: ['10.1.16.0/20'] }),
    aSubnet({ name: 'pods2', addressPrefixes: ['10.1.32.0/20'] }),
  ];
  const pools = [anAgentPool({ podSubnetId: subnetId('pods1') })];
  const judged = (sources: readonly string[], on: string) => {
    const question = {
      ...withUserPool([{ ...DENY, sources }], { on, more, pools }),
      pools: [aPoolRequest({ podSubnetId: subnetId('pods2') })],
    };
    return [ask(securityRulesLetNodesTalk, question).status, ask(securityRulesLetAllTrafficThrough, question).status];
  };

  test('nodes denied to nodes, or to pods, are a warning while pods reach nodes and pods', () => {
    expect(judged(['10.1.1.0/24'], 'subnet2')).toEqual(['passed', 'failed']);
    expect(judged(['10.1.1.0/24'], 'pods2')).toEqual(['passed', 'failed']);
  });

  test('system pods denied to the nodes stop; to the pods, which they do not call, it is a warning', () => {
    expect(judged(['10.1.16.0/20'], 'subnet2')[0]).toBe('failed');
    expect(judged(['10.1.16.0/20'], 'pods2')).toEqual(['passed', 'failed']);
  });

  test('the pods of the pool denied to the system pods, which answer DNS, stop; to the system nodes it is a warning', () => {
    expect(judged(['10.1.32.0/20'], 'pods1')[0]).toBe('failed');
    expect(judged(['10.1.32.0/20'], 'subnet1')).toEqual(['passed', 'failed']);
  });
});
