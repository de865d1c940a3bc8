import { VNET } from '../__tests__/simulator/client.ts';

export { CLUSTER, VNET } from '../__tests__/simulator/client.ts';

/** The flags that name the cluster of the scenarios, as `az aks` and as `az aks nodepool` want them. */
export const PROD = '-g rg-prod -n prod';
export const OF_PROD = '-g rg-prod --cluster-name prod';
export const OF_VNET = '-g rg-net --vnet-name vnet-prod';

export const OPERATION = 'ContainerService operations';

export function subnetId(name: string, vnet = VNET): string {
  return `${vnet}/subnets/${name}`;
}

/** The add of the README, as a person would type it. */
export function addOf(subnet: string, ...flags: readonly string[]): string {
  return [`aks nodepool add ${OF_PROD} -n pool2 --vnet-subnet-id ${subnet}`, ...flags].join(' ');
}
