import { z } from 'zod';
import { isObject, type JsonObject } from '../values/json.ts';
import { isReadOnlyProperty } from '../pool/pool-body.ts';
import { inAzureSpelling } from '../pool/property-names.ts';
import { field, LONGEST_LIST, shown, textOfSaid, Wrong } from './field.ts';
import { holdsAnInput, inputInPlaceOfProperty } from './pool-properties.ts';
import { placeInWords, readYaml } from './yaml-text.ts';

const said = z.union([z.string(), z.looseObject({})], {
  error: ({ input }) => `${shown(input)} is not an object. Write the pool's ARM properties as a YAML or JSON object.`,
});

/** The pool's ARM `properties` that have no separate input, as YAML or JSON. */
export const properties: z.ZodType<JsonObject, z.input<typeof said>> = field(said, (value) => {
  const parsed = typeof value === 'string' ? objectOfText(value) : value;
  if (parsed instanceof Wrong) return parsed;
  const problems = problemsOf(parsed, []);
  return problems.length > 0 ? new Wrong(...problems) : inAzureSpelling(parsed as JsonObject);
});

function objectOfText(value: string): Record<string, unknown> | Wrong {
  const text = textOfSaid(value, LONGEST_LIST);
  if (text instanceof Wrong) return text;
  const right = "Write the pool's ARM properties as a YAML or JSON object.";
  const yaml = readYaml(text);
  if (!yaml.ok)
    return new Wrong(
      ...yaml.problems.map(({ at, problem }) => `${at === undefined ? '' : `${placeInWords(at)}: `}${problem}`),
    );
  return isObject(yaml.value) ? yaml.value : new Wrong(`${shown(yaml.value)} is not an object. ${right}`);
}

/** Deeper than any property of AKS. */
const DEEPEST = 16;
/** Names that JavaScript gives a meaning, and Azure none. */
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];

/** What is wrong with the properties in `value`, which is at `path`. */
function problemsOf(value: object, path: readonly string[]): readonly string[] {
  if (path.length >= DEEPEST)
    return [`${shown(path.join('.'))} is nested too deeply. AKS has no property below ${DEEPEST} levels.`];
  const seen = new Set<string>();
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const at = [...path, key];
    if (seen.has(key.toLowerCase()))
      return [`${shown(at.join('.'))} appears twice, since Azure ignores the case of property names. Remove one.`];
    seen.add(key.toLowerCase());
    const problem = Array.isArray(value) ? undefined : problemOfProperty(at, inner);
    if (problem !== undefined) return [problem];
    if (typeof inner === 'object' && inner !== null) return problemsOf(inner, at);
    return isJsonScalar(inner) ? [] : [`${shown(at.join('.'))} is not a number that JSON can represent.`];
  });
}

function problemOfProperty(path: readonly string[], value: unknown): string | undefined {
  const name = path.join('.');
  if (FORBIDDEN_KEYS.includes(path.at(-1) ?? '')) return `${shown(name)} is not a property of a pool. Remove it.`;
  if (name.toLowerCase() === 'properties') return '"properties" is nested in itself. Move its content one level up.';
  if (name.toLowerCase() === 'name') return '"name" is a separate input. Use the input name instead.';
  const input = inputInPlaceOfProperty(name);
  if (input !== undefined) return `${shown(name)} is set by a separate input. Use the input ${input} instead.`;
  if (isReadOnlyProperty(name)) return `${shown(name)} cannot be set by this action. Remove it.`;
  if (holdsAnInput(name) && !isObject(value))
    return `${shown(name)} is ${shown(value)}, not an object. Write a mapping.`;
  return undefined;
}

function isJsonScalar(value: unknown): boolean {
  if (typeof value !== 'number') return true;
  return Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
}
