/** `pool2`, `pool2 and pool3`, `pool2, pool3, and pool4`: a list as a sentence has it. */
export function listText(items: readonly string[], word: 'and' | 'or' = 'and'): string {
  const last = items.at(-1) ?? '';
  if (items.length < 3) return items.join(` ${word} `);
  return `${items.slice(0, -1).join(', ')}, ${word} ${last}`;
}

/** `1,000`: a number as a sentence has it. */
export function numberText(value: number): string {
  return value.toLocaleString('en-US');
}

/** The text as it begins a sentence. */
export function capitalized(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** `1 node pool`, `2 node pools`. */
export function countText(count: number, singular: string, plural = `${singular}s`): string {
  return `${numberText(count)} ${count === 1 ? singular : plural}`;
}
