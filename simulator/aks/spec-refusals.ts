import { isDeepStrictEqual } from 'node:util';
import { isNothing, numberOf, textsOf, valueAt } from '../json.ts';
import { hasMachineScale, machinesIn, nodesWanted } from '../cloud/machines.ts';
import { otherPools } from './pool-request.ts';
import type { PoolRequest } from './pool-request.ts';
import { defineRefusals } from './refusals.ts';

/** https://learn.microsoft.com/azure/aks/quotas-skus-regions */
const MAX_NODES = 1000;
const MAX_NODES_OF_CLUSTER = 5000;
const MAX_POOLS = 100;
const MIN_PODS = 10;
const MAX_PODS = 250;
/** https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning#configure-maximum-for-new-clusters */
const MIN_PODS_OF_POOL = 30;

/** Fixed when the pool is made. Everything else may be changed by a later PUT. */
const IMMUTABLE =
  'vmSize osDiskSizeGB osDiskType kubeletDiskType maxPods vnetSubnetID podSubnetID osType availabilityZones type scaleSetPriority scaleSetEvictionPolicy spotMaxPrice enableNodePublicIP enableEncryptionAtHost enableUltraSSD proximityPlacementGroupID'.split(
    ' ',
  );

function isSame(left: unknown, right: unknown): boolean {
  if (isNothing(left) && isNothing(right)) return true;
  if (typeof left === 'string' && typeof right === 'string') return left.toLowerCase() === right.toLowerCase();
  return isDeepStrictEqual(left, right) || (left === false && isNothing(right)) || (right === false && isNothing(left));
}

function isAutoscaled({ wanted }: PoolRequest): boolean {
  return wanted['enableAutoScaling'] === true;
}

/** Refusals for what is in the body, whatever the network looks like. */
export const specRefusals = defineRefusals<PoolRequest>([
  {
    refuses: 'an invalid pool name',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/create-node-pools#limitations
    judge: ({ name, wanted }) => {
      const longest = wanted['osType'] === 'Windows' ? 6 : 12;
      return /^[a-z][a-z0-9]*$/.test(name) && name.length <= longest && name !== 'aksmanagedap'
        ? undefined
        : {
            code: 'InvalidParameter',
            message: `The value of parameter agentPoolProfile.name is invalid. Error details: Agent pool name '${name}' must start with a lowercase letter, have max length of ${longest}, and only have characters a-z0-9.`,
            target: 'agentPoolProfile.name',
          };
    },
  },
  {
    refuses: 'a change of a property that is fixed at creation',
    source: 'https://github.com/Azure/AKS/issues/695',
    judge: ({ existing, sent, wanted }) => {
      const changed = IMMUTABLE.find(
        (name) => existing && name in sent && !isSame(existing.properties[name], wanted[name]),
      );
      return changed === undefined
        ? undefined
        : {
            code: 'PropertyChangeNotAllowed',
            message: `Changing property 'properties.${changed}' is not allowed.`,
            target: `properties.${changed}`,
          };
    },
  },
  {
    refuses: 'a new pool without a count, autoscaled or not',
    source: 'https://github.com/Azure/azure-service-operator/issues/3220',
    judge: ({ existing, sent }) =>
      !existing && isNothing(sent['count']) && !hasMachineScale(sent)
        ? {
            code: 'InvalidParameter',
            message: 'Required parameter agentPoolProfile.count is missing (null).',
            target: 'agentPoolProfile.count',
          }
        : undefined,
  },
  {
    refuses: 'a number of nodes out of range',
    source: 'https://github.com/kubernetes-sigs/cluster-api-provider-azure/issues/5947',
    judge: (request) => {
      const fewest = request.wanted['mode'] === 'System' ? 1 : 0;
      const count = nodesWanted(request.wanted);
      return count >= fewest && count <= MAX_NODES
        ? undefined
        : {
            code: 'InvalidParameter',
            message: `The value of parameter agentPoolProfile.count is invalid. Error details: agentPoolProfile.count was ${count}. It must be greater or equal to minCount:${fewest} and less than or equal to maxCount:${MAX_NODES}.`,
            target: 'agentPoolProfile.count',
          };
    },
  },
  {
    refuses: 'an autoscaler without bounds that contain the count',
    source: 'https://github.com/Azure/AKS/issues/3513',
    judge: (request) => {
      if (!isAutoscaled(request)) return undefined;
      const [fewest, most] = [numberOf(request.wanted['minCount']), numberOf(request.wanted['maxCount'])];
      const count = nodesWanted(request.wanted);
      return fewest !== undefined && most !== undefined && fewest <= count && count <= most
        ? undefined
        : {
            code: 'InvalidParameter',
            message: 'node-count is not in range of min-count and max-count',
            target: 'agentPoolProfile.count',
          };
    },
  },
  {
    refuses: 'too few or too many pods',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning
    judge: (request) => {
      const pods = numberOf(request.wanted['maxPods']) ?? MAX_PODS;
      const nodes = machinesIn(request.wanted).reduce((sum, { fewest }) => sum + fewest, 0);
      const target = 'agentPoolProfile.maxPods';
      if (pods < MIN_PODS || pods > MAX_PODS) {
        return { code: 'InvalidParameter', message: `The value of parameter ${target} is invalid.`, target };
      }
      return nodes > 0 && pods * nodes < MIN_PODS_OF_POOL && !request.existing
        ? {
            code: 'InvalidParameter',
            message: `The maximum number of pods of the agent pool must be at least ${MIN_PODS_OF_POOL}.`,
            target,
          }
        : undefined;
    },
  },
  {
    refuses: 'a cluster without a system pool',
    source: 'https://github.com/ansible-collections/azure/issues/731',
    judge: (request) =>
      [request.wanted, ...otherPools(request).map((pool) => pool.properties)].some(({ mode }) =>
        ['System', 'ManagedSystem'].includes(String(mode)),
      ) || valueAt(request.cluster.properties['hostedSystemProfile'], 'enabled') === true
        ? undefined
        : { code: 'InvalidParameter', message: 'Must define at least one system pool.' },
  },
  {
    refuses: 'a system pool with Windows or Spot nodes',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/use-system-pools#limitations
    judge: ({ wanted }) =>
      wanted['mode'] === 'System' && (wanted['osType'] === 'Windows' || wanted['scaleSetPriority'] === 'Spot')
        ? { code: 'InvalidParameter', message: 'System node pools must be Linux and must not be Spot.' }
        : undefined,
  },
  {
    refuses: 'more pools than a cluster can have',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/quotas-skus-regions
    judge: ({ existing, cluster }) => {
      const most = numberOf(cluster.properties['maxAgentPools']) ?? MAX_POOLS;
      return !existing && cluster.pools.size >= most
        ? { code: 'BadRequest', message: `The cluster has ${most} agent pools, which is the most it may have.` }
        : undefined;
    },
  },
  {
    refuses: 'more nodes than a cluster can have',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/quotas-skus-regions
    judge: (request) => {
      const counts = [request.wanted, ...otherPools(request).map((pool) => pool.properties)];
      const nodes = counts.reduce((sum, properties) => sum + nodesWanted(properties), 0);
      return nodes > MAX_NODES_OF_CLUSTER
        ? {
            code: 'BadRequest',
            message: `The cluster would have ${nodes} nodes, and may have ${MAX_NODES_OF_CLUSTER}.`,
          }
        : undefined;
    },
  },
  {
    refuses: 'a gateway pool without the static egress gateway, or beside pod subnets or IPv6',
    source: 'unknown', // the rule: https://learn.microsoft.com/azure/aks/configure-static-egress-gateway
    judge: ({ cluster, mode, wanted }) => {
      const profile = cluster.properties['networkProfile'];
      const isOn = valueAt(profile, 'staticEgressGatewayProfile', 'enabled') === true;
      const isAble = isOn && mode !== 'pod-subnet' && !textsOf(valueAt(profile, 'ipFamilies')).includes('IPv6');
      return wanted['mode'] === 'Gateway' && !isAble
        ? { code: 'BadRequest', message: 'Gateway node pools need a cluster with the static egress gateway enabled.' }
        : undefined;
    },
  },
]);
