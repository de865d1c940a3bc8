/**
 * The one place that makes foreign text (names, tags, messages from Azure) harmless: for a log line, for markdown, for code in
 * markdown. Whatever these return is safe where it says, and nothing else is.
 */

/** Longer than any message of Azure's that a person reads to its end. */
export const LONGEST_TEXT = 4000;

/** Control characters have pictures of their own from U+2400 on. */
const CONTROL_PICTURES = 0x2400;
const LINE_BREAKS = /(?:\r\n|[\n\r\v\f\u0085\u2028\u2029])+/g;
/**
 * What cannot be seen, or turns the direction of what can: `#` and `[` with a soft hyphen between them look like `#[`, and to a
 * comparison by the rules of a language, as the runner's, they are. U+FFFD too: some comparisons give it no weight.
 * https://learn.microsoft.com/dotnet/standard/base-types/string-comparison-net-5-plus
 */
const UNSEEN = /[\p{C}\p{Default_Ignorable_Code_Point}\uFFFD]/gu;

/**
 * The text on one line, with everything in it to be seen: line breaks and tabs are spaces, control characters their pictures (an
 * ANSI escape begins with `␛`), what is invisible a box. At most `longest` UTF-16 units, the last `…` where something was cut.
 * Never a workflow command, wherever a line begins with it. The runner takes `::name::` after white space and `##[name]` anywhere:
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function plain(text: string, longest = LONGEST_TEXT): string {
  const seen = text
    // One more than is shown, so that it is known whether something was cut.
    .slice(0, longest + 1)
    .replace(LINE_BREAKS, ' ')
    .replaceAll('\t', ' ')
    .replace(UNSEEN, pictureOf)
    .replaceAll('##[', '## [')
    .replace(/^(\s*):(?=:.*::)/, '$1: ');
  return seen.length > longest ? `${withoutHalfPair(seen.slice(0, longest - 1))}…` : seen;
}

function pictureOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
  return code === 0x7f ? '␡' : '□';
}

function withoutHalfPair(text: string): string {
  return text.isWellFormed() ? text : text.slice(0, -1);
}

/** More than any message of ours has. */
const MOST_LINES = 200;
const LONGEST_LINES = 20_000;

/** The lines of a text that may have several, each `plain`; without empty ones at the start and the end. */
export function plainLines(text: string): readonly string[] {
  const cut = text.length > LONGEST_LINES ? `${text.slice(0, LONGEST_LINES - 1)}…` : text;
  const lines = cut.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
  const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES - 1), '…'] : lines;
  const filled = shown.map((line) => line.trim() !== '');
  return shown.slice(filled.indexOf(true), filled.lastIndexOf(true) + 1).map((line) => plain(line));
}

/** Kept from the text by `plain`, so that every one that is found was put there on purpose. */
const ZERO_WIDTH_SPACE = '\u200B';
/** `:100:` is an emoji, and a part of an IPv6 address. So are these; other groups of hexadecimal digits are none. */
const EMOJI = /:(?=(?:a|b|ab|100|1234|(?![\da-f]{1,4}:)[\w+-]+):)/gi;
/** Mentions, issues and addresses that GitHub makes links of. For the cure see https://github.com/renovatebot/renovate/pull/1083 */
const LINKED = /@|#(?=\d)|GH-(?=\d)|:(?=\/\/)|www(?=\.)/gi;

/**
 * The text for a table cell or a paragraph of GitHub's markdown: shown letter by letter, with no markup, HTML, table cell, mention,
 * link, emoji, formula, list or heading coming of it.
 */
export function markdown(text: string): string {
  return (
    plain(text)
      .replace(EMOJI, `:${ZERO_WIDTH_SPACE}`)
      .replace(LINKED, `$&${ZERO_WIDTH_SPACE}`)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // Not by a backslash: one before a pipe or a backtick is read again by tables and code spans.
      .replaceAll('|', '&#124;')
      .replaceAll('`', '&#96;')
      .replace(/[\\*_[\]~]/g, '\\$&')
      .replace(/^(\s*)([-+=#])/, '$1\\$2')
      .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
      // https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions
      .replaceAll('$', '<span>$$</span>')
      .replaceAll(ZERO_WIDTH_SPACE, '&#8203;')
  );
}

/** The text as code within a line of markdown, in a table as outside of one; empty for an empty text. */
export function code(text: string): string {
  const shown = plain(text);
  if (shown === '') return '';
  // A table takes a pipe for a border in code as well, and its escape is shown outside of tables.
  if (shown.includes('|')) return `<code>${shown.replace(/[^\p{L}\p{N}\s./-]|w(?=ww\.)/giu, entityOf)}</code>`;
  const fence = '`'.repeat(longestRunOfBackticks(shown) + 1);
  const pad = /^`|`$|^ .* $/.test(shown) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** The text as a block of code, to be copied as it is, with lines before and after it. `language` is for GitHub's colours. */
export function codeBlock(text: string, language = ''): string {
  const lines = plainLines(text);
  const fence = fenceOf(lines);
  return [`${fence}${language}`, ...lines, fence].join('\n');
}

/** The fence of a block of code with these lines: longer than any that a line could close it with. */
export function fenceOf(lines: readonly string[]): string {
  return '`'.repeat(Math.max(3, longestRunOfBackticks(lines.join('\n')) + 1));
}

/** A link in markdown; the label alone where the address is no plain https one. */
export function link(label: string, address: string | undefined): string {
  if (address === undefined || !/^https:\/\/[\w.-]+(?::\d+)?(?:[/?#][!-~]*)?$/.test(address)) return markdown(label);
  const target = address.replace(
    /[^\w\-.~:/?#@!$'+,;=%&]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${markdown(label)}](${target.replaceAll('&', '&amp;')})`;
}

function entityOf(character: string): string {
  return `&#${character.codePointAt(0) ?? 0};`;
}

function longestRunOfBackticks(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
