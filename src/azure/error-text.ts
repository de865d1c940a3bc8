import { chainOf, type AzureError } from './azure-error.ts';

/** Everything that an error says, in whatever it is wrapped. */
export interface ErrorText {
  /** Every code and subcode, outermost first, each once. */
  readonly codes: readonly string[];
  /** Every message, outermost first, a line each. */
  readonly text: string;
  /** AKS's own word on whether the same may go better; undefined where it says nothing. */
  readonly isRetriable: boolean | undefined;
}

/** The codes and messages of an error's chain. */
export function errorText(error: AzureError): ErrorText {
  const chain = chainOf(error);
  const codes = chain.flatMap(({ code, subcode = '' }) => [code, subcode]).filter((code) => code !== '');
  const text = chain.flatMap(({ message }) => (message === '' ? [] : [message])).join('\n');
  const retriable = /\bRetriable: (true|false)\b/i.exec(text)?.[1];
  return { codes: [...new Set(codes)], text, isRetriable: retriable === undefined ? undefined : retriable === 'true' };
}

/**
 * Azure's words, verbatim: the message, or of a chain each error on a line with its code, outermost first; those that another one quotes
 * are not said twice.
 */
export function wordsOf(error: AzureError): string {
  const chain = chainOf(error).filter(({ code, message }) => `${code}${message}` !== '');
  const told = chain.filter(({ code, message }, index) => {
    const text = message === '' ? code : message;
    return !chain.slice(0, index).some((outer) => outer.message.includes(text));
  });
  const [only, ...others] = told;
  if (only !== undefined && others.length === 0) return only.message === '' ? only.code : only.message;
  return told.map(({ code, message }) => [code, message].filter((part) => part !== '').join(': ')).join('\n');
}
