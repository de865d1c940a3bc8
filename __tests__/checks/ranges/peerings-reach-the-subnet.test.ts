import { describe, expect, test } from '@jest/globals';
import { peeringsAreConnected } from '../../../src/checks/ranges/peerings-are-connected.ts';
import { peeringsAreInSync } from '../../../src/checks/ranges/peerings-are-in-sync.ts';
import { peeringsReachTheSubnet } from '../../../src/checks/ranges/peerings-reach-the-subnet.ts';
import { subnetIsPeeredLikeOtherSubnets } from '../../../src/checks/ranges/subnet-is-peered-like-other-subnets.ts';
import type { Peering } from '../../../src/resources/peerings.ts';
import { aPeering, aPoolRequest, GROUP, SUBSCRIPTION } from '../../builders.ts';
import { vnetIdOf } from '../../../src/values/resource-id.ts';
import { ask } from '../ask.ts';
import { behindAPeering, DNS_SERVER, FIREWALL } from '../behind-a-peering.ts';

const HUB2 = vnetIdOf({ subscriptionId: SUBSCRIPTION, resourceGroup: GROUP, vnet: 'hub2' });
const STALE: Partial<Peering> = { syncLevel: 'RemoteNotInSync' };
const TOLD_THE_OLD: Partial<Peering> = { ...STALE, localAddressPrefixes: ['10.1.0.0/16'] };

describe('the next hop of the default route lies behind a peering', () => {
  test.each<[string, Partial<Peering>, string]>([
    ['connected and in sync', { syncLevel: 'FullyInSync' }, 'passed'],
    ['our new range is not known there', TOLD_THE_OLD, 'failed'],
    ['our new range is the only one without a pool', STALE, 'failed'],
    ['out of sync here alone', { syncLevel: 'LocalNotInSync' }, 'passed'],
    ['out of sync on both sides', { ...TOLD_THE_OLD, syncLevel: 'LocalAndRemoteNotInSync' }, 'failed'],
    ['another range is not known there', { ...STALE, localAddressPrefixes: ['10.1.0.0/16', '10.2.0.0/16'] }, 'passed'],
    ['Disconnected', { state: 'Disconnected' }, 'failed'],
    ['Initiated', { state: 'Initiated' }, 'failed'],
    ['only the subnet of another pool is peered', { localSubnetNames: ['subnet1'] }, 'failed'],
    ['the subnet is peered, in another case', { localSubnetNames: ['subnet1', 'SUBNET2'] }, 'passed'],
  ])('%s: %s', (_case, peering, status) => {
    expect(ask(peeringsReachTheSubnet, behindAPeering(peering))).toMatchObject({ status, level: 'error' });
  });

  test('a subnet in the old range is known there', () => {
    const subnet = { addressPrefixes: ['10.1.2.0/24'] };
    expect(ask(peeringsReachTheSubnet, behindAPeering(TOLD_THE_OLD, { subnet })).status).toBe('passed');
    expect(ask(peeringsReachTheSubnet, behindAPeering(STALE, { subnet })).status).toBe('passed');
  });

  test('of two ranges without a pool nobody knows which is new', () => {
    const vnet = { addressPrefixes: ['10.1.0.0/16', '10.2.0.0/16', '10.3.0.0/16'] };
    expect(ask(peeringsReachTheSubnet, behindAPeering(STALE, { vnet })).status).toBe('passed');
    expect(ask(peeringsAreInSync, behindAPeering(STALE, { vnet })).status).toBe('failed');
  });

  test('what is told as an error is not told as a warning as well', () => {
    expect(ask(peeringsAreInSync, behindAPeering(TOLD_THE_OLD)).status).toBe('not-applicable');
    expect(ask(peeringsAreConnected, behindAPeering({ state: 'Disconnected' })).status).toBe('not-applicable');
    const question = behindAPeering({ localSubnetNames: ['subnet1'] });
    expect(ask(subnetIsPeeredLikeOtherSubnets, question).status).toBe('passed');
  });

  test('the fix syncs the other side, makes the peering anew, or adds the subnet', () => {
    const fixOf = (peering: Partial<Peering>) => ask(peeringsReachTheSubnet, behindAPeering(peering)).fix;
    expect(fixOf(TOLD_THE_OLD)).toContain('az network vnet peering sync');
    expect(fixOf(TOLD_THE_OLD)).toContain('--vnet-name hub1');
    expect(fixOf({ state: 'Disconnected' })).toContain('az network vnet peering delete');
    expect(fixOf({ state: 'Initiated' })).toContain('--remote-vnet ');
    expect(fixOf({ state: 'Initiated' })).not.toContain('peering delete');
    expect(fixOf({ localSubnetNames: ['subnet1'] })).toContain('--local-subnet-names subnet1 subnet2');
  });

  test('a second peering that holds the address is enough', () => {
    const peerings = [aPeering({ state: 'Disconnected' }), aPeering({ name: 'peering2', remoteVnetId: HUB2 })];
    expect(ask(peeringsReachTheSubnet, behindAPeering({}, { vnet: { peerings } })).status).toBe('passed');
  });
});

describe('what else may lie there', () => {
  const none = { routes: [{ nextHopIpAddress: '10.1.0.4' }] };

  test('nothing that nodes need: a warning', () => {
    expect(ask(peeringsReachTheSubnet, behindAPeering(TOLD_THE_OLD, none)).status).toBe('passed');
    expect(ask(peeringsAreInSync, behindAPeering(TOLD_THE_OLD, none)).status).toBe('failed');
  });

  test('every DNS server', () => {
    const dnsServers = [DNS_SERVER, '10.200.1.5'];
    const question = behindAPeering(TOLD_THE_OLD, { ...none, vnet: { dnsServers } });
    expect(ask(peeringsReachTheSubnet, question)).toMatchObject({ status: 'failed' });
    expect(ask(peeringsReachTheSubnet, question).saw).toContain('10.200.1.4, a DNS server');
  });

  test('one of two DNS servers', () => {
    const question = behindAPeering(TOLD_THE_OLD, { ...none, vnet: { dnsServers: [DNS_SERVER, '10.1.0.5'] } });
    expect(ask(peeringsReachTheSubnet, question).status).toBe('passed');
  });

  test('the next hop of one half of all addresses', () => {
    const routes = [
      { name: 'low', addressPrefix: '0.0.0.0/1', nextHopIpAddress: FIREWALL },
      { name: 'high', addressPrefix: '128.0.0.0/1', nextHopIpAddress: '10.1.0.4' },
    ];
    expect(ask(peeringsReachTheSubnet, behindAPeering(TOLD_THE_OLD, { routes })).status).toBe('failed');
  });
});

test('without a peering the question does not arise', () => {
  expect(ask(peeringsReachTheSubnet, { pools: [aPoolRequest()] }).status).toBe('not-applicable');
});
