import { chainOf, type AzureError } from './azure-error.ts';

/** Everything that an error says, in whatever it is wrapped. */
export interface ErrorText {
  /** Every code, outermost first, each once. */
  readonly codes: readonly string[];
  /** Every message, outermost first, a line each. */
  readonly text: string;
  /** AKS's own word on whether the same may go better; undefined where it says nothing. */
  readonly isRetriable: boolean | undefined;
}

/** The codes and messages of an error's chain. */
export function errorText(error: AzureError): ErrorText {
  const chain = chainOf(error);
  const codes = chain.map(({ code }) => code).filter((code) => code !== '');
  const text = chain.flatMap(({ message }) => (message === '' ? [] : [message])).join('\n');
  const retriable = /\bRetriable: (true|false)\b/i.exec(text)?.[1];
  return { codes: [...new Set(codes)], text, isRetriable: retriable === undefined ? undefined : retriable === 'true' };
}

/**
 * Azure's words, verbatim: each error of the chain on a line with its code, outermost first; those that another one quotes are not said
 * twice.
 */
export function wordsOf(error: AzureError): string {
  const chain = chainOf(error).filter(({ code, message }) => `${code}${message}` !== '');
  const isQuoted = (text: string, index: number): boolean =>
    chain.some(({ message }, other) => other < index && text !== '' && message.includes(text));
  const lines = chain.flatMap(({ code, message }, index) => {
    if (isQuoted(message === '' ? code : message, index)) return [];
    return [[code, message].filter((part) => part !== '').join(': ')];
  });
  return lines.join('\n');
}
