import { countText } from '../values/list-text.ts';

interface Line {
  readonly number: number;
  readonly offset: number;
  readonly indent: number;
  readonly isItem: boolean;
  /** Where keys of the same mapping begin: behind the dash of an item. */
  readonly keyIndent: number;
}

/**
 * What is wrong with the indentation of a line, or of the next one with content, beside the lines above it.
 *
 * @param index the line, counted from 0
 */
export function misplacedLine(text: string, index: number): { offset: number; problem: string } | undefined {
  const lines = linesOf(text);
  const line = lines.find(({ number }) => number > index);
  if (line === undefined) return undefined;
  const { offset, indent, isItem } = line;
  const above = lines
    .filter((other) => other.number < line.number && (!isItem || other.isItem))
    .map((other) => ({ number: other.number, indent: isItem ? other.indent : other.keyIndent }))
    .filter((other) => other.indent !== indent)
    .toReversed()
    .toSorted((left, right) => Math.abs(left.indent - indent) - Math.abs(right.indent - indent));
  const [like] = above;
  const seen = `The indentation of ${countText(indent, 'space')} does not match the lines above.`;
  if (like === undefined) return { offset, problem: seen };
  return { offset, problem: `${seen} Use ${countText(like.indent, 'space')}, as on line ${like.number}.` };
}

/** A dash without a space behind it. @param index the line, counted from 0 */
export function gluedDash(text: string, index: number): { offset: number; problem: string } | undefined {
  const line = linesOf(text).find(({ number }) => number === index + 1);
  if (line === undefined || !/^-[^\s-]/.test(text.slice(line.offset))) return undefined;
  return { offset: line.offset, problem: 'A space is missing after the dash.' };
}

/** The lines with content, numbered from 1. */
function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split('\n').flatMap((content, index) => {
    const offset = start;
    start += content.length + 1;
    const [blank = '', dash] = /^ *(-\s+)?/.exec(content) ?? [];
    if (/^\s*(?:#|$)/.test(content)) return [];
    const indent = blank.length - (dash?.length ?? 0);
    return [
      { number: index + 1, offset: offset + indent, indent, isItem: /^ *-/.test(content), keyIndent: blank.length },
    ];
  });
}
