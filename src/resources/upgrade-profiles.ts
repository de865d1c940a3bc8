import { objectOf, textOf, type JsonObject } from '../values/json.ts';

/** What a pool can be upgraded to. https://learn.microsoft.com/rest/api/aks/agent-pools/get-upgrade-profile */
export interface UpgradeProfile {
  readonly latestNodeImageVersion?: string;
}

export function parseUpgradeProfile(body: JsonObject): UpgradeProfile {
  const properties = objectOf(body['properties']);
  const latest = textOf(properties['latestNodeImageVersion']);
  return {
    latestNodeImageVersion: latest,
  };
}
