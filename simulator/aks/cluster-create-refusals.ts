import type { Cloud } from '../cloud/cloud.ts';
import { isNothing, textOf } from '../json.ts';
import type { Json } from '../json.ts';
import { defineRefusals } from './refusals.ts';
import { DEFAULT_MINOR, isOffered } from './versions.ts';

/** Refusals for what is in the body of a new cluster, beside those for its pools. */
export const clusterCreateRefusals = defineRefusals<{ readonly cloud: Cloud; readonly sent: Json }>([
  {
    refuses: 'a new cluster without a pool',
    source: 'https://github.com/Azure/AKS/issues/2495',
    judge: ({ sent }) =>
      isNothing(sent['agentPoolProfiles'])
        ? {
            code: 'InvalidParameter',
            message: 'Required parameter agentPoolProfiles is missing (null).',
            target: 'agentPoolProfiles',
          }
        : undefined,
  },
  {
    refuses: 'a new cluster with a Kubernetes version that is not available in the region',
    source: 'unknown', // worded as for pools
    judge: ({ sent }) => {
      const version = textOf(sent['kubernetesVersion']) ?? DEFAULT_MINOR;
      return isOffered(version)
        ? undefined
        : {
            code: 'K8sVersionNotSupported',
            message: `Version ${version} is not supported in this region. Please use [az aks get-versions] command to get the supported version list in this region. For more information, please check https://aka.ms/supported-version-list`,
          };
    },
  },
]);
