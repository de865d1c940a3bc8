// Installs, each into a virtual environment of its own, the tools that are no packages of npm: those named, or else all.
//   npm run tools -- az
// Versions and hashes stand in requirements.txt, made from requirements.in by the command in its first lines. What is there as
// written is left alone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isToolSet, programOf, SETS, SOURCES, TOOLS, type ToolSet } from './sets.ts';

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !isToolSet(name));
if (unknown !== undefined) {
  console.error(`Unknown tool set ${unknown}. Available sets: ${SETS.join(', ')}.`);
  process.exit(2);
}
for (const set of wanted.length === 0 ? SETS : wanted.filter(isToolSet)) install(set);

function install(set: ToolSet): void {
  const folder = join(TOOLS, set);
  const stamp = join(folder, 'installed-from');
  const source = join(SOURCES[set], 'requirements.txt');
  const digest = digestOf([source, ...globSync(join(SOURCES[set], 'go.*'))]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) {
    console.log(`${set}: up to date with its requirements.txt.`);
    return;
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  run('python3', ['-m', 'venv', folder]);
  // Wheels alone: a source package runs code of its own when it is installed, and may fetch more.
  const flags = ['--quiet', '--disable-pip-version-check', '--require-hashes', '--only-binary', ':all:'];
  run(programOf(set, 'python'), ['-m', 'pip', 'install', ...flags, '--requirement', source]);
  if (existsSync(join(SOURCES[set], 'go.mod'))) buildGoTools(set);
  writeFileSync(stamp, digest);
  console.log(`${set}: installed.`);
}

/** The Go of the set builds what go.mod names as a tool, held to go.sum. */
function buildGoTools(set: ToolSet): void {
  const go = programOf(set, 'go');
  const environment = { ...process.env, GOTOOLCHAIN: 'local', GOFLAGS: '-mod=readonly -buildvcs=false' };
  run(go, ['build', '-C', SOURCES[set], '-o', join(TOOLS, set, 'bin') + '/', 'tool'], environment);
}

function digestOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(readFileSync(path));
  return hash.digest('hex');
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): void {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
  if (error !== undefined) throw new Error(`${command} is required but cannot be run: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}
