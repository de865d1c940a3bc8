/** What was found out before about these same things, or what is now; the things are told apart as a Map tells its keys apart. */
export type Memory<Found> = (things: readonly [object, ...unknown[]], findOut: () => Found) => Found;

type Branch<Found> = Map<unknown, Branch<Found> | { readonly found: Found }>;

/**
 * Remembers what follows from things that do not change: the facts of a round are judged by many checks, for many pools. It is forgotten
 * with the first of the things.
 */
export function memory<Found>(): Memory<Found> {
  const roots = new WeakMap<object, Branch<Found>>();
  return ([root, ...rest], findOut) => {
    let branch = roots.get(root) ?? new Map<unknown, Branch<Found> | { readonly found: Found }>();
    roots.set(root, branch);
    const last = rest.pop();
    for (const thing of rest) {
      let next = branch.get(thing);
      if (!(next instanceof Map)) branch.set(thing, (next = new Map() as Branch<Found>));
      branch = next;
    }
    const known = branch.get(last);
    if (known !== undefined && !(known instanceof Map)) return known.found;
    const found = findOut();
    branch.set(last, { found });
    return found;
  };
}
