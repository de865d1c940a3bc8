// Fails when the working tree differs from what is committed: dist is committed, so a rebuild must change nothing, and what was checked
// has to be what a clone gets.
import { execFileSync } from 'node:child_process';

// Rows such as ` M src/main.ts`, separated by NUL: paths as they are.
const rows = execFileSync('git', ['status', '--porcelain', '--no-renames', '-z'], { encoding: 'utf8' })
  .split('\0')
  .filter((row) => row !== '');
if (rows.length > 0) {
  const isDist = (row) => row.startsWith('dist/', 3);
  const fixes = [
    ...(rows.some(isDist) ? ['dist differs from what is committed: run "npm run build" and commit dist.'] : []),
    ...(rows.every(isDist) ? [] : ['Commit your changes, or add the files to .gitignore.']),
  ];
  console.error(['These files differ from what is committed:', ...rows, ...fixes].join('\n'));
  process.exit(1);
}
console.log('The tree is clean, and dist matches the sources.');
