import type { Facts } from '../../facts/facts.ts';
import { parseRanges } from '../../network/address-range.ts';
import { crossingsToInternet } from '../../network/outside-traffic.ts';
import { INTERNET } from '../../network/party.ts';
import { routesToEverything } from '../../network/routes.ts';
import { trafficThrough, type Traffic } from '../../network/traffic.ts';
import type { RouteTable, Subnet } from '../../resources/network.ts';
import { mayLearnRoutes } from '../shared/learned-routes.ts';

interface Asked extends Pick<Facts, 'vnet' | 'networkSecurityGroups'> {
  readonly subnet: Subnet;
  readonly routeTable: RouteTable | undefined;
}

/** What the group of a subnet says to its nodes that go to the internet by HTTPS. */
export function trafficToInternet({ vnet, networkSecurityGroups, subnet, routeTable }: Asked): Traffic {
  // The tag VirtualNetwork holds the prefixes of user-defined and of learned routes as well.
  const isRouted = routesToEverything(routeTable, 4).length > 0 || mayLearnRoutes(vnet, routeTable);
  const ranges = [...parseRanges(vnet.addressPrefixes), ...(isRouted ? [INTERNET] : [])];
  return trafficThrough({ groups: networkSecurityGroups, vnet: ranges }, crossingsToInternet(subnet));
}
