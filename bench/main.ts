/** Measures what a user waits for, as counts and as ratios within one run. */
import { coldStartRow } from './cold-start.ts';
import { exchangeRows } from './exchanges.ts';
import { tableOf, type Row } from './row.ts';

const rows: readonly Row[] = [...(await exchangeRows()), await coldStartRow()];
console.log(`\n${tableOf(rows)}`);
if (!rows.every((row) => row.isMet)) process.exitCode = 1;
