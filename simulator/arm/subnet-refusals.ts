import { defineRefusals } from '../aks/refusals.ts';
import type { Verdict } from '../aks/refusals.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { usedAddresses } from '../cloud/addresses.ts';
import { areInside, networkOf, overlaps } from '../cloud/ranges.ts';
import type { SubnetState, VirtualNetworkState } from '../cloud/state.ts';

/** A subnet as it is to be, in the VNet as it is to be. */
export interface SubnetWrite {
  readonly cloud: Cloud;
  readonly wanted: Omit<SubnetState, 'virtualNetwork'>;
  readonly existing: SubnetState | undefined;
  readonly vnet: Pick<VirtualNetworkState, 'id' | 'name' | 'addressPrefixes'>;
  /** The other subnets of the VNet, as they are to be. */
  readonly others: readonly Pick<SubnetState, 'name' | 'addressPrefixes'>[];
}

/** Azure's smallest subnet. https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq */
const LONGEST_PREFIX = 29;

function idOf({ vnet, wanted }: SubnetWrite): string {
  return `${vnet.id}/subnets/${wanted.name}`;
}

function refused(code: string, message: string, detail?: { readonly code: string; readonly message: string }): Verdict {
  return { wrapped: true, code, message, details: detail ? [detail] : [] };
}

/** A prefix that is no CIDR block, or has bits of a host set. */
export function prefixRefusal(prefixes: readonly string[], resource: string): Verdict | undefined {
  for (const prefix of prefixes) {
    const network = networkOf(prefix);
    if (network === undefined) {
      // https://github.com/Azure/azure-service-operator/issues/997
      return refused(
        'InvalidAddressPrefixFormat',
        `Address prefix ${prefix} of resource ${resource} is not formatted correctly. It should follow CIDR notation, for example 10.0.0.0/24.`,
      );
    }
    if (network !== prefix) {
      // In the words of Terraform's output in public questions.
      return refused(
        'InvalidCIDRNotation',
        `The address prefix ${prefix} in resource ${resource} has an invalid CIDR notation. For the given prefix length, the address prefix should be ${network}.`,
      );
    }
  }
  return undefined;
}

/** What Azure refuses of a subnet that is made or changed, by itself or with its VNet. */
export const subnetWriteRefusals = defineRefusals<SubnetWrite>([
  {
    refuses: 'a new subnet without a range',
    source: 'unknown',
    judge: (write) =>
      write.wanted.addressPrefixes.length === 0
        ? refused(
            'NoAddressPrefixOrPoolProvided',
            `No address prefix or IPAM pool is provided for resource ${idOf(write)}.`,
          )
        : undefined,
  },
  {
    refuses: 'a range that is not a CIDR block or has host bits set',
    source: 'https://github.com/Azure/azure-service-operator/issues/997',
    judge: (write) => prefixRefusal(write.wanted.addressPrefixes, idOf(write)),
  },
  {
    refuses: 'a new range for a subnet in use',
    source: 'https://github.com/Azure/azure-cli/issues/15893',
    judge: ({ cloud, wanted, existing }) =>
      existing &&
      wanted.addressPrefixes.join() !== existing.addressPrefixes.join() &&
      usedAddresses(existing, cloud.clusters) > 0
        ? refused('InUseSubnetCannotBeUpdated', `Subnet ${existing.name} is in use and cannot be updated.`)
        : undefined,
  },
  {
    refuses: 'a subnet with fewer than eight addresses',
    source: 'https://github.com/Azure/azure-cli/issues/28097',
    judge: ({ wanted, vnet }) =>
      wanted.addressPrefixes.some((prefix) => !prefix.includes(':') && Number(prefix.split('/')[1]) > LONGEST_PREFIX)
        ? refused('NetcfgInvalidSubnet', `Subnet '${wanted.name}' is not valid in virtual network '${vnet.name}'.`)
        : undefined,
  },
  {
    refuses: 'a subnet outside its VNet',
    source: 'https://github.com/MicrosoftDocs/azure-docs/pull/123869',
    judge: ({ wanted, vnet }) =>
      areInside(wanted.addressPrefixes, vnet.addressPrefixes)
        ? undefined
        : refused(
            'NetcfgSubnetRangeOutsideVnet',
            `Subnet '${wanted.name}' is not valid because its IP address range is outside the IP address range of virtual network '${vnet.name}'.`,
          ),
  },
  {
    refuses: 'a subnet that overlaps another',
    source: 'https://github.com/MicrosoftDocs/azure-docs/pull/123869',
    judge: ({ wanted, vnet, others }) =>
      others.some(({ addressPrefixes }) =>
        addressPrefixes.some((theirs) => wanted.addressPrefixes.some((prefix) => overlaps(prefix, theirs))),
      )
        ? refused(
            'NetcfgSubnetRangesOverlap',
            `Subnet '${wanted.name}' is not valid because its IP address range overlaps with that of an existing subnet in virtual network '${vnet.name}'.`,
          )
        : undefined,
  },
  {
    refuses: 'an NSG, a route table, or a NAT gateway that does not exist',
    source: 'https://github.com/hashicorp/terraform-provider-azurerm/issues/14344',
    judge: (write) => {
      const { cloud, wanted } = write;
      const { network } = cloud;
      const missing = [
        wanted.networkSecurityGroup !== undefined && !network.networkSecurityGroup(wanted.networkSecurityGroup)
          ? wanted.networkSecurityGroup
          : undefined,
        wanted.routeTable !== undefined && !network.routeTable(wanted.routeTable) ? wanted.routeTable : undefined,
        wanted.natGateway !== undefined && !network.natGateway(wanted.natGateway) ? wanted.natGateway : undefined,
      ].find((id) => id !== undefined);
      return missing === undefined
        ? undefined
        : refused(
            'InvalidResourceReference',
            `Resource ${missing} referenced by resource ${idOf(write)} was not found. Please make sure that the referenced resource exists, and that both resources are in the same region.`,
            { code: 'NotFound', message: `Resource ${missing} not found.` },
          );
    },
  },
]);

/** What Azure refuses when a subnet is to go, by itself or with its VNet. */
export const subnetDeletionRefusals = defineRefusals<{
  readonly subnet: SubnetState;
  readonly users: readonly string[];
}>([
  {
    refuses: 'the deletion of a subnet in use',
    source: 'https://github.com/Azure-Samples/jmeter-aci-terraform/issues/69',
    judge: ({ subnet, users }) =>
      users.length === 0
        ? undefined
        : refused(
            'InUseSubnetCannotBeDeleted',
            `Subnet ${subnet.name} is in use by ${users.join(', ')} and cannot be deleted. In order to delete the subnet, delete all the resources within the subnet. See aka.ms/deletesubnet.`,
            undefined,
          ),
  },
]);
