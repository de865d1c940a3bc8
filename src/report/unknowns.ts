import type { Finding } from '../checks/finding.ts';
import { inLowerCase } from './cause.ts';
import { FACTS_ARE_READABLE, REQUIRED_FACTS_ARE_READABLE } from '../checks/unread-facts.ts';
import { capitalized } from '../values/list-text.ts';

/** What could not be judged for one cause, as it is shown. */
export interface Unknown {
  /** Of the finding that tells of the cause itself where there is one, otherwise of the first check that it keeps from an answer. */
  readonly finding: Finding;
  /** The ids of the checks that have no answer for it, each once. */
  readonly checks: readonly string[];
  /** The names of the pools that they ask about, each once. */
  readonly pools: readonly string[];
}

/** The answers that are not known, one entry for each cause, in the order in which they come. */
export function unknownsOf(findings: readonly Finding[]): readonly Unknown[] {
  if (hasNoGround(findings)) return [];
  const told = new Set(findings.flatMap(({ status, cause }) => (status === 'failed' ? (cause ?? []) : [])));
  // What follows from a failure is told by it.
  const unknown = findings.filter(({ status, cause }) => status === 'unknown' && !(cause && told.has(cause)));
  return [...Map.groupBy(unknown, ({ cause, saw }) => cause ?? saw).values()].flatMap((alike) => {
    const finding = alike.find(isCause) ?? alike[0];
    if (finding === undefined) return [];
    const kept = alike.filter((each) => !isCause(each));
    return [
      {
        finding: { ...finding, saw: sentenceOf(finding.saw) },
        checks: [...new Set(kept.map(({ id }) => id))],
        pools: [...new Set(kept.flatMap(({ pool }) => pool ?? []))],
      },
    ];
  });
}

/** Without these nothing about the pools can be known: what stops the run is the one thing to tell. */
const GROUNDS: readonly string[] = ['cluster-exists', 'vnet-exists', REQUIRED_FACTS_ARE_READABLE];

export function hasNoGround(findings: readonly Finding[]): boolean {
  return findings.some(
    ({ id, status, standing }) => status === 'failed' && standing === 'stops' && GROUNDS.includes(id),
  );
}

function isCause({ id }: Finding): boolean {
  return id === FACTS_ARE_READABLE;
}

/** Why it could not be checked, as a sentence of its own. */
export function unknownText(finding: Finding): string {
  // The cause itself says already that something could not be read.
  return isCause(finding) ? finding.saw : `Could not be checked: ${inLowerCase(finding.saw)}`;
}

/** A check may give its reason as it follows a colon; alone it is a sentence. */
function sentenceOf(reason: string): string {
  const text = capitalized(reason);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
