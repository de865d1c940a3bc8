import type { z } from 'zod';
import { oneLine } from './field.ts';
import type { InputFault } from '../values/problem.ts';
import { listText } from '../values/list-text.ts';
import { nearestWords } from '../values/nearest-words.ts';
import { inputOfProperty } from '../values/property-of-input.ts';

/** What of a mapping of inputs could be read, and what is wrong with the rest. */
export interface ReadFields<Value> {
  readonly value: Partial<Value>;
  readonly faults: readonly InputFault[];
  /** The inputs of which the value is not known: it has a fault, or is likely the one of a misspelled key. */
  readonly unread: ReadonlySet<string>;
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
  const known = Object.keys(schema.shape);
  const given = Object.fromEntries(
    Object.entries(said).filter(([input, value]) => !known.includes(input) || (value !== null && value !== '')),
  );
  const whole = schema.safeParse(given);
  if (whole.success) return { value: whole.data, faults: [], unread: new Set() };
  const faults = whole.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((input) => ({ input, problem: unknownKey(input, known) }))
      : [{ input: String(issue.path[0] ?? ''), problem: oneLine(issue.message) }],
  );
  const wrong = new Set(faults.map(({ input }) => input));
  const rest = Object.fromEntries(Object.entries(given).filter(([input]) => !wrong.has(input)));
  const readable = schema.partial().safeParse(rest);
  const misspelled = new Set(faults.flatMap(({ input }) => (known.includes(input) ? [] : inputsMeant(input, known))));
  return {
    value: (readable.success ? readable.data : {}) as Partial<z.output<z.ZodObject<Shape>>>,
    // That a value is missing only follows where its key is misspelled.
    faults: faults.filter(({ input }) => input in given || !misspelled.has(input)),
    unread: new Set([...wrong, ...misspelled]),
  };
}

/** The inputs that a key may have been meant for: an input's name misspelled, or the ARM property that it sets. */
export function inputsMeant(key: string, known: readonly string[]): readonly string[] {
  // In brackets `name:gpu` is one text, as a space is missing after its colon.
  const [asked = ''] = key.split(':', 1);
  const input = inputOfProperty(asked);
  return input !== undefined && known.includes(input) ? [input] : nearestWords(asked, known);
}

/** What is wrong with a key that is not known, and which one was most likely meant. */
export function unknownKey(key: string, known: readonly string[], kind: 'key' | 'input' = 'key'): string {
  const meant = inputsMeant(key, known);
  return meant.length === 0
    ? `There is no such ${kind}. Remove it.`
    : `There is no such ${kind}. Did you mean ${listText(meant, 'or')}?`;
}
