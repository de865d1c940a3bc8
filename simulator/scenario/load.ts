import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { isObject, mergePatch, objectOf, textOf, without } from '../json.ts';
import type { Json } from '../json.ts';
import { scenarioSchema } from './schema.ts';
import type { Scenario } from './schema.ts';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', 'scenarios');

/** The names of the scenarios that come with the simulator. */
export function scenarioNames(): string[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length).split(sep).join('/'))
    .sort();
}

/**
 * A scenario by its name, or by the path of a YAML file (`./mine.yaml`). `extends` names the scenario that a file is a JSON merge patch
 * of; `expect` is taken from the other as a whole or not at all.
 *
 * @throws Error that names the file and every fault in it.
 */
export function loadScenario(nameOrPath: string): Scenario {
  const file = fileOf(nameOrPath, process.cwd());
  return validated(rawScenario(file, []), file);
}

/**
 * A scenario changed for one test.
 *
 * @throws Error that names every fault of the result.
 */
export function patchScenario(scenario: Scenario, patch: Json): Scenario {
  return validated(mergePatch(structuredClone(scenario), patch), 'the patched scenario');
}

function fileOf(nameOrPath: string, folder: string): string {
  if (/^[\w-]+(?:\/[\w-]+)*$/.test(nameOrPath)) return join(FOLDER, `${nameOrPath}.yaml`);
  return resolve(folder, nameOrPath);
}

function rawScenario(file: string, from: readonly string[]): unknown {
  if (from.includes(file)) throw new Error(`Scenarios extend each other in a circle: ${[...from, file].join(' → ')}.`);
  if (!existsSync(file)) {
    throw new Error(
      `There is no scenario ${file}. Known are ${scenarioNames().join(', ')}, or give the path of a file.`,
    );
  }
  const raw = parsed(readFileSync(file, 'utf8'));
  if (!isObject(raw)) throw new Error(`${file}: a scenario is a mapping.`);
  const base = textOf(raw['extends']);
  if (!base) return raw;
  const merged = mergePatch(rawScenario(fileOf(base, dirname(file)), [...from, file]), without(raw, 'extends'));
  // What should come out is said as a whole: half of another scenario's would be a riddle.
  return 'expect' in raw ? { ...objectOf(merged), expect: raw['expect'] } : merged;
}

const known = new Map<string, unknown>();

/** Every scenario is laid over the same few, so a text is read once. */
function parsed(text: string): unknown {
  if (!known.has(text)) known.set(text, parse(text));
  return structuredClone(known.get(text));
}

function validated(raw: unknown, file: string): Scenario {
  const result = scenarioSchema.safeParse(raw);
  if (!result.success) throw new Error(`${file} is not a scenario:\n${z.prettifyError(result.error)}`);
  return result.data;
}
