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

/** What the NSG of a subnet does with HTTPS from its nodes to the internet. */
export function trafficToInternet({ vnet, networkSecurityGroups, subnet, routeTable }: Asked): Traffic {
  // The tag VirtualNetwork includes the prefixes of user-defined and BGP routes.
  const isRouted = routesToEverything(routeTable, 4).length > 0 || mayLearnRoutes(vnet, routeTable);
  const ranges = [...parseRanges(vnet.addressPrefixes), ...(isRouted ? [INTERNET] : [])];
  return trafficThrough({ groups: networkSecurityGroups, vnet: ranges }, crossingsToInternet(subnet));
}
