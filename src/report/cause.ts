import { OWN_CODES, type Problem } from '../values/problem.ts';

/** Longer causes are not read in a headline. */
const LONGEST_CAUSE = 140;

const OUR_CODES: readonly string[] = Object.values(OWN_CODES);

/** Why, in plain words with Azure's code behind them, for a headline: `snet-pool2 is full (SubnetIsFull)`. */
export function causeOf(problem: Problem): string {
  const { code, faults } = problem;
  if (faults !== undefined && faults.length > 0)
    return invalidInputsText([...new Set(faults.map(({ input }) => input))]);
  const words = wordsOf(problem);
  // A code of our own says nothing that the words do not.
  if (OUR_CODES.includes(code)) return words;
  return words === '' ? code : `${words} (${code})`;
}

function invalidInputsText(inputs: readonly string[]): string {
  return `${inputs.length} invalid ${inputs.length === 1 ? 'input' : 'inputs'}: ${clipped(inputs.join(', '))}`;
}

function wordsOf({ code, message, meaning, isQuoted }: Problem): string {
  // Where the code is ours, the message is too: it says what happened, and the meaning why.
  if (meaning !== undefined && meaning !== '' && !OUR_CODES.includes(code)) return clauseOf(meaning);
  if (isQuoted !== true) return clauseOf(message);
  // What happened stands last, behind its code.
  const last = message.split('\n').at(-1) ?? '';
  const words = last.startsWith(`${code}: `) ? last.slice(code.length + 2) : last;
  return words === code ? '' : clauseOf(words);
}

/** An id of Entra's tells a reader of a headline nothing: ` of 8d3b6f02-…`, ` (8d3b6f02-…)`. */
const ENTRA_ID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/.source;
const ASIDE = new RegExp(` (?:(?:of|on) ${ENTRA_ID}|\\(${ENTRA_ID}\\)|\\(https?:[^)]*\\))`, 'gi');

/** A resource by its name alone. */
const RESOURCE_ID = /\/subscriptions\/[^\s/]+(?:\/[\w.()-]+)*\/([\w.-]*\w)/g;

/** The first sentence, or what comes before a colon, as it follows a colon: in lower case, without what only a report has room for. */
export function clauseOf(text: string): string {
  return endedBy(/[.:;](?=\s|$)/, text);
}

/** The whole of the first sentence. */
export function firstSentenceOf(text: string): string {
  return endedBy(/\.(?=\s|$)/, text);
}

function endedBy(mark: RegExp, text: string): string {
  const line = text.split('\n', 1)[0]?.replaceAll('`', '') ?? '';
  const end = mark.exec(line);
  const clause = (end === null ? line : line.slice(0, end.index)).replace(ASIDE, '').replace(RESOURCE_ID, '$1').trim();
  const short = clause.length > LONGEST_WITH_ASIDES ? clause.replace(/ \([^()]*\)/g, '') : clause;
  // Behind the colon of a long one comes what Azure said of it.
  const shorter = short.length > LONGEST_WITH_ASIDES ? short.replace(/^(.{20,}?): .*$/, '$1') : short;
  return clipped(inLowerCase(shorter));
}

/** What stands in brackets is the first to go. */
const LONGEST_WITH_ASIDES = 100;

/** Names that a sentence may begin with. */
const NAMES = /^(?:Azure|Microsoft|Entra|Git\w*|Kubernetes|Windows|Linux|Ubuntu|Spot|Standard|Basic|Cilium|Calico)$/;

/** Words of the language alone: a name of somebody's, such as `Subnet2` or `MC_group`, has more than letters in lower case. */
export function inLowerCase(clause: string): string {
  const first = clause.split(' ', 1)[0] ?? '';
  return /^[A-Z][a-z]*$/.test(first) && !NAMES.test(first)
    ? `${clause.slice(0, 1).toLowerCase()}${clause.slice(1)}`
    : clause;
}

function clipped(text: string): string {
  if (text.length <= LONGEST_CAUSE) return text;
  return `${text
    .slice(0, LONGEST_CAUSE - 1)
    .replace(/\s+\S*$/, '')
    .replace(/\s+(?:on|and|of|the|in)$/, '')}…`;
}
