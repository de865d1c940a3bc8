import { type SourcePlace, OWN_CODES, type Problem } from '../values/problem.ts';
import { FAILING_RESULTS, type Outcome } from '../run/outcome.ts';
import type { Finding, Severity } from '../checks/finding.ts';
import { durationOf } from './duration.ts';
import { causeOf } from './cause.ts';
import {
  countsOf,
  failedFindings,
  fixOf,
  shownLevel,
  standingText,
  stoppingFindings,
  unreadFinding,
} from './findings.ts';
import { countText } from '../values/list-text.ts';
import { headlineOf } from './headline.ts';
import { linesOf } from './prose.ts';
import { plain } from './text.ts';

export interface Annotation {
  readonly level: Severity;
  /** One line of plain text. */
  readonly title: string;
  /** Plain text, of several lines. */
  readonly message: string;
  /** Where it is shown in the code, if it is about something that is written there. */
  readonly place?: SourcePlace;
}

/**
 * Of each level GitHub shows ten in a step, and drops the others without a word.
 * https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations
 */
const MOST_ANNOTATIONS = 10;
/** The runner cuts what is longer. https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs */
export const LONGEST_ANNOTATION = 4096;
const LONGEST_TITLE = 200;

/**
 * The problem, or what came of the run, and every failed check, the gravest first; more than GitHub shows are counted in the last of their
 * level.
 *
 * @param reserved how many of each level are left to what is yet to be said
 */
export function annotationsOf(outcome: Outcome, reserved = 0): readonly Annotation[] {
  const most = MOST_ANNOTATIONS - reserved;
  return byLevel(outcome).flatMap(({ level, annotations }) => {
    const hidden = hiddenOf(annotations, most);
    return hidden.length === 0
      ? annotations
      : [...annotations.slice(0, annotations.length - hidden.length), annotationOfHidden(level, hidden)];
  });
}

/** Those that GitHub would not show, and that so are not in the log either, for the runner writes there what it shows. */
export function hiddenAnnotations(outcome: Outcome, reserved = 0): readonly Annotation[] {
  return byLevel(outcome).flatMap(({ annotations }) => hiddenOf(annotations, MOST_ANNOTATIONS - reserved));
}

function byLevel(
  outcome: Outcome,
): readonly { readonly level: Severity; readonly annotations: readonly Annotation[] }[] {
  const told = unreadFinding(outcome);
  const all = [
    ...problemsOf(outcome).flatMap((problem, index) => annotationsOfProblem(problem, index, outcome)),
    // A run that failed says so by what it failed for.
    ...(FAILING_RESULTS.includes(outcome.result) ? [] : [annotationOfEnd(outcome)]),
    ...failedFindings(outcome.findings)
      .filter((finding) => finding !== told)
      .map((finding) => annotationOfFinding(finding, outcome)),
  ];
  return (['error', 'warning', 'notice'] as const).map((level) => ({
    level,
    annotations: all.filter((annotation) => annotation.level === level),
  }));
}

/** What checks stopped is told by an annotation for each of them, and what could not be read by the first of the problems. */
function problemsOf(outcome: Outcome): readonly Problem[] {
  const { problem, otherProblems = [] } = outcome;
  if (problem === undefined) return [];
  if (problem.code === OWN_CODES.checksFailed && stoppingFindings(outcome).length > 0) return [];
  return unreadFinding(outcome) === undefined ? [problem, ...otherProblems] : [problem];
}

function hiddenOf(annotations: readonly Annotation[], most: number): readonly Annotation[] {
  return annotations.length <= most ? [] : annotations.slice(most - 1);
}

function annotationOfHidden(level: Severity, hidden: readonly Annotation[]): Annotation {
  const message = [
    `GitHub shows ${MOST_ANNOTATIONS} annotations of a level. The job summary has all of them. Not shown here:`,
    ...hidden.map((annotation) => annotation.title),
  ];
  return { level, title: countText(hidden.length, `more ${level}`), message: messageOf(message) };
}

/** What came of it, for whoever looks at the page of the run and at no log. */
function annotationOfEnd(outcome: Outcome): Annotation {
  const { findings, startedAt, endedAt } = outcome;
  const checks = findings.length === 0 ? '' : ` Checks: ${countsOf(findings)}.`;
  return {
    level: 'notice',
    title: plain(headlineOf(outcome), LONGEST_TITLE),
    message: `Took ${durationOf((endedAt - startedAt) / 1000)}.${checks} The job summary has the full report.`,
  };
}

/** One, or one for each place in a file where an input is at fault, and one for all that are without a place. */
function annotationsOfProblem(problem: Problem, index: number, outcome: Outcome): readonly Annotation[] {
  const { faults = [], fix } = problem;
  const whole = annotationOfProblem(problem, index, outcome);
  const placed = faults.flatMap(({ input, problem: told, place }) =>
    place === undefined ? [] : [{ ...whole, message: messageOf([`${input}: ${told}`]), place: harmless(place) }],
  );
  if (placed.length === 0) return [whole];
  const others = faults.flatMap(({ input, problem: told, place }) =>
    place === undefined ? [`${input}: ${told}`] : [],
  );
  return [...placed, ...(others.length === 0 ? [] : [{ ...whole, message: messageOf([...others, fix]) }])];
}

/** The first is headed by what came of the run, any other by its pool. */
function annotationOfProblem(problem: Problem, index: number, outcome: Outcome): Annotation {
  const { result, places } = outcome;
  const { code, message, meaning = '', correlationId, pool } = problem;
  const title = index === 0 ? headlineOf(outcome) : `${pool === undefined ? '' : `${pool}: `}${causeOf(problem)}`;
  const seen = message.includes(code) || isOurs(code) ? message : `${code}: ${message}`;
  return {
    level: FAILING_RESULTS.includes(result) ? 'error' : 'warning',
    title: plain(title, LONGEST_TITLE),
    message: messageOf([
      seen.length > LONGEST_SEEN ? `${seen.slice(0, LONGEST_SEEN - 1).toWellFormed()}…` : seen,
      meaning,
      fixOf(problem, outcome),
      correlationId === undefined ? '' : `Correlation id: ${correlationId}`,
    ]),
    ...placeOf(pool, places),
  };
}

function isOurs(code: string): boolean {
  return (Object.values(OWN_CODES) as readonly string[]).includes(code);
}

/** So that what to do has room behind it. */
const LONGEST_SEEN = 2048;

function annotationOfFinding(finding: Finding, { places }: Outcome): Annotation {
  const pool = finding.pool === undefined ? '' : ` (${finding.pool})`;
  return {
    level: shownLevel(finding),
    title: plain(`${finding.title}${pool}${standingText(finding)}`, LONGEST_TITLE),
    message: messageOf([finding.saw, finding.fix ?? '', `Check: ${finding.id}`]),
    ...placeOf(finding.pool, places),
  };
}

/** Where the pool is written, if that is a file. */
function placeOf(pool: string | undefined, places: Outcome['places'] = new Map()): Pick<Annotation, 'place'> {
  const place = pool === undefined ? undefined : places.get(pool);
  return place === undefined ? {} : { place: harmless(place) };
}

function harmless(place: SourcePlace): SourcePlace {
  return { ...place, file: plain(place.file) };
}

function messageOf(texts: readonly string[]): string {
  const lines = texts.flatMap(linesOf);
  const message = lines.join('\n');
  return message.length > LONGEST_ANNOTATION ? `${message.slice(0, LONGEST_ANNOTATION - 1)}…` : message;
}
