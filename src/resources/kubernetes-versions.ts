import { objectOf, objectsOf, stringsOf, textOf, type JsonObject } from '../values/json.ts';

/** A minor version of Kubernetes as a region offers it. */
export interface KubernetesVersion {
  /** `1.33`. */
  readonly minor: string;
  /** `KubernetesOfficial`, `AKSLongTermSupport`; empty where Azure does not say. */
  readonly supportPlans: readonly string[];
}

/** https://learn.microsoft.com/rest/api/aks/managed-clusters/list-kubernetes-versions */
export function parseKubernetesVersions(body: JsonObject): readonly KubernetesVersion[] {
  return objectsOf(body['values']).flatMap((entry) => {
    const minor = textOf(entry['version']);
    const supportPlans = stringsOf(objectOf(entry['capabilities'])['supportPlan']);
    return minor === undefined ? [] : [{ minor, supportPlans }];
  });
}
