import { code, codeBlock, link, markdown, plain, plainLines } from './text.ts';

/**
 * How the messages of this action are written: what stands between single backticks is code, a line break is one, and a command of
 * the Azure CLI at the end of a line is code without backticks too. A foreign value with a backtick in it can at worst turn text into
 * code, never into anything else: both are made harmless.
 */
type Piece = { readonly kind: 'text' | 'code'; readonly text: string };

const COMMAND_AT_END = /(?:^|(?<=\s))az [a-z][a-z -]*? --.*$/;
const ADDRESS = /(https?:\/\/[^\s`'"<>]*[^\s`'"<>.,;:!?)])/;
/** Written by Microsoft and GitHub alone, so that a link there may be one; any other address is shown as code. */
const TRUSTED =
  /^https:\/\/(?:learn\.microsoft\.com|docs\.github\.com|aka\.ms|www\.githubstatus\.com|status\.azure\.com)\//;

/** For a table cell: everything on one line of markdown. */
export function cellOf(text: string): string {
  return joined(
    piecesOf(text).map((piece) => (piece.kind === 'code' ? asLines(piece.text, code) : textOf(piece.text))),
  );
}

/** For a paragraph, at its start or after other words: code of several lines becomes a block that can be copied. */
export function paragraphOf(text: string): string {
  const pieces = piecesOf(text);
  const parts = pieces.map((piece, index) => {
    if (isBlock(piece)) return `\n\n${codeBlock(piece.text)}\n\n`;
    if (piece.kind === 'code') return code(piece.text);
    const start = isBlock(pieces[index - 1]) ? piece.text.replace(/^\n/, '') : piece.text;
    return textOf(isBlock(pieces[index + 1]) ? start.replace(/\n$/, '') : start);
  });
  return joined(parts).trimEnd();
}

function isBlock(piece: Piece | undefined): boolean {
  return piece?.kind === 'code' && piece.text.trim().includes('\n');
}

/**
 * For the log and for annotations, which show no markdown: the lines as they are, with the backticks of code within a line, and
 * without those of code that has lines of its own, which is to be copied.
 */
export function linesOf(text: string): readonly string[] {
  const shown = piecesOf(text).map((piece) =>
    piece.kind === 'text' || isBlock(piece) ? piece.text : `\`${piece.text}\``,
  );
  return plainLines(shown.join(''));
}

/** On one line, for a row of the log. */
export function lineOf(text: string): string {
  return plain(plainLines(text).join(' '));
}

function piecesOf(text: string): readonly Piece[] {
  const parts = plainLines(text).join('\n').split('`');
  // Without its partner the last backtick is a letter like any other.
  const last = parts.length % 2 === 0 ? parts.pop() : undefined;
  if (last !== undefined) parts.push(`${parts.pop() ?? ''}\`${last}`);
  return parts.map((part, index) => ({ kind: index % 2 === 1 ? 'code' : 'text', text: part }));
}

function textOf(text: string): string {
  return asLines(text, (line) => {
    const command = COMMAND_AT_END.exec(line);
    const words = wordsOf(command === null ? line : line.slice(0, command.index));
    return command === null ? words : joined([words, code(command[0])]);
  });
}

function wordsOf(line: string): string {
  const indent = /^ */.exec(line)?.[0].length ?? 0;
  const parts = line.slice(indent).split(ADDRESS);
  const shown = parts.map((part, index) => (index % 2 === 1 ? addressOf(part) : markdown(part)));
  // White space at the start of a line would be lost, and with it the shape of YAML.
  return joined([indent < 2 ? ' '.repeat(indent) : '&nbsp;'.repeat(indent), ...shown]);
}

function addressOf(address: string): string {
  return TRUSTED.test(`${address}/`) ? link(address.replace('https://', ''), address) : code(address);
}

function asLines(text: string, render: (line: string) => string): string {
  return text.split('\n').map(render).join('<br>');
}

/** Two code spans that touch would be read as one. */
function joined(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .reduce((all, part) => (all.endsWith('`') && part.startsWith('`') ? `${all} ${part}` : `${all}${part}`), '');
}
