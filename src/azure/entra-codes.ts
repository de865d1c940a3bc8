import { shellWord } from '../values/shell.ts';
import type { Claims } from './assertion.ts';
import {
  allTagsCommand,
  credentialUpdateCommands,
  federatedCredentialCommands,
  GITHUB_ISSUER,
} from './federated-credential.ts';
import type { EntraFacts } from './sign-in-facts.ts';
import { subjectOf, type Subject } from './subject.ts';

export interface EntraMeaning {
  readonly meaning: string;
  readonly fix: string;
}

/** What a code of Entra's means here, or undefined. https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
export function entraMeaning(code: string, facts: EntraFacts): EntraMeaning | undefined {
  const explain = Object.hasOwn(MEANINGS, code) ? MEANINGS[code] : undefined;
  return explain?.(facts);
}

/** Step 1 of the set-up was forgotten, or made for another identity. */
const noCredential = (facts: EntraFacts): EntraMeaning => ({
  meaning:
    `No federated credential exists on ${facts.clientId}, so it trusts no job. ${subjectHint(facts.claims)}`.trim(),
  fix: `Create the federated credential (README, Set up, step 1), and check that client-id names the intended identity.\n${createAdvice(facts)}`,
});

const noSubject = (facts: EntraFacts): EntraMeaning => ({
  meaning: `No federated credential of ${facts.clientId} matches this job. ${subjectHint(facts.claims)}`.trim(),
  fix: `Create a federated credential with GitHub's exact subject, or correct the existing one.\n${createAdvice(facts)}`,
});

const noIssuer = (facts: EntraFacts): EntraMeaning => ({
  meaning: `No federated credential of ${facts.clientId} has exactly the issuer ${issuerOf(facts)}. ${issuerHint(facts.claims)}`,
  fix: `Correct the issuer of the existing federated credential, or create one.\n${credentialUpdateCommands(facts)}\nTo create one instead:\n${federatedCredentialCommands(facts)}`,
});

const noAudience = (facts: EntraFacts): EntraMeaning => ({
  meaning: `The audience of the federated credential is not ${facts.claims?.audience ?? facts.audience}. For ${facts.cloud.name}, use ${facts.cloud.audience}.`,
  fix: `Update the audience of the existing federated credential: Entra rejects a second one with the same issuer and subject. Or set the input audience to its audience.\n${credentialUpdateCommands({ ...facts, claims: facts.claims && { ...facts.claims, audience: facts.cloud.audience }, audience: facts.cloud.audience })}`,
});

const issuerUnreachable = (facts: EntraFacts): EntraMeaning => ({
  meaning: `Microsoft Entra could not read the keys of the issuer ${issuerOf(facts)}.`,
  fix: isEnterpriseServer(facts.claims)
    ? `This is a GitHub Enterprise Server: ${issuerOf(facts)}/.well-known/openid-configuration and the keys that it names must be reachable from the internet, with a publicly trusted certificate.`
    : 'Run the job again. If it fails again, check https://www.githubstatus.com.',
});

const wrongApplication = (facts: EntraFacts): EntraMeaning => ({
  meaning: `Tenant ${facts.tenantId} of ${facts.cloud.name} has no application or managed identity ${facts.clientId}.`,
  fix: `Set client-id to the client (application) id, not the object id, and tenant-id to its tenant. az ad sp show --id ${shellWord(facts.clientId)} --query "{name:displayName, clientId:appId, tenantId:appOwnerOrganizationId}" shows both.`,
});

const wrongTenant = (facts: EntraFacts): EntraMeaning => ({
  meaning: `${facts.cloud.name} has no tenant ${facts.tenantId}.`,
  fix: 'Set tenant-id to the directory (tenant) id that az account show --query tenantId prints, and environment to its cloud.',
});

const wrongSecret = (facts: EntraFacts): EntraMeaning => ({
  meaning: `Microsoft Entra expects a client secret of ${facts.clientId}, which is wrong or has expired. This action uses no secret, only GitHub's id token.`,
  fix: `Give the identity a federated credential.\n${createAdvice(facts)}`,
});

const disabled = (facts: EntraFacts): EntraMeaning => ({
  meaning: `The application ${facts.clientId} is disabled in the tenant ${facts.tenantId}.`,
  fix: `Ask an administrator to enable it: az ad sp update --id ${shellWord(facts.clientId)} --set accountEnabled=true`,
});

/** Entra compares its clock with the one that GitHub stamped the token by; the runner's has no part in it. */
const outOfTime = (facts: EntraFacts): EntraMeaning => ({
  meaning:
    "Entra considers GitHub's id token expired or not yet valid, and a new one as well: the clocks of GitHub and Entra differ.",
  fix: isEnterpriseServer(facts.claims)
    ? `Set the clock of the GitHub Enterprise Server ${hostOf(issuerOf(facts))}, which stamps the token.`
    : "Run the job again. If it fails again, check https://www.githubstatus.com and https://azure.status.microsoft. The runner's clock does not matter.",
});

const MEANINGS: Readonly<Record<string, (facts: EntraFacts) => EntraMeaning>> = {
  AADSTS70025: noCredential,
  AADSTS70021: noSubject,
  AADSTS700213: noSubject,
  AADSTS7002138: (facts) => ({
    meaning: `A federated credential of ${facts.clientId} has this subject in different case, and Entra is case-sensitive.`,
    fix: `Give the federated credential the subject ${facts.claims === undefined ? 'of the id token' : `\`${facts.claims.subject}\``} exactly. Owner, repository, branch, and environment keep their case on GitHub.\n${credentialUpdateCommands(facts)}`,
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
    meaning: 'Entra did not receive a JSON Web Token.',
    fix: 'Run the job again. If it fails again, check the network between the runner and GitHub: something answers instead of the id token endpoint.',
  }),
  AADSTS50013: () => ({
    meaning: "Entra could not verify the id token's signature with the issuer's keys.",
    fix: "Run the job again: the keys may just have changed. On GitHub Enterprise Server, compare the issuer of the federated credential with the token's issuer.",
  }),
  AADSTS700024: outOfTime,
  AADSTS7000215: wrongSecret,
  AADSTS7000222: wrongSecret,
  AADSTS7000112: disabled,
  AADSTS53003: (facts) => ({
    meaning: `A Conditional Access policy of the tenant ${facts.tenantId} blocks this sign-in, often because of the runner's IP address.`,
    fix: `Ask an administrator to exclude ${facts.clientId} or allow the runner's IP addresses (https://learn.microsoft.com/entra/identity/conditional-access/workload-identity), or use a runner with a fixed IP address.`,
  }),
  AADSTS500011: (facts) => ({
    meaning: `The tenant ${facts.tenantId} does not know Azure Resource Manager of ${facts.cloud.name}.`,
    fix: "Set environment to the tenant's cloud: AzureCloud, AzureUSGovernment or AzureChinaCloud.",
  }),
  AADSTS90033: () => ({
    meaning: 'Microsoft Entra is temporarily unavailable.',
    fix: 'Run the job again later. If it fails again, check https://azure.status.microsoft.',
  }),
};

/** For one tag a credential is of no use: the next release has another one. */
function createAdvice(facts: EntraFacts): string {
  const all = allTagsCommand(facts);
  if (all === undefined) return federatedCredentialCommands(facts);
  return [
    'A federated credential names one tag, so the next tag needs another one. Run the job in an environment and create the credential for that, or create one for all tags (applications only):',
    all,
  ].join('\n');
}

function issuerOf({ claims }: EntraFacts): string {
  return claims?.issuer ?? GITHUB_ISSUER;
}

function hostOf(issuer: string): string {
  return URL.parse(issuer)?.hostname ?? issuer;
}

/** A server of one's own; neither github.com nor a company's own address under ghe.com, which GitHub hosts too. */
function isEnterpriseServer(claims: Claims | undefined): boolean {
  if (claims === undefined) return false;
  const host = hostOf(claims.issuer);
  return host !== hostOf(GITHUB_ISSUER) && !host.endsWith('.ghe.com');
}

function issuerHint(claims: Claims | undefined): string {
  if (isEnterpriseServer(claims))
    return 'This is the issuer of a GitHub Enterprise Server, which differs from that of github.com.';
  if (claims !== undefined && hostOf(claims.issuer).endsWith('.ghe.com'))
    return `This is the issuer of ${hostOf(claims.issuer).replace(/^token\.actions\./, '')}, which differs from that of github.com.`;
  if (claims !== undefined && claims.issuer !== GITHUB_ISSUER)
    return 'The enterprise has its own issuer, which ends with its name.';
  return 'Even a trailing slash makes it different.';
}

function subjectHint(claims: Claims | undefined): string {
  if (claims === undefined) return '';
  const subject = subjectOf(claims);
  return [aboutHint(subject), formHint(subject, claims), callerHint(claims)].filter((hint) => hint !== '').join(' ');
}

function aboutHint({ about, name = '' }: Subject): string {
  switch (about) {
    case 'environment':
      return `The job runs in the environment ${name}, so the subject names the environment, not a branch.`;
    case 'pull-request':
      return 'The job runs for a pull request, so the subject names no branch. Trust it only for an identity with read permissions.';
    case 'tag':
      return `The job runs for the tag ${name} outside of an environment, so the subject names that tag.`;
    case 'branch':
      return `The job runs for the branch ${name} outside of an environment, so the subject names that branch.`;
    case 'something else':
      return '';
  }
}

function formHint({ form }: Subject, { subject }: Claims): string {
  switch (form) {
    case 'template':
      return `The organization or the repository customizes the subject: the credential needs the full \`${subject}\`.`;
    case 'ids':
      return 'The subject has the immutable form repo:OWNER@ID/REPOSITORY@ID: a federated credential with names only does not match.';
    case 'names':
      return 'The subject has names only. A federated credential of the form repo:OWNER@ID/REPOSITORY@ID, which the portal creates for newer repositories, does not match until the repository opts in.';
  }
}

/** The subject is that of the caller, whatever workflow is called. */
function callerHint({ subject, repository, jobWorkflowRef }: Claims): string {
  const caller = (repository ?? /^repo:([^:]+)/.exec(subject)?.[1]?.replace(/@\d+/g, ''))?.toLowerCase();
  if (jobWorkflowRef === undefined || caller === undefined) return '';
  if (jobWorkflowRef.toLowerCase().startsWith(`${caller}/`)) return '';
  return `The workflow is ${jobWorkflowRef}; the subject is still that of the calling repository.`;
}
