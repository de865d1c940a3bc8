import { describe, expect, test } from '@jest/globals';
import type { Commenter, CommentNews } from '../../src/github/commenter.ts';
import { readJobContext } from '../../src/github/context.ts';
import { COMMENT_PATIENCE_MILLISECONDS, createPublisher } from '../../src/github/publisher.ts';
import { createManualClock } from '../manual-clock.ts';
import { aFinding, anOutcome, HOSTILE } from '../report/samples.ts';
import { createRecordingRunner } from './recording-runner.ts';

const CONTEXT = readJobContext({ GITHUB_REPOSITORY: 'o/r' });

/** A commenter that keeps the reports that it is given, and tells this. */
function aCommenter(news: Promise<CommentNews>): Commenter & { readonly reports: string[] } {
  const reports: string[] = [];
  return {
    reports,
    write: (render) => {
      reports.push(render(65_000));
      return news;
    },
  };
}

function told(level: CommentNews['level'], message: string): Promise<CommentNews> {
  return Promise.resolve({ level, message });
}

describe('the comment', () => {
  test('has the report of the summary, and the log says that it was written', async () => {
    const runner = createRecordingRunner();
    const commenter = aCommenter(told('info', 'The comment was created.'));
    const code = await createPublisher(runner, CONTEXT, createManualClock(), commenter).publish(anOutcome());
    expect(code).toBe(0);
    expect(commenter.reports).toEqual(runner.summaries);
    expect(runner.log.at(-1)).toBe('The comment was created.');
    expect(runner.annotations.map(({ title }) => title)).not.toContain('comment');
  });

  test.each(['notice', 'warning'] as const)('that cannot be is a %s, and fails nothing', async (level) => {
    const runner = createRecordingRunner();
    const commenter = aCommenter(told(level, `No comment: ${HOSTILE}`));
    expect(await createPublisher(runner, CONTEXT, createManualClock(), commenter).publish(anOutcome())).toBe(0);
    const [annotation] = runner.annotations.filter(({ title }) => title === 'comment');
    expect(annotation).toMatchObject({ level });
    expect(annotation?.message).not.toMatch(/##\[|^::/m);
  });

  test('leaves the annotation that it may need free', async () => {
    const runner = createRecordingRunner();
    const findings = Array.from({ length: 10 }, () => aFinding({ level: 'warning' }));
    const commenter = aCommenter(told('warning', 'No comment.'));
    await createPublisher(runner, CONTEXT, createManualClock(), commenter).publish(anOutcome({ findings }));
    const warnings = runner.annotations.filter(({ level }) => level === 'warning');
    expect(warnings).toHaveLength(10);
    expect(warnings.slice(8)).toMatchObject([{ title: '2 more warnings' }, { title: 'comment' }]);
  });

  test('is not waited for once the job is cancelled', async () => {
    const runner = createRecordingRunner();
    const cancel = new AbortController();
    let seen: AbortSignal | undefined;
    const stalled: Commenter = {
      write: (_, signal) => {
        seen = signal;
        return new Promise(() => undefined);
      },
    };
    const clock = createManualClock();
    const code = createPublisher(runner, CONTEXT, clock, stalled, cancel.signal).publish(anOutcome());
    await clock.advance(1000);
    cancel.abort(new Error('SIGINT'));
    expect(await code).toBe(0);
    expect(seen?.aborted).toBe(true);
    expect(runner.summaries).toHaveLength(1);
    expect(runner.log.at(-1)).toContain('canceled');
  });

  test('is not touched by a run that was cancelled, which has no time and nothing to say', async () => {
    const runner = createRecordingRunner();
    const commenter = aCommenter(told('info', 'written'));
    const publisher = createPublisher(runner, CONTEXT, createManualClock(), commenter);
    expect(await publisher.publish(anOutcome({ result: 'cancelled' }))).toBe(1);
    expect(commenter.reports).toEqual([]);
  });

  test('is waited for thirty seconds', async () => {
    const clock = createManualClock();
    const runner = createRecordingRunner();
    const commenter = aCommenter(new Promise(() => undefined));
    const start = clock.now();
    expect(await clock.runWith(createPublisher(runner, CONTEXT, clock, commenter).publish(anOutcome()))).toBe(0);
    expect(clock.now() - start).toBe(COMMENT_PATIENCE_MILLISECONDS);
    expect(COMMENT_PATIENCE_MILLISECONDS).toBe(30_000);
    expect(runner.log.at(-1)).toBe('Could not write the comment: GitHub did not answer within 30 s');
    expect(runner.isFlushed).toBe(true);
  });

  test('that cannot even be begun fails nothing', async () => {
    const runner = createRecordingRunner();
    const commenter: Commenter = {
      write: () => {
        throw new Error('no way');
      },
    };
    expect(await createPublisher(runner, CONTEXT, createManualClock(), commenter).publish(anOutcome())).toBe(0);
    expect(runner.log.at(-1)).toBe('Could not write the comment: no way');
  });
});
