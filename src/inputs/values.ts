import type { z } from 'zod';
import { listText } from '../values/list-text.ts';
import { didYouMean } from '../values/nearest-words.ts';
import { field, scalar, shown, textField, textOfSaid, Wrong, type JsonSchema } from './field.ts';

type ScalarField<Value> = z.ZodType<Value, string | number | boolean>;

/**
 * A boolean of the YAML 1.2 core schema, as `core.getBooleanInput` reads one.
 * https://yaml.org/spec/1.2.2/#10321-tag-resolution
 */
export const yesOrNo: ScalarField<boolean> = textField(
  (text) => {
    if (['true', 'True', 'TRUE'].includes(text)) return true;
    if (['false', 'False', 'FALSE'].includes(text)) return false;
    return new Wrong(`${shown(text)} is not a boolean. Use true or false.`);
  },
  { anyOf: [{ type: 'boolean' }, { enum: ['true', 'false'] }] },
);

const WHOLE_NUMBER = /^-?(0|[1-9]\d*)$/;

/** A whole number in decimal digits, both limits included. */
export function wholeNumber(
  least: number,
  most: number,
  alsoAllowed?: { value: number; meaning: string },
): ScalarField<number> {
  const right = `Use a whole number from ${least} to ${most}${alsoAllowed ? `, or ${alsoAllowed.value} for ${alsoAllowed.meaning}` : ''}.`;
  const read = (text: string): number | Wrong => {
    if (!WHOLE_NUMBER.test(text)) return new Wrong(`${shown(text)} is not a whole number. ${right}`);
    const value = Number(text);
    if (value === alsoAllowed?.value || (value >= least && value <= most)) return value;
    return new Wrong(`${shown(text)} is out of range. ${right}`);
  };
  return textField(read, {
    anyOf: [
      { type: 'integer', minimum: least, maximum: most },
      ...(alsoAllowed === undefined ? [] : [{ const: alsoAllowed.value }]),
      textLike(WHOLE_NUMBER, right),
    ],
  });
}

/** One of Azure's words, in any case; the value has Azure's spelling. */
export function oneOf<const Word extends string>(words: readonly Word[]): ScalarField<Word> {
  const read = (text: string): Word | Wrong => {
    const word = words.find((known) => known.toLowerCase() === text.toLowerCase());
    return (
      word ?? new Wrong(`${shown(text)} is not a valid value.${didYouMean(text, words)} Use ${listText(words, 'or')}.`)
    );
  };
  return textField(read, oneOfWords(words));
}

/** What a new word of Azure's looks like. */
const WORD = /^[A-Za-z0-9][-A-Za-z0-9_.]{0,62}$/;

/** One of Azure's words, in any case. Another word may be new in Azure and is kept unchanged. */
export function wordOf(words: readonly string[]): ScalarField<string> {
  const read = (text: string): string | Wrong => {
    const word = words.find((known) => known.toLowerCase() === text.toLowerCase());
    if (word !== undefined) return word;
    return WORD.test(text) ? text : new Wrong(`${shown(text)} is not a valid value. Use ${listText(words, 'or')}.`);
  };
  return textField(read, oneOfWords(words));
}

/** The words to choose from. Another case and a new word are right too, and a pattern for these is what an editor would show instead. */
function oneOfWords(words: readonly string[]): JsonSchema {
  return { anyOf: [{ enum: [...words] }, { type: 'string' }] };
}

/** Text of this form; an editor shows the sentence in place of the regular expression. */
function textLike(form: RegExp, right: string): JsonSchema {
  return { type: 'string', pattern: form.source, patternErrorMessage: right };
}

/** A text of a given pattern; `right` says what to write. */
export function pattern(expected: RegExp, right: string): ScalarField<string> {
  const read = (text: string): string | Wrong =>
    expected.test(text) ? text : new Wrong(`${shown(text)} is not valid. ${right}`);
  return textField(read, textLike(expected, right));
}

export function guid(what: string): ScalarField<string> {
  return pattern(
    /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
    `Use ${what}: a GUID such as 00000000-0000-0000-0000-000000000000.`,
  );
}

const VERSION_RIGHT = 'Use a version such as 1.33 (its newest patch) or 1.33.5.';
const KUBERNETES_VERSION = /^\d{1,3}\.\d{1,3}(\.\d{1,3})?$/;

/** `1.33` or `1.33.5`. */
export const kubernetesVersion: ScalarField<string> = field(
  scalar,
  (said) => {
    // As a number, 1.30 becomes 1.3, and the two can no longer be told apart.
    if (typeof said === 'number')
      return new Wrong(`${shown(said)} is a number. Put the version in quotes. ${VERSION_RIGHT}`);
    const text = textOfSaid(said);
    if (text instanceof Wrong) return text;
    return KUBERNETES_VERSION.test(text)
      ? text
      : new Wrong(`${shown(text)} is not a Kubernetes version. ${VERSION_RIGHT}`);
  },
  // A number too: node pools are read as they are written.
  {
    anyOf: [textLike(KUBERNETES_VERSION, VERSION_RIGHT), { type: 'number', exclusiveMinimum: 0 }],
  },
);

const SURGE = /^(0|[1-9]\d{0,3})(%?)$/;
/** The nodes that a pool has at most. https://learn.microsoft.com/azure/aks/quotas-skus-regions#service-quotas-and-limits */
const MOST_SURGE_NODES = 1000;
const SURGE_RIGHT = `Use 0 to ${MOST_SURGE_NODES}, or 1% to 100%.`;

/**
 * A number of nodes, or a share of the pool: how many are added for an upgrade, or taken out of work. https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling#customize-node-surge-upgrade
 */
export const maxSurge: ScalarField<string> = textField(
  (text) => {
    const [, digits, percent] = SURGE.exec(text) ?? [];
    const value = Number(digits);
    if (percent === '%' ? value >= 1 && value <= 100 : value <= MOST_SURGE_NODES) return text;
    return new Wrong(`${shown(text)} is neither a number of nodes nor a percentage. ${SURGE_RIGHT}`);
  },
  {
    anyOf: [textLike(SURGE, SURGE_RIGHT), { type: 'integer', minimum: 0, maximum: MOST_SURGE_NODES }],
  },
);

const RESOURCE_ID = /^\/subscriptions\/[^/\s]+\/resourceGroups\/[^/\s]+\/providers\/[^/\s]+\/[^/\s]+\/[^/\s]+$/i;

/** The full id of a resource of this type, as `Microsoft.Network/publicIPPrefixes`. */
export function readResourceId(text: string, type: string): string | Wrong {
  const isOfType = RESOURCE_ID.test(text) && text.toLowerCase().includes(`/providers/${type.toLowerCase()}/`);
  if (isOfType) return text;
  return new Wrong(`${shown(text)} is not a resource id of this type. ${rightId(type)}`);
}

function rightId(type: string): string {
  return `Use /subscriptions/ID/resourceGroups/GROUP/providers/${type}/NAME.`;
}

export function resourceId(type: string): ScalarField<string> {
  return textField((text) => readResourceId(text, type), textLike(/^\/subscriptions\/[^\s]+$/, rightId(type)));
}

const PRICE_RIGHT = 'Use US dollars per hour above 0 with at most 5 decimals, or -1 for the on-demand price.';
const PRICE = /^\d{1,9}(\.\d{1,5})?$/;

/**
 * US dollars per hour; -1 pays up to the on-demand price.
 * https://learn.microsoft.com/azure/aks/spot-node-pool
 */
export const spotMaxPrice: ScalarField<number> = textField(
  (text) => {
    if (text === '-1' || (PRICE.test(text) && Number(text) > 0)) return Number(text);
    return new Wrong(`${shown(text)} is not a price. ${PRICE_RIGHT}`);
  },
  {
    anyOf: [{ const: -1 }, { type: 'number', exclusiveMinimum: 0 }, { const: '-1' }, textLike(PRICE, PRICE_RIGHT)],
  },
);
