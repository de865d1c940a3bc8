import type { Claims } from './assertion.ts';
import { shellWord } from '../values/shell.ts';
import { federatedCredentialCommands, GITHUB_ISSUER } from './federated-credential.ts';
import type { EntraFacts } from './sign-in-facts.ts';

export interface EntraMeaning {
  readonly meaning: string;
  readonly fix: string;
}

/** What a code of Entra's means here, or undefined. https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
export function entraMeaning(code: string, facts: EntraFacts): EntraMeaning | undefined {
  const explain = Object.hasOwn(MEANINGS, code) ? MEANINGS[code] : undefined;
  return explain?.(facts);
}

const noSubject = (facts: EntraFacts): EntraMeaning => ({
  meaning:
    `No federated credential of ${facts.clientId} has this issuer, subject and audience. ${subjectHint(facts.claims)}`.trim(),
  fix: `Add the missing federated credential, or correct the one that is there.\n${commandsFor(facts)}`,
});

const noIssuer = (facts: EntraFacts): EntraMeaning => ({
  meaning: `No federated credential of ${facts.clientId} has the issuer ${issuerOf(facts)}, letter by letter: ${issuerHint(facts.claims)}`,
  fix: `Correct the issuer of the federated credential, or add one.\n${commandsFor(facts)}`,
});

const noAudience = (facts: EntraFacts): EntraMeaning => ({
  meaning: `The federated credential expects another audience than ${facts.claims?.audience ?? facts.audience}. The audience of ${facts.cloud.name} is ${facts.cloud.audience}.`,
  fix: `Set the input audience to the federated credential's audience, or leave it out and give the federated credential ${facts.cloud.audience}.\n${commandsFor(facts)}`,
});

const issuerUnreachable = (facts: EntraFacts): EntraMeaning => ({
  meaning: `Microsoft Entra could not read the keys of the issuer ${issuerOf(facts)}.`,
  fix: isEnterpriseServer(facts.claims)
    ? `This is a GitHub Enterprise Server: ${issuerOf(facts)}/.well-known/openid-configuration and the keys that it names must be reachable from the internet, with a certificate of a public authority.`
    : 'Run the job again. If it stays so, see https://www.githubstatus.com.',
});

const wrongApplication = (facts: EntraFacts): EntraMeaning => ({
  meaning: `There is no application or managed identity ${facts.clientId} in the tenant ${facts.tenantId} of ${facts.cloud.name}.`,
  fix: `Set client-id to the client (application) id, not the object id, and tenant-id to the tenant that it lives in. az ad sp show --id ${shellWord(facts.clientId)} --query "{name:displayName, clientId:appId, tenantId:appOwnerOrganizationId}" shows both.`,
});

const wrongTenant = (facts: EntraFacts): EntraMeaning => ({
  meaning: `There is no tenant ${facts.tenantId} in ${facts.cloud.name}.`,
  fix: 'Set tenant-id to the directory (tenant) id that az account show --query tenantId prints, and environment to its cloud.',
});

const wrongSecret = (facts: EntraFacts): EntraMeaning => ({
  meaning: `Microsoft Entra looked for a client secret of ${facts.clientId}, and that has expired or is wrong; this action shows an id token of GitHub's instead.`,
  fix: `Give the identity a federated credential.\n${commandsFor(facts)}`,
});

const disabled = (facts: EntraFacts): EntraMeaning => ({
  meaning: `The application ${facts.clientId} is disabled in the tenant ${facts.tenantId}.`,
  fix: `Let an administrator enable it: az ad sp update --id ${shellWord(facts.clientId)} --set accountEnabled=true`,
});

const MEANINGS: Readonly<Record<string, (facts: EntraFacts) => EntraMeaning>> = {
  AADSTS70021: noSubject,
  AADSTS700213: noSubject,
  AADSTS7002138: (facts) => ({
    meaning: `A federated credential of ${facts.clientId} has this subject but for upper and lower case, and Entra tells them apart.`,
    fix: `Give the federated credential the subject ${facts.claims?.subject ?? 'that GitHub presents'}, letter by letter; owner, repository, branch and environment keep the case that they have on GitHub. az ad app federated-credential list --id ${shellWord(facts.clientId)} --query "[].subject" shows an application's. Or add one.\n${commandsFor(facts)}`,
  }),
  AADSTS700211: noIssuer,
  AADSTS700212: noAudience,
  AADSTS700023: noAudience,
  AADSTS50166: issuerUnreachable,
  AADSTS501661: issuerUnreachable,
  AADSTS90061: issuerUnreachable,
  AADSTS700016: wrongApplication,
  AADSTS7000229: wrongApplication,
  AADSTS90002: wrongTenant,
  AADSTS900023: wrongTenant,
  AADSTS50027: () => ({
    meaning: 'What was shown to Entra is no JSON Web Token.',
    fix: 'Run the job again. If it stays so, look at what stands between the runner and GitHub: something answers in the place of the id-token endpoint.',
  }),
  AADSTS50013: () => ({
    meaning: "Entra could not verify the id token's signature with the issuer's keys.",
    fix: 'Run the job again: the keys may just have changed. On GitHub Enterprise Server compare the issuer of the federated credential with the one that the token names.',
  }),
  AADSTS700024: () => ({
    meaning: "The id token was not valid yet or not any more, by Entra's clock; a new one was not either.",
    fix: "Set the clock of the runner's host, and of the GitHub Enterprise Server if there is one.",
  }),
  AADSTS7000215: wrongSecret,
  AADSTS7000222: wrongSecret,
  AADSTS7000112: disabled,
  AADSTS53003: (facts) => ({
    meaning: `A Conditional Access policy of the tenant ${facts.tenantId} forbids this sign-in, often because of the runner's address.`,
    fix: `Let an administrator except ${facts.clientId} or allow the runner's addresses (https://learn.microsoft.com/entra/identity/conditional-access/workload-identity), or use a runner with a fixed address.`,
  }),
  AADSTS500011: (facts) => ({
    meaning: `The tenant ${facts.tenantId} does not know Azure Resource Manager of ${facts.cloud.name}.`,
    fix: "Set environment to the tenant's cloud: AzureCloud, AzureUSGovernment or AzureChinaCloud.",
  }),
  AADSTS90033: () => ({
    meaning: 'Microsoft Entra is out of order for the moment.',
    fix: 'Run the job again later. If it stays so, see https://status.azure.com.',
  }),
};

function commandsFor({ clientId, claims, audience }: EntraFacts): string {
  return federatedCredentialCommands(clientId, claims, audience);
}

function issuerOf({ claims }: EntraFacts): string {
  return claims?.issuer ?? GITHUB_ISSUER;
}

function isEnterpriseServer(claims: Claims | undefined): boolean {
  return claims !== undefined && claims.issuer !== GITHUB_ISSUER && !claims.issuer.startsWith(`${GITHUB_ISSUER}/`);
}

function issuerHint(claims: Claims | undefined): string {
  if (isEnterpriseServer(claims))
    return 'this is the issuer of a GitHub Enterprise Server, which differs from that of github.com.';
  if (claims !== undefined && claims.issuer !== GITHUB_ISSUER)
    return 'the enterprise has an issuer of its own, with its name at the end.';
  return 'a slash at the end is enough to make it another one.';
}

/** How GitHub builds the subject. https://docs.github.com/actions/reference/security/oidc#example-subject-claims */
function subjectHint(claims: Claims | undefined): string {
  if (claims === undefined) return '';
  const { subject, jobWorkflowRef } = claims;
  const hints: string[] = [];
  const kind = /:(environment|ref|pull_request)(?::(.*))?$/.exec(subject);
  if (kind?.[1] === 'environment')
    hints.push(`The job runs in the environment ${kind[2] ?? ''}, so the subject names that and no branch.`);
  else if (kind?.[1] === 'pull_request') hints.push('The job runs for a pull request, so the subject names no branch.');
  else if (kind?.[1] === 'ref')
    hints.push(`The job runs for ${kind[2] ?? ''} outside of an environment, so the subject names that.`);
  if (!subject.startsWith('repo:')) hints.push('The organization or the repository has a subject template of its own.');
  // Repositories created, renamed or transferred since 2026-07-15 have it. https://github.com/Azure/login/issues/635
  else if (/^repo:[^:/]*@\d+\/[^:/]*@\d+/.test(subject))
    hints.push(
      'It is the immutable form, repo:OWNER@ID/REPOSITORY@ID: a federated credential with the names alone does not match.',
    );
  else
    hints.push(
      'It is the form with names alone: a federated credential of the form repo:OWNER@ID/REPOSITORY@ID, as the portal makes them for newer repositories, does not match until the repository opts in to it.',
    );
  if (jobWorkflowRef !== undefined && !isOwnWorkflow(subject, jobWorkflowRef))
    hints.push(`The workflow is ${jobWorkflowRef}; the subject is that of the calling repository all the same.`);
  return hints.join(' ');
}

/** Whether the workflow lies in the repository that the subject names. */
function isOwnWorkflow(subject: string, jobWorkflowRef: string): boolean {
  const repository = /^repo:([^:]+)/.exec(subject)?.[1]?.replace(/@\d+/g, '').toLowerCase();
  return repository === undefined || jobWorkflowRef.toLowerCase().startsWith(`${repository}/`);
}
