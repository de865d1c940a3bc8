// Fails when the working tree differs from what is committed: dist is committed, so a rebuild must change nothing.
import { execFileSync } from 'node:child_process';

const status = execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' });
if (status !== '') {
  console.error(`These files differ from what is committed:\n${status}Run "npm run build" and commit dist.`);
  process.exit(1);
}
console.log('The tree is clean: dist is what the sources give.');
