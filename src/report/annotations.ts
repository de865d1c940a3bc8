import { type SourcePlace, OWN_CODES, type Problem } from '../values/problem.ts';
import { FAILING_RESULTS, type Outcome } from '../run/outcome.ts';
import type { Finding, Severity } from '../checks/finding.ts';
import { durationOf } from './duration.ts';
import { countsOf, failedFindings, shownLevel, standingText } from './findings.ts';
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
 * The problem, or what came of the run, and every failed check, the gravest first; more than GitHub shows are counted in the last of their level.
 *
 * @param reserved how many of each level are left to what is yet to be said
 */
export function annotationsOf(outcome: Outcome, reserved = 0): readonly Annotation[] {
  const most = MOST_ANNOTATIONS - reserved;
  const all = [
    // What checks stopped is told by an annotation for each of them.
    ...(outcome.problem === undefined || outcome.problem.code === OWN_CODES.checksFailed
      ? []
      : [outcome.problem, ...(outcome.otherProblems ?? [])].flatMap((problem) =>
          annotationsOfProblem(problem, outcome),
        )),
    // A run that failed says so by what it failed for.
    ...(FAILING_RESULTS.includes(outcome.result) ? [] : [annotationOfEnd(outcome)]),
    ...failedFindings(outcome.findings).map((finding) => annotationOfFinding(finding, outcome)),
  ];
  return (['error', 'warning', 'notice'] as const).flatMap((level) =>
    shownOf(
      level,
      all.filter((annotation) => annotation.level === level),
      most,
    ),
  );
}

function shownOf(level: Severity, annotations: readonly Annotation[], most: number): readonly Annotation[] {
  if (annotations.length <= most) return annotations;
  const shown = annotations.slice(0, most - 1);
  const rest = annotations.slice(most - 1);
  const message = [
    `GitHub shows ${MOST_ANNOTATIONS} of a kind. The summary of this job has all of them; not shown here:`,
    ...rest.map((annotation) => annotation.title),
  ];
  return [...shown, { level, title: `${rest.length} more of level ${level}`, message: messageOf(message) }];
}

/** What came of it, for whoever looks at the page of the run and at no log. */
function annotationOfEnd(outcome: Outcome): Annotation {
  const { findings, startedAt, endedAt } = outcome;
  const checks = findings.length === 0 ? '' : ` Checks: ${countsOf(findings)}.`;
  return {
    level: 'notice',
    title: plain(headlineOf(outcome), LONGEST_TITLE),
    message: `Took ${durationOf((endedAt - startedAt) / 1000)}.${checks} The summary of this job tells it all.`,
  };
}

/** One, or one for each place in a file where an input is at fault, and one for all that are without a place. */
function annotationsOfProblem(problem: Problem, outcome: Outcome): readonly Annotation[] {
  const { faults = [], fix } = problem;
  const whole = annotationOfProblem(problem, outcome);
  const placed = faults.flatMap(({ input, problem: told, place }) =>
    place === undefined ? [] : [{ ...whole, message: messageOf([`${input}: ${told}`]), place: harmless(place) }],
  );
  if (placed.length === 0) return [whole];
  const others = faults.flatMap(({ input, problem: told, place }) =>
    place === undefined ? [`${input}: ${told}`] : [],
  );
  return [...placed, ...(others.length === 0 ? [] : [{ ...whole, message: messageOf([...others, fix]) }])];
}

function annotationOfProblem(problem: Problem, { result, places }: Outcome): Annotation {
  const { code, message, meaning = '', fix, correlationId, pool } = problem;
  return {
    level: FAILING_RESULTS.includes(result) ? 'error' : 'warning',
    title: plain(code, LONGEST_TITLE),
    message: messageOf([message, meaning, fix, correlationId === undefined ? '' : `Correlation id: ${correlationId}`]),
    ...placeOf(pool, places),
  };
}

function annotationOfFinding(finding: Finding, { places }: Outcome): Annotation {
  const pool = finding.pool === undefined ? '' : ` (${finding.pool})`;
  return {
    level: shownLevel(finding),
    title: plain(`${finding.id}${pool}${standingText(finding)}`, LONGEST_TITLE),
    message: messageOf([finding.saw, finding.fix ?? '']),
    ...placeOf(finding.pool, places),
  };
}

/** Where the pool is written, if that is a file. */
function placeOf(pool: string | undefined, places: Outcome['places'] = {}): Pick<Annotation, 'place'> {
  const place = pool === undefined ? undefined : places[pool];
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
