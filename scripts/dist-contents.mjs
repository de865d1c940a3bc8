import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a runner downloads before each job that uses the action. */
const MOST_BYTES = 4_500_000;

/** What a bundle must not hold, a sentence each: anything but JavaScript, JSON and the licences; executables; too much. */
export function faultsInDist(folder, most = MOST_BYTES) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const faults = [];
  let bytes = 0;
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile()) {
      faults.push(`${path} is no file.`);
      continue;
    }
    const { size, mode } = statSync(path);
    bytes += size;
    if (!/\.(js|json)$/.test(entry.name) && entry.name !== 'licenses.txt')
      faults.push(`${path} is neither JavaScript nor JSON nor the licences.`);
    if (process.platform !== 'win32' && (mode & 0o111) !== 0) faults.push(`${path} is executable.`);
  }
  if (bytes > most) faults.push(`${folder} has ${bytes} bytes; at most are ${most}.`);
  return faults;
}
