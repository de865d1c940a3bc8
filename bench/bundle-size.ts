import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from './row.ts';

/** What a runner downloads and Node reads: measured for the bundle of the same packages with nothing of ours, plain, as 3.3 MB. */
const MOST_MEGABYTES = 5;

/** The JavaScript of the bundle; not minified, so that a person can read what runs. */
export function bundleRow(): Row {
  const files = readdirSync('dist').filter((file) => file.endsWith('.js'));
  const megabytes = files.reduce((sum, file) => sum + statSync(join('dist', file)).size, 0) / 1e6;
  return {
    what: `JavaScript in dist, plain, ${files.length} files`,
    measured: `${megabytes.toFixed(1)} MB`,
    target: { text: `at most ${MOST_MEGABYTES} MB`, isMet: megabytes <= MOST_MEGABYTES },
  };
}
