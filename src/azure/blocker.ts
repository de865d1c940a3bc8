import type { AzureError } from './azure-error.ts';
import { errorText } from './error-text.ts';

/** The wordings by which AKS says that something else is going on; the group, where there is one, names it. */
const BUSY: readonly RegExp[] = [
  /Another operation \(([^)]*)\) is in progress on agent ?pool \(([^)]*)\)/i,
  /Another (?:agent ?pool )?operation \(([^)]*)\) is in progress/i,
  /there's an? in[- ]progress (.+?) operation \(operation ID/i,
  /Unable to perform '[^']*' operation on '[^']*' since (deletion) was issued on '([^']*)'/i,
  /is in Provisioning State ?\((?!Succeeded|Failed|Canceled)(\w+)\)/i,
  /Another operation is in progress/i,
  /Another operation on this or dependent resource is in progress/i,
  /Another operation is pending/i,
  /Etag mismatch/i,
];

/**
 * What stands in the way of a request that AKS refused because of another operation: `Updating`, `nodepool1 - Creating`; undefined for
 * every other error. It takes status 409 and the wording: the code OperationNotAllowed also says quota, a stopped cluster and a property
 * that cannot be changed. https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/operationnotallowed
 */
export function blockerOf(error: AzureError): string | undefined {
  if (error.status !== 409) return undefined;
  const { text } = errorText(error);
  for (const pattern of BUSY) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const [operation, pool] = found.slice(1).map((group: string | undefined) => group ?? '');
    if (operation === undefined || operation === '') return 'an operation that Azure does not name';
    return pool === undefined ? operation : `${pool} - ${operation}`;
  }
  return undefined;
}
