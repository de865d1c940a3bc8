import { isScalar, visit, type Document } from 'yaml';
import { oneLine, shown } from './field.ts';
import type { TextFault } from './yaml-faults.ts';

/** The aliases that name nothing, or what they stand in, and the merge keys without a mapping. */
export function referenceFaults(document: Document): readonly TextFault[] {
  const found: TextFault[] = [];
  visit(document, {
    Alias(_key, alias, path) {
      const target = alias.resolve(document);
      const offset = alias.range?.[0] ?? 0;
      if (target === undefined)
        found.push({
          offset,
          problem: `${shown(`*${alias.source}`)} refers to nothing: no value above it is marked &${oneLine(alias.source)}.`,
        });
      else if (path.includes(target))
        found.push({ offset, problem: 'This alias refers to a value that contains it. Remove it.' });
    },
    Pair(_key, { key, value }) {
      if (!isScalar(key) || key.value !== '<<' || !isScalar(value)) return;
      found.push({ offset: value.range?.[0] ?? 0, problem: '"<<" takes a mapping, such as *name of an anchor.' });
    },
  });
  return found;
}
