import { expect } from '@jest/globals';

import type { RequestKind } from '../../src/azure/dictionary/asked.ts';
import { explainAzureError } from '../../src/azure/error-dictionary.ts';
import { parseAzureError, type AzureError } from '../../src/azure/azure-error.ts';
import type { JsonObject } from '../../src/values/json.ts';
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
  /** What was asked; mostly the add of a pool. */
  readonly kind?: RequestKind;
  /** The code of the innermost error, where it is not the outermost's. */
  readonly code?: string;
}

/** AKS answers bare, ARM wrapped; both are read alike. */
export function seen(
  status: number | undefined,
  code: string,
  message: string,
  details: object[] = [],
  additionalInfo: object[] = [],
): AzureError {
  const body = { code, message, details, additionalInfo, subcode: '' } as unknown as JsonObject;
  return parseAzureError(body, '', status);
}

/** A test of each: what it is taken for, and that the values are named. */
export function expectExplained({ error, retry, check, means, fix, kind = 'pool', code }: SeenError): void {
  const explanation = explainAzureError(error, { kind });
  expect(explanation).toMatchObject({ retry, isKnown: true });
  expect(explanation.check).toBe(check);
  expect(explanation.meaning).toContain(means ?? '');
  expect(explanation.fix).toContain(fix ?? '');
  if (code !== undefined) expect(explanation.code).toBe(code);
}
