import { chainOf, type AzureError } from './azure-error.ts';
import type { Asked } from './dictionary/asked.ts';

/** How AKS words this refusal is not documented, so it is told by what it speaks of, and by nothing else explaining it. */
const NETWORK_WORDS = /v-?net|virtual ?network|subnet/i;
const RANGE_WORDS =
  /cidr|\brange|address|prefix|outside|not (?:with)?in\b|not (?:contained|part|known)|expand|\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2}/i;
/** That it lies elsewhere. */
const PLACE_WORDS = /\boutside\b|not (?:with)?in\b|not (?:contained|part|known)\b|\bexpand/i;
/** The other ranges of a cluster, and what is refused for another reason than that AKS does not know a range. */
const OTHER_MATTERS =
  /overlap|conflict|add-?on|ingress|application ?gateway|public ?ip|ip ?prefix|load ?balancer|peer|private ?endpoint|in use|delegat|already/i;
const OTHER_RANGES = /pod ?cidr|service ?cidr|dns ?service|docker ?bridge|authorized/i;

/** Whether AKS may have refused a pool because it does not know the range of the subnet. */
export function mayBeOutsideKnownRange(error: AzureError, said: string, asked: Asked): boolean {
  if (asked.kind !== 'pool' || error.status !== 400) return false;
  // Ids and links hold names, which may be any word.
  const text = said.replace(/\/subscriptions\/\S+|https?:\/\/\S+/gi, ' ');
  const codes = chainOf(error).map(({ code }) => code);
  if ([text, ...codes].some((each) => OTHER_MATTERS.test(each) || OTHER_RANGES.test(each))) return false;
  // A range that was widened in place is one that the pools lie in, and then only the words tell.
  if (NETWORK_WORDS.test(text) && PLACE_WORDS.test(text) && RANGE_WORDS.test(text)) return true;
  if (asked.isOutsideKnownRanges === false) return false;
  return /\bcidr/i.test(text) || (NETWORK_WORDS.test(text) && RANGE_WORDS.test(text));
}
