/** What was found out before about these same things, or what is now; the things are told apart as a Map tells its keys apart. */
export type Memory<Found> = (things: readonly [object, ...unknown[]], findOut: () => Found) => Found;

type Branch<Found> = Map<unknown, Branch<Found> | { readonly found: Found }>;

/**
 * Remembers what follows from things that do not change: the facts of a round are judged by many checks, for many pools. It is forgotten
 * with the first of the things.
 */
export function memory<Found>(): Memory<Found> {
  const roots = new WeakMap<object, Branch<Found>>();
  return (things, findOut) => {
    const [root] = things;
    const end = things.length - 1;
    let branch = roots.get(root);
    if (branch === undefined) roots.set(root, (branch = new Map<unknown, Branch<Found> | { readonly found: Found }>()));
    for (let at = 1; at < end; at++) {
      let next = branch.get(things[at]);
      if (!(next instanceof Map)) branch.set(things[at], (next = new Map() as Branch<Found>));
      branch = next;
    }
    const known = branch.get(things[end]);
    if (known !== undefined && !(known instanceof Map)) return known.found;
    const found = findOut();
    branch.set(things[end], { found });
    return found;
  };
}
