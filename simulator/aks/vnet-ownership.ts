import { textOf } from '../json.ts';
import type { Cloud } from '../cloud/cloud.ts';
import type { OperationError, PoolState } from '../cloud/state.ts';

/**
 * Sets the cluster's ownership on the pool's VNet, which leaves it Updating for a moment. Two pools that are made at the same time race
 * for it, whichever subnets and clusters they are of: the loser fails, and stays as a Failed pool.
 * https://github.com/Azure/AKS/issues/4522
 */
export function takeOwnership(cloud: Cloud, pool: PoolState, heldFor: number): OperationError | undefined {
  const vnet = cloud.network.subnet(textOf(pool.properties['vnetSubnetID']) ?? '')?.virtualNetwork;
  if (!vnet) return undefined;
  if (vnet.provisioningState !== 'Succeeded') {
    const inner = `Virtual network ${vnet.id} is in ${vnet.provisioningState} state. It needs to be in Succeeded state in order to set resource ownership.`;
    return {
      code: 'SetVNetOwnershipFailed',
      message: `Set virtual network ownership failed. Subscription: ${cloud.scenario.subscription.id}; resource group: ${vnet.resourceGroup}; virtual network name: ${vnet.name}. autorest/azure: Service returned an error. Status=400 Code="VirtualNetworkNotInSucceededState" Message="${inner}" Details=[]`,
    };
  }
  const [lock] = cloud.access.locksAt(vnet.id).filter(({ level }) => level === 'ReadOnly');
  if (lock) {
    // That AKS meets the lock here is likely, its words are not public.
    return {
      code: 'SetVNetOwnershipFailed',
      message: `Set virtual network ownership failed. Subscription: ${cloud.scenario.subscription.id}; resource group: ${vnet.resourceGroup}; virtual network name: ${vnet.name}. autorest/azure: Service returned an error. Status=409 Code="ScopeLocked" Message="The scope '${vnet.id}' cannot perform write operation because following scope(s) are locked: '${lock.scope}'. Please remove the lock and try again."`,
    };
  }
  Object.assign(vnet, { provisioningState: 'Updating', etag: cloud.random.guid() });
  cloud.timeline.schedule(cloud.timeline.now + heldFor, () => {
    Object.assign(vnet, { provisioningState: 'Succeeded', etag: cloud.random.guid() });
  });
  return undefined;
}
