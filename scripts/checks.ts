/** Lists every check: its group, its id, what a failure does, and where its rule comes from. */
import { readFileSync } from 'node:fs';
import { GROUPS } from '../src/checks/index.ts';

const page = readFileSync(new URL('../docs/checks.md', import.meta.url), 'utf8');
const rows = GROUPS.flatMap(({ name, checks }) =>
  checks.map(({ id, severity, scope, healedBy, guards }) => [
    name,
    id,
    severity,
    [scope, healedBy, guards === undefined ? undefined : `guards ${guards}`].filter(Boolean).join(', '),
    sourcesOf(id).join(' '),
  ]),
);
const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
for (const row of rows)
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
console.log(`${rows.length} checks in ${GROUPS.length} groups`);

/** What the section of a check names as the source of its rule. */
function sourcesOf(id: string): readonly string[] {
  const section = page.split(/^###? /m).find((text) => text.startsWith(`${id}\n`)) ?? '';
  const [, sources = ''] = /^\*\*Source:\*\* (.+)$/m.exec(section) ?? [];
  return [...sources.matchAll(/https:\/\/[^\s>]+/g)].map(([link]) => link);
}
