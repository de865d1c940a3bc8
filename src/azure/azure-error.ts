import { isObject, objectOf, objectsOf, textOf, type Json, type JsonObject } from '../values/json.ts';
import { errorsIn } from './wrapped-errors.ts';

/** What stands beside a message for programs: of a policy its assignment, definition and the values that it judged. */
export interface AdditionalInfo {
  /** `PolicyViolation`. */
  readonly type: string;
  readonly info: JsonObject;
}

/** One error of a chain. */
export interface ErrorLink {
  /** `SubnetIsFull`; empty where the answer carries none (an HTML page of a gateway). */
  readonly code: string;
  readonly message: string;
  /** AKS's second code; unstable for the same fact, so shown and never matched. */
  readonly subcode?: string;
  /** What of the request it is about: `networkProfile.podCIDR`. */
  readonly target?: string;
  /** https://learn.microsoft.com/azure/governance/policy/troubleshoot/general */
  readonly additionalInfo?: readonly AdditionalInfo[];
}

/** An error inside of another. */
export interface InnerError extends ErrorLink {
  /** How many errors it is wrapped in, at least 1; those with the same number stand side by side. */
  readonly depth: number;
}

/** An error that Azure answered, on a request or in an operation, with both body shapes read into one: the outermost of its chain. */
export interface AzureError extends ErrorLink {
  /** Every error inside: of `details`, of `innererror` and of texts that wrap one. Outermost first, each before those inside of it. */
  readonly details: readonly InnerError[];
  /** The HTTP status; undefined for an error inside an operation. */
  readonly status?: number;
  /** `x-ms-correlation-request-id`, which Azure's support asks for. */
  readonly correlationId?: string;
}

/** The errors of a chain, outermost first; the last of the deepest is mostly what happened. */
export function chainOf(error: AzureError): readonly (ErrorLink & { readonly depth: number })[] {
  const { code, message, subcode, target, additionalInfo, details } = error;
  return [{ code, message, subcode, target, additionalInfo, depth: 0 }, ...details];
}

/**
 * Reads an error from a body: wrapped (`{"error": {…}}`, ARM and the network provider), bare (`{"code", "message"}`, AKS), or none
 * (text and HTML of gateways). https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/overview
 */
export function parseAzureError(body: Json | undefined, text = '', status?: number): AzureError {
  const outer = objectOf(body);
  const error = isObject(outer['error']) ? outer['error'] : outer;
  const said = textOf(error['message']) ?? plainText(text);
  const { message, ...link } = linkOf(error, said);
  return {
    ...link,
    message: message === '' && status !== undefined ? `HTTP ${status} without a body` : message,
    details: errorsInside(error, 1).slice(0, MOST_DETAILS),
    status,
  };
}

/** Longer than any real one, and short enough for a report. */
const LONGEST_CODE = 200;
const LONGEST_MESSAGE = 8000;
const MOST_DETAILS = 50;
const MOST_ADDITIONAL_INFO = 20;

function linkOf(error: JsonObject, message: string): ErrorLink {
  const target = textOf(error['target']);
  const subcode = textOf(error['subcode']);
  const additionalInfo = objectsOf(error['additionalInfo'])
    .slice(0, MOST_ADDITIONAL_INFO)
    .map(({ type, info }) => ({ type: textOf(type) ?? '', info: objectOf(info) }));
  return {
    code: clipped(textOf(error['code']) ?? '', LONGEST_CODE),
    message: clipped(message, LONGEST_MESSAGE),
    ...(subcode === undefined ? {} : { subcode }),
    ...(target === undefined ? {} : { target }),
    ...(additionalInfo.length === 0 ? {} : { additionalInfo }),
  };
}

function clipped(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** Deeper than any real answer, and shallow enough for a hostile one. */
const DEEPEST_NESTING = 8;

/** Those that the error's text wraps, and those that stand in its fields, each before what is inside of it. */
function errorsInside(error: JsonObject, depth: number): readonly InnerError[] {
  if (depth > DEEPEST_NESTING) return [];
  const wrapped = errorsIn(textOf(error['message']) ?? '');
  const inFields = [...objectsOf(error['details']), error['innererror'], error['innerError'], error['error']];
  return [...wrapped, ...inFields.filter(isObject)].flatMap((inner) => {
    const link = linkOf(inner, textOf(inner['message']) ?? '');
    const deeper = errorsInside(inner, depth + 1);
    // A wrapping of nothing but another error says nothing itself.
    return link.code === '' && link.message === '' ? deeper : [{ ...link, depth }, ...deeper];
  });
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
