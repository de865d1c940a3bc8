import type { Comment, PullRequestComments } from './sticky-comment.ts';

/** What GitHub's API is asked with. */
export interface ApiAccess {
  readonly token: string;
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly pullRequestNumber: number;
  readonly signal: AbortSignal;
}

/** The largest page that GitHub gives. https://docs.github.com/rest/issues/comments#list-issue-comments */
const COMMENTS_PER_PAGE = 100;

/**
 * The comments of a pull request by GitHub's REST API, over the proxy that the process's environment names. The client is loaded here,
 * so that a run without a comment need not wait for it.
 */
export async function openPullRequestComments(access: ApiAccess): Promise<PullRequestComments> {
  const { token, apiUrl, repository, pullRequestNumber, signal } = access;
  const { getOctokit } = await import('@actions/github');
  const { rest, paginate } = getOctokit(token, { baseUrl: apiUrl });
  const [owner = '', repo = ''] = repository.split('/');
  const request = { signal };
  const where = { owner, repo, request };
  const here = { ...where, issue_number: pullRequestNumber };
  return {
    pages: async function* () {
      const pages = paginate.iterator(rest.issues.listComments, { ...here, per_page: COMMENTS_PER_PAGE });
      for await (const { data } of pages) yield data.map(commentOf);
    },
    create: async (body) => commentOf((await rest.issues.createComment({ ...here, body })).data),
    update: async (id, body) => commentOf((await rest.issues.updateComment({ ...where, comment_id: id, body })).data),
    remove: async (id) => {
      await rest.issues.deleteComment({ ...where, comment_id: id });
    },
  };
}

interface WireComment {
  readonly id: number;
  readonly body?: string | undefined;
  readonly html_url: string;
  readonly user: { readonly type?: string } | null;
}

function commentOf({ id, body = '', html_url: url, user }: WireComment): Comment {
  return { id, body, url, isByApp: user?.type === 'Bot' };
}
