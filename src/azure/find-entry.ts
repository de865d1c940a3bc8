import { chainOf, type AzureError, type ErrorLink } from './azure-error.ts';
import type { Asked } from './dictionary/asked.ts';
import { ERROR_ENTRIES } from './dictionary/index.ts';
import type { ErrorEntry } from './error-entry.ts';
import { errorText } from './error-text.ts';

export interface Found {
  readonly entry: ErrorEntry;
  readonly code: string;
  readonly groups: readonly string[];
}

/**
 * What happened stands innermost, and what is outside says where; so each error of the chain is looked up by itself, the last of the
 * deepest first, and only then all that is said at once.
 */
export function findEntry(error: AzureError, { kind }: Asked): Found | undefined {
  const innermost = shownCode(error);
  const entries = ERROR_ENTRIES.filter(
    ({ kinds, isLastResort, codes = [] }) =>
      (kinds === undefined || kinds.includes(kind)) && (isLastResort !== true || codes.includes(innermost)),
  );
  const links = [...chainOf(error).entries()]
    .sort(([leftIndex, left], [rightIndex, right]) => right.depth - left.depth || rightIndex - leftIndex)
    .map(([, link]) => link);
  const { codes, text } = errorText(error);
  const whole = { codes, text, code: innermost };
  for (const isGeneral of [false, true]) {
    const candidates = entries.filter((entry) => (entry.isGeneral === true) === isGeneral);
    for (const said of [...links.map(saidBy), whole]) {
      for (const entry of candidates) {
        const groups = match(entry, said, error.status);
        if (groups !== undefined) return { entry, code: codeBehind(error, said.code), groups };
      }
    }
  }
  return undefined;
}

interface Said {
  readonly codes: readonly string[];
  readonly text: string;
  readonly code: string;
}

function saidBy(link: ErrorLink): Said {
  const { code, subcode = '', message } = link;
  const telling = tellingCode(link);
  return { codes: [code, subcode], text: message, code: isTelling(telling) ? telling : '' };
}

/** The groups of the pattern, empty without one; undefined when the entry does not fit. */
function match(entry: ErrorEntry, said: Said, status: number | undefined): readonly string[] | undefined {
  const { codes, pattern, statuses } = entry;
  if (codes !== undefined && !codes.some((code) => said.codes.includes(code))) return undefined;
  if (statuses !== undefined && (status === undefined || !statuses.includes(status))) return undefined;
  if (pattern === undefined) return [];
  const found = pattern.exec(said.text);
  return found === null ? undefined : found.slice(1).map((group: string | undefined) => group ?? '');
}

/** The entry of the dictionary that explains the error; undefined when none fits. */
export function entryOf(error: AzureError, asked: Asked = { kind: 'pool' }): ErrorEntry | undefined {
  return findEntry(error, asked)?.entry;
}

/** Codes that say nothing by themselves, and leave the word to those outside of them. */
const MUTE_CODES = ['', 'Unspecified', 'Unknown'];

function isTelling(code: string): boolean {
  return !MUTE_CODES.includes(code);
}

/** The code of the last of the deepest errors that carries one. */
export function shownCode(error: AzureError): string {
  const telling = chainOf(error).filter(({ code }) => isTelling(code));
  const deepest = Math.max(0, ...telling.map(({ depth }) => depth));
  const last = telling.findLast(({ depth }) => depth === deepest);
  return last === undefined ? error.code : tellingCode(last);
}

/** AKS puts what happened into `subcode` where `code` is as wide as `ValidationError`. */
function tellingCode({ code, subcode = '' }: ErrorLink): string {
  return subcode !== '' && (!isTelling(code) || VAGUE_CODES.includes(code)) ? subcode : code;
}

/** Codes under which anything is told, where one beside them tells more: `QuotaExceeded` before Compute's `OperationNotAllowed`. */
const VAGUE_CODES = [
  'BadRequest',
  'ValidationError',
  'InvalidParameter',
  'OperationNotAllowed',
  'Conflict',
  'InvalidTemplateDeployment',
];

function codeBehind(error: AzureError, code: string): string {
  if (code !== '' && !VAGUE_CODES.includes(code)) return code;
  const telling = chainOf(error).findLast(
    (link) => isTelling(link.code) && !VAGUE_CODES.includes(link.code) && !/Fail(?:ed|ure)$/.test(link.code),
  );
  return telling?.code ?? (code === '' ? shownCode(error) : code);
}
