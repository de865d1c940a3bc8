/**
 * Measures what a user waits for, as counts and as ratios within one run, beside the real az in real time, which takes some ten minutes.
 * `--without-az` leaves az out, and with it the start to the PUT and the peak memory; `--write` writes all of it to docs/performance.md.
 * Ends with a failure when a target is missed.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { AZ } from '../az/command.ts';
import { rowsBesideAz, runBesideAz, tableBesideAz } from './beside-az.ts';
import { bundleRow } from './bundle-size.ts';
import { checkCostRows } from './check-cost.ts';
import { coldStartRow } from './cold-start.ts';
import { crowdRows } from './crowd.ts';
import { exchangeRows } from './exchanges.ts';
import { noticeRows } from './notice.ts';
import { writePage } from './page.ts';
import { isMissed, tableOf, type Row } from './row.ts';
import { whyNotBesideAz } from './tools.ts';

const { values: options } = parseArgs({
  options: { 'without-az': { type: 'boolean', default: false }, 'write': { type: 'boolean', default: false } },
});
const isBesideAz = !options['without-az'];
const refusal = isBesideAz
  ? whyNotBesideAz()
  : options.write
    ? 'docs/performance.md includes the comparison with az: do not combine --write with --without-az.'
    : undefined;
if (refusal !== undefined) {
  console.error(refusal);
  process.exit(1);
}

const say = (line: string): void => {
  console.log(line);
};
const rows: Row[] = [
  ...checkCostRows(),
  ...(await exchangeRows()),
  ...(await noticeRows()),
  ...(await crowdRows()),
  await coldStartRow(),
  bundleRow(),
];
const besideAz = isBesideAz ? await runBesideAz(say) : undefined;
if (besideAz !== undefined) rows.push(...rowsBesideAz(besideAz));
say(`\n${tableOf(rows)}`);
if (besideAz === undefined)
  say('\nLeft out without az: the time from process start to the PUT, and the peak memory of an add.');
else {
  const table = tableBesideAz(besideAz);
  say(`\n${table}`);
  if (options.write) {
    const az = spawnSync(AZ, ['version', '--query', '"azure-cli"', '--output', 'tsv'], { encoding: 'utf8' });
    writePage({ rows: tableOf(rows), beside: table, azVersion: az.stdout.trim() });
  }
}
if (rows.some(isMissed)) process.exitCode = 1;
