import { numberOf, objectOf, objectsOf, textOf, type JsonObject } from '../values/json.ts';

/** How much of a quota for virtual machines is used up in a region. */
export interface ComputeUsage {
  /** In people's words: `Total Regional vCPUs`. */
  readonly name: string;
  readonly used: number;
  readonly limit: number;
}

/** By Azure's name in lower case: `cores`, `lowprioritycores`, `standarddsv5family`. https://learn.microsoft.com/rest/api/compute/usage/list */
export type ComputeUsages = ReadonlyMap<string, ComputeUsage>;

export function parseComputeUsages(body: JsonObject): ComputeUsages {
  return new Map(
    objectsOf(body['value']).flatMap((row) => {
      const name = objectOf(row['name']);
      const key = textOf(name['value']);
      const used = numberOf(row['currentValue']);
      const limit = numberOf(row['limit']);
      if (key === undefined || used === undefined || limit === undefined) return [];
      return [[key.toLowerCase(), { name: textOf(name['localizedValue']) ?? key, used, limit }] as const];
    }),
  );
}
