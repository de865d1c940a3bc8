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
  readonly method: string;
  readonly path: RegExp;
  /** The resource type that the api-version is of; undefined where any will do. */
  readonly type: string | undefined;
  /** What the caller must be allowed to do at the path; undefined where everyone may. */
  readonly action: string | undefined;
  readonly handle: (request: ArmRequest) => WireResponse;
}

/** A table of routes; the first that matches answers. */
export function defineRoutes(routes: readonly Route[]): readonly Route[] {
  return routes;
}

/** A template such as `/subscriptions/{subscription}/resourceGroups/{group}`, matched without case. */
export function pathOf(template: string): RegExp {
  return new RegExp(`^${template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`, 'i');
}

export const GROUP = '/subscriptions/{subscription}/resourceGroups/{group}';

/** A value of the path. The route has it, or there would be no request here. */
export function nameIn(request: ArmRequest, name: string): string {
  return decodeURIComponent(request.names[name] ?? '');
}

/** The request's `$filter`; empty without one. */
export function filterOf({ query }: ArmRequest): string {
  return new URLSearchParams(query).get('$filter') ?? '';
}
