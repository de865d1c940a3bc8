import { listText } from './list-text.ts';

/** More choices than these are no help. */
const MOST_CHOICES = 3;

/**
 * The words that were most likely meant, the nearest first: those with a typing error in common, or those that hold the same parts
 * (`vnet-subnet` for `vnet-subnet-id`). Empty where nothing, or too much, is near.
 */
export function nearestWords(said: string, words: readonly string[]): readonly string[] {
  const asked = said
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[_\s]+/g, '-')
    .replace(/^-+/, '');
  const misspelled = nearest(words, (word) => {
    const edits = editDistance(asked, word.toLowerCase());
    return edits <= 2 && edits * 3 <= word.length ? edits : undefined;
  });
  if (misspelled.length > 0) return misspelled;
  const parts = asked.split('-');
  return nearest(words, (word) => {
    const others = word.toLowerCase().split('-');
    const isHeld = parts.every((part) => others.includes(part)) || others.every((part) => parts.includes(part));
    return isHeld ? Math.abs(others.length - parts.length) : undefined;
  });
}

/** ` Did you mean max-count or min-count?`, or nothing. */
export function didYouMean(said: string, words: readonly string[]): string {
  const meant = nearestWords(said, words);
  return meant.length === 0 ? '' : ` Did you mean ${listText(meant, 'or')}?`;
}

/** The words at the least distance; none where they are too many to choose from. */
function nearest(words: readonly string[], distanceOf: (word: string) => number | undefined): readonly string[] {
  const near = words.flatMap((word) => {
    const distance = distanceOf(word);
    return distance === undefined ? [] : [{ word, distance }];
  });
  const least = Math.min(...near.map(({ distance }) => distance));
  const found = near.filter(({ distance }) => distance === least).map(({ word }) => word);
  return found.length > MOST_CHOICES ? [] : found;
}

/** How many letters to insert, remove, change, or swap with their neighbor make one text of the other. */
function editDistance(left: string, right: string): number {
  // No two words of such different length are near; a long text must not take long.
  if (Math.abs(left.length - right.length) > 2) return Infinity;
  const rows: number[][] = [Array.from({ length: right.length + 1 }, (_, index) => index)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    rows.push(current);
    for (let column = 1; column <= right.length; column++) {
      const isSame = left[row - 1] === right[column - 1];
      const isSwapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (isSame ? 0 : 1),
          isSwapped ? at(row - 2, column - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return at(left.length, right.length);
}
