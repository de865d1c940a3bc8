import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';

/** "make sure it's in the same location […] as your Kubernetes cluster": https://learn.microsoft.com/azure/aks/concepts-network-legacy-cni */
export const vnetIsInTheClusterRegion = defineCheck({
  id: 'vnet-is-in-the-cluster-region',
  title: 'The virtual network is in the region of the cluster',
  rests: refused('https://learn.microsoft.com/azure/aks/concepts-network-legacy-cni#prerequisites'),
  scope: 'cluster',
  needs: ['cluster', 'vnet'],
  run({ cluster, vnet }) {
    if (cluster.location === '' || vnet.location === '')
      return unknown(
        `Azure does not say where ${cluster.location === '' ? `cluster ${cluster.name}` : `virtual network ${vnet.name}`} is`,
      );
    if (regionKey(cluster.location) === regionKey(vnet.location))
      return pass(`Cluster ${cluster.name} and virtual network ${vnet.name} are in ${vnet.location}.`);
    return fail(
      `Virtual network ${vnet.name} is in ${vnet.location}, cluster ${cluster.name} in ${cluster.location}; nodes lie in the region of their cluster.`,
      'Name a subnet of the virtual network that the other pools of the cluster lie in.',
    );
  },
});

/** Azure writes `West Europe` and `westeurope`. */
function regionKey(location: string): string {
  return location.replace(/\s/g, '').toLowerCase();
}
