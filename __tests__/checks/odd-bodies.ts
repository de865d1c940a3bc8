import fc from 'fast-check';
import type { Answer } from '../../src/checks/finding.ts';
import { subnetId } from '../builders.ts';

/** What a message holds when a number or a field in it was none. */
const BROKEN = /NaN|undefined|Infinity/;

/** The findings that no person should read: of a check that crashed, with a number that is none, or of a failure without a word on what to do. */
export function unreadable(findings: readonly Answer[]): readonly Answer[] {
  return findings.filter(
    ({ status, saw, fix = '' }) =>
      saw.includes('this check crashed') || BROKEN.test(saw) || (status === 'failed' && !/\w/.test(fix)),
  );
}

// Words that a check might take for something, among others that mean nothing.
export const word = fc.oneof(
  fc.string().filter((text) => !BROKEN.test(text)),
  fc.constantFrom(
    '',
    'Succeeded',
    'Failed',
    'azure',
    'kubenet',
    'none',
    'overlay',
    'Windows',
    'StaticBlock',
    '10.1.0.0/16',
    '10.1.1.0/24',
    '0.0.0.0/0',
    '::/0',
    '10.1.1.0/99',
    '*',
    'VirtualNetwork',
    '0-65535',
    '9-1',
    '1.33',
    subnetId('subnet1'),
    subnetId('subnet2'),
  ),
);
export const value = fc.oneof(
  word,
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.array(word, { maxLength: 3 }),
  fc.object({ maxDepth: 1 }),
);

/** An object with these fields, each there or not, and each anything. */
export function anything(...fields: readonly string[]): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(Object.fromEntries(fields.map((field) => [field, value])), { requiredKeys: [] });
}

/** A resource of Azure's, of which nothing but the id is what it should be. */
export function body(id: string, properties: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<never> {
  return fc.record({ id: fc.constant(id), name: word, properties }) as fc.Arbitrary<never>;
}

/** An object with these fields, each there or not. */
export function nested(
  ...entries: readonly (readonly [string, fc.Arbitrary<unknown>])[]
): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(Object.fromEntries(entries), { requiredKeys: [] });
}
