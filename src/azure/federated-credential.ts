import { shellWord } from '../values/shell.ts';
import type { Claims } from './assertion.ts';

export const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';

/** The two commands that make a federated credential for what GitHub presents: for a managed identity, and for an application. */
export function federatedCredentialCommands(
  clientId: string,
  claims: Claims | undefined,
  audienceAskedFor: string,
): string {
  const issuer = claims?.issuer ?? GITHUB_ISSUER;
  const subject = claims?.subject ?? 'SUBJECT';
  const audience = claims?.audience ?? audienceAskedFor;
  const name = credentialName(subject);
  const parameters = JSON.stringify({ name, issuer, subject, audiences: [audience] });
  return [
    'For a managed identity:',
    `az identity federated-credential create --identity-name IDENTITY --resource-group RESOURCE_GROUP --name ${name} --issuer ${shellWord(issuer)} --subject ${shellWord(subject)} --audiences ${shellWord(audience)}`,
    'For an application:',
    `az ad app federated-credential create --id ${shellWord(clientId)} --parameters ${shellWord(parameters)}`,
  ].join('\n');
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
