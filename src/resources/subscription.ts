import { textOf, type JsonObject } from '../values/json.ts';

/** The subscription of the cluster. https://learn.microsoft.com/rest/api/resources/subscriptions/get */
export interface Subscription {
  readonly name: string;
  /** `Enabled`, `Warned`, `PastDue`, `Disabled` or `Deleted`. */
  readonly state: string;
}

export function parseSubscription(body: JsonObject): Subscription {
  return {
    name: textOf(body['displayName']) ?? '',
    state: textOf(body['state']) ?? '',
  };
}
