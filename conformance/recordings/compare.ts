import { isObject, type Json } from '../../src/values/json.ts';
import type { Exchange } from './exchange.ts';
import { jsonOf } from './exchange.ts';

/** What came back from the simulator. */
export interface Replayed {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Members whose text has to be the same, not only a text: clients decide by them. */
const COMPARED_BY_VALUE =
  /(?:^|\.)(?:id|name|type|code|status|provisioningState|mode|networkPlugin|osType|maxPods|osDiskSizeGB|powerState\.code)$/;

const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/**
 * How an answer of the simulator differs from the recorded one: status, headers present, type of the body, shape of the body (every
 * path with its type), and what clients decide by. One line for each, `header missing: vary`.
 */
export function differences(recorded: Exchange, simulated: Replayed): readonly string[] {
  return [
    ...(recorded.status === simulated.status ? [] : [`status: ${simulated.status} for ${recorded.status}`]),
    ...headerDifferences(recorded, simulated),
    ...bodyDifferences(recorded, simulated),
  ];
}

function headerDifferences(recorded: Exchange, simulated: Replayed): readonly string[] {
  const [ours, theirs] = [Object.keys(simulated.headers), Object.keys(recorded.headers)];
  const [type, recordedType] = [simulated.headers['content-type'], recorded.headers['content-type']];
  return [
    ...theirs.filter((name) => !ours.includes(name)).map((name) => `header missing: ${name}`),
    ...ours.filter((name) => !theirs.includes(name)).map((name) => `header added: ${name}`),
    ...(type === undefined || recordedType === undefined || type === recordedType
      ? []
      : [`content-type: ${type} for ${recordedType}`]),
  ];
}

function bodyDifferences(recorded: Exchange, simulated: Replayed): readonly string[] {
  const [theirs, ours] = [pathsOf(jsonOf(recorded.body)), pathsOf(jsonOf(simulated.body))];
  const found: string[] = [];
  for (const [path, value] of theirs) {
    if (!ours.has(path)) found.push(...(isTop(path, ours) ? [`body missing: ${path}`] : []));
    else if (typeOf(ours.get(path)) !== typeOf(value))
      found.push(`body type: ${path} ${typeOf(ours.get(path))} for ${typeOf(value)}`);
    else if (COMPARED_BY_VALUE.test(path) && spelt(ours.get(path)) !== spelt(value)) {
      found.push(`body value: ${path} ${spelt(ours.get(path))} for ${spelt(value)}`);
    }
  }
  const added = [...ours.keys()].filter((path) => !theirs.has(path) && isTop(path, theirs));
  return [...found, ...added.map((path) => `body added: ${path}`)];
}

/** Whether what the path is in is on the other side: what is missing as a whole is named once. */
function isTop(path: string, others: ReadonlyMap<string, unknown>): boolean {
  const parent = path.replace(/(?:\[\]|\.?[^.[\]]+)$/, '');
  return parent === '' || others.has(parent);
}

/** Every path of a body; the elements of an array share one. */
function pathsOf(value: Json | undefined, path = ''): Map<string, Json | undefined> {
  const paths = new Map<string, Json | undefined>();
  const add = (inner: Map<string, Json | undefined>): void => {
    for (const [name, found] of inner) if (!paths.has(name)) paths.set(name, found);
  };
  if (Array.isArray(value)) {
    const elements: readonly Json[] = value;
    paths.set(path, value);
    for (const element of elements) add(pathsOf(element, `${path}[]`));
  } else if (isObject(value)) {
    if (path !== '') paths.set(path, value);
    for (const [name, inner] of Object.entries(value)) add(pathsOf(inner, path === '' ? name : `${path}.${name}`));
  } else {
    paths.set(path, value);
  }
  return paths;
}

function typeOf(value: Json | undefined): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** The text, with ids that differ from run to run made alike. */
function spelt(value: Json | undefined): string {
  return JSON.stringify(value ?? null).replace(GUID, '{guid}');
}
