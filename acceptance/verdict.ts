import type { Outcome } from '../src/run/outcome.ts';
import type { Case } from './cases.ts';

/** What became of one case. */
export interface CaseEnd {
  readonly case: Case;
  readonly seconds: number;
  readonly outcome: Outcome;
  /** In what it came out otherwise; empty when it is as expected. */
  readonly differences: readonly string[];
}

/** In what an outcome is not as the case expects, each as `result failed for added`. */
export function differencesOf({ expected }: Case, outcome: Outcome): readonly string[] {
  const { result, findings, problem, clusterReconciled } = outcome;
  const stopping = findings.filter(({ standing }) => standing === 'stops');
  const ids = [...new Set(stopping.map(({ id }) => id))].sort();
  const isBlocked = result === 'blocked' || expected.result === 'blocked';
  const wanted = [...(expected.findings ?? [])].sort();
  return [
    ...(result === expected.result ? [] : [`result ${result}, expected ${expected.result}`]),
    ...(!isBlocked || ids.join() === wanted.join()
      ? []
      : [`stopped by ${ids.join(', ') || 'no check'}, expected ${wanted.join(', ') || 'no check'}`]),
    ...(expected.code === undefined || problem?.code === expected.code
      ? []
      : [`code ${problem?.code ?? 'none'}, expected ${expected.code}`]),
    ...(clusterReconciled === (expected.clusterReconciled ?? false)
      ? []
      : [`the cluster was ${clusterReconciled ? '' : 'not '}reconciled`]),
  ];
}

/** A line for a case that has ended, and one for each thing that is to be known of it. */
export function linesOf({ case: { title, question }, seconds, outcome, differences }: CaseEnd): readonly string[] {
  const { result, problem } = outcome;
  const said = problem === undefined ? '' : ` (${problem.code}: ${problem.message})`;
  return [
    `${differences.length === 0 ? 'as expected' : 'UNEXPECTED '}  ${title}: ${result}, ${Math.round(seconds)} s`,
    ...differences.map((difference) => `             ${difference}${said}`),
    ...(question === undefined ? [] : [`             ${question} Here: ${result}${said}`]),
  ];
}
