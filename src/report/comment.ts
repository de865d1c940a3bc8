import { fitSections, sectionText, type Section } from './section.ts';
import { cutNote, sectionsOf, type Report } from './summary.ts';

/** Whoever reads a pull request sees so many lines of a comment before something is folded away. */
export const MOST_OPEN_LINES = 40;
/** About the letters of a line in a comment, on a screen of usual width. */
const LETTERS_PER_LINE = 100;

/**
 * The report as a comment on a pull request: the same content, of which the headline, what to do and the plan are open, in at most forty
 * lines, and all else is folded away. At most `limitBytes` of UTF-8.
 */
export function renderComment(report: Report, limitBytes: number): string {
  const { head, nextSteps, plan, pools, nodes, rest } = sectionsOf(report);
  const open: Section[] = [];
  const folded: Section[] = [];
  // The line that is folded away begins with one as well.
  let left = MOST_OPEN_LINES - 1;
  for (const section of [head, ...nextSteps, plan, pools, nodes].filter(isFilled)) {
    const [shown, more] = open.length === 0 ? [section, undefined] : split(section, left);
    if (shown !== undefined) {
      open.push(shown);
      left -= renderedLines(sectionText(shown));
    }
    if (more !== undefined) {
      folded.push(more);
      // What comes after something that had no room has none either: nothing is shown out of its order.
      left = 0;
    }
  }
  const front = fitSections(open, limitBytes, cutNote);
  const hidden = [...folded, ...rest].filter(isFilled);
  const room = limitBytes - Buffer.byteLength(`${front}${FOLD}${FOLD_END}`);
  if (hidden.length === 0 || room < SMALLEST_FOLD_BYTES) return front;
  return `${front}${FOLD}${fitSections(hidden, room, cutNote)}${FOLD_END}`;
}

const FOLD = '\n<details><summary>Full report</summary>\n\n';
const FOLD_END = '\n</details>\n';
const SMALLEST_FOLD_BYTES = 500;

function isFilled({ head, rows }: Section): boolean {
  return head !== '' || rows.length > 0;
}

/** What of the section has room in so many lines, and the rest of it; either is undefined where it is nothing. */
function split(section: Section, lines: number): readonly [Section | undefined, Section | undefined] {
  if (renderedLines(sectionText(section)) <= lines) return [section, undefined];
  // A table or a block of code that is torn apart is worse than one that is folded.
  if (section.isWhole === true) return [undefined, section];
  const fitting = section.rows.findLastIndex(
    (_, index) => renderedLines(sectionText({ ...section, rows: section.rows.slice(0, index + 1) })) <= lines,
  );
  if (fitting === -1) return [undefined, section];
  return [
    { ...section, rows: section.rows.slice(0, fitting + 1) },
    { ...section, head: section.head.replace(/^#### [^\n]*/, '$&, continued'), rows: section.rows.slice(fitting + 1) },
  ];
}

/** About how many lines a browser shows: every line, and of long text one for each hundred letters; blank ones are space too. */
export function renderedLines(markdown: string): number {
  let isCode = false;
  return markdown
    .trimEnd()
    .replace(/\n{3,}/g, '\n\n')
    .split('\n')
    .reduce((sum, line) => {
      if (/^`{3,}/.test(line)) isCode = !isCode;
      const seen = line.replace(/\]\([^)]*\)/g, ']').replace(/<[^>]*>/g, '');
      return sum + (isCode ? 1 : Math.max(1, Math.ceil(seen.length / LETTERS_PER_LINE)));
    }, 1);
}
