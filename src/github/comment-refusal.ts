import { numberOf, objectOf, textOf } from '../values/json.ts';
import type { JobContext } from './context.ts';

const PERMISSIONS = '`permissions:\n  id-token: write\n  contents: read\n  pull-requests: write`';
const GIVE_PERMISSION = `Give the job these permissions:\n${PERMISSIONS}\nor set comment to false.`;
const SUMMARY = 'The job summary has the report.';

/**
 * What GitHub's API, or the way to it, had against a comment: what was seen, then what to do.
 *
 * @param isApp whether the token is an app's, as the job's own is
 */
export function refusalInWords(error: unknown, context: JobContext, isApp: boolean): string {
  const { status, message, response } = objectOf(error);
  const code = numberOf(status);
  const told = textOf(message) ?? String(error);
  const seen = `The comment on pull request #${context.pullRequestNumber ?? 0} could not be written`;
  // What never came to an answer has the status 500 for Octokit, and no response.
  if (code === undefined || response === undefined) return unreachable(seen, error, context);
  const words = textOf(objectOf(objectOf(response)['data'])['message']) ?? told;
  return `${seen}: GitHub answered ${code}, ${words.replace(/\.$/, '')}. ${adviceFor(code, words, context, isApp)}`;
}

/** By GitHub's words: a 403 says many things. https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api */
function adviceFor(code: number, words: string, context: JobContext, isApp: boolean): string {
  if (/rate limit|abuse detection/i.test(words))
    return `The rate limit is exceeded. ${SUMMARY} The next run writes the comment.`;
  if (/\blocked\b/i.test(words)) return `The conversation is locked. Unlock it, or set comment to false. ${SUMMARY}`;
  if (/archived/i.test(words))
    return `The repository ${context.repository} is archived and accepts no comments. ${SUMMARY}`;
  if (/ip allow list/i.test(words))
    return `The organization has an IP allow list. Use a runner whose address is on it, or set comment to false. ${SUMMARY}`;
  if (/saml|single sign-on|\bsso\b/i.test(words))
    return "The organization requires SAML single sign-on. Authorize the token for it (https://docs.github.com/authentication/authenticating-with-saml-single-sign-on), or omit github-token to use the job's own token.";
  if (code === 401) return `Omit github-token to use the job's own token, or provide a valid token.`;
  if (code === 403 || code === 404) return rightsAdvice(code, context, isApp);
  if (code === 422) return `GitHub rejects the text of the comment. ${SUMMARY}`;
  return `${SUMMARY} The next run tries again.`;
}

function rightsAdvice(code: number, { repository, isForkPullRequest }: JobContext, isApp: boolean): string {
  if (!isApp)
    return `github-token is not the job's own token, so the job's permissions do not apply to it. Give it write access to pull requests in ${repository} (classic token: the scope repo), or omit github-token to use the job's own token.`;
  if (isForkPullRequest) return `The pull request comes from a fork, whose jobs can only read. ${SUMMARY}`;
  const other = code === 404 ? ` To a token without access, GitHub answers that ${repository} does not exist.` : '';
  return `${GIVE_PERMISSION}${other}`;
}

function unreachable(seen: string, error: unknown, { apiUrl, isEnterpriseServer }: JobContext): string {
  const message = `${seen}: ${apiUrl} did not answer (${deepestMessage(error)}).`;
  return isEnterpriseServer
    ? `${message} This is GitHub Enterprise Server: the runner must reach that address (https_proxy, no_proxy) and trust its certificate (NODE_EXTRA_CA_CERTS).`
    : `${message} ${SUMMARY} The next run tries again.`;
}

/** `fetch` says "fetch failed" and keeps the reason in the cause. */
function deepestMessage(error: unknown, depth = 0): string {
  const { cause, message, code } = objectOf(error);
  if (depth < 5 && typeof cause === 'object' && cause !== null) return deepestMessage(cause, depth + 1);
  return textOf(message) ?? textOf(code) ?? String(error);
}
