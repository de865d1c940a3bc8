/** Foreign JSON as it came over the wire: nothing about it is known until it has been looked at. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object, or an empty one where the wire says null, nothing or something else. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** The elements that are objects; empty where the wire says anything but an array. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The elements that are strings; empty where the wire says anything but an array. */
export function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((element) => typeof element === 'string') : [];
}

/** The text, or undefined for anything else and for the empty string, which Azure uses for "not set". */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A word of Azure's as it is spelled in `words`: Azure reads enumerations in any case, and answers some as they were asked for. */
export function wordOf(value: unknown, words: readonly string[]): string | undefined {
  const text = textOf(value);
  return words.find((word) => word.toLowerCase() === text?.toLowerCase()) ?? text;
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** Missing, null, `{}` and `[]` mean the same to AKS, which returns none of them. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** A deep merge: objects merge, everything else (arrays too) replaces. */
export function mergeObjects(below: JsonObject, above: JsonObject): JsonObject {
  // Object.fromEntries defines own properties, so a foreign "__proto__" key stays a key.
  const merged = new Map<string, Json | undefined>(Object.entries(below));
  for (const [key, value] of Object.entries(above)) {
    const under = merged.get(key);
    merged.set(key, isObject(under) && isObject(value) ? mergeObjects(under, value) : value);
  }
  return Object.fromEntries(merged);
}
