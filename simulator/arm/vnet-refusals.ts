import { defineRefusals } from '../aks/refusals.ts';
import type { VirtualNetworkState } from '../cloud/state.ts';
import { prefixRefusal } from './subnet-refusals.ts';

/** What Azure refuses of a VNet itself, as it is to be; its subnets are judged beside. */
export const vnetRefusals = defineRefusals<{ readonly vnet: VirtualNetworkState }>([
  {
    refuses: 'a VNet without a range',
    source: 'unknown',
    judge: ({ vnet }) =>
      vnet.addressPrefixes.length === 0
        ? {
            wrapped: true,
            code: 'NoAddressPrefixOrPoolProvided',
            message: `No address prefix or IPAM pool is provided for resource ${vnet.id}.`,
            details: [],
          }
        : undefined,
  },
  {
    refuses: 'a VNet range that is not a CIDR block or has host bits set',
    source: 'https://github.com/Azure/azure-service-operator/issues/997',
    judge: ({ vnet }) => prefixRefusal(vnet.addressPrefixes, vnet.id),
  },
]);
