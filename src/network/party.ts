import { parseRange, parseRanges, type AddressRange } from './address-range.ts';
import { interval, without, type Box, type Interval } from './boxes.ts';

/** One end of some traffic: a range, or a place outside all ranges of the customer, named by its service tag. */
export interface Party extends AddressRange {
  readonly tag?: 'Internet' | 'AzureLoadBalancer';
}

/**
 * The source of load balancer probes: the address of the host, in every region. It has its own service tag.
 * https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
 */
export const AZURE_LOAD_BALANCER: Party = { ...wellKnown('168.63.129.16'), tag: 'AzureLoadBalancer' };

/** The public IPv4 addresses, as the target of downloads. */
export const INTERNET: Party = { ...wellKnown('0.0.0.0/0'), tag: 'Internet' };

/** What is not public. https://www.iana.org/assignments/iana-ipv4-special-registry */
const SPECIAL_PURPOSE = parseRanges([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
]);

const PUBLIC_BLOCKS = blocksWithout([interval(INTERNET.first, INTERNET.last)], SPECIAL_PURPOSE);

/** The party as NSG rules name it. */
export function nameOfParty(party: Party): string {
  return party.tag ?? party.cidr;
}

/** The addresses of the party, in blocks that do not overlap. */
export function blocksOf(party: Party): readonly Interval[] {
  return party.tag === 'Internet' ? PUBLIC_BLOCKS : [interval(party.first, party.last)];
}

function blocksWithout(blocks: readonly Interval[], taken: readonly AddressRange[]): readonly Interval[] {
  const left = taken.reduce<readonly Box[]>(
    (boxes, { first, last }) => boxes.flatMap((box) => without(box, [interval(first, last)])),
    blocks.map((block) => [block]),
  );
  return left.flat();
}

function wellKnown(text: string): AddressRange {
  const range = parseRange(text);
  if (range === undefined) throw new Error(`${text} is no range`);
  return range;
}
