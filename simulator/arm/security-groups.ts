import { defineRefusals } from '../aks/refusals.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { subnetId } from '../cloud/addresses.ts';
import { keyOf, sameId } from '../cloud/ids.ts';
import type { SubnetState } from '../cloud/state.ts';
import { numberOf } from '../json.ts';
import { inGroup } from './network-lookups.ts';
import { partedRoutes } from './network-parts.ts';
import type { PartWrite } from './network-parts.ts';
import {
  defaultSecurityRuleBodies,
  routeBody,
  routeTableBody,
  securityGroupBody,
  securityRuleBody,
} from './network-resource-bodies.ts';
import { answer } from './responses.ts';
import { defineRoutes, GROUP, nameIn } from './route.ts';

/** https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#security-rules */
const PRIORITIES = { first: 100, last: 4096 };

interface Deletion {
  readonly cloud: Cloud;
  readonly id: string;
  readonly name: string;
}

function subnetsThatName({ cloud, id }: Deletion, named: (subnet: SubnetState) => string | undefined): string[] {
  return cloud.network.virtualNetworks
    .flatMap((vnet) => [...vnet.subnets.values()])
    .filter((subnet) => sameId(named(subnet) ?? '', id))
    .map(subnetId);
}

export const securityRuleRefusals = defineRefusals<PartWrite>([
  {
    refuses: 'an NSG rule with a priority out of range',
    source: 'unknown',
    judge: ({ name, properties, whole }) => {
      const priority = numberOf(properties['priority']) ?? 0;
      return priority >= PRIORITIES.first && priority <= PRIORITIES.last
        ? undefined
        : {
            wrapped: true,
            code: 'SecurityRuleInvalidPriority',
            message: `Security rule has invalid Priority. Value provided: ${priority} Allowed range 100-4096. Security rule: ${whole}/securityRules/${name}.`,
            details: [],
          };
    },
  },
  {
    refuses: 'two NSG rules with the same priority and direction',
    source: 'unknown',
    judge: ({ name, properties, others }) => {
      const clash = [...others].find(
        ([, other]) =>
          other['priority'] === properties['priority'] &&
          keyOf(String(other['direction'])) === keyOf(String(properties['direction'])),
      );
      return (
        clash && {
          wrapped: true,
          code: 'SecurityRuleConflict',
          message: `Security rule ${clash[0]} conflicts with rule ${name}. Rules cannot have the same Priority and Direction. To learn more, see aka.ms/nsgrules.`,
          details: [],
        }
      );
    },
  },
]);

export const attachedRefusals = defineRefusals<Deletion>([
  {
    refuses: 'the deletion of an NSG that a subnet uses',
    source: 'unknown',
    judge: (deletion) => {
      const subnets = subnetsThatName(deletion, ({ networkSecurityGroup }) => networkSecurityGroup);
      return subnets.length === 0
        ? undefined
        : {
            wrapped: true,
            code: 'InUseNetworkSecurityGroupCannotBeDeleted',
            message: `Network security group ${deletion.id} cannot be deleted because it is in use by the following resources: ${subnets.join(', ')}. In order to delete the Network security group, remove the association with the resource(s). To learn how to do this, see aka.ms/deletensg.`,
            details: [],
          };
    },
  },
  {
    refuses: 'the deletion of a route table that a subnet uses',
    source: 'unknown',
    judge: (deletion) =>
      subnetsThatName(deletion, ({ routeTable }) => routeTable).length === 0
        ? undefined
        : {
            wrapped: true,
            code: 'InUseRouteTableCannotBeDeleted',
            message: `Route table ${deletion.name} is in use and cannot be deleted.`,
            details: [],
          },
  },
]);

const NSG = 'networkSecurityGroups';
const DEFAULTS = `${GROUP}/providers/Microsoft.Network/${NSG}/{name}/defaultSecurityRules`;

/** Security groups with their rules, and route tables with their routes. */
export const securityGroupRoutes = defineRoutes([
  ...partedRoutes({
    type: NSG,
    part: 'securityRules',
    all: ({ network }) => network.networkSecurityGroups,
    replaceAll: ({ network }, groups) => {
      network.networkSecurityGroups = groups;
    },
    partsOf: ({ securityRules }) => securityRules,
    make: (common) => ({ ...common, properties: {}, securityRules: new Map() }),
    body: securityGroupBody,
    partBody: (group, name, properties) => securityRuleBody(group, 'securityRules', name, properties),
    partRefusals: securityRuleRefusals,
    deletionRefusals: attachedRefusals,
  }),
  {
    method: 'GET',
    path: DEFAULTS,
    action: `Microsoft.Network/${NSG}/defaultSecurityRules/read`,
    handle: (request) => {
      const group = inGroup(request, NSG, request.cloud.network.networkSecurityGroups, nameIn(request, 'name'));
      return answer(200, { value: defaultSecurityRuleBodies(group) }, 'arm');
    },
  },
  ...partedRoutes({
    type: 'routeTables',
    part: 'routes',
    all: ({ network }) => network.routeTables,
    replaceAll: ({ network }, tables) => {
      network.routeTables = tables;
    },
    partsOf: ({ routes }) => routes,
    make: (common) => ({ ...common, properties: {}, routes: new Map() }),
    body: routeTableBody,
    partBody: routeBody,
    partRefusals: [],
    deletionRefusals: attachedRefusals,
  }),
]);
