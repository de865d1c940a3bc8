import { objectOf, objectsOf, textOf, type JsonObject } from '../../src/values/json.ts';
import { dataFiles, readData } from '../azure-data.ts';

/** One request to Azure and what Azure answered, as somebody recorded it. */
export interface Exchange {
  /** The file and the number in it: `flows/vnet-429.json #12`. */
  readonly where: string;
  readonly method: string;
  readonly url: URL;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Exchanges that belong together, in order; single ones make a recording each. */
export interface Recording {
  readonly name: string;
  /** `empty`: it makes everything that it speaks of, and so nothing of that is there at first. `whole`: that is there already. */
  readonly begins: 'whole' | 'empty';
  readonly exchanges: readonly Exchange[];
}

/** All recordings of the folder: whole flows first, then the single refusals. */
export function recordings(): readonly Recording[] {
  const files = dataFiles('recordings');
  const flows = files
    .filter((file) => !file.includes('/failures/'))
    .map((file) => recordingOf(shortened(file), readData(file)));
  const single = files
    .filter((file) => file.includes('/failures/'))
    .flatMap((file) => exchangesOf(shortened(file), readData(file)['failures']))
    .map((exchange) => ({ name: exchange.where, begins: 'whole' as const, exchanges: [exchange] }));
  return [...flows, ...single].filter(({ exchanges }) => exchanges.length > 0);
}

/** A flow as it lies in a file, also in the one that an acceptance run has written. */
export function recordingOf(name: string, data: JsonObject): Recording {
  const begins = data['begins'] === 'empty' ? 'empty' : 'whole';
  return { name, begins, exchanges: exchangesOf(name, data['interactions']) };
}

function shortened(file: string): string {
  return file.replace(/^recordings\//, '');
}

function exchangesOf(name: string, list: unknown): readonly Exchange[] {
  return objectsOf(list).flatMap((entry, position) => {
    const request = objectOf(entry['request']);
    const response = objectOf(entry['response']);
    const url = textOf(request['url']);
    if (url === undefined) return [];
    const index = typeof entry['index'] === 'number' ? entry['index'] : position;
    return [
      {
        where: `${name} #${index}`,
        method: textOf(request['method']) ?? 'GET',
        url: new URL(url),
        requestHeaders: headersOf(request),
        requestBody: textOf(request['body']) ?? '',
        status: Number(response['status']),
        headers: headersOf(response),
        body: textOf(response['body']) ?? '',
      },
    ];
  });
}

/** Names in lower case; of a header that came twice the first. */
function headersOf(message: JsonObject): Readonly<Record<string, string>> {
  const entries = Object.entries(objectOf(message['headers'])).flatMap(([name, value]) => {
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return typeof first === 'string' ? [[name.toLowerCase(), first] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** The body as an object; empty when it is none. */
export function jsonOf(body: string): JsonObject {
  try {
    return objectOf(JSON.parse(body));
  } catch {
    return {};
  }
}

/** Of an error, wrapped or bare; empty for anything else. */
export function codeOf({ body }: Exchange): string {
  const json = jsonOf(body);
  return textOf(objectOf(json['error'] ?? json)['code']) ?? '';
}
