import { describe, expect, test } from '@jest/globals';
import { annotationsOf, LONGEST_ANNOTATION } from '../../src/report/annotations.ts';
import { aFinding, anOutcome, aProblem, HOSTILE } from './samples.ts';

test('the problem comes first, then each failure at its level', () => {
  const outcome = anOutcome({
    result: 'failed',
    problem: aProblem(),
    findings: [
      aFinding({ level: 'notice', id: 'n' }),
      aFinding({ level: 'warning', id: 'w' }),
      aFinding({ id: 'e' }),
      aFinding({ status: 'passed' }),
      aFinding({ status: 'skipped' }),
    ],
  });
  expect(annotationsOf(outcome)).toEqual([
    {
      level: 'error',
      title: 'SubnetIsFull',
      message:
        'Subnet subnet2 has no address left.\nThe nodes need more addresses than the subnet has.\nUse a larger subnet.\nCorrelation id: 11111111-2222-4333-8444-555555555555',
    },
    { level: 'error', title: 'e (pool2)', message: 'Subnet subnet2 holds pool1.\nUse another subnet.' },
    { level: 'warning', title: 'w (pool2)', message: 'Subnet subnet2 holds pool1.\nUse another subnet.' },
    { level: 'notice', title: 'n (pool2)', message: 'Subnet subnet2 holds pool1.\nUse another subnet.' },
  ]);
});

test('what the user ignores, or a reconcile repaired, is a notice', () => {
  const findings = [aFinding({ id: 'i', ignored: true }), aFinding({ id: 'h', healed: true })];
  expect(annotationsOf(anOutcome({ findings })).map(({ level, title }) => `${level} ${title}`)).toEqual([
    'notice i (pool2), ignored',
    'notice h (pool2), repaired',
  ]);
});

test('the step that does not fail has no error of its own', () => {
  expect(annotationsOf(anOutcome({ problem: aProblem() })).map(({ level }) => level)).toEqual(['warning']);
});

describe('GitHub shows ten of a level', () => {
  test.each([
    [10, 10, 'check-9 (pool2)'],
    [11, 10, '2 more of level error'],
    [500, 10, '491 more of level error'],
  ])('%d failures are %d annotations, the last of them %s', (count, shown, last) => {
    const findings = Array.from({ length: count }, (_, index) => aFinding({ id: `check-${index}` }));
    const annotations = annotationsOf(anOutcome({ result: 'blocked', findings }));
    expect(annotations).toHaveLength(shown);
    expect(annotations.at(-1)?.title).toBe(last);
  });

  test('each level has ten of its own, and the last names those that are left out', () => {
    const findings = Array.from({ length: 11 }, (_, index) => [
      aFinding({ id: `e${index}` }),
      aFinding({ id: `w${index}`, level: 'warning' }),
    ]).flat();
    const annotations = annotationsOf(anOutcome({ result: 'blocked', findings }));
    expect(annotations.filter(({ level }) => level === 'warning')).toHaveLength(10);
    expect(annotations.filter(({ level }) => level === 'error')).toHaveLength(10);
    expect(annotations.at(-1)?.message).toContain('w9 (pool2)\nw10 (pool2)');
  });
});

test.each([
  [LONGEST_ANNOTATION - 'Fix.\n'.length, false],
  [LONGEST_ANNOTATION - 'Fix.\n'.length + 1, true],
  [10_000_000, true],
])('a message of %d letters fits into the 4096 that the runner passes on', (length, isCut) => {
  const saw = 'x'
    .repeat(100)
    .concat('\n')
    .repeat(Math.ceil(length / 101))
    .slice(0, length);
  const [annotation] = annotationsOf(anOutcome({ findings: [aFinding({ saw, fix: 'Fix.' })] }));
  expect(annotation?.message.length).toBeLessThanOrEqual(4096);
  expect(annotation?.message.endsWith('…')).toBe(isCut);
});

test('foreign text is shown as it is, on lines that are no commands', () => {
  const [annotation] = annotationsOf(anOutcome({ findings: [aFinding({ saw: HOSTILE, pool: HOSTILE })] }));
  expect(annotation?.title).not.toMatch(/[\n\r\0]|##\[/);
  expect(annotation?.message.split('\n').every((line) => !/^\s*::.*::|##\[/.test(line))).toBe(true);
});
