import { numberOf, objectOf, textOf } from '../values/json.ts';
import type { JobContext } from './context.ts';

const PERMISSIONS = '`permissions:\n  id-token: write\n  contents: read\n  pull-requests: write`';
const GIVE_PERMISSION = `Give the job these permissions:\n${PERMISSIONS}\nor set comment to false.`;

/** What GitHub's API, or the way to it, had against a comment: what was seen, then what to do. */
export function refusalInWords(error: unknown, context: JobContext): string {
  const { status, message, response } = objectOf(error);
  const code = numberOf(status);
  const told = textOf(message) ?? String(error);
  const seen = `The comment on pull request #${context.pullRequestNumber ?? 0} could not be written`;
  // What never came to an answer has the status 500 for Octokit, and no response.
  if (code === undefined || response === undefined) return unreachable(seen, error, context);
  const answer = `${seen}: GitHub answered ${code}, ${textOf(objectOf(objectOf(response)['data'])['message']) ?? told}.`;
  if (/rate limit/i.test(answer)) return `${answer} Too much was asked of it lately. The next run writes the comment.`;
  if (code === 401)
    return `${answer} Leave github-token out, which means the job's own, or give a token that is valid.`;
  if (code === 403 || code === 404) return `${answer} ${GIVE_PERMISSION}`;
  return `${answer} The summary of this job has the report; the next run tries again.`;
}

function unreachable(seen: string, error: unknown, { apiUrl, isEnterpriseServer }: JobContext): string {
  const message = `${seen}: ${apiUrl} did not answer (${deepestMessage(error)}).`;
  return isEnterpriseServer
    ? `${message} This is GitHub Enterprise Server: the runner has to reach that address (https_proxy, no_proxy) and to trust its certificate (NODE_EXTRA_CA_CERTS).`
    : `${message} The summary of this job has the report; the next run tries again.`;
}

/** `fetch` says "fetch failed" and keeps the reason in the cause. */
function deepestMessage(error: unknown, depth = 0): string {
  const { cause, message, code } = objectOf(error);
  if (depth < 5 && typeof cause === 'object' && cause !== null) return deepestMessage(cause, depth + 1);
  return textOf(message) ?? textOf(code) ?? String(error);
}
