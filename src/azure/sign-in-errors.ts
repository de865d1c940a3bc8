import type { EntraFacts, SignInFacts } from './sign-in-facts.ts';
import { OWN_CODES, type Problem } from '../values/problem.ts';
import type { IdTokenError } from './assertion.ts';
import { isUntrustedCertificate, messageOf, systemCodeOf } from './error-chain.ts';
import type { ExchangeError } from './exchange.ts';
import { entraMeaning } from './entra-codes.ts';

/** Why GitHub gave no id token. https://docs.github.com/actions/reference/security/oidc */
export function explainIdToken(error: IdTokenError, facts: SignInFacts): Problem {
  return {
    code: OWN_CODES.idTokenUnavailable,
    message: `GitHub gave no id token: ${withFullStop(error.message)}`,
    meaning: 'The job has the permission, so this is trouble at GitHub or on the way to it.',
    fix: `Run the job again; if it stays so, see https://www.githubstatus.com. ${connectionAdvice(facts)}`,
  };
}

/** Why Entra gave no access token. */
export function explainExchange(error: ExchangeError, facts: SignInFacts): Problem {
  const { code, correlationId } = error;
  const identified = correlationId === undefined ? {} : { correlationId };
  if (error.status === undefined) return explainTransport(error, facts);
  if (code !== undefined) return { ...explainSignIn(code, { ...facts, message: error.message }), ...identified };
  if (error.status < 300)
    return {
      code: OWN_CODES.signInFailed,
      message: `${error.host} answered HTTP ${error.status} without a token, several times.`,
      meaning: 'Such answers are passing trouble at Microsoft Entra, or are written by a proxy on the way to it.',
      fix: `Run the job again; if it stays so, see https://status.azure.com. ${connectionAdvice(facts)}`,
      ...identified,
    };
  const isProxy = error.status === 407;
  return {
    code: OWN_CODES.signInFailed,
    message: `${error.host} answered HTTP ${error.status}${error.message === '' ? '.' : `: ${withFullStop(error.message)}`}`,
    meaning: isProxy
      ? 'A proxy wants to know who asks.'
      : error.status === 429
        ? 'Microsoft Entra throttles this identity.'
        : 'This is no refusal by Microsoft Entra, which would carry an AADSTS code: it is trouble there, or an answer of a proxy on the way.',
    fix: isProxy
      ? `Give the proxy's URL a user and a password. ${connectionAdvice(facts)}`
      : `Run the job again later; if it stays so, see https://status.azure.com. ${connectionAdvice(facts)}`,
    ...identified,
  };
}

function explainTransport(error: ExchangeError, facts: SignInFacts): Problem {
  const code = systemCodeOf(error.cause);
  // Without user and password: some messages quote the proxy's URL.
  const what = code ?? messageOf(error.cause).replace(/\/\/[^/@\s]*@/g, '//');
  if (isUntrustedCertificate(error.cause))
    return {
      code: OWN_CODES.signInFailed,
      message: `The certificate that ${error.host} showed is not trusted (${what}).`,
      meaning: 'Something on the way, mostly a proxy that inspects TLS, shows a certificate of its own.',
      fix: `Set NODE_EXTRA_CA_CERTS to a file with that authority's certificate in the environment of the runner, before the job starts. ${connectionAdvice(facts)}`,
    };
  return {
    code: OWN_CODES.signInFailed,
    message: `${error.host} gave no answer (${what}).`,
    meaning: 'The runner has no way to Microsoft Entra, or the connection broke.',
    fix: `Let the runner reach https://${error.host} and ${facts.cloud.armEndpoint}. ${connectionAdvice(facts)}`,
  };
}

/** What Entra's code means for this identity and this job, and the commands that would let it in. */
export function explainSignIn(code: string, facts: EntraFacts): Problem {
  const known = entraMeaning(code, facts);
  const said = facts.message === '' ? `Microsoft Entra refused the sign-in with ${code}.` : withFullStop(facts.message);
  return {
    code,
    message: `${said} ${presented(facts)}`.trim(),
    meaning: known?.meaning,
    fix:
      known?.fix ??
      `Look the code up at https://login.microsoftonline.com/error?code=${code.replace('AADSTS', '')} and compare client-id ${facts.clientId}, tenant-id ${facts.tenantId} and environment ${facts.cloud.name} with the identity.`,
  };
}

function presented({ claims }: SignInFacts): string {
  if (claims === undefined) return '';
  return `GitHub's id token says issuer ${claims.issuer}, subject ${claims.subject}, audience ${claims.audience}.`;
}

const PROXY_VARIABLES = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY', 'NO_PROXY'];

/** The names of the variables that decide about the way out. Their values may hold a password. */
function connectionAdvice({ environment }: SignInFacts): string {
  const isSet = (name: string): boolean => (environment[name] ?? '') !== '';
  const proxies = PROXY_VARIABLES.flatMap((name) => [name, name.toLowerCase()]).filter(isSet);
  const proxy =
    proxies.length === 0
      ? 'No proxy variable is set'
      : `${proxies.join(', ')} ${proxies.length === 1 ? 'is' : 'are'} set`;
  return `${proxy}; NODE_EXTRA_CA_CERTS is ${isSet('NODE_EXTRA_CA_CERTS') ? 'set' : 'not set'}.`;
}

function withFullStop(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
