import { gatewayError } from '../aks/azure-error.ts';
import type { Scenario } from '../scenario/schema.ts';
import { ofNearest, supportedVersionsOf } from './supported-versions.ts';

/**
 * Refuses an api-version that the resource type does not have. A scenario may list others, by provider or by resource type:
 * `Microsoft.ContainerService`, `Microsoft.ContainerService/managedClusters`.
 *
 * @throws AzureError in ARM's words, which name the versions that there are.
 */
export function checkApiVersion(scenario: Scenario, type: string, version: string | null): void {
  if (version === null) {
    throw gatewayError(
      400,
      'MissingApiVersionParameter',
      'The api-version query parameter (?api-version=) is required for all requests.',
    );
  }
  const supported = ofNearest(scenario.apiVersions, type) ?? supportedVersionsOf(type);
  if (!supported || supported.includes(version)) return;
  const [provider, ...rest] = type.split('/');
  const listed = [...supported].reverse();
  if (provider === 'Microsoft.Resources') {
    // ARM's own types. https://github.com/Azure/azure-sdk-for-python/issues/975
    throw gatewayError(
      400,
      'InvalidApiVersionParameter',
      `The api-version '${version}' is invalid. The supported versions are '${listed.join(',')}'.`,
    );
  }
  throw gatewayError(
    400,
    'NoRegisteredProviderFound',
    `No registered resource provider found for location '${scenario.location}' and API version '${version}' for type '${rest.join('/')}'. ` +
      `The supported api-versions are '${listed.join(', ')}'. The supported locations are '${scenario.location}'.`,
  );
}
