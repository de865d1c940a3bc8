import { resourceTypeOf } from './resource-type.ts';
import type { Route } from './route.ts';

/** What is played of a resource type: the paths, with their verbs. */
export interface PlayedType {
  readonly type: string;
  readonly paths: readonly { readonly path: string; readonly verbs: readonly string[] }[];
}

const VERBS = ['GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE'];

/** The routes by resource type and path, sorted. */
export function playedTypes(routes: readonly Route[]): PlayedType[] {
  const byType = new Map<string, Map<string, Set<string>>>();
  for (const { path, method } of routes) {
    const paths = byType.get(resourceTypeOf(path)) ?? new Map<string, Set<string>>();
    byType.set(resourceTypeOf(path), paths);
    // The same path with another name for its last part is no other path.
    const key = [...paths.keys()].find((each) => withoutNames(each) === withoutNames(path)) ?? path;
    paths.set(key, (paths.get(key) ?? new Set()).add(method));
  }
  return [...byType]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([type, paths]) => ({
      type,
      paths: [...paths]
        .sort(([one], [other]) => one.length - other.length || (one < other ? -1 : 1))
        .map(([path, verbs]) => ({ path, verbs: VERBS.filter((verb) => verbs.has(verb)) })),
    }));
}

function withoutNames(path: string): string {
  return path.replace(/\{\w+\}/g, '{}');
}
