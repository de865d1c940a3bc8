import type { z } from 'zod';
import { oneLine } from './field.ts';
import type { InputFault } from '../values/problem.ts';
import { nearestWord } from './nearest-word.ts';
import { inputOfProperty } from '../values/property-of-input.ts';

/** What of a mapping of inputs could be read, and what is wrong with the rest. */
export interface ReadFields<Value> {
  readonly value: Partial<Value>;
  readonly faults: readonly InputFault[];
}

/**
 * Reads a mapping of inputs by a schema. Every field is read for itself, so that one fault hides no other.
 *
 * @param said values by input name; empty ones (missing, null, the empty text that the runner sets for an input that is not given) count
 *   as not given
 */
export function readFields<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  said: Readonly<Record<string, unknown>>,
): ReadFields<z.output<z.ZodObject<Shape>>> {
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null && value !== ''));
  const whole = schema.safeParse(given);
  if (whole.success) return { value: whole.data, faults: [] };
  const faults = whole.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((input) => ({ input, problem: unknownKey(input, Object.keys(schema.shape)) }))
      : [{ input: String(issue.path[0] ?? ''), problem: oneLine(issue.message) }],
  );
  const wrong = new Set(faults.map(({ input }) => input));
  const rest = Object.fromEntries(Object.entries(given).filter(([input]) => !wrong.has(input)));
  const readable = schema.partial().safeParse(rest);
  return { value: (readable.success ? readable.data : {}) as Partial<z.output<z.ZodObject<Shape>>>, faults };
}

/** What is wrong with a key that nobody knows, and which one was most likely meant. */
export function unknownKey(key: string, known: readonly string[]): string {
  const meant = nearestWord(key, known) ?? known.find((name) => name === inputOfProperty(key));
  return meant === undefined
    ? 'There is no key of this name. Leave it out.'
    : `There is no key of this name. Write ${meant} if that is meant, or leave it out.`;
}
