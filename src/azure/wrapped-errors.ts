import { isObject, type JsonObject } from '../values/json.ts';

/** Far longer than any real text of an error, and short enough to be searched in no time. */
const LONGEST_TEXT = 100_000;

/**
 * The errors that a text wraps, in the shape of JSON's: JSON itself, also with its quotes escaped, cut off or broken by quotes inside of
 * a message; what Go clients write (`Code="…" Message="…"`); and AKS's `SubCode: …`, which stands before the misspelled `OrginalError`.
 * What is inside of them is not searched. None for a text of plain words.
 */
export function errorsIn(message: string): readonly JsonObject[] {
  const text = message.slice(0, LONGEST_TEXT);
  const json = jsonIn(text);
  if (json === undefined) return writtenIn(text);
  return [...writtenIn(text.slice(0, json.start)), ...json.errors];
}

/** The first JSON in a text that tells an error, with plain or escaped quotes. */
function jsonIn(text: string): { readonly start: number; readonly errors: readonly JsonObject[] } | undefined {
  const start = text.search(/[{[]\s{0,99}(?:[{[]\s{0,99}){0,3}\\{0,16}"/);
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  if (start < 0 || end <= start) return undefined;
  let candidate = text.slice(start, end + 1);
  for (let wrapping = 0; wrapping < 4; wrapping++) {
    const json = parse(candidate);
    const errors = (Array.isArray(json) ? json : [json]).filter(isObject).filter(tellsAnError);
    if (errors.length > 0) return { start, errors };
    candidate = candidate.replaceAll(/\\(["\\])/g, '$1');
  }
  return undefined;
}

function tellsAnError(json: JsonObject): boolean {
  return ['code', 'message', 'error', 'details', 'innererror'].some((key) => json[key] !== undefined);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `SubCode: SubnetIsFull; Dependency: …; OrginalError: <text>; AKSTeam: …, Retriable: false` */
const SUB_CODE =
  /\bSubCode:\s*(\w+)(?:[^\n]{0,200}?\bOri?ginalError:\s*([\s\S]*?)(?:;\s*AKSTeam:|,?\s*Retriable:|$))?/gi;

/** Those that AKS and Go clients write into words; what AKS wraps is its own to tell. */
function writtenIn(text: string): readonly JsonObject[] {
  const found = [...text.matchAll(SUB_CODE)];
  const errors = found.map(({ 1: code = '', 2: message }) => ({ code, ...(message === undefined ? {} : { message }) }));
  return [...pairsIn(text.replaceAll(SUB_CODE, ' ')), ...errors];
}

/** A code as JSON has it, or as Go clients write it; the key is quoted in the one, and followed by = in the other. */
const CODE = /(?:(\\{0,16}["'])code\1\s{0,99}:|\bCode=)\s{0,99}\\{0,16}["']([A-Za-z][\w./-]{1,199})\\{0,16}["']/gi;
const MESSAGE = /(?:(\\{0,16}["'])message\1\s{0,99}:|\bMessage=)\s{0,99}\\{0,16}(["'])/i;

/** Codes and messages side by side, whatever broke the text around them. */
function pairsIn(text: string): readonly JsonObject[] {
  const found = [...text.matchAll(CODE)];
  return found.map((match, index) => {
    const from = match.index + match[0].length;
    const after = text.slice(from, found[index + 1]?.index);
    const previous = found[index - 1];
    const before = text.slice(previous === undefined ? 0 : previous.index + previous[0].length, match.index);
    // The message stands behind its code, seldom before.
    const message = messageIn(after) ?? (index === 0 ? messageIn(before) : undefined);
    return { code: match[2] ?? '', ...(message === undefined ? {} : { message }) };
  });
}

function messageIn(text: string): string | undefined {
  const key = MESSAGE.exec(text);
  if (key === null) return undefined;
  const rest = text.slice(key.index + key[0].length);
  const quote = key[2] ?? '"';
  // A quote inside of the message is followed by words; the one that ends it by another key, a bracket or nothing.
  const end = new RegExp(
    `\\\\{0,16}${quote}\\s{0,99}(?:,\\s{0,99}\\\\{0,16}["']\\w{1,99}\\\\{0,16}["']\\s{0,99}:|[}\\]]|\\s\\w{1,99}=|;|$)`,
  ).exec(rest);
  return withoutTail(end === null ? rest : rest.slice(0, end.index)).replaceAll('\\"', '"');
}

/** Without the brackets and quotes that a broken text leaves at its end; step by step, for a pattern would look from each of them. */
function withoutTail(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,{["'\\]/.test(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}
