import type { Case } from './cases.ts';

export interface Held {
  readonly isAsExpected: boolean;
  readonly text: string;
}

/**
 * Holds what the steps of a workflow gave out against what is expected.
 *
 * @param results a line for each case: its id, the outputs `result`, `cluster-reconciled` and `error-code`, by blanks; what did not run
 * gave out nothing
 */
export function heldResults(cases: readonly Case[], results: string): readonly Held[] {
  const given = new Map(
    results.split('\n').map((line) => {
      const [id = '', ...outputs] = line.trim().split(/\s+/);
      return [id, outputs] as const;
    }),
  );
  return cases.map(({ id, title, expected }) => {
    const [result = 'nothing', reconciled = 'false', code = ''] = given.get(id) ?? [];
    const isAsExpected =
      result === expected.result &&
      reconciled === String(expected.clusterReconciled ?? false) &&
      (expected.code === undefined || code === expected.code);
    const wanted = `${expected.result}${expected.code === undefined ? '' : ` ${expected.code}`}`;
    const verdict = isAsExpected ? 'as expected' : `UNEXPECTED, not ${wanted}`;
    return { isAsExpected, text: `${verdict}  ${title}: ${[result, code].join(' ').trim()}` };
  });
}
