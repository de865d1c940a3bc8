import { gatewayError } from '../aks/azure-error.ts';
import type { Scenario } from '../scenario/schema.ts';

/** https://learn.microsoft.com/azure/templates/microsoft.containerservice/change-log/managedclusters */
const CONTAINER_SERVICE =
  '2022-11-01 2023-01-01 2023-02-01 2023-03-01 2023-04-01 2023-05-01 2023-06-01 2023-07-01 2023-08-01 2023-09-01 2023-10-01 2023-11-01 2024-01-01 2024-02-01 2024-05-01 2024-07-01 2024-08-01 2024-09-01 2024-10-01 2025-01-01 2025-02-01 2025-03-01 2025-04-01 2025-05-01 2025-07-01 2025-08-01 2025-09-01 2025-10-01 2026-01-01 2026-02-01 2026-03-01 2026-04-01 2026-05-01 2026-06-01';

/** https://learn.microsoft.com/azure/templates/microsoft.network/change-log/virtualnetworks */
const NETWORK =
  '2022-01-01 2022-05-01 2022-07-01 2022-09-01 2022-11-01 2023-02-01 2023-04-01 2023-05-01 2023-06-01 2023-09-01 2023-11-01 2024-01-01 2024-03-01 2024-05-01 2024-07-01 2024-10-01 2025-01-01 2025-03-01 2025-05-01 2025-07-01 2026-01-01';

/** By provider, or by resource type where its types have versions of their own. */
const SUPPORTED: Readonly<Record<string, readonly string[]>> = {
  'Microsoft.ContainerService': CONTAINER_SERVICE.split(' '),
  'Microsoft.Network': NETWORK.split(' '),
  // https://learn.microsoft.com/rest/api/compute/resource-skus
  'Microsoft.Compute/skus': ['2017-03-30', '2017-09-01', '2019-04-01', '2021-07-01'],
  // https://learn.microsoft.com/rest/api/resources/features
  'Microsoft.Features': ['2015-12-01', '2021-07-01'],
  // https://learn.microsoft.com/azure/templates/microsoft.compute/change-log/virtualmachines
  'Microsoft.Compute':
    '2022-08-01 2022-11-01 2023-03-01 2023-07-01 2023-09-01 2024-03-01 2024-07-01 2024-11-01 2025-04-01 2025-11-01 2026-04-01'.split(
      ' ',
    ),
  // https://learn.microsoft.com/rest/api/authorization
  'Microsoft.Authorization/permissions': ['2015-07-01', '2018-01-01-preview', '2022-04-01', '2022-05-01-preview'],
  'Microsoft.Authorization/roleAssignments': [
    '2015-07-01',
    '2018-07-01',
    '2020-04-01-preview',
    '2020-10-01',
    '2022-04-01',
  ],
  'Microsoft.Authorization/roleDefinitions': ['2015-07-01', '2018-01-01-preview', '2022-04-01', '2022-05-01-preview'],
  // https://learn.microsoft.com/rest/api/resources/management-locks
  'Microsoft.Authorization/locks': ['2015-01-01', '2016-09-01', '2017-04-01', '2020-05-01'],
};

/**
 * Refuses an api-version that the provider does not have. A scenario may list others, by provider or by resource type:
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
  const [provider = '', ...rest] = type.split('/');
  const supported =
    scenario.apiVersions[type] ?? scenario.apiVersions[provider] ?? SUPPORTED[type] ?? SUPPORTED[provider];
  if (!supported || supported.includes(version)) return;
  throw gatewayError(
    400,
    'NoRegisteredProviderFound',
    `No registered resource provider found for location '${scenario.location}' and API version '${version}' for type '${rest.join('/')}'. ` +
      `The supported api-versions are '${[...supported].reverse().join(', ')}'. The supported locations are '${scenario.location}'.`,
  );
}
