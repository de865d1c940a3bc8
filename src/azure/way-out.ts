import { listText } from '../values/list-text.ts';
import type { Problem } from '../values/problem.ts';
import type { Environment } from '../world/world.ts';
import { messageOf, systemCodeOf } from './error-chain.ts';
import { isBypassed } from './proxy.ts';

/** Who was asked, by whom and where from. */
export interface WayOut {
  /** One of our own codes. */
  readonly code: string;
  /** `management.azure.com`, or another name for who was asked. */
  readonly host: string;
  readonly environment: Environment;
}

/** The certificate that was shown is not trusted. https://nodejs.org/api/cli.html#node_extra_ca_certsfile */
export function certificateProblem({ code, host, cause, environment }: WayOut & { readonly cause: unknown }): Problem {
  return {
    code,
    message: `The certificate of ${host} is not trusted (${causeInWords(cause)}).`,
    meaning: 'Something in between, usually a proxy that inspects TLS, presents its own certificate.',
    fix: `Set NODE_EXTRA_CA_CERTS in the runner's environment, before the job starts, to a file with that authority's certificate. ${connectionAdvice(environment)}`,
  };
}

/** A proxy answered 407. */
export function proxyProblem({ code, host, environment }: WayOut): Problem {
  return {
    code,
    message: `A proxy on the way to ${host} answered HTTP 407.`,
    meaning: 'A proxy requires a user and a password.',
    fix: `Add user and password to the proxy's URL. ${connectionAdvice(environment)}`,
  };
}

/** No answer came. */
export function silenceProblem({
  code,
  host,
  cause,
  hosts,
  environment,
}: WayOut & { readonly cause: unknown; readonly hosts: readonly string[] }): Problem {
  return {
    code,
    message: `${host} did not answer (${causeInWords(cause)}).`,
    meaning: `The runner cannot reach ${host}, or the connection broke.`,
    fix: `Let the runner reach ${listText([...new Set(hosts)].map((each) => `https://${each}`))}. ${connectionAdvice(environment, hosts)}`,
  };
}

/** Without user and password: some messages quote the proxy's URL. */
function causeInWords(cause: unknown): string {
  return systemCodeOf(cause) ?? withoutPasswords(messageOf(cause));
}

export function withoutPasswords(text: string): string {
  return text.replace(/\/\/[^/@\s]*@/g, '//');
}

const PROXY_VARIABLES = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY', 'NO_PROXY'];

/** The names of the variables that decide about the way out. Their values may hold a password. */
export function connectionAdvice(environment: Environment, hosts: readonly string[] = []): string {
  const isSet = (name: string): boolean => (environment[name] ?? '') !== '';
  const proxies = PROXY_VARIABLES.flatMap((name) => [name, name.toLowerCase()]).filter(isSet);
  const proxy =
    proxies.length === 0
      ? 'No proxy variable is set'
      : `${proxies.join(', ')} ${proxies.length === 1 ? 'is' : 'are'} set`;
  const straight = hosts.filter((host) => isBypassed(new URL(`https://${host}`), environment));
  const around =
    proxies.length === 0 || straight.length === 0
      ? ''
      : ` NO_PROXY excludes ${listText(straight)} from the proxy. If the proxy is the only way out, remove it from that list.`;
  return `${proxy}; NODE_EXTRA_CA_CERTS is ${isSet('NODE_EXTRA_CA_CERTS') ? 'set' : 'not set'}.${around}`;
}
