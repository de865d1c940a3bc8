import { fenceOf } from './text.ts';

/** A part of a report that may lose rows from its end and is still good markdown. */
export interface Section {
  readonly head: string;
  readonly rows: readonly string[];
  /** Closes what `head` opens. */
  readonly foot: string;
  /** A table or a block of code, of which a part tells little. */
  readonly isWhole?: true;
}

/**
 * The sections, one after the other, in at most `limitBytes` of UTF-8. What does not fit is left out from the end on, at whole rows,
 * and `cutNote` says how many rows that were.
 */
export function fitSections(
  sections: readonly Section[],
  limitBytes: number,
  cutNote: (rowsLeftOut: number) => string,
): string {
  const full = sections.filter((section) => section.rows.length > 0 || section.head !== '');
  const whole = full.map((section) => textOf(section, section.rows.length)).join('');
  if (bytesOf(whole) <= limitBytes) return whole;

  const rowCount = full.reduce((sum, section) => sum + section.rows.length, 0);
  // The note is longest when it tells of all rows.
  let room = limitBytes - bytesOf(cutNote(rowCount));
  let shownRows = 0;
  const parts: string[] = [];
  for (const section of full) {
    const count = rowsThatFit(section, room);
    if (count === undefined) break;
    const text = textOf(section, count);
    parts.push(text);
    room -= bytesOf(text);
    shownRows += count;
    if (count < section.rows.length) break;
  }
  return `${parts.join('')}${cutNote(rowCount - shownRows)}`;
}

/** How many rows have room; undefined when not even an empty section has, or none of its rows. */
function rowsThatFit(section: Section, room: number): number | undefined {
  let left = room - bytesOf(textOf(section, 0));
  if (left < 0) return undefined;
  const fitting = section.rows.findIndex((row) => {
    left -= bytesOf(row) + 1;
    return left < 0;
  });
  if (fitting === 0) return undefined;
  return fitting === -1 ? section.rows.length : fitting;
}

function textOf(section: Section, rows: number): string {
  return [section.head, ...section.rows.slice(0, rows), section.foot].map((line) => `${line}\n`).join('');
}

/** All of it. */
export function sectionText(section: Section): string {
  return textOf(section, section.rows.length);
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** Rows of a block of code, each one line of it. `language` is for GitHub's colours. */
export function codeRows(head: string, lines: readonly string[], language: string, foot: string): Section {
  const fence = fenceOf(lines);
  return { head: `${head}\n${fence}${language}`, rows: lines, foot: `${fence}\n${foot}`, isWhole: true };
}

/** The head of a table with these columns. */
export function tableHead(columns: readonly string[]): string {
  return `${tableRow(columns)}\n${tableRow(columns.map(() => '---'))}`;
}

/** A row of a table; the cells are markdown already. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
