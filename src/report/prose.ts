import { commandLines } from './command-lines.ts';
import { code, codeBlock, link, markdown, plain, plainLines } from './text.ts';

/**
 * How the messages of this action are written: what stands between single backticks is code, a line break is one, and a command of
 * the Azure CLI is code without backticks too, up to the next word of the sentence. A foreign value with a backtick in it can at worst
 * turn text into code, never into anything else: both are made harmless.
 */
type Piece = { readonly kind: 'text' | 'code' | 'command'; readonly text: string };

const VALUE = /(?:"[^"]*"|'[^']*'|[^\s"'])*(?:"[^"]*"|'[^']*'|[^\s"',.;:)])/.source;
/** What follows an option's first value is another one, unless it is a word of the sentence. */
const FURTHER_VALUE = `(?! --)(?! \\()(?! [a-z]+[,.;:)]*(?:\\s|$)) ${VALUE}`;
/** Wherever it stands, what comes next belongs to one part alone: with two ways to read a text, many options are two to the power of many. */
const OPTION = ` --[\\w-]+(?:=${VALUE}|(?! --) ${VALUE}(?:${FURTHER_VALUE})*)?`;
const COMMAND = new RegExp(`(?:^|(?<=[\\s(]))az [a-z][a-z-]*(?: [a-z][a-z-]*)*(?:${OPTION})+`, 'g');
/** One that a line, or the end of a sentence after a colon, is for; or several. */
const COMMANDS_AT_END = new RegExp(`(?:^|(?<=: ))${COMMAND.source}(?: ; ${COMMAND.source})*(?=\\.?$)`);
const ADDRESS = /(https?:\/\/[^\s`'"<>]*[^\s`'"<>.,;:!?)])/;
/**
 * What a reader copies: the id of a resource or a scope, the subject of an id token, an id of Entra's, an audience, an IPv6 range. All of it is code,
 * whose letters stay as they are.
 */
const COPIED = new RegExp(
  [
    /\/subscriptions\/[\da-f]{8}-[\da-f-]{27}(?:\/[\w.()-]*\w)*/,
    /\brepo:[\w.@-]+\/[^\s,;]*[^\s,;.:)'"]/,
    /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/,
    /\bapi:\/\/[\w./-]*\w/,
    /(?<![\w:./])(?:[\da-f]{0,4}:){2,7}[\da-f]{0,4}(?:\/\d{1,3})?(?![\w:])/,
  ]
    .map(({ source }) => `(?:${source})`)
    .join('|'),
  'gi',
);
/** Written by Microsoft and GitHub alone, so that a link there may be one; any other address is shown as code. */
const TRUSTED =
  /^https:\/\/(?:learn\.microsoft\.com|docs\.github\.com|aka\.ms|www\.githubstatus\.com|status\.azure\.com)\//;

/** For a table cell: everything on one line of markdown. */
export function cellOf(text: string): string {
  return joined(
    piecesOf(text).map((piece) => (piece.kind === 'code' ? asLines(piece.text, code) : textOf(piece.text))),
  );
}

/** For a paragraph, at its start or after other words: commands, and code of several lines, become blocks that can be copied. */
export function paragraphOf(text: string): string {
  const pieces = piecesOf(text).flatMap(withCommands);
  const parts = pieces.map((piece, index) => {
    if (piece.kind === 'command')
      return `\n\n${codeBlock((piece.text.match(COMMAND) ?? []).map(commandLines).join('\n'), 'sh')}\n\n`;
    if (isBlock(piece)) return `\n\n${codeBlock(piece.text)}\n\n`;
    if (piece.kind === 'code') return code(piece.text);
    const start = isBlock(pieces[index - 1]) ? piece.text.replace(/^\n/, '') : piece.text;
    return textOf(isBlock(pieces[index + 1]) ? start.replace(/\n$/, '') : start);
  });
  return joined(parts).trimEnd();
}

/** The paragraphs and blocks of code of such a text, each on its own. */
export function paragraphsIn(markdownText: string): readonly string[] {
  const parts: string[] = [];
  let fence = '';
  for (const part of markdownText.trim().split(/\n{2,}/)) {
    const last = parts.length - 1;
    if (fence === '') parts.push(part);
    else parts[last] = `${parts[last] ?? ''}\n\n${part}`;
    if (fence === '') fence = /^(`{3,})/.exec(part)?.[1] ?? '';
    if (fence !== '' && part.endsWith(`\n${fence}`)) fence = '';
  }
  return parts;
}

function isBlock(piece: Piece | undefined): boolean {
  return piece?.kind === 'command' || (piece?.kind === 'code' && piece.text.trim().includes('\n'));
}

/** The text with the commands at the end of its lines as pieces of their own. */
function withCommands(piece: Piece): readonly Piece[] {
  if (piece.kind !== 'text') return [piece];
  const pieces: Piece[] = [];
  let before: string[] = [];
  for (const line of piece.text.split('\n')) {
    const command = COMMANDS_AT_END.exec(line);
    if (command === null) before.push(line);
    else {
      pieces.push({ kind: 'text', text: [...before, line.slice(0, command.index).trimEnd()].join('\n') });
      pieces.push({ kind: 'command', text: command[0] });
      before = [line.slice(command.index + command[0].length).replace(/^\.$/, '')];
    }
  }
  return [...pieces, { kind: 'text', text: before.join('\n') }];
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
    const commands = line.match(COMMAND) ?? [];
    const words = line.split(COMMAND);
    return joined(words.flatMap((part, index) => [wordsOf(part), code(commands[index] ?? '')]));
  });
}

function wordsOf(line: string): string {
  const indent = /^ */.exec(line)?.[0].length ?? 0;
  const parts = line.slice(indent).split(ADDRESS);
  const shown = parts.map((part, index) => (index % 2 === 1 ? addressOf(part) : namesOf(part)));
  // White space at the start of a line would be lost, and with it the shape of YAML.
  return joined([indent < 2 ? ' '.repeat(indent) : '&nbsp;'.repeat(indent), ...shown]);
}

/** Words, with what a reader copies as code. */
function namesOf(text: string): string {
  const copied = text.match(COPIED) ?? [];
  return joined(text.split(COPIED).flatMap((words, index) => [markdown(words), code(copied[index] ?? '')]));
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
