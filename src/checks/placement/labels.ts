import type { VirtualNetwork } from '../../resources/network.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { nameOfId, resourceGroupOf } from '../../values/resource-id.ts';

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set */
const LONGEST_LABEL = 63;
const LABEL = /^[a-z0-9]([-_.a-z0-9]*[a-z0-9])?$/i;

interface NetworkName {
  /** `subnet`, `virtual network` or `resource group`. */
  readonly of: string;
  readonly name: string;
}

/** The names that AKS writes into labels of the nodes of an overlay. https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#limitations */
export function namesInLabels(vnet: VirtualNetwork, pool: PoolRequest): readonly NetworkName[] {
  return [
    ...(pool.subnetId === undefined ? [] : [{ of: 'subnet', name: nameOfId(pool.subnetId) }]),
    { of: 'virtual network', name: vnet.name },
    { of: 'resource group', name: resourceGroupOf(vnet.id) ?? '' },
  ].filter(({ name }) => name !== '');
}

export function isTooLong({ name }: NetworkName): boolean {
  return name.length > LONGEST_LABEL;
}

export function isNoLabel({ name }: NetworkName): boolean {
  return !LABEL.test(name);
}

/** `subnet snet (4 characters)`. */
export function namesInWords(names: readonly NetworkName[]): string {
  return names.map(({ of, name }) => `${of} ${name} (${name.length} characters)`).join(', ');
}
