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
}

/** What says which comment a run keeps. */
export interface StickyKey {
  /** The path of the workflow in its repository. */
  readonly workflow: string;
  readonly cluster: string;
  /** Grows from run to run. */
  readonly runId: number;
}

export type Kept =
  { readonly did: 'created' | 'updated'; readonly url: string } | { readonly did: 'left-to-later-run' };

/**
 * The mark that a comment begins with, hidden from readers. The names are hashed: whatever is in them, they cannot end the mark.
 */
export function markOf({ workflow, cluster, runId }: StickyKey): string {
  return `${markStart(workflow, cluster)}run ${runId} -->`;
}

function markStart(workflow: string, cluster: string): string {
  const key = createHash('sha256')
    .update(JSON.stringify([workflow, cluster]))
    .digest('hex')
    .slice(0, 32);
  return `<!-- aks-subnet-pool ${key} `;
}

/**
 * Writes the one comment of this workflow about this cluster: in place of the one that an earlier run left, or a new one. A comment of a
 * later run stays as it is, for runs need not end in their order.
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
  const start = markStart(key.workflow, key.cluster);
  const whole = `${markOf(key)}\n${body}`;
  const mine = await firstComment(comments, (comment) => comment.body.startsWith(start) && (comment.isByApp || !isApp));
  if (mine === undefined) {
    const { url } = await comments.create(whole);
    return { did: 'created', url };
  }
  const writtenBy = Number(/^run (\d+) -->/.exec(mine.body.slice(start.length))?.[1] ?? 0);
  if (writtenBy > key.runId) return { did: 'left-to-later-run' };
  const { url } = await comments.update(mine.id, whole);
  return { did: 'updated', url };
}

async function firstComment(
  comments: PullRequestComments,
  isWanted: (comment: Comment) => boolean,
): Promise<Comment | undefined> {
  for await (const page of comments.pages()) {
    const found = page.find(isWanted);
    if (found !== undefined) return found;
  }
  return undefined;
}
