import type { AzureError } from './azure-error.ts';

/** Codes with which ARM refuses an api-version that it does not offer for a type in this cloud. */
const VERSION_REFUSALS = [
  'NoRegisteredProviderFound',
  'InvalidResourceType',
  'InvalidApiVersionParameter',
  'UnsupportedApiVersion',
];

/**
 * The api-versions that a refusal lists, or undefined when the error is about something else.
 * https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-invalid-resource-type-api-version
 */
export function supportedVersions(error: AzureError): readonly string[] | undefined {
  // 404 for a type that is known in other versions only: https://github.com/Azure/azure-rest-api-specs/issues/14807
  if (![400, 404].includes(error.status ?? 0) || !VERSION_REFUSALS.includes(error.code)) return undefined;
  const [, list] = /supported (?:api-)?versions are '([^']*)'/i.exec(error.message) ?? [];
  return list?.match(/\d{4}-\d{2}-\d{2}(-[a-z]+)?/g) ?? undefined;
}

/** The newest stable version that is not newer than ours: what is newer may mean something else by the same name. */
export function newestKnownVersion(supported: readonly string[], ours: string): string | undefined {
  return supported
    .filter((version) => /^\d{4}-\d{2}-\d{2}$/.test(version) && version <= ours)
    .sort()
    .at(-1);
}
