import { isObject, mergeObjects, type JsonObject } from '../values/json.ts';
import type { InputFault } from '../values/problem.ts';
import { shown } from './field.ts';
import type { ReadPool } from './pool-clashes.ts';
import { contradictionsIn } from './pool-rules.ts';
import { defaultsSchema, MOST_POOLS, nodePoolsSchema, poolSchema, type SaidPool } from './pool-schema.ts';
import { inputsMeant, readFields, unknownKey } from './read-fields.ts';
import { RUN_INPUT_NAMES } from './run-schema.ts';
import type { ReadYaml, YamlPath, YamlProblem } from './yaml-text.ts';

type Yaml = Extract<ReadYaml, { ok: true }>;

/** The readable part of the list, and what is wrong with the rest. */
interface ReadList {
  readonly pools: readonly ReadPool[];
  readonly troubles: readonly YamlProblem[];
}

const SHAPE = 'Write a mapping with the key pools, and optionally defaults for what all pools have in common.';

/** Reads `{defaults, pools}` as far as possible. */
export function readPoolsList(yaml: Yaml): ReadList {
  const { value: root, keyPlaceOf, placeOf } = yaml;
  if (!isObject(root)) {
    const seen = Array.isArray(root)
      ? 'The list has no key. Write pools: above it, and indent the list by 2 spaces.'
      : root === null || root === ''
        ? `There is no content. ${SHAPE}`
        : `${shown(root)} is not a mapping. ${SHAPE}`;
    return { pools: [], troubles: [{ at: placeOf([]), problem: seen }] };
  }
  const known = Object.keys(nodePoolsSchema.shape);
  const [firstOfPool] = Object.keys(root).filter(isPoolKey);
  if (firstOfPool !== undefined && !('pools' in root)) {
    const problem = `${shown(firstOfPool)} is a key of a pool. Write pools: above it, and indent the pool as a list item: "  - ${firstOfPool}: ".`;
    return { pools: [], troubles: [{ at: keyPlaceOf([firstOfPool]), problem }] };
  }
  const unknown = Object.keys(root).filter((key) => !known.includes(key));
  const troubles = unknown.map((key) => ({
    at: keyPlaceOf([key]),
    problem: `${shown(key)}: ${unknownKey(key, known)}`,
  }));
  const defaults = readDefaults(root['defaults'], yaml);
  // That there are no pools only follows where their key is misspelled.
  if (!('pools' in root) && unknown.some((key) => inputsMeant(key, known).includes('pools')))
    return { pools: [], troubles: [...troubles, ...defaults.troubles] };
  const pools = readPools(root['pools'], defaults.value, defaults.unread, yaml);
  return { pools: pools.pools, troubles: [...troubles, ...defaults.troubles, ...pools.troubles] };
}

type Defaults = Partial<SaidPool>;

interface ReadDefaults {
  readonly value: Defaults;
  /** The keys that could not be read. */
  readonly unread: ReadonlySet<string>;
  readonly troubles: readonly YamlProblem[];
}

function readDefaults(said: unknown, yaml: Yaml): ReadDefaults {
  const at = yaml.placeOf(['defaults']);
  if (said === undefined || said === null) return { value: {}, unread: new Set(), troubles: [] };
  if (!isObject(said)) {
    const problem = `defaults: ${shown(said)} is not a mapping. Write the keys of a pool with the values that all pools have.`;
    return { value: {}, unread: new Set(), troubles: [{ at, problem }] };
  }
  const { value, faults, unread } = readFields(defaultsSchema, said);
  return { value, unread, troubles: faults.map((fault) => troubleOf(fault, ['defaults'], 'in defaults', said, yaml)) };
}

function readPools(said: unknown, defaults: Defaults, unread: ReadonlySet<string>, yaml: Yaml): ReadList {
  if (!Array.isArray(said)) return { pools: [], troubles: [noList(said, yaml)] };
  const at = yaml.placeOf(['pools']);
  if (said.length === 0) return { pools: [], troubles: [{ at, problem: `pools: The list is empty. ${LIST}` }] };
  const tooMany = { at, problem: `pools: ${said.length} pools are listed, but a cluster has at most ${MOST_POOLS}.` };
  const read = said
    .slice(0, MOST_POOLS)
    .map((item: unknown, index) => readPool(item, ['pools', index], defaults, unread, yaml));
  return {
    pools: read.flatMap(({ pools }) => pools),
    troubles: [...(said.length > MOST_POOLS ? [tooMany] : []), ...read.flatMap(({ troubles }) => troubles)],
  };
}

const LIST = 'Write a list of pools, each with name and vnet-subnet-id.';

/** What stands in the place of the list. */
function noList(said: unknown, { placeOf, keyPlaceOf }: Yaml): YamlProblem {
  const [first] = isObject(said) ? Object.entries(said) : [];
  if (first === undefined) {
    const seen = said === undefined ? 'It is missing' : said === null ? 'It is empty' : `${shown(said)} is not a list`;
    return { at: placeOf(['pools']), problem: `pools: ${seen}. ${LIST}` };
  }
  const [key, value] = first;
  const fix =
    isObject(value) && !isPoolKey(key)
      ? `write "- name: ${key}" in place of "${key}:", and likewise for each pool`
      : `put "- " before ${key}`;
  return { at: keyPlaceOf(['pools', key]), problem: `pools must be a list: ${fix}.` };
}

function readPool(
  said: unknown,
  path: YamlPath,
  defaults: Defaults,
  unreadDefaults: ReadonlySet<string>,
  yaml: Yaml,
): ReadList {
  const number = `pool number ${Number(path.at(-1)) + 1}`;
  if (!isObject(said)) {
    const seen = said === null ? 'It is empty' : `${shown(said)} is not a mapping`;
    const problem = `${number}: ${seen}. Write a mapping with name and vnet-subnet-id.`;
    return { pools: [], troubles: [{ at: yaml.placeOf(path), problem }] };
  }
  const { value: own, faults, unread } = readFields(poolSchema, said);
  const value = overDefaults(own, defaults, said);
  const unknown = new Set([...[...unreadDefaults].filter((key) => !(key in said)), ...unread]);
  const label = own.name === undefined ? number : `node pool ${own.name}`;
  const troubles = [...faults, ...contradictionsIn(value, unknown)].map((fault) =>
    troubleOf(fault, path, `of ${label}`, said, yaml),
  );
  return { pools: [{ label, value, path }], troubles };
}

const MAPPINGS = ['labels', 'tags', 'properties'] as const;

/**
 * A pool's own values over the defaults. Mappings merge key by key, everything else is replaced. A key that the pool leaves empty has no
 * default either.
 */
function overDefaults(own: Partial<SaidPool>, defaults: Defaults, said: JsonObject): Partial<SaidPool> {
  const below: Defaults = Object.fromEntries(
    Object.entries(defaults).filter(([key]) => said[key] !== null && said[key] !== ''),
  );
  const merged = MAPPINGS.flatMap((key) => {
    const [under, over] = [below[key], own[key]];
    return under === undefined || over === undefined ? [] : [[key, mergeObjects(under, over)] as const];
  });
  return { ...below, ...own, ...Object.fromEntries(merged) };
}

function troubleOf(fault: InputFault, path: YamlPath, where: string, said: JsonObject, yaml: Yaml): YamlProblem {
  const { input: key, problem } = fault;
  const at = [...path, key];
  if (!isPoolKey(key)) {
    const isOfTheRun = (RUN_INPUT_NAMES as readonly string[]).includes(key);
    const told = isOfTheRun
      ? 'It is an input of the step, not of a pool. Set it next to node-pools in the workflow.'
      : problem;
    return { at: yaml.keyPlaceOf(at), problem: `${shown(key)} ${where}: ${told}` };
  }
  if (path[0] === 'defaults' && !Object.hasOwn(defaultsSchema.shape, key))
    return { at: yaml.keyPlaceOf(at), problem: `${key} ${where}: It identifies one pool. Move it to each pool.` };
  // What comes from the defaults is wrong in this pool.
  return { at: key in said ? yaml.placeOf(at) : yaml.placeOf(path), problem: `${key} ${where}: ${problem}` };
}

function isPoolKey(key: string): boolean {
  return Object.hasOwn(poolSchema.shape, key);
}
