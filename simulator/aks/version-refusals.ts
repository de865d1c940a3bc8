import { textOf } from '../json.ts';
import type { PoolRequest } from './pool-request.ts';
import { defineRefusals } from './refusals.ts';
import { isOffered, MAX_BEHIND, minorVersionOf, patchVersionOf } from './versions.ts';

/** Refusals for a pool's Kubernetes version. */
export const versionRefusals = defineRefusals<PoolRequest>([
  {
    refuses: 'a Kubernetes version that is not available in the region',
    source: 'https://github.com/dspace-group/simphera-reference-architecture-azure/issues/29',
    judge: ({ wanted, sent, existing }) => {
      const version = textOf(wanted['orchestratorVersion']) ?? '';
      // A pool keeps the version that it has, offered or not.
      const isKept = existing?.properties['orchestratorVersion'] === version;
      return 'orchestratorVersion' in sent && !isKept && !isOffered(version)
        ? {
            code: 'AgentPoolK8sVersionNotSupported',
            message: `Version ${version} is not supported in this region. Please use [az aks get-versions] command to get the supported version list in this region. For more information, please check https://aka.ms/supported-version-list`,
          }
        : undefined;
    },
  },
  {
    refuses: "a Kubernetes version below the pool's own",
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling
    judge: ({ existing, name, wanted }) => {
      const before = textOf(existing?.properties['currentOrchestratorVersion']);
      const after = textOf(wanted['orchestratorVersion']) ?? '';
      // A setting that is kept asks for nothing, also where the nodes run a newer version.
      const isKept = after === textOf(existing?.properties['orchestratorVersion']);
      return before !== undefined && !isKept && isBelow(after, before)
        ? {
            code: 'BadRequest',
            message: `Downgrading the Kubernetes version of agent pool ${name} from ${before} to ${after} is not allowed.`,
          }
        : undefined;
    },
  },
  {
    refuses: "a Kubernetes version too far from the control plane's",
    source:
      'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/nodepoolmcversionincompatible-error',
    judge: ({ wanted, cluster }) => {
      const pool = patchVersionOf(cluster, textOf(wanted['orchestratorVersion']) ?? '');
      const plane = textOf(cluster.properties['currentKubernetesVersion']) ?? '';
      const [ahead, behind] = [skew(pool, plane) > 0, skew(pool, plane) < -MAX_BEHIND];
      if (!ahead && !behind) return undefined;
      return {
        code: 'NodePoolMcVersionIncompatible',
        message:
          `Node pool version ${pool} and control plane version ${plane} are incompatible. ` +
          (behind
            ? "Minor version of node pool cannot be more than 2 versions less than control plane's version. "
            : `Minor version of node pool version ${minorVersionOf(pool)} is bigger than control plane version ${minorVersionOf(plane)}. `) +
          'For more information, please check https://aka.ms/aks/UpgradeVersionRules and aka.ms/version-skew-policy',
      };
    },
  },
]);

/** Whether a version, which may be a minor alone, is older than another. */
function isBelow(version: string, other: string): boolean {
  const [own, its] = [version, other].map((text) => text.split('.').map(Number));
  const at = own?.findIndex((part, index) => part !== its?.[index]) ?? -1;
  return at >= 0 && (own?.[at] ?? 0) < (its?.[at] ?? 0);
}

/** How many minor versions a pool is ahead of its control plane; a higher patch of the same minor counts as one. */
function skew(pool: string, plane: string): number {
  const [, poolMinor = 0, poolPatch = 0] = pool.split('.').map(Number);
  const [, planeMinor = 0, planePatch = 0] = plane.split('.').map(Number);
  if (poolMinor !== planeMinor) return poolMinor - planeMinor;
  return poolPatch > planePatch ? 1 : 0;
}
