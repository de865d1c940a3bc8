import { z } from 'zod';
import { printable } from '../values/printable.ts';

/** What is wrong with a value: sentences that say what was seen, then what to write instead. */
export class Wrong {
  readonly problems: readonly string[];
  constructor(...problems: readonly string[]) {
    this.problems = problems;
  }
}

/** Long enough for an ARM id, whose end tells most. */
const LONGEST_SHOWN = 240;

/** A value as a message shows it: in quotes, on one line, without control characters, and short. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : value === undefined ? 'nothing' : JSON.stringify(value);
  const short = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  const size = text.length > LONGEST_SHOWN ? ` (${text.length} characters)` : '';
  return `"${printable(short).replaceAll('"', '\\"')}"${size}`;
}

/** The text of a fault, on one line whatever it was made of. */
export function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' ').trim());
}

const DEFAULT_LONGEST = 2048;
/** For lists, which spread over lines. */
export const LONGEST_LIST = 65_536;

/** The text without surrounding whitespace; wrong when it is longer than anything Azure accepts. */
export function textOfSaid(said: string | number | boolean, longest = DEFAULT_LONGEST): string | Wrong {
  const text = String(said).trim();
  if (text.length <= longest) return text;
  return new Wrong(`${shown(text)} is too long. Use at most ${longest} characters.`);
}

/** A value as a workflow or YAML writes one: the runner hands over text, YAML also numbers and booleans. */
export const scalar = z.union([z.string(), z.number(), z.boolean()], {
  error: ({ input }) =>
    input === undefined
      ? 'A value is required.'
      : `${shown(input)} is not a single value. Use text, a number, or a boolean.`,
});

/** What is wrong with the first member of a list or a mapping that is not a single value. */
function wrongMember(said: unknown, problemOf: (member: readonly [string, unknown]) => string): string | undefined {
  if (typeof said !== 'object' || said === null) return undefined;
  const wrong = Object.entries(said).find(([, value]) => typeof value === 'object');
  return wrong && problemOf(wrong);
}

function wrongValue([key, value]: readonly [string, unknown]): string {
  return `${shown(key)} is ${memberText(value)}. Use text, a number, or a boolean, or "" for an empty value.`;
}

function wrongItem([index, item]: readonly [string, unknown]): string {
  return `Item ${Number(index) + 1} is ${memberText(item)}. Use text or a number.`;
}

function memberText(value: unknown): string {
  return value === null ? 'empty' : shown(value);
}

/** A list as text separated by commas, whitespace, or newlines, or as a YAML sequence. */
export const listOfScalars = z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))], {
  error: ({ input }) =>
    (Array.isArray(input) ? wrongMember(input, wrongItem) : undefined) ??
    `${shown(input)} is not a list. Use text separated by commas, or a YAML list.`,
});

/** `key=value` pairs as text, or a YAML mapping. */
export const mappingOfScalars = z.union([z.string(), z.record(z.string(), scalar)], {
  error: ({ input }) =>
    (Array.isArray(input) ? undefined : wrongMember(input, wrongValue)) ??
    `${shown(input)} is not a mapping. Use key=value pairs, or a YAML mapping.`,
});

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What an editor is told of a field, where that is closer than the shape that the field takes. */
export const WRITTEN_FORMS = z.registry<{ readonly written: JsonSchema }>();

/**
 * A field of a zod schema: `said` is the shape that is taken, `read` makes the value of it or says what is wrong, `written` describes
 * to an editor what is right, as far as a JSON Schema can.
 */
export function field<Said extends z.ZodType, Value>(
  said: Said,
  read: (said: z.output<Said>) => Value | Wrong,
  written?: JsonSchema,
): z.ZodType<Value, z.input<Said>> {
  const whole = said.transform((value, context): Value => {
    const result = read(value);
    if (!(result instanceof Wrong)) return result;
    for (const message of firstOf(result.problems, (problem) => problem)) context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
  if (written !== undefined) WRITTEN_FORMS.add(whole, { written });
  return whole;
}

const MOST_PROBLEMS = 10;

/** The problems of the first of many wrong items of one input, and the number of the others: more messages tell nothing new. */
export function firstOf(wrong: readonly string[], problemOf: (item: string) => string): readonly string[] {
  const more = wrong.length - MOST_PROBLEMS;
  const problems = wrong.slice(0, MOST_PROBLEMS).map(problemOf);
  return more > 0 ? [...problems, `${more} more of this kind.`] : problems;
}

/** A field of one text; `read` gets it trimmed and of bounded length. */
export function textField<Value>(
  read: (text: string) => Value | Wrong,
  written?: JsonSchema,
): z.ZodType<Value, string | number | boolean> {
  const readSaid = (said: string | number | boolean): Value | Wrong => {
    const text = textOfSaid(said);
    return text instanceof Wrong ? text : read(text);
  };
  return field(scalar, readSaid, written);
}
