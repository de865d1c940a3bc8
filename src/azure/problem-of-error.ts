import type { Problem } from '../values/problem.ts';
import type { AzureError } from './azure-error.ts';
import { explainAzureError } from './error-dictionary.ts';

/** What a run ends with that met the error and could not go on. */
export function problemOfError(error: AzureError): Problem {
  const { meaning, fix, check, retry } = explainAzureError(error);
  return {
    code: error.code === '' ? (error.status === undefined ? 'Unknown' : `HTTP${error.status}`) : error.code,
    message: error.message,
    meaning,
    fix:
      retry === 'after-grant' && error.status === 403
        ? `${fix} What was granted in the last minutes may need a second run.`
        : fix,
    correlationId: error.correlationId,
    check,
  };
}
