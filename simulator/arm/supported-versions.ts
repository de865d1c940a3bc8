/** https://learn.microsoft.com/azure/templates/microsoft.containerservice/change-log/managedclusters, and of the newest clients of 2026. */
const CONTAINER_SERVICE =
  '2021-02-01 2021-03-01 2021-05-01 2021-07-01 2021-08-01 2021-09-01 2021-10-01 2021-11-01-preview 2022-01-01 2022-01-02-preview 2022-02-01 2022-02-02-preview 2022-03-01 2022-03-02-preview 2022-04-01 2022-04-02-preview 2022-05-02-preview 2022-06-01 2022-06-02-preview 2022-07-01 2022-07-02-preview 2022-08-02-preview 2022-08-03-preview 2022-09-01 2022-09-02-preview 2022-10-02-preview 2022-11-01 2022-11-02-preview 2023-01-01 2023-01-02-preview 2023-02-01 2023-02-02-preview 2023-03-01 2023-03-02-preview 2023-04-01 2023-04-02-preview 2023-05-01 2023-05-02-preview 2023-06-01 2023-06-02-preview 2023-07-01 2023-07-02-preview 2023-08-01 2023-08-02-preview 2023-09-01 2023-09-02-preview 2023-10-01 2023-10-02-preview 2023-11-01 2023-11-02-preview 2024-01-01 2024-01-02-preview 2024-02-01 2024-02-02-preview 2024-03-02-preview 2024-04-02-preview 2024-05-01 2024-05-02-preview 2024-06-02-preview 2024-07-01 2024-07-02-preview 2024-08-01 2024-09-01 2024-09-02-preview 2024-10-01 2024-10-02-preview 2025-01-01 2025-01-02-preview 2025-02-01 2025-02-02-preview 2025-03-01 2025-03-02-preview 2025-04-01 2025-04-02-preview 2025-05-01 2025-05-02-preview 2025-06-02-preview 2025-07-01 2025-07-02-preview 2025-08-01 2025-08-02-preview 2025-09-01 2025-09-02-preview 2025-10-01 2025-10-02-preview 2026-01-01 2026-01-02-preview 2026-02-01 2026-02-02-preview 2026-03-01 2026-03-02-preview 2026-04-01 2026-04-02-preview 2026-05-01 2026-06-01 2026-06-02-preview 2026-07-01 2026-07-02-preview 2026-08-01';

/** https://learn.microsoft.com/azure/templates/microsoft.network/change-log/virtualnetworks, and of the newest clients of 2026. */
const NETWORK =
  '2020-05-01 2020-06-01 2020-07-01 2020-08-01 2020-11-01 2021-02-01 2021-03-01 2021-05-01 2021-08-01 2022-01-01 2022-05-01 2022-07-01 2022-09-01 2022-11-01 2023-02-01 2023-04-01 2023-05-01 2023-06-01 2023-09-01 2023-11-01 2024-01-01 2024-03-01 2024-05-01 2024-07-01 2024-10-01 2025-01-01 2025-03-01 2025-05-01 2025-07-01 2026-01-01 2026-03-01';

/** Public IPs have a version more, which `az` 2.91 asks for. */
const PUBLIC_IPS = `${NETWORK} 2025-09-01`;

/** https://learn.microsoft.com/azure/templates/microsoft.compute/change-log/virtualmachines */
const COMPUTE =
  '2020-06-01 2020-12-01 2021-03-01 2021-04-01 2021-07-01 2021-11-01 2022-03-01 2022-08-01 2022-11-01 2023-03-01 2023-07-01 2023-09-01 2024-03-01 2024-07-01 2024-11-01 2025-04-01 2025-11-01 2026-04-01';

/** https://learn.microsoft.com/azure/templates/microsoft.resources/change-log/resourcegroups */
const RESOURCES =
  '2015-11-01 2016-02-01 2016-06-01 2016-09-01 2017-05-10 2018-02-01 2018-05-01 2019-03-01 2019-05-01 2019-05-10 2019-07-01 2019-08-01 2019-10-01 2020-06-01 2020-08-01 2020-10-01 2021-01-01 2021-04-01 2022-09-01 2023-07-01 2024-03-01 2024-07-01 2024-11-01 2025-03-01 2025-04-01';

/** https://learn.microsoft.com/rest/api/resources/subscriptions */
const SUBSCRIPTIONS =
  '2014-04-01 2015-01-01 2015-11-01 2016-06-01 2018-06-01 2019-06-01 2019-11-01 2020-01-01 2021-01-01 2021-04-01 2022-12-01';

/** By resource type, or for every type of it that has none of its own; oldest first, as published. */
const SUPPORTED: Readonly<Record<string, string>> = {
  'Microsoft.ContainerService': CONTAINER_SERVICE,
  'Microsoft.Network': NETWORK,
  'Microsoft.Network/publicIPAddresses': PUBLIC_IPS,
  'Microsoft.Network/publicIPPrefixes': PUBLIC_IPS,
  // https://learn.microsoft.com/rest/api/compute/resource-skus
  'Microsoft.Compute/skus': '2017-03-30 2017-09-01 2019-04-01 2021-07-01',
  'Microsoft.Compute': COMPUTE,
  // https://learn.microsoft.com/rest/api/authorization
  'Microsoft.Authorization/permissions': '2015-07-01 2018-01-01-preview 2022-04-01 2022-05-01-preview',
  'Microsoft.Authorization/roleAssignments':
    '2015-07-01 2018-01-01-preview 2018-07-01 2018-09-01-preview 2020-04-01-preview 2020-08-01-preview 2020-10-01-preview 2020-10-01 2022-04-01',
  'Microsoft.Authorization/roleDefinitions': '2015-07-01 2018-01-01-preview 2018-07-01 2022-04-01 2022-05-01-preview',
  // https://learn.microsoft.com/rest/api/resources/management-locks
  'Microsoft.Authorization/locks': '2015-01-01 2016-09-01 2017-04-01 2020-05-01',
  // https://learn.microsoft.com/azure/templates/microsoft.managedidentity/userassignedidentities; az 2.91 asks for the last one.
  'Microsoft.ManagedIdentity':
    '2015-08-31-preview 2018-11-30 2021-09-30-preview 2022-01-31-preview 2023-01-31 2023-07-31-preview 2024-11-30 2025-01-31-preview 2025-05-31-preview',
  // https://learn.microsoft.com/rest/api/resources/features
  'Microsoft.Features': '2015-12-01 2021-07-01',
  // https://learn.microsoft.com/rest/api/policyinsights/policy-restrictions
  'Microsoft.PolicyInsights': '2020-07-01 2022-03-01 2023-03-01 2024-10-01',
  'Microsoft.Resources': RESOURCES,
  'Microsoft.Resources/subscriptions': SUBSCRIPTIONS,
  'Microsoft.Resources/tenants': SUBSCRIPTIONS,
};

/** The api-versions of a resource type, newest last; undefined for a type of which none is known. */
export function supportedVersionsOf(type: string): readonly string[] | undefined {
  return ofNearest(SUPPORTED, type)?.split(' ');
}

/** What is said of a type, or of the nearest type above it. */
export function ofNearest<Value>(byType: Readonly<Record<string, Value>>, type: string): Value | undefined {
  for (let asked = type; asked !== ''; asked = asked.includes('/') ? asked.slice(0, asked.lastIndexOf('/')) : '') {
    const found = byType[asked];
    if (found !== undefined) return found;
  }
  return undefined;
}
