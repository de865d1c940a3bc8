import { expect } from '@jest/globals';

import { explainAzureError } from '../../src/azure/error-dictionary.ts';
import { parseAzureError, type AzureError } from '../../src/azure/azure-error.ts';
import type { Retry } from '../../src/azure/error-entry.ts';

/** One real wording of Azure's, and what it should be taken for. */
export interface SeenError {
  readonly name: string;
  readonly error: AzureError;
  readonly retry: Retry;
  readonly check?: string;
  /** Has to be in the meaning: the values out of Azure's sentence. */
  readonly means?: string;
  readonly fix?: string;
}

/** AKS answers bare, ARM wrapped; both are read alike. */
export function seen(status: number | undefined, code: string, message: string, details: object[] = []): AzureError {
  const body = { code, message, details: details as never, subcode: '' };
  return parseAzureError(body, '', status);
}

/** A test of each: what it is taken for, and that the values are named. */
export function expectExplained({ error, retry, check, means, fix }: SeenError): void {
  const explanation = explainAzureError(error);
  expect(explanation).toMatchObject({ retry, isKnown: true });
  expect(explanation.check).toBe(check);
  expect(explanation.meaning).toContain(means ?? '');
  expect(explanation.fix).toContain(fix ?? '');
}
