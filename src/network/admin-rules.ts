import type { NetworkSecurityGroup, SecurityRule, Subnet } from '../resources/network.ts';
import type { SecurityAdminRule } from '../resources/security-admin-rules.ts';

/** Puts admin rules before all NSG rules, whose priorities begin at 100. */
const BEFORE_GROUPS = -1_000_000;

/** The id of the NSG that stands for the rules of a virtual network manager. */
const MANAGER = 'virtual network manager';

/** The NSG with the `AlwaysAllow` rules of a virtual network manager in front: no NSG rule denies what these allow. */
export function withAlwaysAllowed(
  group: NetworkSecurityGroup,
  rules: readonly SecurityAdminRule[],
): NetworkSecurityGroup {
  const always = rules.filter(({ access }) => access === 'AlwaysAllow').map(asRule);
  return always.length === 0
    ? group
    : { ...group, rules: [...always, ...group.rules].toSorted((left, right) => left.priority - right.priority) };
}

/** The rules of a virtual network manager as an NSG that allows what they leave to NSGs. */
export function groupOfManager(rules: readonly SecurityAdminRule[]): NetworkSecurityGroup {
  return {
    id: MANAGER,
    name: `the ${MANAGER}`,
    rules: [...rules.map(asRule), passing('Inbound'), passing('Outbound')],
  };
}

/** The subnet with the rules of the virtual network manager as its NSG. */
export function beneathManager(subnet: Subnet): Subnet {
  return { ...subnet, networkSecurityGroupId: MANAGER };
}

function asRule({ access, protocol, ...rule }: SecurityAdminRule): SecurityRule {
  return {
    ...rule,
    priority: BEFORE_GROUPS + rule.priority,
    access: access === 'Deny' ? 'Deny' : 'Allow',
    protocol: protocol.toLowerCase() === 'any' ? '*' : protocol,
    hasApplicationSecurityGroups: false,
    isDefault: false,
  };
}

function passing(direction: SecurityRule['direction']): SecurityRule {
  return {
    name: 'left to NSGs',
    priority: 0,
    direction,
    access: 'Allow',
    protocol: '*',
    sources: ['*'],
    sourcePorts: ['*'],
    destinations: ['*'],
    destinationPorts: ['*'],
    hasApplicationSecurityGroups: false,
    isDefault: false,
  };
}
