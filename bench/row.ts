/** One measured figure, beside what it has to be where anything was promised of it. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly target?: Target;
}

interface Target {
  readonly text: string;
  readonly isMet: boolean;
}

export function isMissed({ target }: Row): boolean {
  return target?.isMet === false;
}

/** The middle one; of an even number, the upper of the two in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The rows as a table in Markdown; a figure of which nothing was promised is neither met nor missed. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ what, measured, target }) =>
      `| ${what} | ${measured} | ${target === undefined ? 'none |' : `${target.text} | ${target.isMet ? 'yes' : 'no'}`} |`,
  );
  return ['| measured | result | target | met |', '|-|-|-|-|', ...lines].join('\n');
}
