import { isNothing, textOf } from '../json.ts';
import type { PoolRequest } from './pool-request.ts';
import { defineRefusals } from './refusals.ts';
import { patchVersionOf } from './versions.ts';

/** The minor versions of Kubernetes 1 that have an image: the first, and the first that has none any more. */
const MINORS: Readonly<Record<string, readonly [number, number]>> = {
  Windows2022: [0, 37],
  Windows2025: [32, Infinity],
};

/** Refusals for Windows pools. */
export const windowsRefusals = defineRefusals<PoolRequest>([
  {
    refuses: 'Windows without Azure CNI',
    source: 'https://github.com/jenkins-infra/azure/pull/108',
    judge: ({ wanted, mode }) =>
      wanted['osType'] === 'Windows' && (mode === 'kubenet' || mode === 'none')
        ? {
            code: 'AzureCNIOnlyForWindows',
            message: 'Windows agent pools can only be added to AKS clusters using Azure-CNI.',
          }
        : undefined,
  },
  {
    refuses: 'Windows in a cluster without a Windows profile',
    source: 'https://github.com/MicrosoftDocs/azure-docs/issues/54362',
    judge: ({ wanted, cluster }) =>
      wanted['osType'] === 'Windows' && isNothing(cluster.properties['windowsProfile'])
        ? { code: 'BadRequest', message: 'Windows profile definition is missing for the cluster.' }
        : undefined,
  },
  {
    refuses: 'Windows Server 2019 on Kubernetes 1.33 or later',
    source: 'https://github.com/Azure/azure-container-networking/pull/3870',
    judge: ({ wanted, sent, cluster }) => {
      const version = patchVersionOf(cluster, textOf(wanted['orchestratorVersion']) ?? '');
      return wanted['osType'] === 'Windows' && sent['osSKU'] === 'Windows2019' && Number(version.split('.')[1]) >= 33
        ? {
            code: 'Windows2019NotSupportedWithOrchestratorVersion',
            message: `Cannot create Windows2019 node pools with the current Kubernetes version "${version}" because Windows2019 was deprecated after Kubernetes version "1.33.0". Please create Windows2022 node pools instead.`,
          }
        : undefined;
    },
  },
  {
    refuses: 'a Windows image that does not exist for the Kubernetes version',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/upgrade-windows-os
    judge: ({ wanted, sent, cluster }) => {
      const image = textOf(sent['osSKU']) ?? '';
      const [first, gone] = MINORS[image] ?? [0, Infinity];
      const version = patchVersionOf(cluster, textOf(wanted['orchestratorVersion']) ?? '');
      const minor = Number(version.split('.')[1]);
      return wanted['osType'] === 'Windows' && (minor < first || minor >= gone)
        ? {
            code: 'InvalidParameter',
            message: `OSSKU ${image} is not supported on Kubernetes version ${version}.`,
            target: 'agentPoolProfile.osSKU',
          }
        : undefined;
    },
  },
]);
