import { inferred } from '../rests.ts';
import type { Cluster } from '../../resources/cluster.ts';
import type { Subnet } from '../../resources/network.ts';
import type { NetworkMode } from '../../network/network-mode.ts';
import { azCommand } from '../../values/az-command.ts';
import { nameOfId, sameId } from '../../values/resource-id.ts';
import { nodeSubnetsBeside } from '../shared/route-tables.ts';
import { listText } from '../../values/list-text.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

interface Part {
  readonly name: string;
  readonly option: string;
  /** What follows when the new subnet has none. */
  readonly consequence: string;
  idOf(subnet: Subnet): string | undefined;
  /** Another check reports the missing one. */
  isToldElsewhere(cluster: Cluster, mode: NetworkMode): boolean;
}

const PARTS: readonly Part[] = [
  {
    name: 'NSG',
    option: 'network-security-group',
    consequence: 'none of their NSG rules apply to nodes of this pool',
    idOf: ({ networkSecurityGroupId }) => networkSecurityGroupId,
    isToldElsewhere: () => false,
  },
  {
    name: 'route table',
    option: 'route-table',
    consequence: 'nodes of this pool bypass the firewall or gateway that their routes point to',
    idOf: ({ routeTableId }) => routeTableId,
    isToldElsewhere: ({ outboundType }, mode) =>
      mode === 'kubenet' || outboundType.toLowerCase() === 'userdefinedrouting',
  },
  {
    name: 'NAT gateway',
    option: 'nat-gateway',
    consequence: 'outbound traffic of this pool has different source addresses',
    idOf: ({ natGatewayId }) => natGatewayId,
    isToldElsewhere: ({ outboundType }) => outboundType.toLowerCase() === 'userassignednatgateway',
  },
];

/** AKS attaches nothing to subnets that it did not create. https://learn.microsoft.com/azure/aks/concepts-network#network-security-groups */
export const subnetMatchesTheOtherSubnets = defineCheck({
  id: 'subnet-matches-the-other-subnets',
  title: 'The subnet has an NSG, a route table, and a NAT gateway if the subnets of all other pools do',
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network#network-security-groups'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'mode'],
  run({ cluster, agentPools, vnet, subnet, mode }, pool) {
    const others = nodeSubnetsBeside(cluster, agentPools, vnet, pool);
    if (others.length === 0) return notApplicable('no other pool is in a different subnet');
    const lacking = PARTS.filter(
      (part) =>
        part.idOf(subnet) === undefined &&
        others.every((other) => part.idOf(other) !== undefined) &&
        !part.isToldElsewhere(cluster, mode),
    );
    if (lacking.length === 0)
      return pass(`Subnet ${subnet.name} lacks nothing that the subnets of the other pools have in common.`);
    const saw = lacking.map((part) => {
      const has = others.map((other) => `${other.name} has ${nameOfId(part.idOf(other) ?? '')}`);
      return `Subnet ${subnet.name} has no ${part.name}; ${listText(has)}. As a result, ${part.consequence}.`;
    });
    const options = lacking.flatMap((part) => {
      const ids = others.flatMap((other) => part.idOf(other) ?? []);
      const [first = ''] = ids;
      return ids.every((id) => sameId(id, first)) ? [[part.option, first] as const] : [];
    });
    const fix =
      options.length > 0
        ? `Attach what the subnets of the other pools have: ${azCommand('network vnet subnet update', { ids: subnet.id, ...Object.fromEntries(options) })}`
        : `Attach what is missing: ${azCommand('network vnet subnet update', { ids: subnet.id })} ${lacking.map(({ option }) => `--${option} "$${option.toUpperCase().replaceAll('-', '_')}"`).join(' ')}`;
    return fail(saw.join(' '), fix);
  },
});
