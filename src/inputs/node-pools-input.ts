import { isObject, mergeObjects, type JsonObject } from '../values/json.ts';
import { shown } from './field.ts';
import { printable } from '../values/printable.ts';
import type { PoolInput } from '../pool/pool-input.ts';
import type { InputFault } from '../values/problem.ts';
import { clashesAmong, type ReadPool } from './pool-clashes.ts';
import { poolInputOf } from './pool-input.ts';
import { contradictionsIn } from './pool-rules.ts';
import { defaultsSchema, MOST_POOLS, nodePoolsSchema, poolSchema, type SaidPool } from './pool-schema.ts';
import { readFields, unknownKey } from './read-fields.ts';
import { RUN_INPUT_NAMES } from './run-schema.ts';
import { placeInWords, readYaml, type ReadYaml, type YamlPath, type YamlProblem } from './yaml-text.ts';

export type ParsedPools =
  | { readonly ok: true; readonly pools: readonly PoolInput[] }
  | { readonly ok: false; readonly faults: readonly InputFault[] };

/** Where the text of a list of pools comes from. */
export interface PoolsSource {
  readonly input: 'node-pools' | 'node-pools-file';
  /** The file's path, relative to the workspace; undefined for text in the workflow, whose lines nobody can point at. */
  readonly file?: string;
}

/** Reads a list of pools, `{defaults, pools}`, with every fault at its line and column. */
export function parseNodePools(text: string, source: PoolsSource): ParsedPools {
  // As in an input of its own a value is the text that stands there; in `properties` it has the type that ARM is sent.
  const yaml = readYaml(text, (keys) => keys[1] !== 'properties');
  if (!yaml.ok) return { ok: false, faults: faultsOf(yaml.problems, source) };
  const { pools, troubles } = readList(yaml);
  const clashes = clashesAmong(pools, yaml);
  if (troubles.length + clashes.length > 0) return { ok: false, faults: faultsOf([...troubles, ...clashes], source) };
  const { file } = source;
  return {
    ok: true,
    pools: pools.map(({ value, path }) => ({
      // Whatever is missing in it would have been a fault.
      ...poolInputOf(value as SaidPool),
      ...(file === undefined ? {} : { place: { file, ...yaml.placeOf(path) } }),
    })),
  };
}

type Yaml = Extract<ReadYaml, { ok: true }>;

/** What could be read of the list, and what is wrong with the rest. */
interface ReadList {
  readonly pools: readonly ReadPool[];
  readonly troubles: readonly YamlProblem[];
}

const SHAPE = 'Give a mapping with the key pools, and defaults where all pools have something in common.';

function readList(yaml: Yaml): ReadList {
  const { value: root, keyPlaceOf, placeOf } = yaml;
  if (!isObject(root)) {
    const seen = Array.isArray(root)
      ? 'It is a list. Put it under the key pools.'
      : root === null || root === ''
        ? `It is empty. ${SHAPE}`
        : `${shown(root)} is no mapping. ${SHAPE}`;
    return { pools: [], troubles: [{ at: placeOf([]), problem: seen }] };
  }
  const known = Object.keys(nodePoolsSchema.shape);
  const unknown = Object.keys(root)
    .filter((key) => !known.includes(key))
    .map((key) => ({ at: keyPlaceOf([key]), problem: `${shown(key)}: ${unknownKey(key, known)}` }));
  const defaults = readDefaults(root['defaults'], yaml);
  const pools = readPools(root['pools'], defaults.value, defaults.wrong, yaml);
  return { pools: pools.pools, troubles: [...unknown, ...defaults.troubles, ...pools.troubles] };
}

type Defaults = Partial<SaidPool>;

interface ReadDefaults {
  readonly value: Defaults;
  /** The keys that could not be read. */
  readonly wrong: readonly string[];
  readonly troubles: readonly YamlProblem[];
}

function readDefaults(said: unknown, yaml: Yaml): ReadDefaults {
  const at = yaml.placeOf(['defaults']);
  if (said === undefined || said === null) return { value: {}, wrong: [], troubles: [] };
  if (!isObject(said)) {
    const problem = `defaults: ${shown(said)} is no mapping. Give keys of pools with the values that all pools have.`;
    return { value: {}, wrong: [], troubles: [{ at, problem }] };
  }
  const { value, faults } = readFields(defaultsSchema, said);
  return {
    value,
    wrong: faults.map(({ input }) => input),
    troubles: faults.map((fault) => troubleOf(fault, ['defaults'], 'in defaults', said, yaml)),
  };
}

function readPools(said: unknown, defaults: Defaults, wrongDefaults: readonly string[], yaml: Yaml): ReadList {
  const at = yaml.placeOf(['pools']);
  const right = 'Give a list of pools, each with name and vnet-subnet-id.';
  if (!Array.isArray(said)) {
    const seen = said === undefined ? 'It is missing' : said === null ? 'It is empty' : `${shown(said)} is no list`;
    return { pools: [], troubles: [{ at, problem: `pools: ${seen}. ${right}` }] };
  }
  if (said.length === 0) return { pools: [], troubles: [{ at, problem: `pools: The list is empty. ${right}` }] };
  const tooMany = {
    at,
    problem: `pools: ${said.length} pools are given. A cluster has at most ${MOST_POOLS}: leave some out.`,
  };
  const read = said
    .slice(0, MOST_POOLS)
    .map((item: unknown, index) => readPool(item, ['pools', index], defaults, wrongDefaults, yaml));
  return {
    pools: read.flatMap(({ pools }) => pools),
    troubles: [...(said.length > MOST_POOLS ? [tooMany] : []), ...read.flatMap(({ troubles }) => troubles)],
  };
}

function readPool(
  said: unknown,
  path: YamlPath,
  defaults: Defaults,
  wrongDefaults: readonly string[],
  yaml: Yaml,
): ReadList {
  const number = `pool number ${Number(path.at(-1)) + 1}`;
  if (!isObject(said)) {
    const problem = `${number}: ${shown(said)} is no mapping. Give one with name and vnet-subnet-id.`;
    return { pools: [], troubles: [{ at: yaml.placeOf(path), problem }] };
  }
  const { value: own, faults } = readFields(poolSchema, said);
  const value = overDefaults(own, defaults, said);
  const wrong = new Set([...wrongDefaults.filter((key) => !(key in said)), ...faults.map(({ input }) => input)]);
  const label = own.name === undefined ? number : `node pool ${own.name}`;
  const troubles = [...faults, ...contradictionsIn(value, wrong)].map((fault) =>
    troubleOf(fault, path, `of ${label}`, said, yaml),
  );
  return { pools: [{ label, value, path }], troubles };
}

const MAPPINGS = ['labels', 'tags', 'properties'] as const;

/**
 * A pool's own values over the defaults. Mappings merge key by key, as `properties` does with what Azure is sent; everything else
 * replaces. A key that the pool leaves empty has no default either.
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
  if (!(key in poolSchema.shape)) {
    const isOfTheRun = (RUN_INPUT_NAMES as readonly string[]).includes(key);
    const told = isOfTheRun ? 'It is an input of the step and not of a pool. Set it beside node-pools.' : problem;
    return { at: yaml.keyPlaceOf(at), problem: `${shown(key)} ${where}: ${told}` };
  }
  if (path[0] === 'defaults' && !(key in defaultsSchema.shape))
    return { at: yaml.keyPlaceOf(at), problem: `${key} ${where}: It says which pool it is. Give it to each pool.` };
  // What comes from the defaults is wrong in this pool.
  return { at: key in said ? yaml.placeOf(at) : yaml.placeOf(path), problem: `${key} ${where}: ${problem}` };
}

/** More of them tell nothing new. */
const MOST_FAULTS = 50;

function faultsOf(troubles: readonly YamlProblem[], { input, file }: PoolsSource): readonly InputFault[] {
  const sorted = troubles.toSorted((left, right) => (left.at?.line ?? 0) - (right.at?.line ?? 0));
  const faults = sorted.slice(0, MOST_FAULTS).map(({ at, problem }): InputFault => {
    const place = at === undefined ? undefined : placeInWords(at);
    const where = file === undefined ? place : [printable(file), place?.toLowerCase()].filter(Boolean).join(', ');
    return {
      input,
      problem: where === undefined ? problem : `${where}: ${problem}`,
      ...(file === undefined || at === undefined ? {} : { place: { file, ...at } }),
    };
  });
  const more = sorted.length - faults.length;
  return more > 0 ? [...faults, { input, problem: `${more} more like these.` }] : faults;
}
