import type { PoolInput } from '../pool/pool-input.ts';
import { printable } from '../values/printable.ts';
import type { InputFault } from '../values/problem.ts';
import { clashesAmong } from './pool-clashes.ts';
import { poolInputOf } from './pool-input.ts';
import type { SaidPool } from './pool-schema.ts';
import { readPoolsList } from './pools-list.ts';
import { placeInWords, readYaml, type YamlProblem } from './yaml-text.ts';

export type ParsedPools =
  | { readonly ok: true; readonly pools: readonly PoolInput[] }
  | { readonly ok: false; readonly faults: readonly InputFault[] };

/** Where the text of a list of pools comes from. */
export interface PoolsSource {
  readonly input: 'node-pools' | 'node-pools-file';
  /** The file's path, relative to the workspace; undefined for text in the workflow, of which the place is not known. */
  readonly file?: string;
}

/** Reads a list of pools, `{defaults, pools}`, with every fault at its line and column. */
export function parseNodePools(text: string, source: PoolsSource): ParsedPools {
  // A value is the text as written, as in a single input; in `properties` it keeps the type that is sent to ARM.
  const yaml = readYaml(text, (keys) => keys[1] !== 'properties');
  if (!yaml.ok) return { ok: false, faults: faultsOf(yaml.problems, source) };
  const { pools, troubles } = readPoolsList(yaml);
  const clashes = clashesAmong(pools, yaml);
  if (troubles.length + clashes.length > 0) return { ok: false, faults: faultsOf([...troubles, ...clashes], source) };
  const { file } = source;
  return {
    ok: true,
    pools: pools.map(({ value, path }) => ({
      // Anything missing would have been a fault.
      ...poolInputOf(value as SaidPool),
      ...(file === undefined ? {} : { place: { file, ...yaml.placeOf(path) } }),
    })),
  };
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
  return more > 0 ? [...faults, { input, problem: `${more} more faults.` }] : faults;
}
