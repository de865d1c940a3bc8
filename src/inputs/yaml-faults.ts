import { isCollection, visit, type Document, type ErrorCode, type YAMLError } from 'yaml';
import { oneLine, shown } from './field.ts';
import { gluedDash, misplacedLine } from './yaml-indentation.ts';

/** A mistake in a text: where it begins, and what to do about it, in words for those who write the text. */
export interface TextFault {
  readonly offset: number;
  readonly problem: string;
}

/** Mistakes after which the parser goes on as if they were not there. After any other it only guesses, so that is the last one told. */
const LOCAL: readonly ErrorCode[] = ['TAB_AS_INDENT', 'BAD_SCALAR_START', 'BAD_DQ_ESCAPE', 'TAG_RESOLVE_FAILED'];

/** The mistakes in the text that do not merely follow from another. */
export function syntaxFaults(document: Document, text: string): readonly TextFault[] {
  const all = [...document.errors, ...document.warnings].toSorted((left, right) => left.pos[0] - right.pos[0]);
  // That a block stands in brackets only follows, from a comma that is missing there.
  const own = all.filter(({ code }) => code !== 'BLOCK_IN_FLOW');
  const errors = own.length > 0 ? own : all;
  const firstGuess = errors.findIndex(({ code }) => !LOCAL.includes(code));
  const told = firstGuess < 0 ? errors : errors.slice(0, firstGuess + 1);
  return told.map((error) => {
    const isCertain = LOCAL.includes(error.code) || SIMPLE[error.code] !== undefined;
    return (isCertain ? undefined : openQuote(document, text, error)) ?? faultOf(error, document, text);
  });
}

/** What the parser sees in one place, and what to do. */
const SIMPLE: Partial<Record<ErrorCode, string>> = {
  MULTIPLE_DOCS: 'A second YAML document begins here. Keep one.',
  TAB_AS_INDENT: 'This line is indented with a tab. Use spaces.',
  NON_STRING_KEY: 'A key must be text, not a mapping or a list. Put text in braces or brackets in quotes.',
  BAD_DIRECTIVE: 'A line cannot start with "%". Put the text in quotes.',
};

function faultOf(error: YAMLError, document: Document, text: string): TextFault {
  const [offset] = error.pos;
  const simple = SIMPLE[error.code];
  if (simple !== undefined) return { offset, problem: simple };
  if (/call stack/.test(error.message)) return { offset, problem: 'The text is nested too deeply.' };
  if (error.code === 'BLOCK_IN_FLOW')
    return {
      offset,
      problem: text.startsWith('- ', offset)
        ? 'A list with dashes cannot be part of a list or mapping in brackets. Use brackets here too.'
        : 'A comma is missing after this value.',
    };
  if (error.code === 'TAG_RESOLVE_FAILED')
    return { offset, problem: `The tag ${wordAt(text, offset)} is not supported. Remove it.` };
  if (error.code === 'BAD_SCALAR_START')
    return { offset, problem: `A value cannot start with ${shown(text[offset])}. Put it in quotes.` };
  if (error.code === 'BAD_DQ_ESCAPE')
    return {
      offset,
      problem: `${shown(text.slice(offset, offset + 2))} is not an escape sequence. Use single quotes, or double the backslash.`,
    };
  return (
    openBracket(document, text, error) ??
    strayToken(document, text, error) ??
    keyWithoutValue(text, error) ??
    secondColon(text, error) ??
    misplaced(text, error) ?? { offset, problem: `This is not valid YAML: ${oneLine(error.message)}.` }
  );
}

const QUOTES: Readonly<Record<string, string>> = { '"': 'double', "'": 'single' };

/** A quote that is not closed, or that the next one closes by accident, some lines below. */
function openQuote(document: Document, text: string, error: YAMLError): TextFault | undefined {
  let found: TextFault | undefined;
  visit(document, {
    Scalar(_key, { type, range }) {
      if ((type !== 'QUOTE_DOUBLE' && type !== 'QUOTE_SINGLE') || !range) return;
      const [offset, end] = range;
      const quote = text[offset] ?? '';
      if (offset > error.pos[0]) return;
      const isOpen = end - offset < 2 || text[end - 1] !== quote || /closing/.test(error.message);
      if (isOpen || text.slice(offset, end).includes('\n'))
        found = { offset, problem: `The ${QUOTES[quote] ?? ''} quote that opens here is not closed on its line.` };
    },
  });
  return found;
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** The innermost list or mapping in brackets that is not closed. */
function openBracket(document: Document, text: string, error: YAMLError): TextFault | undefined {
  if (!/^Flow (?:map|sequence)/.test(error.message)) return undefined;
  let found: TextFault | undefined;
  visit(document, {
    Collection(_key, node) {
      if (!isCollection(node) || node.flow !== true || !node.range) return;
      const [offset, end] = node.range;
      const closing = CLOSING[text[offset] ?? ''];
      if (offset < error.pos[0] && text.slice(offset, end).trimEnd().at(-1) !== closing)
        found = {
          offset,
          problem: `The "${text[offset] ?? ''}" that opens here is not closed. Add "${closing ?? ''}".`,
        };
    },
  });
  return found;
}

function strayToken(document: Document, text: string, error: YAMLError): TextFault | undefined {
  if (error.code !== 'UNEXPECTED_TOKEN') return undefined;
  const [offset] = error.pos;
  const token = text[offset] ?? '';
  if (']}'.includes(token))
    return { offset, problem: `This "${token}" closes nothing. Remove it, or put the value in quotes.` };
  const before = text.slice(0, offset);
  const isGlued = /["']$/.test(before);
  if (isInBrackets(document, offset) && !isGlued) return { offset, problem: 'A comma is missing before this.' };
  const closing = /(["'\]}])[ \t]*$/.exec(before)?.[1];
  if (closing === undefined) return undefined;
  const name = QUOTES[closing] === undefined ? `"${closing}"` : 'quote';
  return { offset, problem: `Nothing can follow the closing ${name}. Put the whole value in one pair of quotes.` };
}

function isInBrackets(document: Document, offset: number): boolean {
  let isInside = false;
  visit(document, {
    Collection(_key, { flow, range }) {
      if (flow === true && range && range[0] < offset && offset < range[1]) isInside = true;
    },
  });
  return isInside;
}

/** A line without `: `. */
function keyWithoutValue(text: string, error: YAMLError): TextFault | undefined {
  const isOfKey = error.code === 'MULTILINE_IMPLICIT_KEY' || /^Implicit map keys need/.test(error.message);
  if (!isOfKey) return undefined;
  const [offset] = error.pos;
  const line = lineFrom(text, offset);
  const glued = /^("[^"]*"|'[^']*'|[\w./-]+):(\S)/u.exec(line);
  if (glued !== null) {
    const problem = `A space is missing after the colon of ${shown(glued[1])}.`;
    return { offset, problem };
  }
  const strange = /^[\w./-]+:([\p{Z}])/u.exec(line)?.[1];
  if (strange !== undefined && strange !== ' ')
    return {
      offset,
      problem: `The colon is followed by the character ${codePointOf(strange)}. Use an ordinary space.`,
    };
  if (/^[^:]*$/.test(line)) return { offset, problem: `${shown(line)} has no colon. Write key: value.` };
  return undefined;
}

function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A mapping in a value, or what looks like one where the line below is indented too far. */
const COMPACT = /compact mappings/;

/** `labels: a: b`. */
function secondColon(text: string, error: YAMLError): TextFault | undefined {
  if (!COMPACT.test(error.message)) return undefined;
  const [offset] = error.pos;
  if (!/:(?:\s|$)/.test(lineFrom(text, offset))) return undefined;
  return { offset, problem: `${shown(lineFrom(text, offset))} contains ": ". Put the value in quotes.` };
}

const MISPLACED = /same column|without - indicator|block sequence may not|Unexpected .* at node end/;

/** A line whose indentation fits no other. */
function misplaced(text: string, error: YAMLError): TextFault | undefined {
  const [offset] = error.pos;
  const at = text.slice(0, offset).split('\n').length - 1;
  if (COMPACT.test(error.message)) return gluedDash(text, at) ?? misplacedLine(text, at + 1);
  const isOfLine = /^[ \t]*$/.test(/[^\n]*$/.exec(text.slice(0, offset))?.[0] ?? '');
  return isOfLine && MISPLACED.test(error.message) ? misplacedLine(text, at) : undefined;
}

function lineFrom(text: string, offset: number): string {
  return (
    /^[^\n\r]*/
      .exec(text.slice(offset))?.[0]
      .replace(/\s+#.*$/, '')
      .trimEnd() ?? ''
  );
}

function wordAt(text: string, offset: number): string {
  return shown(/^\S*/.exec(text.slice(offset))?.[0] ?? '');
}
