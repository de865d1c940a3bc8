import { subnetIdsOf } from '../checks/shared/subnets.ts';
import { findSubnet } from '../network/known-ranges.ts';
import { parseRanges } from '../network/address-range.ts';
import { networkMode } from '../network/network-mode.ts';
import { routesToEverything } from '../network/routes.ts';
import { isSystemPool } from '../resources/agent-pool.ts';
import { listText } from '../values/list-text.ts';
import { idKey, nameOfId } from '../values/resource-id.ts';
import type { Situation } from './situation.ts';

/** https://learn.microsoft.com/azure/aks/internal-lb#specify-a-different-subnet */
const INTERNAL_LOAD_BALANCER_SUBNET = 'service.beta.kubernetes.io/azure-load-balancer-internal-subnet';

type Known = Pick<Situation, 'inputs' | 'pools' | 'snapshot'>;

/** What always holds and needs no check, for someone who adds these pools for the first time: two or three sentences each. */
export function goodToKnow(situation: Known): readonly string[] {
  return [
    ...internalLoadBalancers(situation),
    ...firewalls(situation),
    ...systemPods(situation),
    ...privateEndpoint(situation),
    ...calico(situation),
    ...(situation.inputs.operation === 'check'
      ? ['This run changed nothing. An add checks the write access of its own identity before it writes.']
      : []),
  ];
}

function internalLoadBalancers({ pools }: Known): readonly string[] {
  const subnets = new Set(
    pools.flatMap(({ isNew, subnetId }) => (isNew && subnetId !== undefined ? [nameOfId(subnetId)] : [])),
  );
  const [first, ...others] = subnets;
  if (first === undefined) return [];
  const too = others.length === 0 ? '' : ` The same applies to ${listText(others)}.`;
  return [
    `An internal load balancer gets its address from the subnet that the cluster was created with. To get one from ${first}, annotate the Service with \`${INTERNAL_LOAD_BALANCER_SUBNET}: ${first}\`.${too}`,
  ];
}

/** https://learn.microsoft.com/azure/aks/egress-udr */
function firewalls({ pools, snapshot: { cluster, vnet, routeTables } }: Known): readonly string[] {
  if (!cluster.ok || !vnet.ok || !routeTables.ok || cluster.value.outboundType !== 'userDefinedRouting') return [];
  const ids = pools.filter(({ isNew }) => isNew).flatMap(subnetIdsOf);
  const subnets = [...new Set(ids.flatMap((id) => findSubnet(vnet.value, id) ?? []))];
  const routed = subnets.flatMap((subnet) => {
    const table = subnet.routeTableId === undefined ? undefined : routeTables.value.get(idKey(subnet.routeTableId));
    const [route] = table?.ok === true ? routesToEverything(table.value, 4) : [];
    const hop = route?.nextHopIpAddress;
    const ranges = parseRanges(subnet.addressPrefixes).filter(({ family }) => family === 4);
    return hop === undefined ? [] : [{ hop, ranges, name: subnet.name }];
  });
  return [...Map.groupBy(routed, ({ hop }) => hop)].map(([hop, through]) => {
    const subnets = listText(
      through.map(({ name, ranges }) => `${name} (${listText(ranges.map(({ cidr }) => cidr))})`),
    );
    const those = through.flatMap(({ ranges }) => ranges).length === 1 ? 'that range' : 'those ranges';
    return `Outbound traffic from ${subnets} goes to the firewall at ${hop}. Allow ${those} in its rules first; otherwise the nodes cannot reach what AKS requires.`;
  });
}

/** https://learn.microsoft.com/azure/aks/use-system-pools */
function systemPods(situation: Known): readonly string[] {
  const names = newSystemPools(situation);
  if (names.length === 0) return [];
  return [
    `System pods that already run, such as CoreDNS, stay on their nodes. To move them to ${listText(names, 'or')}, cordon the nodes of the old pool, then run \`kubectl -n kube-system rollout restart deployment coredns\`.`,
  ];
}

/** https://learn.microsoft.com/azure/aks/private-clusters */
function privateEndpoint(situation: Known): readonly string[] {
  const { cluster } = situation.snapshot;
  if (!cluster.ok || newSystemPools(situation).length === 0) return [];
  const { name, apiServerAccess } = cluster.value;
  if (!apiServerAccess.isPrivate || apiServerAccess.isInVnet) return [];
  return [
    `The private endpoint of cluster ${name} stays in the subnet of its first pool. If that pool is deleted and the cluster is stopped and started, AKS recreates the endpoint in another subnet. Use its DNS name, because its address changes.`,
  ];
}

/**
 * Azure Resource Manager does not show Calico's IP pools. On an overlay, pods of all subnets share one range.
 * https://github.com/Azure/AKS/issues/1338
 */
function calico({ pools, snapshot: { cluster, agentPools } }: Known): readonly string[] {
  if (!cluster.ok || !agentPools.ok || cluster.value.networkPolicy?.toLowerCase() !== 'calico') return [];
  const mode = networkMode(cluster.value, agentPools.value);
  if ((mode !== 'node-subnet' && mode !== 'pod-subnet') || !pools.some(({ isNew }) => isNew)) return [];
  return [
    'With Calico, users reported in 2021 that pods of a later node pool had no internet access, because Calico had an IP pool for the first subnet alone. After the add, compare the output of `kubectl get ippools.crd.projectcalico.org -o yaml` with the range of the new subnet. Then test internet access from a pod there.',
  ];
}

function newSystemPools({ pools }: Known): readonly string[] {
  return pools.filter(({ isNew, wanted }) => isNew && isSystemPool(wanted)).map(({ name }) => name);
}
