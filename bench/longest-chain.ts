/** From one moment to another, on any one clock. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How many of the spans at most can follow one another, each beginning when the one before has ended. */
export function longestChain(spans: readonly Span[]): number {
  let length = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { from, to } of [...spans].sort((left, right) => left.to - right.to)) {
    if (from < end) continue;
    length += 1;
    end = to;
  }
  return length;
}
