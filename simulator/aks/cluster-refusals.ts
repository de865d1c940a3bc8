import { isNothing, objectOf, objectsOf, textOf, textsOf, valueAt } from '../json.ts';
import type { Json } from '../json.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { overlaps } from '../cloud/ranges.ts';
import type { ClusterState } from '../cloud/state.ts';
import { defineRefusals } from './refusals.ts';

/** The PUT of a cluster as AKS judges it; `sent` are its properties. */
export interface ClusterRequest {
  readonly cloud: Cloud;
  readonly cluster: ClusterState;
  readonly sent: Json;
}

/** Refusals for what is in the body. */
export const clusterContentRefusals = defineRefusals<ClusterRequest>([
  {
    refuses: 'a new pool in agentPoolProfiles',
    source: 'https://github.com/microsoft/tyger/issues/121',
    judge: ({ cluster, sent }) =>
      sentPools(sent).some(({ name }) => !cluster.pools.has(textOf(name) ?? ''))
        ? {
            code: 'BadRequest',
            message:
              'A new agent pool was introduced. Adding agent pools to an existing cluster is not allowed through managed cluster operations. For agent pool specific change, please use per agent pool operations: https://aka.ms/agent-pool-rest-api',
          }
        : undefined,
  },
  {
    refuses: 'agentPoolProfiles without one of the pools',
    source: 'unknown',
    judge: ({ cluster, sent }) => {
      if (isNothing(sent['agentPoolProfiles'])) return undefined;
      const names = sentPools(sent).map(({ name }) => name);
      return [...cluster.pools.keys()].every((name) => names.includes(name))
        ? undefined
        : {
            code: 'BadRequest',
            message:
              'Removing agent pools from an existing cluster is not allowed through managed cluster operations. For agent pool specific change, please use per agent pool operations: https://aka.ms/agent-pool-rest-api',
          };
    },
  },
  {
    refuses: 'a secret of the service principal',
    source: 'https://github.com/Azure/azure-cli/issues/12713',
    judge: ({ sent }) =>
      isNothing(valueAt(sent, 'servicePrincipalProfile', 'secret'))
        ? undefined
        : {
            code: 'PropertyChangeNotAllowed',
            message: "Changing property 'servicePrincipalProfile.secret' is not allowed.",
            target: 'servicePrincipalProfile.secret',
          },
  },
  {
    refuses: 'a service CIDR that overlaps any subnet of the VNet',
    source:
      'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error',
    judge: ({ cloud, cluster, sent }) => {
      const profile = { ...objectOf(cluster.properties['networkProfile']), ...objectOf(sent['networkProfile']) };
      const services = [...textsOf(profile['serviceCidrs']), textOf(profile['serviceCidr']) ?? []].flat();
      const subnets = cloud.network.virtualNetworksOfCluster(cluster).flatMap((vnet) => [...vnet.subnets.values()]);
      for (const prefix of subnets.flatMap((subnet) => subnet.addressPrefixes)) {
        const service = services.find((cidr) => overlaps(cidr, prefix));
        if (service === undefined) continue;
        return {
          code: 'ServiceCidrOverlapExistingSubnetsCidr',
          message: `The specified service CIDR ${service} is conflicted with an existing subnet CIDR ${prefix}`,
          target: 'networkProfile.serviceCIDR',
        };
      }
      return undefined;
    },
  },
]);

/** The pools that the PUT of a cluster names. */
export function sentPools(sent: Json): Json[] {
  return objectsOf(sent['agentPoolProfiles']);
}
