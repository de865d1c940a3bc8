import { commentInputsIn } from '../inputs/parse-inputs.ts';
import type { Environment } from '../world/world.ts';
import { systemClock } from '../world/clock.ts';
import { withCommentTries } from './comment-tries.ts';
import { refusalInWords } from './comment-refusal.ts';
import type { JobContext } from './context.ts';
import { openPullRequestComments, type ApiAccess } from './pull-request-api.ts';
import type { RunnerCommands } from './runner.ts';
import { keepComment, markOf, type PullRequestComments } from './sticky-comment.ts';

/** What is to be said of the comment. */
export interface CommentNews {
  /** `info` is for the log alone. */
  readonly level: 'info' | 'notice' | 'warning';
  readonly message: string;
}

export interface Commenter {
  /**
   * Writes the comment, or says why not. Never rejects.
   *
   * @param render makes the report of at most so many bytes of UTF-8
   */
  readonly write: (render: (limitBytes: number) => string, signal: AbortSignal) => Promise<CommentNews>;
}

/**
 * GitHub takes 65,536 characters for a comment. Bytes of UTF-8 are never fewer.
 * https://github.com/orgs/community/discussions/27190
 */
const COMMENT_LIMIT_BYTES = 65_536;

/** Tokens of apps begin so, and among them the job's own. https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/ */
const APP_TOKEN = /^ghs_/;

/**
 * What keeps the comment on the pull request; undefined where the user wants none. Has the runner mask the token.
 *
 * @param open reaches GitHub's API
 */
export function createCommenter(
  environment: Environment,
  context: JobContext,
  runner: Pick<RunnerCommands, 'setSecret'>,
  open: (access: ApiAccess) => Promise<PullRequestComments> = openPullRequestComments,
): Commenter | undefined {
  const { isWanted, token, cluster, pools } = commentInputsIn(environment);
  if (token !== '') runner.setSecret(token);
  if (!isWanted) return undefined;
  const { pullRequestNumber, repository, apiUrl, workflow, runId } = context;
  const reason = whyNot(context, token);
  if (reason !== undefined) return { write: () => Promise.resolve(reason) };
  if (pullRequestNumber === undefined) return undefined;
  const key = { workflow, cluster, pools, runId };
  const isApp = APP_TOKEN.test(token);
  return {
    async write(render, signal) {
      try {
        const body = bodyOf(render, markOf(key), context);
        const comments = await open({ token, apiUrl, repository, pullRequestNumber, signal });
        const kept = await withCommentTries(systemClock, Math.random, signal, () =>
          keepComment(comments, key, isApp, body),
        );
        return kept.did === 'left-to-later-run'
          ? news(
              'info',
              `A later run already wrote the comment on pull request #${pullRequestNumber}; it was left unchanged.`,
            )
          : news('info', `The comment on pull request #${pullRequestNumber} was ${kept.did}: ${kept.url}`);
      } catch (error) {
        return news('warning', refusalInWords(error, context, isApp));
      }
    },
  };
}

/** Why there can be no comment, as far as that is known before anybody is asked. */
function whyNot(context: JobContext, token: string): CommentNews | undefined {
  const { eventName, pullRequestNumber, isForkPullRequest, repository } = context;
  if (pullRequestNumber === undefined || repository === '')
    return news(
      'info',
      `No comment: ${eventName === '' ? 'this run' : `the event ${eventName}`} does not belong to a pull request.`,
    );
  // The event pull_request_target runs what is in this repository, and has what its workflow asks for. A token of one's own may write.
  if (isForkPullRequest && eventName !== 'pull_request_target' && (token === '' || APP_TOKEN.test(token)))
    return news(
      'notice',
      `No comment on pull request #${pullRequestNumber}: it comes from a fork, whose jobs can only read. The job summary has the report.`,
    );
  if (token === '')
    return news(
      'warning',
      `No comment on pull request #${pullRequestNumber}: github-token is empty. Omit it to use the job's own token.`,
    );
  return undefined;
}

function bodyOf(render: (limitBytes: number) => string, mark: string, { headCommit }: JobContext): string {
  const commit = headCommit === undefined ? '' : `For commit ${headCommit.slice(0, 7)}. `;
  const foot = `\n<sub>${commit}One comment per workflow, cluster, and set of node pools; updated on every run.</sub>\n`;
  return `${render(COMMENT_LIMIT_BYTES - Buffer.byteLength(`${mark}\n${foot}`))}${foot}`;
}

function news(level: CommentNews['level'], message: string): CommentNews {
  return { level, message };
}
