import { parseMachineScale } from '../resources/machines.ts';
import { isEmpty, objectOf } from '../values/json.ts';
import { defaultNodeCount } from '../pool/pool-body.ts';
import { countText, listText } from '../values/list-text.ts';
import type { InputFault } from '../values/problem.ts';
import { shown } from './field.ts';
import { POOL_WORDS } from '../pool/pool-words.ts';
import { SPOT_LABEL } from './lists.ts';
import { ALSO_IN_PROPERTIES } from './pool-properties.ts';
import {
  atLeastOneInSystemPool,
  notBesideMachines,
  notInProperties,
  onlyWithAutoscaler,
  onlyWithSpot,
  type Rule,
} from './pool-rule.ts';
import type { SaidPool } from './pool-schema.ts';
import { isSameSubnet } from './subnet-input.ts';

/** https://learn.microsoft.com/azure/aks/create-node-pools#limitations */
const LONGEST_WINDOWS_NAME = 6;
/** https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning#maximum-pods-per-node */
const FEWEST_PODS_OF_A_POOL = 30;

/** The input at fault is the first that the rule looks at. */
const RULES: readonly Rule[] = [
  {
    looksAt: ['pod-subnet-id', 'vnet-subnet-id'],
    problem: ({ 'vnet-subnet-id': nodes, 'pod-subnet-id': pods }) =>
      nodes && pods && isSameSubnet(nodes, pods)
        ? 'It names the same subnet as vnet-subnet-id. Use another subnet for the pods, or remove pod-subnet-id.'
        : undefined,
  },
  {
    looksAt: ['name', 'os-type'],
    problem: ({ name, 'os-type': osType }) =>
      osType === 'Windows' && name !== undefined && name.length > LONGEST_WINDOWS_NAME
        ? `${shown(name)} has ${name.length} characters. Use at most ${LONGEST_WINDOWS_NAME} for a Windows pool.`
        : undefined,
  },
  {
    looksAt: ['os-sku', 'os-type'],
    problem: ({ 'os-sku': sku, 'os-type': osType = 'Linux' }) => {
      const known: readonly string[] = POOL_WORDS.osSKU;
      const isFit = sku === undefined || !known.includes(sku) || osTypeOf(sku) === osType || !isKnownOs(osType);
      const skus = known.filter((each) => osTypeOf(each) === osType);
      return isFit
        ? undefined
        : `${shown(sku)} cannot be used with os-type ${osType}. Use ${listText(skus, 'or')}, or set os-type to ${osTypeOf(sku)}.`;
    },
  },
  {
    // https://learn.microsoft.com/azure/aks/use-system-pools#system-and-user-node-pools
    looksAt: ['mode', 'os-type'],
    problem: ({ mode, 'os-type': osType }) =>
      osType === 'Windows' && (mode === 'System' || mode === 'Gateway')
        ? `${shown(mode)} cannot be used with os-type Windows. Set mode to User.`
        : undefined,
  },
  {
    // https://learn.microsoft.com/azure/aks/spot-node-pool#limitations
    looksAt: ['priority', 'mode'],
    problem: ({ priority, mode }) =>
      priority === 'Spot' && mode === 'System'
        ? '"Spot" cannot be used with mode System. Set mode to User, or priority to Regular.'
        : undefined,
  },
  ...onlyWithSpot('eviction-policy'),
  ...onlyWithSpot('spot-max-price'),
  ...onlyWithAutoscaler('min-count'),
  ...onlyWithAutoscaler('max-count'),
  {
    looksAt: ['min-count', 'max-count'],
    problem: ({ 'min-count': least, 'max-count': most }) =>
      least !== undefined && most !== undefined && least > most
        ? `${least} is greater than max-count (${most}). Use ${most} or less, or raise max-count.`
        : undefined,
  },
  {
    looksAt: ['node-count', 'min-count', 'max-count', 'enable-cluster-autoscaler'],
    problem: (pool) => {
      const { 'node-count': count, 'min-count': least = 0, 'max-count': most = Infinity } = pool;
      if (pool['enable-cluster-autoscaler'] !== true || count === undefined || least > most) return undefined;
      if (count < least)
        return `${count} is less than min-count (${least}). Use ${least} or more, or remove node-count.`;
      if (count > most)
        return `${count} is greater than max-count (${most}). Use ${most} or less, or remove node-count.`;
      return undefined;
    },
  },
  {
    // https://learn.microsoft.com/azure/aks/configure-static-egress-gateway
    looksAt: ['gateway-prefix-size', 'mode'],
    problem: ({ 'gateway-prefix-size': prefix, mode }) =>
      prefix !== undefined && mode !== 'Gateway'
        ? `${prefix} is set, but mode is ${mode ?? 'User'}. Set mode to Gateway, or remove gateway-prefix-size.`
        : undefined,
  },
  {
    // https://learn.microsoft.com/azure/aks/use-node-public-ips
    looksAt: ['node-public-ip-prefix-id', 'enable-node-public-ip'],
    problem: ({ 'node-public-ip-prefix-id': prefix, 'enable-node-public-ip': isPublic }) =>
      prefix !== undefined && isPublic !== true
        ? 'It is set, but enable-node-public-ip is not true. Set that to true, or remove node-public-ip-prefix-id.'
        : undefined,
  },
  {
    looksAt: ['labels', 'priority'],
    problem: ({ labels = {}, priority }) =>
      Object.hasOwn(labels, SPOT_LABEL) && priority !== 'Spot'
        ? `${shown(SPOT_LABEL)} is a label of Spot nodes, but priority is ${priority ?? 'Regular'}. Set priority to Spot, or remove the label.`
        : undefined,
  },
  ...ALSO_IN_PROPERTIES.map(notInProperties),
  ...notBesideMachines('node-count'),
  ...notBesideMachines('node-vm-size'),
  ...notBesideMachines('enable-cluster-autoscaler'),
  ...atLeastOneInSystemPool('node-count'),
  ...atLeastOneInSystemPool('min-count'),
  {
    looksAt: ['max-pods', 'node-count', 'min-count', 'enable-cluster-autoscaler', 'mode', 'properties'],
    problem: (pool) => {
      const maxPods = pool['max-pods'];
      const nodes = nodeCountOf(pool);
      // A pool without nodes has no room for pods on purpose.
      if (maxPods === undefined || nodes === undefined || nodes === 0 || maxPods * nodes >= FEWEST_PODS_OF_A_POOL)
        return undefined;
      return `${maxPods} pods per node on ${countText(nodes, 'node')} make ${maxPods * nodes} pods; AKS requires room for ${FEWEST_PODS_OF_A_POOL} in a pool. Set max-pods to ${Math.ceil(FEWEST_PODS_OF_A_POOL / nodes)} or more, or add nodes.`;
    },
  },
  {
    // https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling
    looksAt: ['max-surge', 'max-unavailable', 'properties'],
    problem: ({ 'max-surge': surge, 'max-unavailable': said, properties }) => {
      const unavailable = said ?? objectOf(properties?.['upgradeSettings'])['maxUnavailable'];
      const isNone = isEmpty(unavailable) || ['0', '0%', 0].includes(unavailable as string | number);
      return surge === '0' && isNone
        ? '"0" leaves an upgrade no node to work with. Use 1 or more, or set max-unavailable.'
        : undefined;
    },
  },
];

function osTypeOf(sku: string): string {
  return sku.startsWith('Windows') ? 'Windows' : 'Linux';
}

function isKnownOs(osType: string): boolean {
  return POOL_WORDS.osType.some((each) => each === osType);
}

/** The nodes that a new pool begins with; undefined while the minimum of the autoscaler is missing. */
function nodeCountOf(pool: Partial<SaidPool>): number | undefined {
  const machines = parseMachineScale(pool.properties ?? {});
  if (machines !== undefined) return machines.count;
  const isScaled = pool['enable-cluster-autoscaler'] === true;
  return pool['node-count'] ?? (isScaled ? pool['min-count'] : defaultNodeCount({ mode: pool.mode }));
}

/** What contradicts what; `unreadable` names the inputs that already have a fault. */
export function contradictionsIn(pool: Partial<SaidPool>, unreadable: ReadonlySet<string>): readonly InputFault[] {
  return RULES.flatMap(({ looksAt, problem }) => {
    const [input] = looksAt;
    if (input === undefined || looksAt.some((name) => unreadable.has(name))) return [];
    const found = problem(pool);
    return found === undefined ? [] : [{ input, problem: found }];
  });
}
