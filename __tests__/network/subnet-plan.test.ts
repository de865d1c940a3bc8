import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { containsRange, parseRange, parseRanges, rangesOverlap, sizeOfRange } from '../../src/network/address-range.ts';
import { freeIpv6Block, planSubnet, type Room, type SubnetPlan } from '../../src/network/subnet-plan.ts';
import { aPeering, aSubnet, aVnet } from '../builders.ts';

interface Case {
  readonly vnet: readonly string[];
  readonly subnets?: readonly string[];
  readonly known?: readonly string[];
  readonly service?: readonly string[];
  readonly pods?: readonly string[];
  readonly peers?: readonly string[];
}

/** @param room as many addresses as are needed, with no wish to grow, or both. */
function plan(
  room: number | Room,
  { vnet, subnets = [], known = [], service = [], pods = [], peers = [] }: Case,
): SubnetPlan {
  return planSubnet(
    typeof room === 'number' ? { needed: room, toGrow: room } : room,
    aVnet({
      addressPrefixes: vnet,
      peerings: [aPeering({ remoteAddressPrefixes: peers })],
      subnets: subnets.map((prefix, index) => aSubnet({ name: `s${index}`, addressPrefixes: [prefix] })),
    }),
    parseRanges(known),
    { serviceCidrs: service, podCidrs: pods },
  );
}

describe('a subnet for 100 addresses, which a /25 holds', () => {
  test.each<[string, Case, string]>([
    ['begins where the VNet begins', { vnet: ['10.1.0.0/16'] }, '10.1.0.0/25'],
    ['goes beside what is there', { vnet: ['10.1.0.0/24'], subnets: ['10.1.0.0/26'] }, '10.1.0.128/25'],
    [
      'goes to the second range when the first is full',
      { vnet: ['10.1.0.0/25', '10.9.0.0/24'], subnets: ['10.1.0.0/25'] },
      '10.9.0.0/25',
    ],
    [
      'goes to the range that AKS knows before one that it may not know',
      { vnet: ['10.1.0.0/16', '10.9.0.0/16'], known: ['10.9.0.0/16'] },
      '10.9.0.0/25',
    ],
    [
      'goes to one that AKS may not know when the known one is full',
      { vnet: ['10.1.0.0/16', '10.9.0.0/24'], known: ['10.9.0.0/24'], subnets: ['10.9.0.0/24'] },
      '10.1.0.0/25',
    ],
    ['keeps off the services', { vnet: ['10.0.0.0/15'], service: ['10.0.0.0/16'] }, '10.1.0.0/25'],
    ['keeps off the pods', { vnet: ['10.244.0.0/15'], pods: ['10.244.0.0/16'] }, '10.245.0.0/25'],
    ['keeps off the ranges of AKS', { vnet: ['172.30.0.0/15', '10.1.0.0/24'] }, '10.1.0.0/25'],
    ['keeps off the bridge of the container engine', { vnet: ['172.16.0.0/15'], subnets: ['172.16.0.0/16'] }, ''],
    ['keeps off IPv6', { vnet: ['fd00::/48', '10.1.0.0/24'], subnets: ['fd00::/64'] }, '10.1.0.0/25'],
  ])('%s', (_case, given, range) => {
    const found = plan(100, given);
    if (range === '') expect(found.in).not.toBe('vnet');
    else expect(found).toEqual({ in: 'vnet', range, isTight: false });
  });
});

test('123 addresses fit a /25, which has 128 less 5; 124 take a /24', () => {
  expect(plan(123, { vnet: ['10.1.0.0/16'] })).toMatchObject({ in: 'vnet', range: '10.1.0.0/25' });
  expect(plan(124, { vnet: ['10.1.0.0/16'] })).toMatchObject({ in: 'vnet', range: '10.1.0.0/24' });
});

test('a full VNet is to be given a range that nothing uses, outside of all of its own', () => {
  expect(plan(100, { vnet: ['10.0.0.0/16'], subnets: ['10.0.0.0/16'], service: ['10.1.0.0/24'] })).toEqual({
    in: 'new-range',
    prefixLength: 25,
    range: '10.1.1.0/25',
  });
});

// 13 addresses fit a /27 (27 usable), 25 as well; 28 take a /26.
test.each<[Room, Case, Partial<Extract<SubnetPlan, { in: 'vnet' }>>]>([
  [{ needed: 13, toGrow: 25 }, { vnet: ['10.1.0.0/16'] }, { range: '10.1.0.0/27', isTight: false }],
  [{ needed: 13, toGrow: 28 }, { vnet: ['10.1.0.0/16'] }, { range: '10.1.0.0/26', isTight: false }],
  [
    { needed: 13, toGrow: 28 },
    { vnet: ['10.1.0.0/26'], subnets: ['10.1.0.0/27'] },
    { range: '10.1.0.32/27', isTight: true },
  ],
  [
    { needed: 13, toGrow: 28 },
    { vnet: ['10.1.0.0/27', '10.9.0.0/26'], known: ['10.1.0.0/27'] },
    { range: '10.9.0.0/26', isTight: false },
  ],
])('room for %j in %j: %j', (room, given, expected) => {
  expect(plan(room, given)).toEqual({ in: 'vnet', ...expected });
});

test('a VNet without room is to be given a range with room to grow', () => {
  const full = { vnet: ['10.0.0.0/27'], subnets: ['10.0.0.0/27'] };
  expect(plan({ needed: 13, toGrow: 28 }, full)).toEqual({ in: 'new-range', prefixLength: 27, range: '10.0.0.64/26' });
});

test.each([
  [['10.1.0.0/16'], ['10.1.0.0/24'], undefined],
  [['10.1.0.0/16', 'fd00:1::/48'], ['10.1.0.0/24'], 'fd00:1::/64'],
  [['10.1.0.0/16', 'fd00:1::/48'], ['fd00:1::/64'], 'fd00:1:0:1::/64'],
  [['fd00:1::/64'], ['fd00:1::/64'], undefined],
])('in %j beside %j, %s is free for IPv6', (addressPrefixes, subnets, range) => {
  const vnet = aVnet({ addressPrefixes, subnets: [aSubnet({ addressPrefixes: subnets })] });
  expect(freeIpv6Block(vnet, { serviceCidrs: [], podCidrs: [] })).toBe(range);
});

test('a range of a peer is no range to give it', () => {
  expect(plan(100, { vnet: ['10.0.0.0/16'], subnets: ['10.0.0.0/16'], peers: ['10.1.0.0/16'] })).toMatchObject({
    in: 'new-range',
    range: '10.2.0.0/25',
  });
});

test('where every private range is taken, there is nowhere', () => {
  const all = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];
  expect(plan(3, { vnet: all, subnets: all })).toEqual({ in: 'nowhere', prefixLength: 29 });
});

test('no subnet holds more than a /2', () => {
  expect(plan(2 ** 30 - 4, { vnet: ['10.0.0.0/8'] })).toEqual({ in: 'too-large' });
});

test('whatever is taken, the range is large enough, in the VNet and free', () => {
  const cidr = fc
    .tuple(fc.nat(255), fc.nat(255), fc.integer({ min: 17, max: 32 }))
    .map(([third, fourth, prefix]) => `10.1.${third}.${fourth}/${prefix}`);
  fc.assert(
    fc.property(
      fc.array(cidr, { maxLength: 12 }),
      fc.array(cidr, { maxLength: 2 }),
      fc.integer({ min: 1, max: 4_000 }),
      (subnets, service, addresses) => {
        const vnet = ['10.1.0.0/17', '10.1.192.0/18'];
        const found = plan(addresses, { vnet, subnets, service });
        if (found.in !== 'vnet') return;
        const range = parseRange(found.range);
        if (range === undefined) throw new Error(found.range);
        expect(sizeOfRange(range) - 5).toBeGreaterThanOrEqual(addresses);
        expect(parseRanges(vnet).some((part) => containsRange(part, range))).toBe(true);
        expect(parseRanges([...subnets, ...service]).some((taken) => rangesOverlap(taken, range))).toBe(false);
      },
    ),
  );
});
