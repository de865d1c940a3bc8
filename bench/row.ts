/** One measured figure beside what it has to be. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly target: string;
  readonly isMet: boolean;
}

export function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}

export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ what, measured, target, isMet }) => `| ${what} | ${measured} | ${target} | ${isMet ? 'yes' : 'no'} |`,
  );
  return ['| measured | result | target | met |', '|-|-|-|-|', ...lines].join('\n');
}
