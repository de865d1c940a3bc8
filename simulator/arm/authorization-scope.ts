import { covers } from '../cloud/access-control.ts';
import { filterOf, nameIn, SCOPE } from './route.ts';
import type { ArmRequest } from './route.ts';

export const AUTHORIZATION = 'Microsoft.Authorization';

/** The path of a type of Microsoft.Authorization at any scope. */
export function at(rest: string): string {
  return `${SCOPE}/providers/${AUTHORIZATION}/${rest}`;
}

/** The scope that a request is about: what stands before `/providers/Microsoft.Authorization`. */
export function scopeOf(request: ArmRequest): string {
  return nameIn(request, 'scope') || '/';
}

/** `atScope()` is what is at the scope and above; without it, what is below comes too. */
export function isListed(request: ArmRequest, scope: string): boolean {
  const asked = scopeOf(request);
  return covers(scope, asked) || (!/atScope\(\)/i.test(filterOf(request)) && covers(asked, scope));
}

/** The id of a resource of Microsoft.Authorization at a scope. */
export function idAt(scope: string, type: string, name: string): string {
  return `${scope.replace(/\/$/, '')}/providers/${AUTHORIZATION}/${type}/${name}`;
}
