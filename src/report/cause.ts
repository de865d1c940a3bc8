import { OWN_CODES, type Problem } from '../values/problem.ts';

/** Longer causes are not read in a headline. */
const LONGEST_CAUSE = 140;

/** Why, in plain words with the code behind them, for a headline: `snet-pool2 is full (SubnetIsFull)`. */
export function causeOf(problem: Problem): string {
  const { code, faults } = problem;
  if (faults !== undefined && faults.length > 0) {
    const inputs = [...new Set(faults.map(({ input }) => input))];
    return `${faults.length} invalid input${faults.length === 1 ? '' : 's'}: ${clipped(inputs.join(', '))}`;
  }
  const words = wordsOf(problem);
  return words === '' ? code : `${words} (${code})`;
}

function wordsOf({ code, message, meaning, isQuoted }: Problem): string {
  if (meaning !== undefined && meaning !== '') return firstClause(meaning);
  if (code === OWN_CODES.unexpected) return '';
  if (isQuoted !== true) return firstClause(message);
  // What happened stands last, behind its code.
  const last = message.split('\n').at(-1) ?? '';
  const words = last.startsWith(`${code}: `) ? last.slice(code.length + 2) : last;
  return words === code ? '' : firstClause(words);
}

/** Up to the end of the first sentence, or to a colon that more follows. */
function firstClause(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  const end = /[.:](?=\s|$)/.exec(line);
  const clause = end === null ? line : line.slice(0, end.index);
  return clipped(clause.replace(/ \(https?:[^)]*\)/g, '').trim());
}

function clipped(text: string): string {
  if (text.length <= LONGEST_CAUSE) return text;
  return `${text
    .slice(0, LONGEST_CAUSE - 1)
    .replace(/\s+\S*$/, '')
    .replace(/\s+(?:on|and|of|the|in)$/, '')}…`;
}
