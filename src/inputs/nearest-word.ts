/** The word that was most likely meant: one that differs in two letters at most, and in fewer than a third of them. */
export function nearestWord(said: string, words: readonly string[]): string | undefined {
  const asked = said.toLowerCase().replaceAll('_', '-');
  const near = words
    .map((word) => ({ word, distance: editDistance(asked, word) }))
    .filter(({ word, distance }) => distance <= 2 && distance * 3 <= word.length)
    .sort((left, right) => left.distance - right.distance);
  return near[0]?.word;
}

/** How many letters have to be put in, taken out or changed to make one text of the other. */
function editDistance(left: string, right: string): number {
  // No two words of such different length are near; a long text must not take long.
  if (Math.abs(left.length - right.length) > 2) return Infinity;
  let above = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [row, letter] of left.split('').entries()) {
    const current = [row + 1];
    for (let column = 1; column <= right.length; column++)
      current.push(
        Math.min(
          (above[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (above[column - 1] ?? 0) + (right[column - 1] === letter ? 0 : 1),
        ),
      );
    above = current;
  }
  return above.at(-1) ?? 0;
}
