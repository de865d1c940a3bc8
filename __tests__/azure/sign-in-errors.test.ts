import { ProblemError, type Problem } from '../../src/values/problem.ts';
import { describe, expect, test } from '@jest/globals';

import { answer, CLIENT, idToken, refusal, signInWorld, TENANT, type SignInSettings } from './sign-in-world.ts';

async function problemOf(settings: SignInSettings): Promise<Problem> {
  const problem = await signInWorld(settings).signIn();
  if (problem === undefined) throw new Error('It signed in.');
  // Whatever goes wrong, no token is shown.
  expect(JSON.stringify(problem)).not.toMatch(/eyJ|access-token/);
  return problem;
}

function refusedFor(
  code: number,
  claims: object = {},
  text = 'No matching federated identity record found.',
): Promise<Problem> {
  return problemOf({ answers: [refusal(code, text)], idTokens: () => Promise.resolve(idToken(claims)) });
}

function failure(code: string): Error {
  return Object.assign(new Error(`failed at proxy http://user:secret@proxy:3128 (${code})`), { code });
}

describe('a subject that no federated credential has', () => {
  test('is shown with issuer, audience and the commands that would let it in', async () => {
    const problem = await refusedFor(700213);
    expect(problem).toMatchObject({ code: 'AADSTS700213', correlationId: 'c-1' });
    expect(problem.message).toBe(
      "AADSTS700213: No matching federated identity record found. GitHub's id token has issuer `https://token.actions.githubusercontent.com`, subject `repo:org/repo:ref:refs/heads/main`, audience `api://AzureADTokenExchange`.",
    );
    const lines = problem.fix.split('\n');
    expect(lines).toContain(
      'az identity federated-credential create --identity-name IDENTITY --resource-group RESOURCE_GROUP --name repo-org-repo-ref-refs-heads-main --issuer https://token.actions.githubusercontent.com --subject repo:org/repo:ref:refs/heads/main --audiences api://AzureADTokenExchange',
    );
    expect(lines).toContain(
      `az ad app federated-credential create --id ${CLIENT} --parameters '{"name":"repo-org-repo-ref-refs-heads-main","issuer":"https://token.actions.githubusercontent.com","subject":"repo:org/repo:ref:refs/heads/main","audiences":["api://AzureADTokenExchange"]}'`,
    );
  });

  test('is quoted for a shell', async () => {
    const { fix } = await refusedFor(700213, { sub: "repo:org/repo:environment:it's live" });
    expect(fix).toContain(`--subject 'repo:org/repo:environment:it'\\''s live'`);
  });

  test.each([
    ['repo:org/repo:environment:production', 'in the environment production'],
    ['repo:org/repo:pull_request', 'for a pull request'],
    ['repo:org/repo:ref:refs/tags/v1', 'for the tag v1 outside of an environment'],
    ['repo:org/repo:ref:refs/heads/main', 'has names only'],
    ['repo:org@123/repo@456:ref:refs/heads/main', 'the immutable form'],
    ['repository_owner:org', 'customizes the subject'],
  ])('%s: %s', async (sub, hint) => {
    expect((await refusedFor(70021, { sub })).meaning).toContain(hint);
  });

  test.each([
    [
      'a subject template with an environment',
      {
        sub: 'repo:org/repo:environment:prod:job_workflow_ref:contoso/wf/.github/workflows/a.yml@refs/heads/main',
        environment: 'prod',
      },
      'in the environment prod, so',
    ],
    [
      'a subject template of other claims',
      { sub: 'repository_owner_id:1:repository_visibility:private', ref: 'refs/heads/main' },
      'the credential needs the full `repository_owner_id:1:repository_visibility:private`',
    ],
    ['an environment with blanks', { sub: 'repo:org/repo:environment:My Prod' }, 'in the environment My Prod, so'],
    ['an environment with a colon', { sub: 'repo:org/repo:environment:a%3Ab' }, 'in the environment a:b, so'],
    ['ids and an environment', { sub: 'repo:org@1/repo@2:environment:prod' }, 'the immutable form'],
    ['a pull request', { sub: 'repo:org@1/repo@2:pull_request' }, 'an identity with read permissions'],
    ['a branch with slashes', { sub: 'repo:org/repo:ref:refs/heads/feature/x' }, 'for the branch feature/x outside'],
  ])('%s: the subject is told as the token has it', async (_, claims, hint) => {
    const { meaning, fix } = await refusedFor(700213, claims);
    expect(meaning).toContain(hint);
    expect(fix).toContain(claims.sub);
  });

  test('of a tag is answered by one credential for all tags, or an environment', async () => {
    const { fix } = await refusedFor(700213, { sub: 'repo:org@1/repo@2:ref:refs/tags/v1.2.3' });
    expect(fix).toContain("claims['sub'] matches 'repo:org@1/repo@2:ref:refs/tags/*'".replaceAll("'", "'\\''"));
    expect(fix).toContain(`applications(appId='\\''${CLIENT}'\\'')`);
    expect(fix).toContain('an environment');
    expect(fix).not.toContain('v1.2.3');
  });

  test('of an identity without any federated credential is told as that', async () => {
    const { meaning, fix } = await refusedFor(
      70025,
      {},
      'The client has no configured federated identity credentials.',
    );
    expect(meaning).toContain(`No federated credential exists on ${CLIENT}`);
    expect(fix).toContain('--subject repo:org/repo:ref:refs/heads/main');
  });

  test.each([
    ['https://token.actions.acme.ghe.com', 'the issuer of acme.ghe.com'],
    ['https://github.acme.example/_services/token', 'a GitHub Enterprise Server'],
    ['https://token.actions.githubusercontent.com/acme', 'ends with its name'],
  ])('whose issuer is %s is told whose it is', async (iss, hint) => {
    expect((await refusedFor(700211, { iss })).meaning).toContain(hint);
  });

  test('of another audience is answered by an update, not by a second credential', async () => {
    const { fix } = await refusedFor(700212, { aud: 'api://other' });
    expect(fix).not.toContain('federated-credential create');
    expect(fix).toContain('--audiences api://AzureADTokenExchange');
  });

  test('of a reusable workflow names the workflow', async () => {
    const ref = 'org/shared/.github/workflows/pool.yml@refs/heads/main';
    expect((await refusedFor(700213, { job_workflow_ref: ref })).meaning).toContain(ref);
    const own = 'Org/Repo/.github/workflows/pool.yml@refs/heads/main';
    expect((await refusedFor(700213, { job_workflow_ref: own })).meaning).not.toContain('pool.yml');
  });

  test('that cannot be read leaves a gap to fill in', async () => {
    const problem = await problemOf({ answers: [refusal(700213, 'No.')], idTokens: () => Promise.resolve('opaque') });
    expect(problem.fix).toContain('--subject SUBJECT --audiences api://AzureADTokenExchange');
  });
});

describe('what Entra says', () => {
  test.each<[number, object, string, string]>([
    [7002138, {}, 'in different case', '`repo:org/repo:ref:refs/heads/main` exactly'],
    [700211, {}, 'Even a trailing slash', 'federated-credential create'],
    [
      700211,
      { iss: 'https://token.actions.githubusercontent.com/acme' },
      'its own issuer',
      'githubusercontent.com/acme',
    ],
    [700211, { iss: 'https://ghes.example/_services/token' }, 'GitHub Enterprise Server', 'ghes.example'],
    [700212, { aud: 'api://other' }, 'is not api://other', 'federated-credential update'],
    [50166, { iss: 'https://ghes.example/_services/token' }, 'could not read the keys', 'reachable from the internet'],
    [501661, {}, 'could not read the keys', 'githubstatus.com'],
    [90061, {}, 'could not read the keys', 'Run the job again'],
    [
      700016,
      {},
      `Tenant ${TENANT} of AzureCloud has no application or managed identity ${CLIENT}`,
      'not the object id',
    ],
    [90002, {}, `AzureCloud has no tenant ${TENANT}`, 'tenant-id'],
    [50027, {}, 'did not receive a JSON Web Token', 'id token endpoint'],
    [700024, {}, 'the clocks of GitHub and Entra differ', "The runner's clock does not matter"],
    [700024, { iss: 'https://ghes.example/_services/token' }, 'the clocks of GitHub', 'Enterprise Server ghes.example'],
    [7000222, {}, 'is wrong or has expired', 'federated-credential create'],
    [7000215, {}, 'is wrong or has expired', 'federated-credential create'],
    [7000112, {}, 'is disabled', 'accountEnabled=true'],
    [53003, {}, 'Conditional Access', 'administrator'],
  ])('AADSTS%i with %j: %s', async (code, claims, meaning, fix) => {
    const problem = await refusedFor(code, claims);
    expect(problem.code).toBe(`AADSTS${code}`);
    expect(problem.meaning).toContain(meaning);
    expect(problem.fix).toContain(fix);
  });

  test('without being known here is shown as it is, with where to look it up', async () => {
    const problem = await refusedFor(999999, {}, 'Something new.');
    expect(problem.message).toContain('AADSTS999999: Something new.');
    expect(problem.meaning).toBeUndefined();
    expect(problem.fix).toContain('https://login.microsoftonline.com/error?code=999999');
  });

  test('is free of tokens that it quotes', async () => {
    expect((await refusedFor(50027, {}, `JWT malformed: ${idToken()}.`)).message).toContain('JWT malformed: [token].');
  });
});

describe('a connection that does not come about', () => {
  test('is told with its cause and the names of the variables that decide, never their values', async () => {
    const environment = { HTTPS_PROXY: 'http://user:secret@proxy:3128', no_proxy: 'x', HTTP_PROXY: '' };
    const problem = await problemOf({ answers: [failure('ECONNREFUSED')], environment });
    expect(problem.code).toBe('SignInFailed');
    expect(problem.message).toBe('login.microsoftonline.com did not answer (ECONNREFUSED).');
    expect(problem.fix).toContain('HTTPS_PROXY, no_proxy are set; NODE_EXTRA_CA_CERTS is not set.');
    expect(JSON.stringify(problem)).not.toContain('secret');
  });

  test('for a certificate is not tried again, and names NODE_EXTRA_CA_CERTS', async () => {
    const world = signInWorld({ answers: [failure('SELF_SIGNED_CERT_IN_CHAIN')] });
    const problem = await world.signIn();
    expect(world.requests).toHaveLength(1);
    expect(problem?.message).toContain('is not trusted (SELF_SIGNED_CERT_IN_CHAIN)');
    expect(problem?.fix).toContain('Set NODE_EXTRA_CA_CERTS');
  });

  test('without a code is told in its own words, without a password', async () => {
    const problem = await problemOf({ answers: [new Error('bad proxy http://user:secret@proxy:3128')] });
    expect(problem.message).toContain('(bad proxy http://proxy:3128)');
  });

  test('for a proxy that wants a password says so', async () => {
    const problem = await problemOf({ answers: [answer(407, '<html>Proxy Authentication Required')] });
    expect(problem).toMatchObject({ code: 'SignInFailed', meaning: 'A proxy requires a user and a password.' });
    expect(problem.message).toBe('A proxy on the way to login.microsoftonline.com answered HTTP 407.');
  });

  test.each([
    [answer(200, ''), 'answered HTTP 200 without a token, several times'],
    [answer(429, {}), 'answered HTTP 429'],
    [answer(503, '<html>'), 'answered HTTP 503'],
  ])('%j ends as what it is', async (last, message) => {
    expect((await problemOf({ answers: [last] })).message).toContain(message);
  });
});

describe('an id token that GitHub does not give', () => {
  test('for want of the permission is told by who knows the job', async () => {
    const toldByGithub = { code: 'IdTokenUnavailable', message: 'no permission', fix: 'give it' };
    const problem = await problemOf({
      answers: [],
      idTokens: () => Promise.reject(new ProblemError(toldByGithub)),
    });
    expect(problem).toEqual(toldByGithub);
  });

  test('for trouble at GitHub is told in its words', async () => {
    const problem = await problemOf({
      answers: [],
      idTokens: () => Promise.reject(new Error('Failed to get ID Token. \n Error Code : 500')),
    });
    expect(problem.message).toBe('GitHub issued no id token: Failed to get ID Token. Error Code : 500.');
  });
});
