import { systemClock } from '../world/clock.ts';
import type { RunEvent } from '../run/events.ts';
import { outcomeOf } from '../run/conclude.ts';
import { FAILING_RESULTS, type Outcome } from '../run/outcome.ts';
import { NOTHING_YET, progressAfter } from '../run/progress.ts';
import { annotationsOf, hiddenAnnotations } from '../report/annotations.ts';
import type { Links } from '../report/links.ts';
import { closingLines, type LogLine } from '../report/log.ts';
import { LOG_START, logProgress } from '../report/log-progress.ts';
import { renderComment } from '../report/comment.ts';
import { answersFileOf, earlyOutputsOf, outputsOf, type Outputs } from '../report/outputs.ts';
import { renderSummary } from '../report/summary.ts';
import { linesOf } from '../report/prose.ts';
import { plain } from '../report/text.ts';
import type { Clock } from '../world/world.ts';
import type { CommentNews, Commenter } from './commenter.ts';
import type { JobContext } from './context.ts';
import { abortOf, withPatience } from './patience.ts';
import type { RunnerCommands } from './runner.ts';

export interface Publisher {
  /** Tells the log of it at once, and the outputs and the summary where it is for them. Never throws. */
  readonly emit: (event: RunEvent) => void;
  /** Publishes what came of the run and resolves to the process's exit code. Never rejects. */
  readonly publish: (outcome: Outcome) => Promise<number>;
}

/**
 * After a cancel the runner kills the step 7.5 s after the first signal: what waits for a disk waits no longer than this.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation
 */
export const PATIENCE_MILLISECONDS = 3000;

/** How long GitHub may take for a comment. */
export const COMMENT_PATIENCE_MILLISECONDS = 30_000;

/**
 * @param commenter keeps the comment on the pull request, where the user wants one
 * @param signal aborted when the job is cancelled: the runner then kills the step in some seconds
 */
export function createPublisher(
  runner: RunnerCommands,
  context: JobContext,
  clock: Pick<Clock, 'sleep'> = systemClock,
  commenter?: Commenter,
  signal: AbortSignal = new AbortController().signal,
): Publisher {
  const events: RunEvent[] = [];
  let progress = NOTHING_YET;
  let log = LOG_START;
  const outputsSoFar = new Map<string, string>();
  let summaries = Promise.resolve();

  /** Reporting is not what the run is for: where it fails, the run goes on and the log says so, if it can. */
  function attempt(what: string, act: () => void): void {
    try {
      act();
    } catch (error) {
      complain(what, error);
    }
  }

  function complain(what: string, error: unknown): void {
    try {
      runner.info(plain(`Could not write ${what}: ${error instanceof Error ? error.message : String(error)}`));
    } catch {
      // The log itself is gone, and with it every way to say so.
    }
  }

  /** What is said again is not written again: the runner's file grows with every writing, and a list with every pool. */
  function setOutputs(outputs: Partial<Outputs>): void {
    for (const [name, value] of Object.entries(outputs).filter(([name, value]) => outputsSoFar.get(name) !== value))
      attempt(`the output ${name}`, () => {
        runner.setOutput(name, value);
        outputsSoFar.set(name, value);
      });
  }

  /** One after the other, so that an earlier summary never takes the place of a later one. */
  function writeSummary(render: () => string): Promise<void> {
    summaries = summaries
      .then(() => runner.writeSummary(render()))
      .catch((error: unknown) => {
        complain('the summary', error);
      });
    return summaries;
  }

  /** Resolves to the path of the file, or to nothing where it could not be written. */
  async function writeAnswers(outcome: Outcome, links: Links): Promise<string> {
    let path = '';
    const written = Promise.resolve()
      .then(() => runner.writeFile('aks-subnet-pool-findings.json', answersFileOf(outcome, links)))
      .then(
        (name) => {
          path = name;
        },
        (error: unknown) => {
          complain('the file with the findings', error);
        },
      );
    await withPatience(clock, written, PATIENCE_MILLISECONDS);
    return path;
  }

  /** A cancelled run found nothing out, and has no time to lose. */
  async function writeComment(outcome: Outcome, links: Links): Promise<void> {
    if (commenter === undefined || outcome.result === 'cancelled' || signal.aborted) return;
    const impatience = new AbortController();
    const report = (limitBytes: number): string => renderComment({ outcome, events, links }, limitBytes);
    const written = commenter.write(report, impatience.signal).then((news) => {
      attempt('the log', () => {
        tell(runner, news);
      });
    });
    const isWritten = await Promise.race([
      withPatience(clock, written, COMMENT_PATIENCE_MILLISECONDS),
      abortOf(signal).then(() => 'cancelled' as const),
    ]);
    if (isWritten === true) return;
    impatience.abort(new Error('GitHub took too long.'));
    complain(
      'the comment',
      isWritten === 'cancelled'
        ? 'the job was canceled while GitHub did not answer'
        : `GitHub did not answer within ${COMMENT_PATIENCE_MILLISECONDS / 1000} s`,
    );
  }

  return {
    emit(event) {
      events.push(event);
      attempt('the log', () => {
        const { state, lines } = logProgress(log, event);
        log = state;
        for (const line of lines) write(runner, line);
      });
      attempt('the outputs', () => {
        const before = progress;
        progress = progressAfter(before, event);
        if (progress !== before) setOutputs(earlyOutputsOf(outcomeOf(progress, { how: 'going-on' }, event.at)));
      });
      if (event.type !== 'long-wait-ahead') return;
      const soFar = { progress, events: [...events] };
      void writeSummary(() => {
        const outcome = outcomeOf(soFar.progress, { how: 'going-on' }, event.at);
        return renderSummary({ outcome, events: soFar.events, interim: true, links: linksOf(context) });
      });
    },

    async publish(outcome) {
      const links = linksOf(context);
      attempt('the log', () => {
        if (log.isGroupOpen) runner.endGroup();
      });
      const findingsFile = await writeAnswers(outcome, links);
      attempt('the outputs', () => {
        setOutputs(outputsOf(outcome, links, findingsFile));
      });
      const reserved = commenter === undefined ? 0 : 1;
      attempt('the log', () => {
        for (const line of closingLines(outcome, hiddenAnnotations(outcome, reserved))) write(runner, line);
      });
      attempt('the annotations', () => {
        for (const { level, title, message, place } of annotationsOf(outcome, reserved))
          runner.annotate(level, title, message, place);
      });
      const published = writeSummary(() => renderSummary({ outcome, events, links }));
      const commented = writeComment(outcome, links).catch((error: unknown) => {
        complain('the comment', error);
      });
      await withPatience(clock, published, PATIENCE_MILLISECONDS);
      await commented;
      await withPatience(
        clock,
        runner.flush().catch(() => undefined),
        PATIENCE_MILLISECONDS,
      );
      return FAILING_RESULTS.includes(outcome.result) ? 1 : 0;
    },
  };
}

function write(runner: RunnerCommands, { kind, text }: LogLine): void {
  switch (kind) {
    case 'info':
      runner.info(text);
      break;
    case 'warning':
      // Not as an annotation: of those GitHub shows ten, and they are for what the run came to.
      runner.info(`Warning: ${text}`);
      break;
    case 'debug':
      if (runner.isDebug()) runner.debug(text);
      break;
    case 'group':
      runner.startGroup(text);
      break;
    case 'end-group':
      runner.endGroup();
      break;
  }
}

function linksOf({ runUrl, actionUrl }: JobContext): Links {
  return {
    run: runUrl,
    docs: actionUrl,
  };
}

function tell(runner: RunnerCommands, { level, message }: CommentNews): void {
  const lines = linesOf(message);
  if (level === 'info') for (const line of lines) runner.info(line);
  else runner.annotate(level, 'comment', lines.join('\n'));
}
