import { OWN_CODES, type Problem } from '../values/problem.ts';
import type { Environment } from '../world/world.ts';

/** The variables that name a proxy, the first that is set before the others; each may be written in lower case. */
const PROXY_VARIABLES = ['HTTPS_PROXY', 'ALL_PROXY', 'HTTP_PROXY'].flatMap((name) => [name, name.toLowerCase()]);

/** The variable that names the proxy, with its value; undefined where there is none. */
function namedProxy(environment: Environment): { readonly variable: string; readonly value: string } | undefined {
  for (const variable of PROXY_VARIABLES) {
    const value = environment[variable]?.trim() ?? '';
    if (value !== '') return { variable, value };
  }
  return undefined;
}

/** The address of a proxy as it is written, with `http://` where no scheme is; undefined where it cannot be one. */
function addressOf(value: string): URL | undefined {
  const written = /^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `http://${value}`;
  if (!URL.canParse(written)) return undefined;
  const url = new URL(written);
  // A raw # / or ? in a password ends the address before its host: the rest holds the @.
  const hasRest = url.hash !== '' || url.search !== '' || url.pathname.includes('@');
  const isProxy = url.hostname !== '' && ['http:', 'https:'].includes(url.protocol);
  return isProxy && !hasRest && canBeDecoded(url.username) && canBeDecoded(url.password) ? url : undefined;
}

/** A raw % that begins no escape cannot, and whoever speaks to the proxy decodes. */
function canBeDecoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** The proxy that a request to this address goes through; undefined where it goes straight. */
export function proxyFor(address: string, environment: Environment): URL | undefined {
  const named = namedProxy(environment);
  if (named === undefined || isBypassed(new URL(address), environment)) return undefined;
  return addressOf(named.value);
}

/**
 * Whether `NO_PROXY` names the address: a host and whatever ends with it after a dot, `.suffix`, `*.suffix`, `*suffix`, `*` for all, each
 * with `:port` if it is for one port only. Ranges of addresses are none of these: the hosts that are asked have names.
 */
export function isBypassed(url: URL, environment: Environment): boolean {
  const list = [environment['NO_PROXY'], environment['no_proxy']].find((value = '') => value.trim() !== '') ?? '';
  const port = url.port === '' ? (url.protocol === 'http:' ? '80' : '443') : url.port;
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      const [, name = '', forPort] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
      if (forPort !== undefined && forPort !== port) return false;
      if (name === '*') return true;
      if (/^\*[^.]/.test(name)) return url.hostname.endsWith(name.slice(1));
      // A dot at the end says that the name is whole.
      const suffix = name.replace(/^\*?\./, '').replace(/\.$/, '');
      return suffix !== '' && (url.hostname === suffix || url.hostname.endsWith(`.${suffix}`));
    });
}

/** Why the proxy that is named cannot be used, by the name of the variable and never by its value; undefined where it can. */
export function proxyFault(environment: Environment): Problem | undefined {
  const named = namedProxy(environment);
  if (named === undefined || addressOf(named.value) !== undefined) return undefined;
  return {
    code: OWN_CODES.noAnswer,
    message: `${named.variable} is not a valid HTTP proxy address, so nothing was sent to Azure.`,
    fix: `Write ${named.variable} as http://HOST:PORT or http://USER:PASSWORD@HOST:PORT. In user and password, write # as %23, / as %2F, ? as %3F, @ as %40, : as %3A and % as %25.`,
  };
}

/** The variables whose value lacks the scheme, as those have to find them that read the environment by themselves. */
export function completedProxies(environment: Environment): Readonly<Record<string, string>> {
  return Object.fromEntries(
    PROXY_VARIABLES.flatMap((variable): [string, string][] => {
      const value = environment[variable]?.trim() ?? '';
      return value === '' || value.includes('://') || addressOf(value) === undefined
        ? []
        : [[variable, `http://${value}`]];
    }),
  );
}
