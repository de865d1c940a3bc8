import type { z } from 'zod';
import type { JsonObject } from '../values/json.ts';
import { listText } from '../values/list-text.ts';
import {
  field,
  listOfScalars,
  LONGEST_LIST,
  mappingOfScalars,
  shown,
  textOfSaid,
  Wrong,
  type JsonSchema,
} from './field.ts';

export type ListSaid = z.input<typeof listOfScalars>;
type MappingSaid = z.input<typeof mappingOfScalars>;

/** The items of a list without blank ones. */
function itemsOf(said: ListSaid, separator: RegExp): readonly string[] | Wrong {
  if (Array.isArray(said)) return said.map((item) => String(item).trim()).filter(Boolean);
  const text = textOfSaid(said, LONGEST_LIST);
  if (text instanceof Wrong) return text;
  return text
    .split(separator)
    .map((item) => item.trim())
    .filter(Boolean);
}

const BY_COMMA_BLANK_OR_LINE = /[\s,]+/;
const BY_COMMA_OR_LINE = /[\n\r,]+/;

/** Reads every item; wrong with the problems of all of them. `keyOf` names what no two items may share. */
export function listField<Item>(
  read: (item: string) => Item | Wrong,
  keyOf: (item: Item) => string,
  written?: JsonSchema,
): z.ZodType<readonly Item[], ListSaid> {
  const readSaid = (said: ListSaid): readonly Item[] | Wrong => {
    const items = itemsOf(said, BY_COMMA_BLANK_OR_LINE);
    return items instanceof Wrong ? items : readAll(items, read, keyOf);
  };
  return field(listOfScalars, readSaid, written);
}

function readAll<Said, Item>(
  items: readonly Said[],
  read: (item: Said) => Item | Wrong,
  keyOf: (item: Item) => string,
): readonly Item[] | Wrong {
  const problems: string[] = [];
  const byKey = new Map<string, Item>();
  for (const said of items) {
    const item = read(said);
    if (item instanceof Wrong) problems.push(...item.problems);
    else if (byKey.has(keyOf(item))) problems.push(`${shown(keyOf(item))} appears twice. Remove one.`);
    else byKey.set(keyOf(item), item);
  }
  return problems.length === 0 ? [...byKey.values()] : new Wrong(...problems);
}

/** Words separated by commas, whitespace, or newlines, each once: naming a word twice means the same as naming it once. */
export const listOfWords: z.ZodType<readonly string[], ListSaid> = field(listOfScalars, (said) => {
  const items = itemsOf(said, BY_COMMA_BLANK_OR_LINE);
  return items instanceof Wrong ? items : [...new Set(items)];
});

const LABEL_VALUE = /^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;
const LABEL_NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const LABEL_PREFIX = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const LONGEST_PREFIX = 253;

/**
 * What is wrong with a key of a label or a taint.
 * https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set
 */
function problemOfKey(key: string): string | undefined {
  const parts = key.split('/');
  const name = parts.at(-1) ?? '';
  const prefix = parts.length === 2 ? parts[0] : undefined;
  const fits =
    parts.length <= 2 &&
    LABEL_NAME.test(name) &&
    (prefix === undefined || (prefix.length <= LONGEST_PREFIX && LABEL_PREFIX.test(prefix)));
  if (fits) return undefined;
  return `${shown(key)} is not a valid key. Use name or prefix/name: a name of at most 63 letters, digits, "-", "_", and "." that starts and ends with a letter or digit, and a DNS name as the prefix.`;
}

function problemOfValue(value: string): string | undefined {
  if (LABEL_VALUE.test(value)) return undefined;
  return `${shown(value)} is not a valid value. Use at most 63 letters, digits, "-", "_", and ".", starting and ending with a letter or digit, or leave it empty.`;
}

/** AKS sets labels with this prefix itself and rejects others. https://learn.microsoft.com/azure/aks/use-labels#reserved-prefixes */
const RESERVED_PREFIX = 'kubernetes.azure.com';

/** https://learn.microsoft.com/azure/aks/spot-node-pool */
export const SPOT_LABEL = `${RESERVED_PREFIX}/scalesetpriority`;

type Pair = readonly [key: string, value: string];

function pairOf(item: string): Pair | Wrong {
  const at = item.indexOf('=');
  if (at < 1) return new Wrong(`${shown(item)} is not a key=value pair. Write key= for an empty value.`);
  return [item.slice(0, at).trim(), item.slice(at + 1).trim()];
}

function mappingField(
  separator: RegExp,
  problemOf: (pair: Pair) => string | undefined,
  keyOf: (pair: Pair) => string,
): z.ZodType<JsonObject, MappingSaid> {
  return field(mappingOfScalars, (said) => {
    const pairs: readonly (Pair | string)[] | Wrong =
      typeof said === 'string'
        ? itemsOf(said, separator)
        : Object.entries(said).map(([key, value]) => [key.trim(), String(value).trim()] as const);
    if (pairs instanceof Wrong) return pairs;
    const read = (item: Pair | string): Pair | Wrong => {
      const pair = typeof item === 'string' ? pairOf(item) : item;
      const problem = pair instanceof Wrong ? undefined : problemOf(pair);
      return problem === undefined ? pair : new Wrong(problem);
    };
    const list = readAll(pairs, read, keyOf);
    return list instanceof Wrong ? list : Object.fromEntries(list);
  });
}

/** `key=value`, separated by commas, whitespace, or newlines. */
export const labels: z.ZodType<JsonObject, MappingSaid> = mappingField(
  BY_COMMA_BLANK_OR_LINE,
  ([key, value]) => {
    // AKS puts this one on Spot nodes itself, and people write it down.
    if (key === SPOT_LABEL && value === 'spot') return undefined;
    if (key.startsWith(`${RESERVED_PREFIX}/`))
      return `${shown(key)} has the prefix ${RESERVED_PREFIX}, which AKS reserves. Use another prefix.`;
    return problemOfKey(key) ?? problemOfValue(value);
  },
  ([key]) => key,
);

/** https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations */
const MOST_TAG_NAME_CHARACTERS = 512;
const MOST_TAG_VALUE_CHARACTERS = 256;

/** `key=value`, separated by commas or newlines; ARM ignores the case of tag names. */
export const tags: z.ZodType<JsonObject, MappingSaid> = mappingField(
  BY_COMMA_OR_LINE,
  ([name, value]) => {
    if (name.length > MOST_TAG_NAME_CHARACTERS || /[<>%&\\?/\p{C}]/u.test(name))
      return `${shown(name)} is not a valid tag name. Use at most ${MOST_TAG_NAME_CHARACTERS} characters, none of them < > % & \\ ? /.`;
    if (value.length > MOST_TAG_VALUE_CHARACTERS || /\p{C}/u.test(value))
      return `${shown(value)} is not a valid tag value. Use at most ${MOST_TAG_VALUE_CHARACTERS} characters on one line.`;
    return undefined;
  },
  ([name]) => name.toLowerCase(),
);

const TAINT_EFFECTS = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

/**
 * `key[=value]:Effect`, separated by commas, whitespace, or newlines.
 * https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
 */
export const taints: z.ZodType<readonly string[], ListSaid> = listField(
  (item) => {
    const colon = item.lastIndexOf(':');
    const effect = TAINT_EFFECTS.find((known) => known.toLowerCase() === item.slice(colon + 1).toLowerCase());
    if (colon < 1 || effect === undefined)
      return new Wrong(
        `${shown(item)} is not a taint. Use key=value:Effect, where the effect is ${listText(TAINT_EFFECTS, 'or')}.`,
      );
    const taint = item.slice(0, colon);
    const equals = taint.indexOf('=');
    const key = equals < 0 ? taint : taint.slice(0, equals);
    const problem = problemOfKey(key) ?? (equals < 0 ? undefined : problemOfValue(taint.slice(equals + 1)));
    return problem === undefined ? `${taint}:${effect}` : new Wrong(problem);
  },
  // A node has one taint of a key and an effect.
  (taint) => taint.replace(/=.*:/, ':'),
);
