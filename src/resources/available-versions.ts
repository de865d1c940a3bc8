import { objectOf, objectsOf, textOf, type JsonObject } from '../values/json.ts';

/** A version of Kubernetes that AKS offers for pools of a cluster. */
export interface AvailableVersion {
  /** `1.33.5`. */
  readonly version: string;
}

/** https://learn.microsoft.com/rest/api/aks/agent-pools/get-available-agent-pool-versions */
export function parseAvailableVersions(body: JsonObject): readonly AvailableVersion[] {
  return objectsOf(objectOf(body['properties'])['agentPoolVersions']).flatMap((entry) => {
    const version = textOf(entry['kubernetesVersion']);
    return version === undefined ? [] : [{ version }];
  });
}
