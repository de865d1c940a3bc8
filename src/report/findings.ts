import type { Outcome } from '../run/outcome.ts';
import type { Problem } from '../values/problem.ts';
import { isOpen, type Finding, type Severity } from '../checks/finding.ts';
import { REQUIRED_FACTS_ARE_READABLE } from '../checks/unread-facts.ts';
import { unknownsOf } from './unknowns.ts';

const LEVELS: readonly Severity[] = ['error', 'warning', 'notice'];

/** Those that failed, the open ones before those that were ignored or repaired, the gravest first. */
export function failedFindings(findings: readonly Finding[]): readonly Finding[] {
  const failed = findings.filter((finding) => finding.status === 'failed');
  return failed.sort(
    (left, right) =>
      Number(!isOpen(left)) - Number(!isOpen(right)) || LEVELS.indexOf(left.level) - LEVELS.indexOf(right.level),
  );
}

/** The findings that stopped a run, the gravest first; where it came to something else, that is what there is to tell. */
export function stoppingFindings(outcome: Outcome): readonly Finding[] {
  if (outcome.result !== 'blocked') return [];
  return failedFindings(outcome.findings).filter(({ standing }) => standing === 'stops');
}

/** What a run failed for because it could not be read; the problem of the run tells of it too. */
export function unreadFinding({ result, problem, findings }: Outcome): Finding | undefined {
  if (result !== 'failed' || problem === undefined) return undefined;
  return findings.find(({ id, status }) => id === REQUIRED_FACTS_ARE_READABLE && status === 'failed');
}

/** What to do about a problem: of what could not be read for want of rights one grant a scope, whatever was asked for first. */
export function fixOf({ fix }: Problem, outcome: Outcome): string {
  const unread = unreadFinding(outcome);
  return unread?.fix?.includes('az role assignment create') === true ? unread.fix : fix;
}

/** The failures that are told by what the run came to, and nowhere else. */
export function findingsToldAbove(outcome: Outcome): readonly Finding[] {
  const unread = unreadFinding(outcome);
  return [...stoppingFindings(outcome), ...(unread === undefined ? [] : [unread])];
}

/** How many findings there are of each kind, in words: `1 error, 2 notices, 1 unknown, 40 passed`; what there is none of is left out. */
export function countsOf(findings: readonly Finding[]): string {
  const failed = failedFindings(findings);
  const levels = LEVELS.map((level) => {
    const count = failed.filter((finding) => shownLevel(finding) === level).length;
    return { word: count === 1 ? level : `${level}s`, count };
  });
  const others = [
    { word: 'unknown', count: unknownsOf(findings).length },
    { word: 'passed', count: findings.filter(({ status }) => status === 'passed').length },
  ];
  return [...levels, ...others]
    .filter(({ count }) => count > 0)
    .map(({ count, word }) => `${count} ${word}`)
    .join(', ');
}

/** The level at which a failure is shown: one that the user ignores, or that was or will be repaired, is good to know and no more. */
export function shownLevel(finding: Finding): Severity {
  return finding.standing === 'stops' || finding.standing === 'told' ? finding.level : 'notice';
}

/** What became of a failure, or will, in words for the end of its name; empty where it is to be dealt with. */
export function standingText({ standing }: Finding): string {
  switch (standing) {
    case 'repaired':
      return ', repaired by the reconcile';
    case 'ignored':
      return ', ignored';
    case 'repair-before':
    case 'repair-after':
      return ', repaired by the coming reconcile';
    case 'stops':
    case 'told':
      return '';
  }
}
