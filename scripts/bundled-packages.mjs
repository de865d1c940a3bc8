import { readFileSync } from 'node:fs';

/**
 * The folders of the packages that are in the bundle, by the module list that webpack wrote; `node_modules/a/node_modules/b` is apart
 * from `node_modules/b`. Sorted.
 */
export function bundledPackageFolders(statsFile) {
  const stats = JSON.parse(readFileSync(statsFile, 'utf8'));
  const folders = new Set();
  const visit = (module) => {
    const path = (module.nameForCondition ?? module.name ?? '').replaceAll('\\', '/');
    const inside = /^.*?(node_modules\/.*)$/.exec(path)?.[1];
    if (inside !== undefined) {
      const last = inside.lastIndexOf('node_modules/') + 'node_modules/'.length;
      const rest = inside.slice(last).split('/');
      const size = rest[0].startsWith('@') ? 2 : 1;
      folders.add(inside.slice(0, last) + rest.slice(0, size).join('/'));
    }
    for (const inner of module.modules ?? []) visit(inner);
  };
  for (const module of stats.modules ?? []) visit(module);
  for (const chunk of stats.chunks ?? []) for (const module of chunk.modules ?? []) visit(module);
  return [...folders].sort();
}
