import { describe, expect, test } from '@jest/globals';
import { INPUT_NAMES, parseInputs } from '../../src/inputs/parse-inputs.ts';
import { environmentOf, faultsOf } from './said.ts';

const ONE_MEGABYTE = 1_048_576;
const LONGEST_FAULT = 2000;

/** What could end a line and so begin a command of the runner, and what hides or turns around the text beside it. */
const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]/u;

const HOSTILE: readonly (readonly [string, string])[] = [
  ['a megabyte', 'a'.repeat(ONE_MEGABYTE)],
  ['a megabyte of commas and words', 'a,'.repeat(ONE_MEGABYTE / 2)],
  ['thousands of wrong items', '?!,'.repeat(20_000)],
  ['a workflow command on a line of its own', 'x\n::error::y\r\n::set-output name=z::1'],
  ['control characters', 'a\u0000b\u0007\u001b[31m\u009b'],
  ['separators of Unicode, and text turned around', 'a\u2028b\u2029c\u0085d\u202ee'],
  ['half of a pair', 'a\ud83d'],
  ['what backtracks', `${'a-'.repeat(30_000)}!`],
  ['brackets without end', '['.repeat(60_000)],
  ['braces without end', '{a: '.repeat(15_000)],
];

describe('hostile text', () => {
  test.each(HOSTILE)('%s in every input gives short faults on one line each', (_, text) => {
    const everywhere = Object.fromEntries(INPUT_NAMES.map((name) => [name, text]));
    const parsed = parseInputs(environmentOf(everywhere), ['some-check']);
    expect(parsed.ok).toBe(false);
    for (const { input, problem } of parsed.ok ? [] : parsed.faults) {
      expect(INPUT_NAMES).toContain(input);
      expect(problem).not.toMatch(UNPRINTABLE);
      expect(problem.length).toBeLessThan(LONGEST_FAULT);
    }
  });

  test('many wrong items are told by their number', () => {
    const faults = faultsOf({ labels: Array.from({ length: 25 }, (_, index) => `-${index}=x`).join(',') });
    expect(faults).toHaveLength(11);
    expect(faults.at(-1)).toBe('labels: 15 more of this kind.');
  });

  test('a bomb of aliases is refused', () => {
    const lines = Array.from({ length: 9 }, (_, index) => {
      const before = index === 0 ? '"x"' : `*a${index - 1}`;
      return `a${index}: &a${index} [${Array.from({ length: 9 }, () => before).join(', ')}]`;
    });
    expect(faultsOf({ properties: lines.join('\n') }).join()).toContain('properties: The text cannot be read');
  });

  test('no key reaches the prototype of anything', () => {
    faultsOf({
      properties: '{"__proto__": {"polluted": true}}',
      labels: '__proto__=polluted',
      tags: '__proto__=polluted',
    });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('a tag may be called __proto__ without harm', () => {
    expect(faultsOf({ tags: '__proto__=x' })).toEqual([]);
  });
});
