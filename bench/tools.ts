import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { AZ } from '../az/command.ts';
import { howToInstall } from '../tools/sets.ts';

/** What keeps the comparison with `az` from being run, and how to mend it; undefined when nothing does. */
export function whyNotBesideAz(az = AZ): string | undefined {
  const missing = [
    ...(existsSync(az) ? [] : [`The comparison with az needs ${az}, which does not exist. ${howToInstall('az')}`]),
    ...(isOnPath('python3')
      ? []
      : [
          'The comparison with az needs python3, which is not on PATH. Debian 12, as root: apt-get update && apt-get install -y python3.',
        ]),
  ];
  if (missing.length === 0) return undefined;
  return [
    ...missing,
    'To skip the comparison, the time to the PUT, and the peak memory: npm run bench -- --without-az',
  ].join('\n');
}

function isOnPath(tool: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'command -v "$1"', 'sh', tool]).status === 0;
}
