import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';

/** "make sure it's in the same location […] as your Kubernetes cluster": https://learn.microsoft.com/azure/aks/concepts-network-legacy-cni */
export const vnetIsInTheClusterRegion = defineCheck({
  id: 'vnet-is-in-the-cluster-region',
  title: 'The VNet is in the region of the cluster',
  rests: refused('https://learn.microsoft.com/azure/aks/concepts-network-legacy-cni#prerequisites'),
  scope: 'cluster',
  needs: ['cluster', 'vnet'],
  run({ cluster, vnet }) {
    if (cluster.location === '' || vnet.location === '')
      return unknown(
        `Azure reports no region for ${cluster.location === '' ? `cluster ${cluster.name}` : `VNet ${vnet.name}`}`,
      );
    if (regionKey(cluster.location) === regionKey(vnet.location))
      return pass(`Cluster ${cluster.name} and VNet ${vnet.name} are in ${vnet.location}.`);
    return fail(
      `VNet ${vnet.name} is in ${vnet.location}, but cluster ${cluster.name} and its nodes are in ${cluster.location}.`,
      'Use a subnet of the VNet that the other node pools use.',
    );
  },
});

/** Azure writes `West Europe` and `westeurope`. */
function regionKey(location: string): string {
  return location.replace(/\s/g, '').toLowerCase();
}
