import { inferred } from '../rests.ts';
import type { Cluster } from '../../resources/cluster.ts';
import type { Subnet } from '../../resources/network.ts';
import type { NetworkMode } from '../../network/network-mode.ts';
import { azCommand } from '../../values/az-command.ts';
import { nameOfId, sameId } from '../../values/resource-id.ts';
import { nodeSubnetsBeside } from '../shared/route-tables.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

interface Part {
  readonly name: string;
  readonly option: string;
  /** What comes of it when the new subnet has none. */
  readonly consequence: string;
  idOf(subnet: Subnet): string | undefined;
  /** Another check tells of the one that is missing. */
  isToldOf(cluster: Cluster, mode: NetworkMode): boolean;
}

const PARTS: readonly Part[] = [
  {
    name: 'network security group',
    option: 'network-security-group',
    consequence: 'no rule of theirs holds for nodes of this pool',
    idOf: ({ networkSecurityGroupId }) => networkSecurityGroupId,
    isToldOf: () => false,
  },
  {
    name: 'route table',
    option: 'route-table',
    consequence: 'nodes of this pool go past the firewall or the gateway that its routes lead to',
    idOf: ({ routeTableId }) => routeTableId,
    isToldOf: ({ outboundType }, mode) => mode === 'kubenet' || outboundType.toLowerCase() === 'userdefinedrouting',
  },
  {
    name: 'NAT gateway',
    option: 'nat-gateway',
    consequence: 'nodes of this pool go out with other addresses',
    idOf: ({ natGatewayId }) => natGatewayId,
    isToldOf: ({ outboundType }) => outboundType.toLowerCase() === 'userassignednatgateway',
  },
];

/** AKS attaches nothing to a subnet of the user's. https://learn.microsoft.com/azure/aks/concepts-network#network-security-groups */
export const subnetMatchesTheOtherSubnets = defineCheck({
  id: 'subnet-matches-the-other-subnets',
  title: 'The subnet has a security group, a route table and a NAT gateway where the subnets of all other pools do',
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network#network-security-groups'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'mode'],
  run({ cluster, agentPools, vnet, subnet, mode }, pool) {
    const others = nodeSubnetsBeside(cluster, agentPools, vnet, pool);
    if (others.length === 0) return notApplicable('no other pool lies in another subnet');
    const lacking = PARTS.filter(
      (part) =>
        part.idOf(subnet) === undefined &&
        others.every((other) => part.idOf(other) !== undefined) &&
        !part.isToldOf(cluster, mode),
    );
    if (lacking.length === 0)
      return pass(
        `Subnet ${subnet.name} lacks nothing that ${others.map(({ name }) => name).join(', ')} have in common.`,
      );
    const saw = lacking.map((part) => {
      const has = others.map((other) => `${other.name} has ${nameOfId(part.idOf(other) ?? '')}`);
      return `Subnet ${subnet.name} has no ${part.name}, and ${has.join(', ')}: ${part.consequence}.`;
    });
    const options = lacking.flatMap((part) => {
      const ids = others.flatMap((other) => part.idOf(other) ?? []);
      const [first = ''] = ids;
      return ids.every((id) => sameId(id, first)) ? [[part.option, first] as const] : [];
    });
    const fix =
      options.length > 0
        ? `Attach what they share: ${azCommand('network vnet subnet update', { ids: subnet.id, ...Object.fromEntries(options) })}`
        : `Attach one for this subnet, by ${azCommand('network vnet subnet update', { ids: subnet.id })} with ${lacking.map(({ option }) => `--${option}`).join(', ')}.`;
    return fail(saw.join(' '), fix);
  },
});
