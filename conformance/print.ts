/** A part of the report: a headline, and a line for each count. */
export function print(headline: string, counts: Iterable<readonly [string, number]>): void {
  const lines = [...counts].map(([what, count]) => `${String(count).padStart(6)}  ${what}`);
  // Jest puts the place in the source around what goes to the console.
  process.stdout.write(`\n${headline}\n${lines.length === 0 ? '     0' : lines.join('\n')}\n`);
}
