/** Whole numbers from `from` to `to`, both included. */
export interface Interval {
  readonly from: bigint;
  readonly to: bigint;
}

/** What lies in each of several intervals at once: some traffic is a box of source, destination, ports and protocol. */
export type Box = readonly Interval[];

export function interval(from: number | bigint, to: number | bigint = from): Interval {
  return { from: BigInt(from), to: BigInt(to) };
}

/** What lies in both; undefined when nothing does. The boxes have the same dimensions. */
export function intersection(left: Box, right: Box): Box | undefined {
  const both: Interval[] = [];
  for (const [dimension, { from, to }] of left.entries()) {
    const other = right[dimension];
    if (other === undefined) return undefined;
    const common = { from: from > other.from ? from : other.from, to: to < other.to ? to : other.to };
    if (common.from > common.to) return undefined;
    both.push(common);
  }
  return both;
}

/** All of `inner` lies in `outer`. The boxes have the same dimensions. */
export function contains(outer: Box, inner: Box): boolean {
  return outer.every(({ from, to }, dimension) => {
    const other = inner[dimension];
    return other !== undefined && from <= other.from && other.to <= to;
  });
}

/** What is left of a box without another, in boxes that do not overlap. */
export function without(box: Box, taken: Box): readonly Box[] {
  const common = intersection(box, taken);
  if (common === undefined) return [box];
  const rest: Box[] = [];
  let inner = box;
  for (const [dimension, cut] of common.entries()) {
    const whole = inner[dimension] ?? cut;
    if (whole.from < cut.from) rest.push(inner.with(dimension, { from: whole.from, to: cut.from - 1n }));
    if (whole.to > cut.to) rest.push(inner.with(dimension, { from: cut.to + 1n, to: whole.to }));
    inner = inner.with(dimension, cut);
  }
  return rest;
}
