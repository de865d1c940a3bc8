/** What is taken for right although it is not the same, with the reason. */
export interface Accepted {
  /** The whole of a finding, as `kind path: words`. */
  readonly pattern: RegExp;
  readonly reason: string;
}

/** Tells accepted findings from others and keeps count, so that an entry that accepts nothing any more is seen. */
export interface Acceptance<Entry extends Accepted> {
  /** The entry that accepts a finding; undefined when none does. */
  readonly of: (finding: string) => Entry | undefined;
  /** How many findings each reason has accepted. */
  readonly counts: () => ReadonlyMap<string, number>;
  /** The reasons and patterns that have accepted nothing. */
  readonly unused: () => readonly string[];
}

export function createAcceptance<Entry extends Accepted>(entries: readonly Entry[]): Acceptance<Entry> {
  const used = new Map<Entry, number>();
  return {
    of: (finding) => {
      const entry = entries.find(({ pattern }) => pattern.test(finding));
      if (entry) used.set(entry, (used.get(entry) ?? 0) + 1);
      return entry;
    },
    counts: () => {
      const counts = new Map<string, number>();
      for (const [{ reason }, count] of used) counts.set(reason, (counts.get(reason) ?? 0) + count);
      return counts;
    },
    unused: () =>
      entries.filter((entry) => !used.has(entry)).map(({ pattern, reason }) => `${String(pattern)} (${reason})`),
  };
}
