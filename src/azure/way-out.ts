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
    message: `The certificate that ${host} showed is not trusted (${causeInWords(cause)}).`,
    meaning: 'Something on the way, mostly a proxy that inspects TLS, shows a certificate of its own.',
    fix: `Set NODE_EXTRA_CA_CERTS to a file with that authority's certificate in the environment of the runner, before the job starts. ${connectionAdvice(environment)}`,
  };
}

/** A proxy answered 407. */
export function proxyProblem({ code, host, environment }: WayOut): Problem {
  return {
    code,
    message: `A proxy on the way to ${host} answered HTTP 407.`,
    meaning: 'A proxy wants to know who asks.',
    fix: `Give the proxy's URL a user and a password. ${connectionAdvice(environment)}`,
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
    message: `${host} gave no answer (${causeInWords(cause)}).`,
    meaning: `The runner has no way to ${host}, or the connection broke.`,
    fix: `Let the runner reach ${[...new Set(hosts)].map((each) => `https://${each}`).join(' and ')}. ${connectionAdvice(environment, hosts)}`,
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
      : ` NO_PROXY keeps ${straight.join(' and ')} from the proxy: where there is no other way out, take it from that list.`;
  return `${proxy}; NODE_EXTRA_CA_CERTS is ${isSet('NODE_EXTRA_CA_CERTS') ? 'set' : 'not set'}.${around}`;
}
