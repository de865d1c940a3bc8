import { nameOfId } from '../../values/resource-id.ts';
import { parseAvailableVersions } from '../../resources/available-versions.ts';
import { parseAgentPools } from '../../resources/agent-pool.ts';
import { parseCluster } from '../../resources/cluster.ts';
import { parseKubernetesVersions } from '../../resources/kubernetes-versions.ts';
import { followingFrom, readAs, readEach, unasked, type Sources } from '../reading.ts';
import { parseSubscription } from '../../resources/subscription.ts';
import { parseUpgradeProfile } from '../../resources/upgrade-profiles.ts';

const api = 'Microsoft.ContainerService';

export const clusterSources: Pick<
  Sources,
  | 'lookups'
  | 'today'
  | 'subscription'
  | 'cluster'
  | 'agentPools'
  | 'availableVersions'
  | 'kubernetesVersions'
  | 'upgradeProfiles'
> = {
  async lookups(reading) {
    const [cluster, vnet] = await Promise.all([reading.fact('cluster'), reading.fact('vnet')]);
    return { ok: true, value: { cluster, vnet } };
  },

  today({ now }) {
    return Promise.resolve({ ok: true, value: new Date(now).toISOString().slice(0, 'YYYY-MM-DD'.length) });
  },

  subscription({ read, inputs }) {
    const path = `/subscriptions/${inputs.subscriptionId}`;
    const name = `subscription ${inputs.subscriptionId}`;
    return readAs(read({ name, path, scope: path, api: 'Microsoft.Resources', isLasting: true }), parseSubscription);
  },

  cluster({ read, inputs, clusterId }) {
    const name = `managed cluster ${inputs.clusterName}`;
    return readAs(read({ name, path: clusterId, scope: clusterId, api, isRequired: true }), parseCluster);
  },

  async agentPools(reading) {
    const { read, inputs, clusterId } = reading;
    const name = `node pools of cluster ${inputs.clusterName}`;
    const [pools, cluster] = await Promise.all([
      readAs(read({ name, path: `${clusterId}/agentPools`, scope: clusterId, api, isRequired: true }), parseAgentPools),
      reading.fact('cluster'),
    ]);
    // A cluster that is there has a list of pools, though it may be empty: that it is missing is no answer.
    const isContradiction = !pools.ok && pools.reason === 'missing' && cluster.ok;
    return isContradiction ? { ...pools, reason: 'unreachable' } : pools;
  },

  async availableVersions({ read, inputs, clusterId }) {
    if (!inputs.pools.some(({ given }) => given['orchestratorVersion'] !== undefined))
      return unasked('the Kubernetes versions that the cluster can run', 'no node pool names a version');
    const path = `${clusterId}/availableAgentPoolVersions`;
    const name = `available versions of cluster ${inputs.clusterName}`;
    return readAs(read({ name, path, scope: clusterId, api, isLasting: true }), parseAvailableVersions);
  },

  async kubernetesVersions(reading) {
    const what = 'the Kubernetes versions of the region';
    const cluster = await reading.fact('cluster');
    if (!cluster.ok) return followingFrom(what, cluster);
    const { location } = cluster.value;
    const scope = `/subscriptions/${reading.inputs.subscriptionId}`;
    const path = `${scope}/providers/Microsoft.ContainerService/locations/${location}/kubernetesVersions`;
    const name = `Kubernetes versions in ${location}`;
    return readAs(reading.read({ name, path, scope, api, isLasting: true }), parseKubernetesVersions);
  },

  async upgradeProfiles(reading) {
    const pools = await reading.fact('agentPools');
    if (!pools.ok) return followingFrom('the newest node images', pools);
    const ids = pools.value.filter(({ osType }) => osType === 'Windows').map(({ id }) => id);
    const scope = reading.clusterId;
    return readEach(
      reading,
      ids,
      (id) => ({
        name: `upgrade profile of node pool ${nameOfId(id)}`,
        path: `${id}/upgradeProfiles/default`,
        scope,
        api,
      }),
      parseUpgradeProfile,
    );
  },
};
