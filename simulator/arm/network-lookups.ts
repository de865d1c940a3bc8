import { AzureError, gatewayError } from '../aks/azure-error.ts';
import { keyOf } from '../cloud/ids.ts';
import type { SubnetState, VirtualNetworkState } from '../cloud/state.ts';
import { nameIn } from './route.ts';
import type { ArmRequest } from './route.ts';

function missing(request: ArmRequest, type: string, name: string): Error {
  return gatewayError(
    404,
    'ResourceNotFound',
    `The Resource 'Microsoft.Network/${type}/${name}' under resource group '${nameIn(request, 'group')}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
  );
}

/** @throws AzureError 404 */
export function inGroup<Resource extends { readonly name: string; readonly resourceGroup: string }>(
  request: ArmRequest,
  type: string,
  resources: readonly Resource[],
  name: string,
): Resource {
  const group = keyOf(nameIn(request, 'group'));
  const found = resources.find((each) => keyOf(each.name) === keyOf(name) && keyOf(each.resourceGroup) === group);
  if (!found) throw missing(request, type, name);
  return found;
}

/** @throws AzureError 404 */
export function vnetOf(request: ArmRequest): VirtualNetworkState {
  return inGroup(request, 'virtualNetworks', request.cloud.network.virtualNetworks, nameIn(request, 'vnet'));
}

/** @throws AzureError 404 */
export function subnetOf(request: ArmRequest): SubnetState {
  const vnet = vnetOf(request);
  const name = nameIn(request, 'subnet');
  const found = vnet.subnets.get(keyOf(name));
  if (found) return found;
  throw notFound(`${vnet.id}/subnets/${name}`);
}

/** What is missing inside of a resource is the network provider's 404, not ARM's. */
export function notFound(id: string): AzureError {
  return new AzureError(404, 'NotFound', `Resource ${id} not found.`, {
    wrapped: true,
    details: [],
    headers: { 'x-ms-failure-cause': 'service' },
  });
}
