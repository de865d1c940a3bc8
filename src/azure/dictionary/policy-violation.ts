import { objectOf, objectsOf, textOf, type Json, type JsonObject } from '../../values/json.ts';
import { azCommand } from '../../values/az-command.ts';
import { nameOfId, resourceGroupOf, subscriptionOf } from '../../values/resource-id.ts';
import { chainOf, type AzureError } from '../azure-error.ts';
import type { Asked } from './asked.ts';
import { clusterIdIn } from './commands.ts';

/** What an Azure Policy forbade, as far as Azure tells. */
export interface PolicyViolation {
  /** The ARM resource id of the assignment, or its name. */
  readonly assignment?: string;
  readonly assignmentName?: string;
  readonly definitionName?: string;
  /** `Standard_D16_v4 at properties.hardwareProfile.vmSize, one of Standard_B2ms, Standard_B2s is wanted` */
  readonly seen?: string;
}

/**
 * The first policy that forbade it: out of the additional info (today's shape), or of the identifiers in the message (older ones).
 * https://learn.microsoft.com/azure/governance/policy/troubleshoot/general
 */
export function policyViolationOf(error: AzureError): PolicyViolation | undefined {
  const chain = chainOf(error);
  const info = chain
    .flatMap(({ additionalInfo = [] }) => additionalInfo)
    .find(({ type }) => type === 'PolicyViolation')?.info;
  if (info !== undefined) return fromInfo(info);
  const text = chain.map(({ message }) => message).join('\n');
  const isPolicy =
    chain.some(({ code }) => code === 'RequestDisallowedByPolicy' || code === 'PolicyViolation') ||
    /was disallowed by policy/i.test(text);
  return isPolicy ? fromText(text.replaceAll('\\', '')) : undefined;
}

function fromInfo(info: JsonObject): PolicyViolation {
  const assignment = textOf(info['policyAssignmentId']);
  const expressions = objectsOf(objectOf(info['evaluationDetails'])['evaluatedExpressions']);
  const failed = expressions.find(({ result }) => textOf(result) === 'False');
  return {
    assignment: assignment ?? textOf(info['policyAssignmentName']),
    assignmentName:
      textOf(info['policyAssignmentDisplayName']) ?? textOf(info['policyAssignmentName']) ?? nameOf(assignment),
    definitionName:
      textOf(info['policyDefinitionDisplayName']) ??
      textOf(info['policyDefinitionName']) ??
      nameOf(textOf(info['policyDefinitionId'])),
    ...(failed === undefined ? {} : { seen: seenIn(failed) }),
  };
}

const MOST_VALUES = 10;

function seenIn(expression: JsonObject): string {
  const path = textOf(expression['path']) ?? textOf(expression['expression']) ?? 'a field';
  const value = wordOf(expression['expressionValue']);
  const targets = Array.isArray(expression['targetValue']) ? expression['targetValue'] : [expression['targetValue']];
  const shown = targets.slice(0, MOST_VALUES).map(wordOf).join(', ');
  const more = targets.length > MOST_VALUES ? ` and ${targets.length - MOST_VALUES} more` : '';
  const operator = textOf(expression['operator']) ?? 'Equals';
  return `${path} is ${value}, and the policy compares it (${operator}) with ${shown}${more}`;
}

function wordOf(value: Json | undefined): string {
  if (value === undefined || value === null || value === '') return 'empty';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function fromText(text: string): PolicyViolation {
  const assignment =
    /"policyAssignment":\s*\{[^}]*?"id":\s*"([^"]+)/i.exec(text)?.[1] ??
    /"policyAssignmentId":\s*"([^"]+)/i.exec(text)?.[1];
  const name = /"policyAssignment":\s*\{[^}]*?"name":\s*"([^"]+)/i.exec(text)?.[1];
  const definition =
    /"policyDefinition":\s*\{[^}]*?"name":\s*"([^"]+)/i.exec(text)?.[1] ??
    nameOf(/"policyDefinitionId":\s*"([^"]+)/i.exec(text)?.[1]);
  return { assignment: assignment ?? name, assignmentName: name ?? nameOf(assignment), definitionName: definition };
}

function nameOf(id: string | undefined): string | undefined {
  return id === undefined ? undefined : nameOfId(id);
}

/** What the policy wants, in a sentence; empty where Azure does not tell. */
export function policyWords({ assignmentName, definitionName, seen }: PolicyViolation): string {
  const definition =
    definitionName === undefined || definitionName === assignmentName ? '' : `, definition ${definitionName}`;
  const which = assignmentName === undefined ? '' : `Policy assignment: ${assignmentName}${definition}.`;
  return [which, seen === undefined ? '' : `${seen}.`].filter((text) => text !== '').join(' ');
}

/** How to satisfy the policy, or to exempt the refused resource from it; where Azure names no assignment, where to look for it. */
export function policyFix({ assignment }: PolicyViolation, asked: Asked, resource: string): string {
  const id = clusterIdIn(asked);
  const subscription = subscriptionOf(id);
  const resourceGroup = groupOf(resource, asked);
  if (assignment === undefined)
    return `Satisfy the policy, then run again. The activity log names the policy: ${azCommand('monitor activity-log list', { 'subscription': subscription, 'resource-group': resourceGroup, 'status': 'Failed', 'offset': '1h' })}`;
  const exemption = azCommand('policy exemption create', {
    'name': `${asked.pool?.name ?? nameOfId(id)}-exemption`,
    'policy-assignment': assignment,
    'exemption-category': 'Waiver',
    'scope': `/subscriptions/${subscription ?? 'SUBSCRIPTION_ID'}/resourceGroups/${resourceGroup}`,
  });
  return `Satisfy the policy, or exempt the resource group from it, then run again: ${exemption}`;
}

/** The resource group that the refused resource is, or lies in: scale sets, addresses, and load balancers lie in that of the nodes. */
function groupOf(resource: string, asked: Asked): string {
  const { nodeResourceGroup } = asked;
  const isOfTheNodes =
    /^aks-|-vmss$|^kubernetes/i.test(resource) || resource.toLowerCase() === nodeResourceGroup?.toLowerCase();
  return (isOfTheNodes ? nodeResourceGroup : undefined) ?? resourceGroupOf(clusterIdIn(asked)) ?? 'RESOURCE_GROUP';
}
