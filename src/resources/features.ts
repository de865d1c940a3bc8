import { objectOf, textOf, type JsonObject } from '../values/json.ts';

/** A feature of a resource provider that a subscription may be registered for. */
export interface FeatureState {
  /** `Microsoft.Compute/EncryptionAtHost`. */
  readonly name: string;
  /** `Registered`, `NotRegistered`, `Registering`, `Pending`; empty where Azure does not say. */
  readonly state: string;
}

/** https://learn.microsoft.com/rest/api/resources/features/get */
export function parseFeature(body: JsonObject): FeatureState {
  return { name: textOf(body['name']) ?? '', state: textOf(objectOf(body['properties'])['state']) ?? '' };
}
