const CONJUNCTION = new Intl.ListFormat('en-US', { type: 'conjunction' });

/** `a`, `a and b`, `a, b, and c`; empty for no items. */
export function listed(items: readonly string[]): string {
  return CONJUNCTION.format(items);
}

/** `1 node`, `2 nodes`, `0 nodes`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
