import { advice } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/private-clusters */
export const privateEndpointNeedsNoMove = defineCheck({
  id: 'private-endpoint-needs-no-move',
  title: "Nothing is to be said about the private endpoint of the cluster's API server",
  rests: advice('https://learn.microsoft.com/azure/aks/private-clusters'),
  scope: 'pool',
  needs: ['cluster'],
  when: ({ cluster }, { name, isNew, wanted }) =>
    cluster.apiServerAccess.isPrivate
      ? (isNew && wanted.mode === 'System') || `node pool ${name} takes the place of no pool of the system`
      : `the API server of cluster ${cluster.name} has a public address`,
  run({ cluster }) {
    if (cluster.apiServerAccess.isInVnet)
      return pass(`The API server of cluster ${cluster.name} has a subnet of its own.`);
    return fail(
      `The private endpoint of cluster ${cluster.name} stays in the subnet of its first pool. When that pool goes and the cluster is stopped and started, AKS makes the endpoint anew in another subnet, with another address.`,
      'Do not write its address down anywhere but in the private DNS zone, and keep the old subnet while the endpoint is in it. Else there is nothing to do.',
    );
  },
});
