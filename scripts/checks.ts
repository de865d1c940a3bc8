/** Lists every check: its group, its id, what a failure does, and on what the verdict rests, with the page. */
import { GROUPS } from '../src/checks/index.ts';

const rows = GROUPS.flatMap(({ name, checks }) =>
  checks.map(({ id, severity, rests, scope, healedBy, guards }) => [
    name,
    id,
    severity,
    rests.on,
    [scope, healedBy, guards === undefined ? undefined : `guards ${guards}`].filter(Boolean).join(', '),
    rests.source,
  ]),
);
const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
for (const row of rows)
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
console.log(`${rows.length} checks in ${GROUPS.length} groups`);
