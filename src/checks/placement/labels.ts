import type { Facts } from '../../facts/facts.ts';
import { placesBeside } from '../../network/cluster-places.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { nameOfId, resourceGroupOf, sameId, vnetOfSubnet } from '../../values/resource-id.ts';

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set */
const LONGEST_LABEL = 63;
const LABEL = /^[a-z0-9]([-_.a-z0-9]*[a-z0-9])?$/i;

interface NetworkName {
  /** `subnet`, `virtual network` or `resource group`. */
  readonly of: string;
  readonly name: string;
}

/**
 * The names that AKS writes into labels of the nodes of an overlay. Those of a virtual network that nodes of the cluster lie in already did
 * no harm. https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#limitations
 */
export function namesInLabels(
  { cluster, agentPools, vnet }: Pick<Facts, 'cluster' | 'agentPools' | 'vnet'>,
  pool: PoolRequest,
): readonly NetworkName[] {
  const others = placesBeside(cluster, agentPools, pool.name).filter(({ holds }) => holds === 'nodes');
  return [
    ...(pool.subnetId === undefined ? [] : [{ of: 'subnet', name: nameOfId(pool.subnetId) }]),
    ...(others.some(({ subnetId }) => sameId(vnetOfSubnet(subnetId), vnet.id))
      ? []
      : [
          { of: 'virtual network', name: vnet.name },
          { of: 'resource group', name: resourceGroupOf(vnet.id) ?? '' },
        ]),
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
