import { keyOf } from '../cloud/ids.ts';
import type { Json } from '../json.ts';

/** Whether tags are those that a filter asks for: `tagName eq 'a' and tagValue eq 'b'`; without such a clause all are. */
export function isTagged(tags: Json, filter: string): boolean {
  const name = /tagName eq '([^']*)'/i.exec(filter)?.[1];
  const value = /tagValue eq '([^']*)'/i.exec(filter)?.[1];
  if (name === undefined) return true;
  return Object.entries(tags).some(
    ([key, given]) => keyOf(key) === keyOf(name) && (value === undefined || given === value),
  );
}
