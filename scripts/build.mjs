// Compiles src, bundles it into dist and writes the licences of what is in the bundle.
// The compiler runs first because ncc's own TypeScript loader cannot keep top-level await in every version of TypeScript.
// It does not check the types, which `npm run types` does for all that there is.
import { execFileSync } from 'node:child_process';
import { globSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { faultsInDist } from './dist-contents.mjs';
import { writeLicences } from './licences.mjs';
import { removeUnreached } from './unreached.mjs';
import { removeComments } from './without-comments.mjs';

const require = createRequire(import.meta.url);
const tool = (path, ...args) => {
  execFileSync(process.execPath, [require.resolve(path), ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
};

// In build/tools lies what `npm run tools` installs, which takes minutes.
const old = ['dist', ...globSync('build/*').filter((path) => basename(path) !== 'tools')];
for (const path of old) rmSync(path, { recursive: true, force: true });
tool('typescript/bin/tsc', '--project', 'tsconfig.build.json');
tool(
  '@vercel/ncc/dist/ncc/cli.js',
  'build',
  'build/index.js',
  '--out',
  'dist',
  '--stats-out',
  'build/stats.json',
  '--quiet',
);
removeUnreached({ statsFile: 'build/stats.json', folder: 'dist' });
removeComments('dist');
const packages = writeLicences({ stats: 'build/stats.json', target: 'dist/licenses.txt' });
const faults = faultsInDist('dist');
if (faults.length > 0) throw new Error(faults.join('\n'));
console.log(`dist holds the action and ${packages} packages.`);
