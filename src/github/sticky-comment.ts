import { createHash } from 'node:crypto';

/** A comment on a pull request, as GitHub's API has it. */
export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly url: string;
  /** Written by an app, such as GitHub Actions with the job's own token, and not by a person. */
  readonly isByApp: boolean;
}

/** The comments of one pull request. Each rejects as Octokit does. */
export interface PullRequestComments {
  /** Oldest first, a page after the other. */
  readonly pages: () => AsyncIterable<readonly Comment[]>;
  readonly create: (body: string) => Promise<Comment>;
  readonly update: (id: number, body: string) => Promise<Comment>;
  readonly remove: (id: number) => Promise<void>;
}

/** What says which comment a run keeps. */
export interface StickyKey {
  /** The path of the workflow in its repository. */
  readonly workflow: string;
  readonly cluster: string;
  /** What names the pools that were asked for, in any order: the legs of a matrix keep a comment each. */
  readonly pools: readonly string[];
  /** Grows from run to run. */
  readonly runId: number;
}

export type Kept =
  { readonly did: 'created' | 'updated'; readonly url: string } | { readonly did: 'left-to-later-run' };

/**
 * The mark that a comment begins with, hidden from readers. The names are hashed: whatever is in them, they cannot end the mark.
 */
export function markOf(key: StickyKey): string {
  return `${markStart(key)}run ${key.runId} -->`;
}

function markStart({ workflow, cluster, pools }: StickyKey): string {
  const key = createHash('sha256')
    .update(JSON.stringify([workflow, cluster, pools.toSorted()]))
    .digest('hex')
    .slice(0, 32);
  return `<!-- aks-subnet-pool ${key} `;
}

/**
 * Writes the one comment of this workflow about these pools of this cluster: in place of the one that an earlier run left, or a new one.
 * Runs at the same time may each have made one: the first is kept and the rest removed. A comment of a later run stays as it is, for
 * runs need not end in their order.
 *
 * @param isApp whether the token is an app's, so that a person who copies the mark does not get the comment
 * @param body without the mark
 */
export async function keepComment(
  comments: PullRequestComments,
  key: StickyKey,
  isApp: boolean,
  body: string,
): Promise<Kept> {
  const whole = `${markOf(key)}\n${body}`;
  const [first, ...rest] = await ownComments(comments, key, isApp);
  if (first === undefined) {
    const { url } = await comments.create(whole);
    return { did: 'created', url };
  }
  if ([first, ...rest].some((comment) => writtenBy(comment, key) > key.runId)) return { did: 'left-to-later-run' };
  const { url } = await comments.update(first.id, whole);
  // What another run removed meanwhile, or may not be removed, is no reason to say that nothing was written.
  for (const { id } of rest) await comments.remove(id).catch(() => undefined);
  return { did: 'updated', url };
}

function writtenBy({ body }: Comment, key: StickyKey): number {
  return Number(/^run (\d+) -->/.exec(body.slice(markStart(key).length))?.[1] ?? 0);
}

/** Oldest first. */
async function ownComments(comments: PullRequestComments, key: StickyKey, isApp: boolean): Promise<readonly Comment[]> {
  const start = markStart(key);
  const own: Comment[] = [];
  for await (const page of comments.pages())
    own.push(...page.filter((comment) => comment.body.startsWith(start) && (comment.isByApp || !isApp)));
  return own;
}
