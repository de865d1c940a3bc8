/**
 * Measures what a user waits for, as counts and as ratios within one run. `--beside-az` adds the real az, in real time, which takes some
 * minutes; `--write` writes all of it to docs/performance.md.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { contestRows, contests, contestTable } from './beside-az.ts';
import { bundleRow } from './bundle-size.ts';
import { checkCostRows } from './check-cost.ts';
import { coldStartRow } from './cold-start.ts';
import { exchangeRows } from './exchanges.ts';
import { noticeRow } from './notice.ts';
import { writePage } from './page.ts';
import { tableOf, type Row } from './row.ts';

const { values: options } = parseArgs({
  options: { 'beside-az': { type: 'boolean', default: false }, 'write': { type: 'boolean', default: false } },
});
const rows: Row[] = [
  ...checkCostRows(),
  ...(await exchangeRows()),
  await noticeRow(),
  await coldStartRow(),
  bundleRow(),
];
let beside: string | undefined;
if (options['beside-az']) {
  const found = await contests((line) => {
    console.log(line);
  });
  rows.push(...contestRows(found));
  beside = contestTable(found);
}
console.log(`\n${tableOf(rows)}`);
if (beside !== undefined) console.log(`\n${beside}`);
if (options.write) {
  if (beside === undefined) throw new Error('--write wants --beside-az too: the page compares.');
  const az = spawnSync('az', ['version', '--query', '"azure-cli"', '--output', 'tsv'], { encoding: 'utf8' });
  writePage({ rows: tableOf(rows), beside, azVersion: az.stdout.trim() });
}
if (!rows.every((row) => row.isMet)) process.exitCode = 1;
