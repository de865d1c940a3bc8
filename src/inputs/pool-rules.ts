import { parseMachineScale } from '../resources/machines.ts';
import { isEmpty, objectOf } from '../values/json.ts';
import { defaultNodeCount } from '../pool/pool-body.ts';
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
import { inWords } from './values.ts';

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
        ? 'It is the subnet of vnet-subnet-id. Give the pods a subnet of their own, or leave it out.'
        : undefined,
  },
  {
    looksAt: ['name', 'os-type'],
    problem: ({ name, 'os-type': osType }) =>
      osType === 'Windows' && name !== undefined && name.length > LONGEST_WINDOWS_NAME
        ? `${shown(name)} has ${name.length} characters. Give a Windows pool at most ${LONGEST_WINDOWS_NAME}.`
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
        : `${shown(sku)} does not go with os-type ${osType}. Give ${inWords(skus)}, or set os-type.`;
    },
  },
  {
    // https://learn.microsoft.com/azure/aks/use-system-pools#system-and-user-node-pools
    looksAt: ['mode', 'os-type'],
    problem: ({ mode, 'os-type': osType }) =>
      osType === 'Windows' && (mode === 'System' || mode === 'Gateway')
        ? `${shown(mode)} does not go with os-type Windows. Set mode to User.`
        : undefined,
  },
  {
    // https://learn.microsoft.com/azure/aks/spot-node-pool#limitations
    looksAt: ['priority', 'mode'],
    problem: ({ priority, mode }) =>
      priority === 'Spot' && mode === 'System'
        ? '"Spot" does not go with mode System. Set mode to User, or priority to Regular.'
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
        ? `${least} is above max-count, ${most}. Give ${most} or less.`
        : undefined,
  },
  {
    looksAt: ['node-count', 'min-count', 'max-count', 'enable-cluster-autoscaler'],
    problem: ({
      'node-count': count,
      'min-count': least = 0,
      'max-count': most,
      'enable-cluster-autoscaler': scales,
    }) =>
      scales === true && count !== undefined && most !== undefined && least <= most && (count < least || count > most)
        ? `${count} is outside of min-count and max-count, ${least} to ${most}. Give a number between them, or leave it out.`
        : undefined,
  },
  {
    // https://learn.microsoft.com/azure/aks/configure-static-egress-gateway
    looksAt: ['gateway-prefix-size', 'mode'],
    problem: ({ 'gateway-prefix-size': prefix, mode }) =>
      prefix !== undefined && mode !== 'Gateway'
        ? `${prefix} is given, but mode is ${mode ?? 'User'}. Set mode to Gateway, or leave it out.`
        : undefined,
  },
  {
    // https://learn.microsoft.com/azure/aks/use-node-public-ips
    looksAt: ['node-public-ip-prefix-id', 'enable-node-public-ip'],
    problem: ({ 'node-public-ip-prefix-id': prefix, 'enable-node-public-ip': isPublic }) =>
      prefix !== undefined && isPublic !== true
        ? 'It is given, but enable-node-public-ip is not true. Set that to true, or leave it out.'
        : undefined,
  },
  {
    looksAt: ['labels', 'priority'],
    problem: ({ labels = {}, priority }) =>
      Object.hasOwn(labels, SPOT_LABEL) && priority !== 'Spot'
        ? `${shown(SPOT_LABEL)} is a label of Spot nodes, and priority is ${priority ?? 'Regular'}. Set priority to Spot, or leave the label out.`
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
      if (maxPods === undefined || nodes === 0 || maxPods * nodes >= FEWEST_PODS_OF_A_POOL) return undefined;
      return `${maxPods} pods on ${nodes} node(s) make ${maxPods * nodes}. AKS asks for room for ${FEWEST_PODS_OF_A_POOL} pods in a pool: give ${Math.ceil(FEWEST_PODS_OF_A_POOL / nodes)} or more, or more nodes.`;
    },
  },
  {
    // https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling
    looksAt: ['max-surge', 'max-unavailable', 'properties'],
    problem: ({ 'max-surge': surge, 'max-unavailable': said, properties }) => {
      const unavailable = said ?? objectOf(properties?.['upgradeSettings'])['maxUnavailable'];
      const isNone = isEmpty(unavailable) || ['0', '0%', 0].includes(unavailable as string | number);
      return surge === '0' && isNone
        ? '"0" leaves an upgrade no node to work with. Give 1 or more, or set max-unavailable.'
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

/** The nodes that a new pool begins with. */
function nodeCountOf(pool: Partial<SaidPool>): number {
  const machines = parseMachineScale(pool.properties ?? {});
  if (machines !== undefined) return machines.count;
  const whenUnsaid = pool['enable-cluster-autoscaler'] === true ? pool['min-count'] : undefined;
  return pool['node-count'] ?? whenUnsaid ?? defaultNodeCount({ mode: pool.mode });
}

/** What contradicts what; `unreadable` names the inputs that have a fault of their own already. */
export function contradictionsIn(pool: Partial<SaidPool>, unreadable: ReadonlySet<string>): readonly InputFault[] {
  return RULES.flatMap(({ looksAt, problem }) => {
    const [input] = looksAt;
    if (input === undefined || looksAt.some((name) => unreadable.has(name))) return [];
    const found = problem(pool);
    return found === undefined ? [] : [{ input, problem: found }];
  });
}
