import { isObject, objectOf, objectsOf, textOf, type Json, type JsonObject } from '../values/json.ts';

/** An error that Azure answered, on a request or in an operation, with both body shapes read into one. */
export interface AzureError {
  /** `SubnetIsFull`; empty where the answer carries none (an HTML page of a gateway). */
  readonly code: string;
  readonly message: string;
  /** AKS's second code; unstable for the same fact, so shown and never matched. */
  readonly subcode?: string;
  readonly target?: string;
  /** Code and message of every nested error, outermost first. */
  readonly details: readonly { readonly code: string; readonly message: string }[];
  /** The HTTP status; undefined for an error inside an operation. */
  readonly status?: number;
  /** `x-ms-correlation-request-id`, which Azure's support asks for. */
  readonly correlationId?: string;
}

/**
 * Reads an error from a body: wrapped (`{"error": {…}}`, ARM and the network provider), bare (`{"code", "message"}`, AKS), or none
 * (text and HTML of gateways). https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/overview
 */
export function parseAzureError(body: Json | undefined, text = '', status?: number): AzureError {
  const outer = objectOf(body);
  const error = isObject(outer['error']) ? outer['error'] : outer;
  const code = clipped(textOf(error['code']) ?? '', LONGEST_CODE);
  const message = clipped(textOf(error['message']) ?? plainText(text), LONGEST_MESSAGE);
  const subcode = textOf(error['subcode']);
  const target = textOf(error['target']);
  return {
    code,
    message: message === '' && status !== undefined ? `HTTP ${status} without a body` : message,
    subcode,
    target,
    details: nestedErrors(error, 0).slice(0, MOST_DETAILS),
    status,
  };
}

/** Longer than any real one, and short enough for a report. */
const LONGEST_CODE = 200;
const LONGEST_MESSAGE = 8000;
const MOST_DETAILS = 50;

function clipped(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** Deeper than any real answer, and shallow enough for a hostile one. */
const DEEPEST_NESTING = 8;

function nestedErrors(error: JsonObject, depth: number): AzureError['details'] {
  if (depth >= DEEPEST_NESTING) return [];
  return [...objectsOf(error['details']), ...(isObject(error['innererror']) ? [error['innererror']] : [])].flatMap(
    (inner) => [
      {
        code: clipped(textOf(inner['code']) ?? '', LONGEST_CODE),
        message: clipped(textOf(inner['message']) ?? '', LONGEST_MESSAGE),
      },
      ...nestedErrors(inner, depth + 1),
    ],
  );
}

/** The text of a page without its markup, short enough for a message. */
function plainText(text: string): string {
  const LONGEST = 300;
  const plain = text
    .slice(0, 20 * LONGEST)
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}
