import type { LockState } from '../cloud/access-control.ts';
import { keyOf, sameId } from '../cloud/ids.ts';
import { objectOf, textOf } from '../json.ts';
import type { Json } from '../json.ts';
import { gatewayError } from '../aks/azure-error.ts';
import { at, AUTHORIZATION, idAt, isListed, scopeOf } from './authorization-scope.ts';
import { answer } from './responses.ts';
import { defineRoutes, nameIn } from './route.ts';
import type { ArmRequest } from './route.ts';

const LEVELS = ['CanNotDelete', 'ReadOnly'] as const;

function lockBody({ name, level, scope, notes }: LockState): Json {
  return {
    properties: { level, ...(notes === undefined ? {} : { notes }) },
    id: idAt(scope, 'locks', name),
    type: `${AUTHORIZATION}/locks`,
    name,
  };
}

function lockIn(request: ArmRequest): LockState | undefined {
  const name = nameIn(request, 'lock');
  return request.cloud.access.locks.find(
    (lock) => keyOf(lock.name) === keyOf(name) && sameId(lock.scope, scopeOf(request)),
  );
}

/** https://learn.microsoft.com/rest/api/resources/management-locks */
export const lockRoutes = defineRoutes([
  {
    method: 'GET',
    path: at('locks'),
    action: `${AUTHORIZATION}/locks/read`,
    handle: (request) => {
      const value = request.cloud.access.locks.filter(({ scope }) => isListed(request, scope)).map(lockBody);
      return answer(200, { value }, 'arm');
    },
  },
  {
    method: 'GET',
    path: at('locks/{lock}'),
    action: `${AUTHORIZATION}/locks/read`,
    handle: (request) => {
      const lock = lockIn(request);
      if (lock) return answer(200, lockBody(lock), 'arm');
      throw gatewayError(404, 'LockNotFound', `The lock '${nameIn(request, 'lock')}' could not be found.`);
    },
  },
  {
    method: 'PUT',
    path: at('locks/{lock}'),
    action: `${AUTHORIZATION}/locks/write`,
    handle: (request) => {
      const { access } = request.cloud;
      const { level: wanted, notes } = objectOf(request.body['properties']);
      const level = LEVELS.find((each) => keyOf(each) === keyOf(textOf(wanted) ?? ''));
      if (level === undefined) {
        throw gatewayError(400, 'LockLevelNotSupported', `The lock level '${textOf(wanted) ?? ''}' is not supported.`);
      }
      const existing = lockIn(request);
      const lock: LockState = {
        name: existing?.name ?? nameIn(request, 'lock'),
        level,
        scope: existing?.scope ?? scopeOf(request),
        notes: textOf(notes),
      };
      if (existing) access.locks.splice(access.locks.indexOf(existing), 1, lock);
      else access.locks.push(lock);
      return answer(existing ? 200 : 201, lockBody(lock), 'arm');
    },
  },
  {
    method: 'DELETE',
    path: at('locks/{lock}'),
    action: `${AUTHORIZATION}/locks/delete`,
    handle: (request) => {
      const { access } = request.cloud;
      const lock = lockIn(request);
      if (!lock) return answer(204, undefined, 'arm');
      access.locks.splice(access.locks.indexOf(lock), 1);
      return answer(200, undefined, 'arm');
    },
  },
]);
