import type { z } from 'zod';
import { parseSubnetId, sameId } from '../values/resource-id.ts';
import type { SubnetReference } from '../pool/pool-input.ts';
import { shown, textField, Wrong } from './field.ts';

const RIGHT =
  'Use SUBNET, VNET/SUBNET, or a full id: /subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.Network/virtualNetworks/VNET/subnets/SUBNET.';

/** https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftnetwork */
const VNET_NAME = /^[a-z0-9][-\w.]{0,62}[a-z0-9_]$/i;
const SUBNET_NAME = /^[a-z0-9]([-\w.]{0,78}[a-z0-9_])?$/i;
/** https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftresources */
export const RESOURCE_GROUP_NAME = /^[-\p{L}\p{N}_.()]{0,89}[-\p{L}\p{N}_()]$/u;
const SUBSCRIPTION_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function readSubnet(text: string): SubnetReference | Wrong {
  if (text.startsWith('/')) return subnetById(text);
  const names = text.split('/');
  const [subnet, vnet] = names.toReversed();
  if (subnet === undefined || names.length > 2) return new Wrong(`${shown(text)} is not a subnet. ${RIGHT}`);
  const problem = problemOfNames(vnet, subnet);
  if (problem !== undefined) return new Wrong(`${problem}. ${RIGHT}`);
  return { form: 'names', subnet, vnet };
}

/** A subnet by its full id, or by names that the cluster completes. */
export const subnetReference: z.ZodType<SubnetReference, string | number | boolean> = textField(readSubnet, {
  type: 'string',
  // An id has five pairs of segments.
  pattern: String.raw`^(?:(?:/[^/\s]+){10}|(?:[^/\s]+/)?[^/\s]+)$`,
  patternErrorMessage: RIGHT,
});

function subnetById(id: string): SubnetReference | Wrong {
  const wrong = (problem: string): Wrong => new Wrong(`${shown(id)} is not the id of a subnet: ${problem}. ${RIGHT}`);
  if (id.endsWith('/')) return wrong('it ends with a slash');
  if (/\s/.test(id)) return wrong('it contains a space');
  const subnet = parseSubnetId(id);
  if (subnet === undefined) return wrong(`it is ${whatItIsOf(id)}`);
  if (!SUBSCRIPTION_ID.test(subnet.subscriptionId))
    return wrong(`its subscription ${shown(subnet.subscriptionId)} is not a GUID`);
  if (!RESOURCE_GROUP_NAME.test(subnet.resourceGroup))
    return wrong(`${shown(subnet.resourceGroup)} is not a valid resource group name`);
  const problem = problemOfNames(subnet.vnet, subnet.subnet);
  return problem === undefined ? { form: 'id', id } : wrong(problem);
}

function problemOfNames(vnet: string | undefined, subnet: string): string | undefined {
  if (vnet !== undefined && !VNET_NAME.test(vnet)) return `${shown(vnet)} is not a valid VNet name`;
  return SUBNET_NAME.test(subnet) ? undefined : `${shown(subnet)} is not a valid subnet name`;
}

/** What an ARM id is the id of, in words. */
function whatItIsOf(id: string): string {
  const [, provider, rest] =
    /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/([^/]+)\/(.+)$/i.exec(id) ?? [];
  if (provider !== undefined && rest !== undefined) {
    const segments = rest.split('/');
    const types = segments.filter((_, index) => index % 2 === 0);
    const type = `${provider}/${types.join('/')}`;
    const isWhole = segments.length % 2 === 0 && !segments.includes('');
    if (isWhole && sameId(type, 'Microsoft.Network/virtualNetworks')) return 'the id of a VNet; add /subnets/SUBNET';
    if (isWhole) return `the id of a resource of type ${shown(type)}`;
    return 'an incomplete resource id, in which a name is missing';
  }
  if (/^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+$/i.test(id)) return 'the id of a resource group';
  if (/^\/subscriptions\/[^/]+$/i.test(id)) return 'the id of a subscription';
  return 'not a resource id';
}

/** Whether two inputs certainly name the same subnet; a full id and a name can be compared only after the cluster is read. */
export function isSameSubnet(left: SubnetReference, right: SubnetReference): boolean {
  if (left.form === 'id') return right.form === 'id' && sameId(left.id, right.id);
  if (right.form === 'id') return false;
  return sameId(left.subnet, right.subnet) && sameId(left.vnet ?? '', right.vnet ?? '');
}
