import { isNothing, textOf } from '../json.ts';
import { keyOf } from '../cloud/ids.ts';
import type { Json } from '../json.ts';
import { otherPools } from './pool-request.ts';
import type { PoolRequest } from './pool-request.ts';
import { defineRefusals } from './refusals.ts';

const TARGET = 'agentPoolProfile.podIPAllocationMode';
/** The first minor version of Kubernetes 1 with static blocks. */
const FIRST_MINOR = 28;

function hasBlocks(properties: Json): boolean {
  return properties['podIPAllocationMode'] === 'StaticBlock';
}

/** Refusals for how pods get the addresses of their subnet; https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation. */
export const podSubnetRefusals = defineRefusals<PoolRequest>([
  {
    refuses: 'static blocks of pod IP addresses before Kubernetes 1.28',
    source: 'unknown', // the rule is a prerequisite on the page above
    judge: ({ cluster, wanted }) => {
      const minor = Number((textOf(cluster.properties['currentKubernetesVersion']) ?? '').split('.')[1]);
      return hasBlocks(wanted) && minor < FIRST_MINOR
        ? { code: 'InvalidParameter', message: `StaticBlock needs Kubernetes 1.${FIRST_MINOR}.`, target: TARGET }
        : undefined;
    },
  },
  {
    refuses: 'both allocation modes in one pod subnet',
    source: 'unknown', // the rule is a limitation on the page above
    judge: (request) => {
      const { wanted } = request;
      const id = textOf(wanted['podSubnetID']) ?? '';
      const clash = otherPools(request).find(
        ({ properties }) =>
          !isNothing(properties['podSubnetID']) &&
          keyOf(textOf(properties['podSubnetID']) ?? '') === keyOf(id) &&
          hasBlocks(properties) !== hasBlocks(wanted),
      );
      return clash
        ? {
            code: 'InvalidParameter',
            message: `The pod subnet ${id} is used by agent pool ${clash.name} with another pod IP allocation mode.`,
            target: TARGET,
          }
        : undefined;
    },
  },
]);
