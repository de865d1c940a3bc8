import type { HttpClient } from '../src/world/world.ts';
import { GROUP_PREFIX } from './estate.ts';

/** What is asked by a POST, and changes nothing. */
const QUESTIONS = /\/(?:checkPolicyRestrictions|listNetworkManagerEffectiveSecurityAdminRules)$/i;

/** Whether a request only asks. */
export function isQuestion(method: string, path: string): boolean {
  return method === 'GET' || (method === 'POST' && QUESTIONS.test(path));
}

/**
 * The last door before Azure: nothing leaves it for another subscription than the one that was named, and no write for anything but
 * a group of ours.
 */
export function guarded(send: HttpClient, subscriptionId: string): HttpClient {
  return (request) => {
    const path = decodeURIComponent(new URL(request.url).pathname).toLowerCase();
    const [, subscription, group] = /^\/subscriptions\/([^/]+)(?:\/resourcegroups\/([^/]+))?/.exec(path) ?? [];
    if (subscription !== subscriptionId.toLowerCase() || path.includes('/../'))
      return Promise.reject(new Error(`${request.method} ${path} is outside the named subscription.`));
    if (!isQuestion(request.method, path) && group?.startsWith(GROUP_PREFIX) !== true)
      return Promise.reject(new Error(`${request.method} ${path} is a write outside the resource groups of this run.`));
    return send(request);
  };
}
