import type { EntraFacts, SignInFacts } from './sign-in-facts.ts';
import { OWN_CODES, type Problem } from '../values/problem.ts';
import { IdTokenRefusal, type IdTokenError } from './assertion.ts';
import type { ExchangeError } from './token-exchange.ts';
import { entraMeaning } from './entra-codes.ts';
import { classify } from './classify.ts';
import { certificateProblem, connectionAdvice, proxyProblem, silenceProblem } from './way-out.ts';

/** Why GitHub gave no id token. https://docs.github.com/actions/reference/security/oidc */
export function explainIdToken(error: IdTokenError, facts: SignInFacts): Problem {
  const way = { code: OWN_CODES.idTokenUnavailable, host: "GitHub's token service", environment: facts.environment };
  const judged = classify({ came: 'nothing', method: 'GET', cause: error });
  if (error.cause instanceof IdTokenRefusal && error.cause.status === 407) return proxyProblem(way);
  if (judged.is === 'permanent')
    return judged.because === 'proxy' ? proxyProblem(way) : certificateProblem({ ...way, cause: error });
  return {
    code: OWN_CODES.idTokenUnavailable,
    message: `GitHub issued no id token: ${withFullStop(error.message)}`,
    meaning: 'The job has the permission, so the cause is GitHub or the connection to it.',
    fix: `Run the job again. If it fails again, check https://www.githubstatus.com. ${connectionAdvice(facts.environment)}`,
  };
}

/** Why Entra gave no access token. */
export function explainExchange(error: ExchangeError, facts: SignInFacts): Problem {
  const { code, correlationId } = error;
  const identified = correlationId === undefined ? {} : { correlationId };
  const way = { code: OWN_CODES.signInFailed, host: error.host, environment: facts.environment };
  if (error.status === undefined) {
    const judged = classify({ came: 'nothing', method: 'GET', cause: error.cause });
    if (judged.is === 'permanent')
      return judged.because === 'proxy' ? proxyProblem(way) : certificateProblem({ ...way, cause: error.cause });
    return silenceProblem({ ...way, cause: error.cause, hosts: [error.host, new URL(facts.cloud.armEndpoint).host] });
  }
  if (error.status === 407) return proxyProblem(way);
  if (code !== undefined) return { ...explainSignIn(code, { ...facts, message: error.message }), ...identified };
  if (error.status < 300)
    return {
      code: OWN_CODES.signInFailed,
      message: `${error.host} answered HTTP ${error.status} without a token, several times.`,
      meaning: 'Such answers are temporary at Microsoft Entra, or come from a proxy in between.',
      fix: `Run the job again. If it fails again, check https://status.azure.com. ${connectionAdvice(facts.environment)}`,
      ...identified,
    };
  return {
    code: OWN_CODES.signInFailed,
    message: `${error.host} answered HTTP ${error.status}${error.message === '' ? '.' : `: ${withFullStop(error.message)}`}`,
    meaning:
      error.status === 429
        ? 'Microsoft Entra throttles this identity.'
        : 'Microsoft Entra rejects with an AADSTS code, so this is an outage there or the answer of a proxy in between.',
    fix: `Run the job again later. If it fails again, check https://status.azure.com. ${connectionAdvice(facts.environment)}`,
    ...identified,
  };
}

/** What Entra's code means for this identity and this job, and the commands that would let it in. */
function explainSignIn(code: string, facts: EntraFacts): Problem {
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
  return `GitHub's id token has issuer \`${claims.issuer}\`, subject \`${claims.subject}\`, audience \`${claims.audience}\`.`;
}

function withFullStop(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
