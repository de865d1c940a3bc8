import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { oneLine, shown } from './field.ts';
import { syntaxFaults, type TextFault } from './yaml-faults.ts';
import { referenceFaults } from './yaml-references.ts';

/** Where something begins in a text, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export function placeInWords({ line, column }: Position): string {
  return `Line ${line}, column ${column}`;
}

/** The keys and indices that lead to a value. */
export type YamlPath = readonly (string | number)[];

export type ReadYaml =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** Where the value begins; where there is none, the innermost that holds its place. */
      readonly placeOf: (path: YamlPath) => Position;
      /** Where the key of the value begins. */
      readonly keyPlaceOf: (path: YamlPath) => Position;
    }
  | { readonly ok: false; readonly problems: readonly YamlProblem[] };

export interface YamlProblem {
  /** Undefined where the text as a whole is at fault. */
  readonly at?: Position;
  readonly problem: string;
}

/** An alias that unfolds without end costs more than any file is worth. */
const MOST_ALIASES = 100;

/**
 * Reads one YAML 1.2 document, which JSON is too, with merge keys (`<<`).
 *
 * @param isAsWritten whether a number or a boolean below these keys is the text that stands there (`1.30`, `0123`) and not its value
 */
export function readYaml(written: string, isAsWritten: (keys: readonly string[]) => boolean = () => false): ReadYaml {
  // The mark that some editors put in front is not part of the first line.
  const text = written.replace(/^\uFEFF/, '');
  const lines = new LineCounter();
  const placeAt = (offset: number | undefined): Position => {
    const { line, col } = lines.linePos(offset ?? 0);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  try {
    // Of YAML 1.1's tags (dates, sets, bytes) nothing is resolved: they would become what JSON does not know.
    // The parser's own look for keys that are given twice takes as long as their number squared.
    const options = {
      version: '1.2',
      merge: true,
      stringKeys: true,
      resolveKnownTags: false,
      uniqueKeys: false,
    } as const;
    const document = parseDocument(text, { ...options, lineCounter: lines, prettyErrors: false });
    const mistakes = syntaxFaults(document, text);
    // Behind a mistake the parser only guesses which mapping a key is in.
    const certain = Math.min(...mistakes.map(({ offset }) => offset));
    const twice = keysGivenTwice(document, lines).filter(({ offset }) => offset < certain);
    const faults = [...twice, ...mistakes];
    // Aliases are looked at only where the text could be read, for one may stand for what could not.
    const problems = (faults.length > 0 ? faults : referenceFaults(document)).map(({ offset, problem }) => ({
      at: placeAt(offset),
      problem,
    }));
    if (problems.length > 0) return { ok: false, problems };
    keepAsWritten(document, isAsWritten);
    return {
      ok: true,
      value: document.toJS({ maxAliasCount: MOST_ALIASES }),
      placeOf: (path) => placeAt(offsetsOf(document, path).value),
      keyPlaceOf: (path) => placeAt(offsetsOf(document, path).key),
    };
  } catch (error) {
    const told = oneLine(error instanceof Error ? error.message : String(error));
    return { ok: false, problems: [{ problem: `The text cannot be read: ${told}.` }] };
  }
}

/** Each key of a mapping that stands in it before, but for merge keys, of which there may be several. */
function keysGivenTwice(document: Document, lines: LineCounter): readonly TextFault[] {
  const found: TextFault[] = [];
  visit(document, {
    Map(_key, map) {
      const before = new Map<unknown, number>();
      for (const { key } of map.items) {
        if (!isScalar(key) || key.value === '<<') continue;
        const offset = startOf(key) ?? 0;
        const first = before.get(key.value);
        if (first === undefined) before.set(key.value, offset);
        else {
          const problem = `The key ${shown(key.value)} appears twice, first on line ${lines.linePos(first).line}. Remove one.`;
          found.push({ offset, problem });
        }
      }
    },
  });
  return found;
}

function keepAsWritten(document: Document, isAsWritten: (keys: readonly string[]) => boolean): void {
  visit(document, {
    Scalar(key, scalar, path) {
      if (key === 'key' || (typeof scalar.value !== 'number' && typeof scalar.value !== 'boolean')) return;
      const keys = path.flatMap((node) => (isPair(node) && isScalar(node.key) ? [String(node.key.value)] : []));
      if (scalar.source !== undefined && isAsWritten(keys)) scalar.value = scalar.source;
    },
  });
}

/** Where the value and its key begin, as far as the path can be followed. */
function offsetsOf(document: Document, path: YamlPath): { readonly key: number; readonly value: number } {
  let node: unknown = document.contents;
  let found = { key: startOf(node) ?? 0, value: startOf(node) ?? 0 };
  for (const step of path) {
    if (isMap(node)) {
      const pair = pairsOf(node).get(step);
      if (pair === undefined) return found;
      node = pair.value;
      const key = startOf(pair.key) ?? found.key;
      found = { key, value: startOf(node) ?? key };
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      const start = startOf(node) ?? found.value;
      found = { key: start, value: start };
    } else return found;
  }
  return found;
}

const knownPairs = new WeakMap<YAMLMap, ReadonlyMap<unknown, Pair>>();

/** The pairs of a mapping by their keys, listed once: a file may have as many faults as keys. */
function pairsOf(map: YAMLMap): ReadonlyMap<unknown, Pair> {
  const pairs =
    knownPairs.get(map) ?? new Map(map.items.flatMap((pair) => (isScalar(pair.key) ? [[pair.key.value, pair]] : [])));
  knownPairs.set(map, pairs);
  return pairs;
}

function startOf(node: unknown): number | undefined {
  return typeof node === 'object' && node !== null && 'range' in node
    ? (node.range as readonly number[] | null | undefined)?.[0]
    : undefined;
}
