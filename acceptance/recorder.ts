import type { HttpClient, WireRequest, WireResponse } from '../src/world/world.ts';
import type { Redaction } from './redact.ts';

/** As `conformance/recordings` reads it. */
export interface AcceptanceRecording {
  /** Nothing was there before the first exchange: whatever is spoken of, the recording makes. */
  readonly begins: 'empty';
  readonly recordedAt: string;
  readonly interactions: readonly Interaction[];
}

interface Interaction {
  readonly index: number;
  readonly request: Omit<Message, 'status'> & { readonly method: string; readonly url: string };
  readonly response: Message;
}

interface Message {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Recorder {
  readonly httpClient: HttpClient;
  readonly recording: () => AcceptanceRecording;
}

/** What a request says to Azure; the rest names the machine, the SDK or who asks. */
const REQUEST_HEADERS = ['accept', 'content-type', 'if-match', 'if-none-match'];
/** Of the connection, or of a body that is kept unpacked. */
const FRAMING = ['content-encoding', 'transfer-encoding', 'connection', 'keep-alive', 'set-cookie'];

/**
 * Keeps every exchange that got an answer, redacted, in the order of the answers.
 *
 * @param onExchange told after each, so that what is kept outlives the process
 */
export function createRecorder(
  send: HttpClient,
  { redact }: Redaction,
  startedAt: number,
  onExchange: () => void = () => undefined,
): Recorder {
  const interactions: Interaction[] = [];
  const redacted = (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), redact(value)]));

  const keep = (request: WireRequest, response: WireResponse): void => {
    const sent = Object.entries(request.headers).filter(([name]) => REQUEST_HEADERS.includes(name.toLowerCase()));
    const came = Object.entries(response.headers).filter(([name]) => !FRAMING.includes(name.toLowerCase()));
    interactions.push({
      index: interactions.length,
      request: {
        method: request.method,
        url: redact(request.url),
        headers: redacted(Object.fromEntries(sent)),
        body: redact(request.body ?? ''),
      },
      response: {
        status: response.status,
        headers: redacted(Object.fromEntries(came)),
        body: redact(response.body),
      },
    });
    onExchange();
  };

  return {
    httpClient: async (request) => {
      const response = await send(request);
      keep(request, response);
      return response;
    },
    recording: () => ({
      begins: 'empty',
      recordedAt: new Date(startedAt).toISOString(),
      interactions: [...interactions],
    }),
  };
}
