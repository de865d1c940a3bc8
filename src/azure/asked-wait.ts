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
  return waitInWords(bodyText, nowMilliseconds);
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*\d+(?:\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}

/**
 * What comes right before a wait in words: "Please try again after '6' seconds.", "please retry again in 36 seconds", "Retry the request
 * within 7 s", "can be retried after 00:01:00", "Retry-After: 17", "retryAfterInSeconds":"9", "wait 30 seconds before retrying". The group,
 * where there is one, is the unit of a number without one.
 */
const BEFORE_A_WAIT: readonly RegExp[] = [
  /\b(?:(?:re-?)?try|be (?:re-?)?tried)(?: (?:your|the|this) (?:request|operation|call))?(?: again)?(?: later)?(?:,)? ?(?:in|after|within)(?: at least| about)? /i,
  /\bretry[-_ ]?after(?:[-_ ]?(?:in)?[-_ ]?\(?(ms|milliseconds|seconds|minutes)?\)?)?["']?\s*[:=]\s*/i,
  /\bwait(?: for)?(?: at least| about)? (?=[^.]{1,40}\b(?:re-?)?tr(?:y|ied|ying))/i,
];

function waitInWords(text: string, nowMilliseconds: number): number | undefined {
  for (const pattern of BEFORE_A_WAIT) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const after = text.slice(found.index + found[0].length, found.index + found[0].length + LONGEST_WAIT_TEXT);
    const seconds = durationOf(after.replace(/^["'(]+/, ''), found[1] ?? '', nowMilliseconds);
    if (seconds !== undefined) return seconds;
  }
  return undefined;
}

const LONGEST_WAIT_TEXT = 60;

/** The duration that a text begins with, in seconds: `36 seconds`, `2 minutes`, `a minute`, `00:00:36`, `1m30s`, or until a time. */
function durationOf(text: string, unit: string, nowMilliseconds: number): number | undefined {
  const [, hours, minutes, seconds] = /^(\d{1,2}):(\d\d):(\d\d(?:\.\d{1,9})?)(?!\d)/.exec(text) ?? [];
  if (hours !== undefined) return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const [time] =
    /^\d{4}-\d\d-\d\dT[\d:.]{5,20}(?:Z|[+-]\d\d:?\d\d)|^[a-z]{3}, \d\d [a-z]{3} \d{4} [\d:]{8} GMT/i.exec(text) ?? [];
  const until = time === undefined ? undefined : numberOf(Date.parse(time));
  if (until !== undefined) return Math.max(0, (until - nowMilliseconds) / 1000);
  const [, wholeMinutes, rest] = /^(\d{1,4})m(\d{1,2}(?:\.\d{1,9})?)s\b/.exec(text) ?? [];
  if (wholeMinutes !== undefined) return Number(wholeMinutes) * 60 + Number(rest);
  const [, amount, ownUnit = ''] = /^(\d{1,9}(?:\.\d{1,9})?|an?\b|one\b)['"]? ?([a-z]*)/i.exec(text) ?? [];
  if (amount === undefined) return undefined;
  const isWord = !/^\d/.test(amount);
  const scale = UNIT_SECONDS.find(([name]) => name.test(ownUnit))?.[1];
  if (isWord) return scale;
  return Number(amount) * (scale ?? UNIT_SECONDS.find(([name]) => name.test(unit))?.[1] ?? 1);
}

const UNIT_SECONDS: readonly (readonly [RegExp, number])[] = [
  [/^(?:ms|milli)/i, 0.001],
  [/^(?:s|secs?|seconds?)$/i, 1],
  [/^(?:m|mins?|minutes?)$/i, 60],
  [/^(?:h|hrs?|hours?)$/i, 3600],
];
