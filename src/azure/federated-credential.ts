import { azCommand } from '../values/az-command.ts';
import type { Claims } from './assertion.ts';
import { subjectOfAllTags } from './subject.ts';

export const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';

/** The identity, what GitHub presents for the job, and the audience that was asked for. */
export interface CredentialFacts {
  readonly clientId: string;
  readonly claims: Claims | undefined;
  readonly audience: string;
}

/** Which command it is depends on what the identity is, and nothing but Azure knows that. */
function forEither(facts: CredentialFacts, managedIdentity: string, application: string): string {
  const find = azCommand('identity list', {
    query: `[?clientId=='${facts.clientId}'].{name:name, resourceGroup:resourceGroup}`,
    output: 'table',
  });
  return [
    'For a managed identity (this shows its name and resource group):',
    find,
    managedIdentity,
    'For an application:',
    application,
  ].join('\n');
}

/** The commands that make a federated credential for what GitHub presents, with the subject as the token has it. */
export function federatedCredentialCommands(facts: CredentialFacts): string {
  const { clientId } = facts;
  const { issuer, subject, audience } = presentedBy(facts);
  const name = credentialName(subject);
  return forEither(
    facts,
    azCommand('identity federated-credential create', {
      'identity-name': 'IDENTITY',
      'resource-group': 'RESOURCE_GROUP',
      name,
      issuer,
      subject,
      'audiences': audience,
    }),
    azCommand('ad app federated-credential create', {
      id: clientId,
      parameters: JSON.stringify({ name, issuer, subject, audiences: [audience] }),
    }),
  );
}

/** The commands that show the federated credentials and give one of them another audience, issuer or subject. */
export function credentialUpdateCommands(facts: CredentialFacts): string {
  const { clientId } = facts;
  const { issuer, subject, audience } = presentedBy(facts);
  return forEither(
    facts,
    [
      azCommand('identity federated-credential list', {
        'identity-name': 'IDENTITY',
        'resource-group': 'RESOURCE_GROUP',
        'output': 'table',
      }),
      azCommand('identity federated-credential update', {
        'identity-name': 'IDENTITY',
        'resource-group': 'RESOURCE_GROUP',
        'name': 'FEDERATED_CREDENTIAL',
        issuer,
        subject,
        'audiences': audience,
      }),
    ].join('\n'),
    [
      azCommand('ad app federated-credential list', { id: clientId, output: 'table' }),
      azCommand('ad app federated-credential update', {
        'id': clientId,
        'federated-credential-id': 'FEDERATED_CREDENTIAL',
        'parameters': JSON.stringify({ issuer, subject, audiences: [audience] }),
      }),
    ].join('\n'),
  );
}

/**
 * The command that makes a credential for every tag, by a pattern; undefined where the job runs for no tag. Applications alone can have
 * one. https://learn.microsoft.com/entra/workload-id/workload-identities-flexible-federated-identity-credentials
 */
export function allTagsCommand(facts: CredentialFacts): string | undefined {
  const pattern = facts.claims && subjectOfAllTags(facts.claims);
  if (pattern === undefined) return undefined;
  const { issuer, audience } = presentedBy(facts);
  return azCommand('rest', {
    method: 'post',
    url: `https://graph.microsoft.com/beta/applications(appId='${facts.clientId}')/federatedIdentityCredentials`,
    body: JSON.stringify({
      name: credentialName(pattern.replace('*', 'all')),
      issuer,
      audiences: [audience],
      claimsMatchingExpression: { value: `claims['sub'] matches '${pattern}'`, languageVersion: 1 },
    }),
  });
}

function presentedBy({ claims, audience }: CredentialFacts): {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
} {
  return {
    issuer: claims?.issuer ?? GITHUB_ISSUER,
    subject: claims?.subject ?? 'SUBJECT',
    audience: claims?.audience ?? audience,
  };
}

/** Letters, digits, - and _, 3 to 120. https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules */
function credentialName(subject: string): string {
  const LONGEST = 120;
  const SHORTEST = 3;
  const name = subject
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  return name.length < SHORTEST ? 'github-actions' : name;
}
