import { spawnSync } from 'node:child_process';
import { HOW_TO_INSTALL } from '../az/command.ts';

/** What keeps the comparison with `az` from being run, and how to mend it; undefined when nothing does. */
export function whyNotBesideAz(): string | undefined {
  const missing = Object.entries({
    az: HOW_TO_INSTALL,
    python3: 'Debian 12, as root: apt-get update && apt-get install -y python3',
  }).filter(([tool]) => !isOnPath(tool));
  if (missing.length === 0) return undefined;
  return [
    ...missing.map(([tool, how]) => `There is no ${tool} on PATH, and the comparison with az needs it. ${how}.`),
    'To leave the comparison out, and with it the start to the PUT and the peak memory: npm run bench -- --without-az',
  ].join('\n');
}

function isOnPath(tool: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'command -v "$1"', 'sh', tool]).status === 0;
}
