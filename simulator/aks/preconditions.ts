import { AzureError } from './azure-error.ts';

/**
 * `If-Match` and `If-None-Match`, of which AKS compares the eTag of the body; a pool's is in its properties.
 * https://learn.microsoft.com/azure/aks/use-etags
 *
 * @throws AzureError 412. The sentence for a resource that is not there is Azure's
 *   (https://github.com/Azure/azure-cli/pull/30309); those of a mismatch are not public.
 */
export function checkPreconditions(headers: Readonly<Record<string, string>>, eTag: string | undefined): void {
  const ifMatch = headers['if-match'];
  const ifNoneMatch = headers['if-none-match'];
  if (ifMatch !== undefined && eTag === undefined) {
    throw failed(
      'Resource not found but ETag header is provided. If this is a request to create, please do not provide ETag.',
    );
  }
  if (ifMatch !== undefined && !names(ifMatch, eTag)) {
    throw failed(`Etag provided in if-match header ${ifMatch} does not match etag ${eTag ?? ''} of resource.`);
  }
  if (ifNoneMatch !== undefined && eTag !== undefined && names(ifNoneMatch, eTag)) {
    throw failed(`Etag provided in if-none-match header ${ifNoneMatch} matches etag ${eTag} of resource.`);
  }
}

function names(header: string, eTag: string | undefined): boolean {
  return header === '*' || header.replaceAll('"', '') === eTag;
}

function failed(message: string): AzureError {
  return new AzureError(412, 'PreconditionFailed', message);
}
