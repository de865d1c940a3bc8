import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';

const FOLDER = resolve('simulator');
const MOST_LINES = 200;

function modules(): Map<string, string> {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return new Map(files.map((file) => [join(FOLDER, file), readFileSync(join(FOLDER, file), 'utf8')]));
}

/** The modules that a module imports, types included. */
function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(/from '(\.[^']+)'/g)].map(([, path = '']) => resolve(dirname(file), path));
}

test('no module of the simulator reaches itself by its imports', () => {
  const imports = new Map([...modules()].map(([file, text]) => [file, importsOf(file, text)]));
  const reached = (from: string, seen = new Set<string>()): Set<string> => {
    for (const next of imports.get(from) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      reached(next, seen);
    }
    return seen;
  };
  expect([...imports.keys()].filter((file) => reached(file).has(file))).toEqual([]);
});

test('no file of the simulator is longer than it may be', () => {
  const long = [...modules()].filter(([, text]) => text.split('\n').length - 1 >= MOST_LINES);
  expect(long.map(([file]) => file)).toEqual([]);
});
