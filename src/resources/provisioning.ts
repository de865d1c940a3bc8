import { objectOf, textOf, type JsonObject } from '../values/json.ts';

/** States in which AKS works on nothing. https://learn.microsoft.com/azure/aks/manage-abort-operations */
const RESTING_STATES = ['Succeeded', 'Failed', 'Canceled'];

export function isResting(resource: { readonly provisioningState: string }): boolean {
  return RESTING_STATES.includes(resource.provisioningState);
}

/** What AKS says of the last operation that failed, in a cluster or a pool. */
export function provisioningErrorOf(properties: JsonObject): string | undefined {
  const error = objectOf(objectOf(properties['status'])['provisioningError']);
  const code = textOf(error['code']);
  const message = textOf(error['message']);
  return code && message ? `${code}: ${message}` : (code ?? message);
}
