import { vmSizesOf } from '../../resources/agent-pool.ts';
import type { Cluster } from '../../resources/cluster.ts';
import { parseComputeSkus } from '../../resources/compute-skus.ts';
import { parseComputeUsages } from '../../resources/compute-usages.ts';
import { parseFeature } from '../../resources/features.ts';
import { nodePublicIpsOf } from '../../resources/node-public-ips.ts';
import type { Unread } from '../../resources/read.ts';
import { followingFrom, readAs, requestsOf, unasked, type Reading, type Sources } from '../reading.ts';

export const computeSources: Pick<Sources, 'computeSkus' | 'computeUsages' | 'encryptionAtHost' | 'networkUsages'> = {
  async computeSkus(reading) {
    const cluster = await clusterToSize(reading, 'the VM sizes');
    if ('ok' in cluster) return cluster;
    const { subscriptionId } = reading.inputs;
    const scope = `/subscriptions/${subscriptionId}`;
    const path = `${scope}/providers/Microsoft.Compute/skus`;
    const name = `VM sizes for subscription ${subscriptionId}`;
    // Without the filter Azure lists every region, some tens of megabytes. https://learn.microsoft.com/rest/api/compute/resource-skus/list
    const query = { $filter: `location eq '${cluster.location}'` };
    return readAs(
      reading.read({ name, path, scope, api: 'Microsoft.Compute/skus', query, isLasting: true }),
      parseComputeSkus,
    );
  },

  async encryptionAtHost(reading) {
    const requests = await requestsOf(reading);
    const isAsked = requests.some(
      ({ existing, given }) => existing === undefined && given['enableEncryptionAtHost'] === true,
    );
    if (!isAsked) return unasked('the features of the subscription', 'no new node pool requests encryption at host');
    const scope = `/subscriptions/${reading.inputs.subscriptionId}`;
    const path = `${scope}/providers/Microsoft.Features/providers/Microsoft.Compute/features/EncryptionAtHost`;
    const name = 'the feature EncryptionAtHost of the subscription';
    return readAs(reading.read({ name, path, scope, api: 'Microsoft.Features', isLasting: true }), parseFeature);
  },

  async computeUsages(reading) {
    const cluster = await clusterToSize(reading, 'the quotas for virtual machines');
    if ('ok' in cluster) return cluster;
    const scope = `/subscriptions/${reading.inputs.subscriptionId}`;
    const path = `${scope}/providers/Microsoft.Compute/locations/${cluster.location}/usages`;
    const name = `compute quotas in ${cluster.location}`;
    return readAs(reading.read({ name, path, scope, api: 'Microsoft.Compute/locations/usages' }), parseComputeUsages);
  },

  async networkUsages(reading) {
    const what = 'the quotas for networks';
    const [cluster, requests] = await Promise.all([reading.fact('cluster'), requestsOf(reading)]);
    if (!cluster.ok) return followingFrom(what, cluster);
    if (!requests.some(({ wanted }) => nodePublicIpsOf(wanted) !== undefined))
      return unasked(what, 'no node of the requested pools gets a public IP address');
    const { location } = cluster.value;
    const scope = `/subscriptions/${reading.inputs.subscriptionId}`;
    const path = `${scope}/providers/Microsoft.Network/locations/${location}/usages`;
    const name = `network quotas in ${location}`;
    return readAs(reading.read({ name, path, scope, api: 'Microsoft.Network' }), parseComputeUsages);
  },
};

/** The cluster, where a pool is still to be made, or to be changed, whose size is known; else why nobody asks. */
async function clusterToSize(reading: Reading, what: string): Promise<Cluster | Unread> {
  const cluster = await reading.fact('cluster');
  if (!cluster.ok) return followingFrom(what, cluster);
  const requests = await requestsOf(reading);
  const sized = requests.filter(({ wanted }) => vmSizesOf(wanted).length > 0);
  if (sized.length === 0) return unasked(what, 'AKS chooses the VM size of every node pool');
  const isOpen = sized.some(
    ({ existing, differences }) => existing?.provisioningState !== 'Succeeded' || differences.length > 0,
  );
  return isOpen ? cluster.value : unasked(what, 'no new or changed node pool has a known VM size');
}
