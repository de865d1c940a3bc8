import type { NetworkSecurityGroup, SecurityRule, Subnet } from '../resources/network.ts';
import type { SecurityAdminRule } from '../resources/security-admin-rules.ts';

/** Before every rule of a group, whose priorities begin at 100. */
const BEFORE_GROUPS = -1_000_000;

/** The id under which the rules of a virtual network manager stand as a group. */
const MANAGER = 'virtual network manager';

/** The group as it holds beneath a virtual network manager: what is always allowed there no rule of the group denies. */
export function withAlwaysAllowed(
  group: NetworkSecurityGroup,
  rules: readonly SecurityAdminRule[],
): NetworkSecurityGroup {
  const always = rules.filter(({ access }) => access === 'AlwaysAllow').map(asRule);
  return always.length === 0
    ? group
    : { ...group, rules: [...always, ...group.rules].toSorted((left, right) => left.priority - right.priority) };
}

/** The rules of a virtual network manager as a group of their own, which lets pass what they leave to groups. */
export function groupOfManager(rules: readonly SecurityAdminRule[]): NetworkSecurityGroup {
  return {
    id: MANAGER,
    name: `the ${MANAGER}`,
    rules: [...rules.map(asRule), passing('Inbound'), passing('Outbound')],
  };
}

/** The subnet as if its group were that of the virtual network manager. */
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
    name: 'left to security groups',
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
