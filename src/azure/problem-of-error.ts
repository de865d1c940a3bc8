import type { Problem } from '../values/problem.ts';
import type { AzureError } from './azure-error.ts';
import type { Asked } from './dictionary/asked.ts';
import { explainAzureError } from './error-dictionary.ts';
import { wordsOf } from './error-text.ts';

/** What a run ends with that met the error and could not go on: the cause with its code, and Azure's words as they are. */
export function problemOfError(error: AzureError, asked: Asked): Problem {
  const { code, meaning, fix, check, retry } = explainAzureError(error, asked);
  return {
    code: code === '' ? (error.status === undefined ? 'Unknown' : `HTTP${error.status}`) : code,
    message: wordsOf(error),
    isQuoted: true,
    meaning: meaning === '' ? undefined : meaning,
    // Before the commands, which stand last.
    fix:
      retry === 'after-grant' && error.status === 403
        ? `If the role was assigned in the last few minutes, run again first. ${fix}`
        : fix,
    correlationId: error.correlationId,
    check,
  };
}
