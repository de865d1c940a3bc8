import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Where what is installed lies: ignored by git, and left alone by `npm run build`. */
export const TOOLS = join(root, 'build', 'tools');

/** The folder in which each set of tools is written down. */
export const SOURCES = {
  'az': join(root, 'tools', 'az'),
  'python-clients': join(root, 'clients', 'python'),
  'workflows': join(root, 'tools', 'workflows'),
} as const;

export type ToolSet = keyof typeof SOURCES;

export const SETS = Object.keys(SOURCES) as readonly ToolSet[];

export function isToolSet(name: string): name is ToolSet {
  return name in SOURCES;
}

/** The path of a program of a set, such as `build/tools/az/bin/az`. */
export function programOf(set: ToolSet, name: string): string {
  return join(TOOLS, set, 'bin', name);
}

/** How to get a set that is missing, as a sentence. */
export function howToInstall(set: ToolSet): string {
  return `npm run tools -- ${set} installs it from PyPI. It needs Python 3.11 or later with venv (Debian 12, as root: apt-get update && apt-get install -y python3-venv).`;
}
