import { clusterPrincipalId } from '../cloud/access-control.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { keyOf } from '../cloud/ids.ts';
import { objectOf, textOf, textsOf, valueAt } from '../json.ts';
import type { Json } from '../json.ts';
import { notSimulated } from '../not-simulated.ts';
import type { WireRequest, WireResponse } from '../wire.ts';

/** `servicePrincipalNames/any(c:c eq 'X')`, or `appId eq 'X'`: the two filters by which clients find out who an application is. */
const BY_APPLICATION = /^(?:servicePrincipalNames\/any\(\w+:\w+ eq '([^']+)'\)|appId eq '([^']+)')$/i;

/**
 * Microsoft Graph, as far as `az role assignment` asks it who somebody is: the service principals of the caller, of the clusters, and of
 * everybody who has a role.
 * https://learn.microsoft.com/graph/api/serviceprincipal-list, https://learn.microsoft.com/graph/api/directoryobject-getbyids
 */
export function handleGraph(cloud: Cloud, { method, url, headers, body }: WireRequest): WireResponse {
  const { host, pathname, searchParams } = new URL(url);
  const filter = BY_APPLICATION.exec(searchParams.get('$filter') ?? '');
  const isList = method === 'GET' && /^\/v1\.0\/servicePrincipals$/i.test(pathname) && filter !== null;
  const isLookup = method === 'POST' && /^\/v1\.0\/directoryObjects\/getByIds$/i.test(pathname);
  if (!isList && !isLookup) return notSimulated(method, `${host}${pathname}`);
  if (cloud.tokens.expiryOf(/^Bearer (.+)$/i.exec(headers['authorization'] ?? '')?.[1] ?? '') === undefined)
    return answer(401, { error: { code: 'InvalidAuthenticationToken', message: 'Access token validation failure.' } });
  const wanted = isList ? [filter[1] ?? filter[2] ?? ''] : textsOf(objectOf(JSON.parse(body || '{}') as Json)['ids']);
  const isWanted = ({ id, appId }: Principal): boolean =>
    wanted.some((text) => keyOf(text) === keyOf(isList ? appId : id));
  return answer(200, { value: principalsOf(cloud).filter(isWanted).map(bodyOf) });
}

interface Principal {
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
}

/** Each once; of those who have a role and no other name, their object id is all that is known. */
function principalsOf(cloud: Cloud): readonly Principal[] {
  const { identity } = cloud.scenario;
  const known: readonly Principal[] = [
    { id: identity.objectId, appId: identity.clientId, displayName: 'caller' },
    ...cloud.clusters.flatMap((cluster): Principal[] => {
      const id = clusterPrincipalId(cluster);
      const [assigned] = Object.values(objectOf(valueAt(cluster.resource['identity'], 'userAssignedIdentities')));
      return id === undefined
        ? []
        : [{ id, appId: textOf(objectOf(assigned)['clientId']) ?? id, displayName: cluster.name }];
    }),
    ...cloud.access.assignments.map(({ principalId: id }) => ({ id, appId: id, displayName: id })),
  ];
  return [...new Map(known.toReversed().map((principal) => [keyOf(principal.id), principal])).values()];
}

function bodyOf({ id, appId, displayName }: Principal): Json {
  return {
    '@odata.type': '#microsoft.graph.servicePrincipal',
    id,
    appId,
    displayName,
    'servicePrincipalNames': [appId],
    'servicePrincipalType': 'Application',
  };
}

function answer(status: number, body: Json): WireResponse {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(body) };
}
