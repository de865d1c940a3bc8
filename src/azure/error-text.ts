import { isObject, objectsOf, textOf } from '../values/json.ts';
import type { AzureError } from './azure-error.ts';

/** Everything that an error says, out of whatever it is wrapped in. */
export interface ErrorText {
  /** Every code, outermost first, each once. */
  readonly codes: readonly string[];
  /** Every message, outermost first, a line each. */
  readonly text: string;
  /** AKS's own word on whether the same may go better; undefined where it says nothing. */
  readonly isRetriable: boolean | undefined;
}

/** Deployments wrap an error as JSON in a message, and that in another. */
const DEEPEST_WRAPPING = 4;

/**
 * The codes and messages of an error: its own, those of its details, those in JSON inside of a message (also where its quotes are
 * escaped), those of Go clients (`Code="…" Message="…"`), and AKS's `SubCode: …`, which stands before the misspelled `OrginalError`.
 */
export function errorText(error: AzureError): ErrorText {
  const codes = new Set<string>();
  const texts: string[] = [];
  const add = (code: string, message: string, depth: number): void => {
    if (code !== '') codes.add(code);
    if (message === '') return;
    texts.push(message);
    for (const [, found] of message.matchAll(/\bSubCode:\s*(\w+)/g)) if (found !== undefined) codes.add(found);
    for (const [, found] of message.matchAll(/\bCode=\\*["'](\w+)\\*["']/g)) if (found !== undefined) codes.add(found);
    if (depth < DEEPEST_WRAPPING) addJson(embeddedJson(message), depth + 1);
  };
  const addJson = (json: unknown, depth: number): void => {
    if (!isObject(json) || depth > 2 * DEEPEST_WRAPPING) return;
    add(textOf(json['code']) ?? '', textOf(json['message']) ?? '', depth);
    for (const inner of [json['error'], json['innererror'], ...objectsOf(json['details'])]) addJson(inner, depth + 1);
  };
  add(error.code, error.message, 0);
  for (const detail of error.details) add(detail.code, detail.message, 0);
  const text = texts.join('\n');
  const retriable = /\bRetriable: (true|false)\b/i.exec(text)?.[1];
  return { codes: [...codes], text, isRetriable: retriable === undefined ? undefined : retriable === 'true' };
}

/** The first JSON object in a text, with plain or escaped quotes. */
function embeddedJson(text: string): unknown {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  if (start < 0 || end <= start) return undefined;
  const candidate = text.slice(start, end + 1);
  return parse(candidate) ?? parse(candidate.replaceAll('\\"', '"')) ?? parse(candidate.replaceAll('\\\\"', '\\"'));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
