import { numberOf } from '../values/json.ts';

/**
 * How long the answer asks to wait, in seconds; undefined when it does not say. Header names are in lower case. The text is read because
 * Azure also says it there, and AKS only there.
 * https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling
 */
export function retryAfterSeconds(
  headers: Readonly<Record<string, string | undefined>>,
  bodyText: string,
  nowMilliseconds: number,
): number | undefined {
  const milliseconds = wholeNumber(headers['retry-after-ms']) ?? wholeNumber(headers['x-ms-retry-after-ms']);
  if (milliseconds !== undefined) return milliseconds / 1000;
  const value = headers['retry-after'];
  const seconds = wholeNumber(value);
  if (seconds !== undefined) return seconds;
  // Date.parse takes any number for a year.
  const date = /[a-z]/i.test(value ?? '') ? numberOf(Date.parse(value ?? '')) : undefined;
  if (date !== undefined) return Math.max(0, (date - nowMilliseconds) / 1000);
  return waitInWords(bodyText);
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : undefined;
}

const UNIT_SECONDS: readonly (readonly [RegExp, number])[] = [
  [/^ms|^milli/i, 0.001],
  [/^m/i, 60],
  [/^h/i, 3600],
];

/**
 * A wait that a text asks for: "Please try again after '6' seconds.", "please retry again in 36 seconds", "Retry after 5 minutes",
 * "Retry-After: 17", "try after '15' seconds", "wait 30 seconds before retrying", "retryAfterInSeconds":"9".
 */
const WAITS: readonly RegExp[] = [
  /\b(?:re-?)?try(?: (?:your|the|this) (?:request|operation|call))?(?: again)?(?: later)?(?:,)? ?(?:in|after|within)(?: at least| about)? ['"]?(\d{1,6})['"]? ?(m?s\b|milliseconds?|sec\w*|min\w*|hours?)?/i,
  /\bretry-?after(?:-?(?:in)?-?(ms|milliseconds|seconds|minutes)?)?["']?\s*[:=]\s*["']?(\d{1,6})/i,
  /\bwait(?: for)?(?: at least| about)? ['"]?(\d{1,6})['"]? ?(milliseconds?|sec\w*|min\w*|hours?)\b[^.]{0,40}\b(?:re-?)?tr(?:y|ied|ying)/i,
];

function waitInWords(text: string): number | undefined {
  for (const pattern of WAITS) {
    const [, first, second] = pattern.exec(text) ?? [];
    if (first === undefined && second === undefined) continue;
    const [amount, unit] = /^\d/.test(first ?? '') ? [first, second] : [second, first];
    const scale = UNIT_SECONDS.find(([name]) => name.test(unit ?? ''))?.[1] ?? 1;
    return Number(amount) * scale;
  }
  return undefined;
}
