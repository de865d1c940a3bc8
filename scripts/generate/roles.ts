import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { GeneratedFile } from './generated-file.ts';

interface Role {
  readonly description: string;
  /** What each action is needed for. */
  readonly actions: Readonly<Record<string, string>>;
}

/** The rights that each thing which the action does needs beyond the others, by the role's name. */
export function readRoles(): Readonly<Record<string, Role>> {
  return parse(readFileSync('roles/actions.yml', 'utf8')) as Record<string, Role>;
}

/** Custom roles, named by the subscription too, for a directory has each name once: as `az role definition create` takes them. https://learn.microsoft.com/azure/role-based-access-control/custom-roles */
export const ROLES: readonly GeneratedFile[] = Object.entries(readRoles()).map(([name, role]) => ({
  path: `roles/${name}.json`,
  text: () =>
    `${JSON.stringify(
      {
        Name: `aks-subnet-pool ${name} SUBSCRIPTION_ID`,
        IsCustom: true,
        Description: role.description,
        Actions: Object.keys(role.actions),
        NotActions: [],
        AssignableScopes: ['/subscriptions/SUBSCRIPTION_ID'],
      },
      null,
      2,
    )}\n`,
}));
