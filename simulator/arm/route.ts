import type { Cloud } from '../cloud/cloud.ts';
import type { Json } from '../json.ts';
import type { WireResponse } from '../wire.ts';

/** A request to ARM, taken apart. */
export interface ArmRequest {
  readonly cloud: Cloud;
  readonly method: string;
  readonly path: string;
  /** As it came, without the question mark. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
  /** The values of the path's `{names}`. */
  readonly names: Readonly<Record<string, string>>;
}

export interface Route {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'PATCH' | 'POST' | 'DELETE';
  /** A template such as `/subscriptions/{subscription}/resourceGroups/{group}`; the resource type follows from it. */
  readonly path: string;
  /** The api-version is looked at unless any will do. */
  readonly anyApiVersion?: true;
  /** What the caller must be allowed to do at the path; undefined where everyone may. */
  readonly action: string | undefined;
  readonly handle: (request: ArmRequest) => WireResponse;
}

/** A table of routes; the first that matches answers. */
export function defineRoutes(routes: readonly Route[]): readonly Route[] {
  return routes;
}

export const SUBSCRIPTION = '/subscriptions/{subscription}';
export const GROUP = `${SUBSCRIPTION}/resourceGroups/{group}`;
/** What may stand before `/providers/Microsoft.Authorization`: the subscription, a resource group, a resource, or nothing for the root. */
export const SCOPE = '{scope}';

/** A template as a regular expression, without case. */
export function expressionOf(template: string): RegExp {
  const pattern = template.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'scope' ? '(?<scope>(?:/subscriptions/.+?)?)' : `(?<${name}>[^/]+)`,
  );
  return new RegExp(`^${pattern}$`, 'i');
}

/** A value of the path. The route has it, or there would be no request here. */
export function nameIn(request: ArmRequest, name: string): string {
  return decodeURIComponent(request.names[name] ?? '');
}

/** The request's `$filter`; empty without one. */
export function filterOf({ query }: ArmRequest): string {
  return new URLSearchParams(query).get('$filter') ?? '';
}

/** The request's `api-version`; empty without one. */
export function apiVersionOf({ query }: ArmRequest): string {
  return new URLSearchParams(query).get('api-version') ?? '';
}
