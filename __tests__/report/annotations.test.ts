import { describe, expect, test } from '@jest/globals';
import { annotationsOf, hiddenAnnotations, LONGEST_ANNOTATION } from '../../src/report/annotations.ts';
import { aFinding, anOutcome, aProblem, HOSTILE } from './samples.ts';

/** Of every finding of `aFinding`. */
const TITLE = 'Subnet holds no other pool (pool2)';

test('the problem comes first, then each failure at its level', () => {
  const outcome = anOutcome({
    result: 'failed',
    problem: aProblem(),
    findings: [
      aFinding({ level: 'notice', id: 'n' }),
      aFinding({ level: 'warning', id: 'w' }),
      aFinding({ id: 'e' }),
      aFinding({ status: 'passed' }),
      aFinding({ status: 'not-applicable' }),
    ],
  });
  expect(annotationsOf(outcome)).toEqual([
    {
      level: 'error',
      title: 'Failed: the nodes need more addresses than the subnet has (SubnetIsFull)',
      message:
        'SubnetIsFull: Subnet subnet2 has no address left.\nThe nodes need more addresses than the subnet has.\nUse a larger subnet.\nCorrelation id: 11111111-2222-4333-8444-555555555555',
    },
    { level: 'error', title: TITLE, message: 'Subnet subnet2 holds pool1.\nUse another subnet.\nCheck: e' },
    { level: 'warning', title: TITLE, message: 'Subnet subnet2 holds pool1.\nUse another subnet.\nCheck: w' },
    { level: 'notice', title: TITLE, message: 'Subnet subnet2 holds pool1.\nUse another subnet.\nCheck: n' },
  ]);
});

test('what the user ignores, or a reconcile repaired or will, is a notice', () => {
  const findings = [
    aFinding({ id: 'i', standing: 'ignored' }),
    aFinding({ id: 'h', standing: 'repaired' }),
    aFinding({ id: 'r', standing: 'repair-before' }),
  ];
  expect(annotationsOf(anOutcome({ findings })).map(({ level, title }) => `${level} ${title}`)).toEqual([
    'notice Added pool2 to cluster1',
    `notice ${TITLE}, repaired by the coming reconcile`,
    `notice ${TITLE}, ignored`,
    `notice ${TITLE}, repaired by the reconcile`,
  ]);
});

test('a run that does not fail ends with a notice of what came of it, before all others', () => {
  const findings = Array.from({ length: 20 }, (_, index) => aFinding({ id: `n${index}`, level: 'notice' }));
  const notices = annotationsOf(anOutcome({ findings: [...findings, aFinding({ status: 'passed' })] }));
  expect(notices[0]).toEqual({
    level: 'notice',
    title: 'Added pool2 to cluster1',
    message: 'Took 12 min 34 s. Checks: 20 notices, 1 passed. The job summary has the full report.',
  });
  expect(notices).toHaveLength(10);
});

test('the step that does not fail has no error of its own', () => {
  expect(annotationsOf(anOutcome({ problem: aProblem() })).map(({ level }) => level)).toEqual(['warning', 'notice']);
});

describe('GitHub shows ten of a level', () => {
  test.each([
    [10, 10, 'Check 9 (pool2)'],
    [11, 10, '2 more errors'],
    [500, 10, '491 more errors'],
  ])('%d failures are %d annotations, the last of them %s', (count, shown, last) => {
    const findings = Array.from({ length: count }, (_, index) => aFinding({ title: `Check ${index}` }));
    const annotations = annotationsOf(anOutcome({ result: 'blocked', findings }));
    expect(annotations).toHaveLength(shown);
    expect(annotations.at(-1)?.title).toBe(last);
  });

  test('each level has ten of its own, and the last names those that are left out', () => {
    const findings = Array.from({ length: 11 }, (_, index) => [
      aFinding({ title: `e${index}` }),
      aFinding({ title: `w${index}`, level: 'warning' }),
    ]).flat();
    const annotations = annotationsOf(anOutcome({ result: 'blocked', findings }));
    expect(annotations.filter(({ level }) => level === 'warning')).toHaveLength(10);
    expect(annotations.filter(({ level }) => level === 'error')).toHaveLength(10);
    expect(annotations.at(-1)?.message).toContain('w9 (pool2)\nw10 (pool2)');
  });
});

test('what is not shown is kept for the log, which the runner writes only what it shows', () => {
  const findings = Array.from({ length: 12 }, (_, index) => aFinding({ title: `Check ${index}` }));
  const outcome = anOutcome({ result: 'blocked', findings });
  expect(hiddenAnnotations(outcome).map(({ title }) => title)).toEqual([9, 10, 11].map((n) => `Check ${n} (pool2)`));
  expect(hiddenAnnotations(outcome, 1)).toHaveLength(4);
  expect(hiddenAnnotations(anOutcome({ result: 'blocked', findings: findings.slice(0, 10) }))).toEqual([]);
});

test('what could not be read is told by one annotation, with every grant', () => {
  const grants =
    'Assign the role: az role assignment create --role Reader --scope /a ; az role assignment create --role Reader --scope /b';
  const unread = aFinding({ id: 'required-facts-are-readable', pool: undefined, fix: grants });
  const outcome = anOutcome({
    result: 'failed',
    problem: aProblem({ fix: 'az role assignment create --role Reader --scope /a' }),
    otherProblems: [aProblem({ code: 'Other' })],
    findings: [unread],
  });
  const errors = annotationsOf(outcome);
  expect(errors).toHaveLength(1);
  expect(errors[0]?.message).toContain(grants);
});

test('a run that is blocked by what is not known says so', () => {
  const problem = aProblem({ code: 'ChecksFailed', message: 'Nothing is written while this is unknown:\nXY.' });
  const [annotation] = annotationsOf(anOutcome({ result: 'blocked', pools: [], problem }));
  expect(annotation).toMatchObject({ level: 'error', title: 'Not added: XY' });
});

test.each([
  [LONGEST_ANNOTATION - '\nFix.\nCheck: c'.length, false],
  [LONGEST_ANNOTATION - '\nFix.\nCheck: c'.length + 1, true],
  [10_000_000, true],
])('a message of %d letters fits into the 4096 that the runner passes on', (length, isCut) => {
  const saw = 'x'
    .repeat(100)
    .concat('\n')
    .repeat(Math.ceil(length / 101))
    .slice(0, length);
  const [annotation] = annotationsOf(anOutcome({ findings: [aFinding({ saw, fix: 'Fix.', id: 'c' })] }));
  expect(annotation?.message.length).toBeLessThanOrEqual(4096);
  expect(annotation?.message.endsWith('…')).toBe(isCut);
});

test('foreign text is shown as it is, on lines that are no commands', () => {
  const [annotation] = annotationsOf(anOutcome({ findings: [aFinding({ saw: HOSTILE, pool: HOSTILE })] }));
  expect(annotation?.title).not.toMatch(/[\n\r\0]|##\[/);
  expect(annotation?.message.split('\n').every((line) => !/^\s*::.*::|##\[/.test(line))).toBe(true);
});

describe('what is written in a file is shown there', () => {
  const place = { file: 'aks/pools.yaml', line: 4, column: 5 };

  test('the failures of a pool on its line, and those of no pool, or of another, without a line', () => {
    const findings = [aFinding(), { ...aFinding({ id: 'c' }), pool: undefined }, aFinding({ pool: 'pool3' })].map(
      ({ pool, ...finding }) => (pool === undefined ? finding : { ...finding, pool }),
    );
    expect(
      annotationsOf(anOutcome({ findings, places: new Map([['pool2', place]]) })).map((shown) => shown.place),
    ).toEqual([place, undefined, undefined]);
  });

  test('each fault of the inputs on its line, and the others together', () => {
    const faults = [
      { input: 'client-id', problem: 'It is no GUID.' },
      { input: 'node-pools-file', problem: 'aks/pools.yaml, line 4, column 5: name: x', place },
      { input: 'node-pools-file', problem: 'aks/pools.yaml, line 9, column 1: y', place: { ...place, line: 9 } },
      { input: 'strict', problem: 'It is no boolean.' },
    ];
    const problem = aProblem({ code: 'InvalidInputs', faults, fix: 'Correct them.' });
    expect(annotationsOf(anOutcome({ result: 'failed', problem }))).toEqual([
      {
        level: 'error',
        title: '3 invalid inputs: client-id, node-pools-file, strict',
        message: 'node-pools-file: aks/pools.yaml, line 4, column 5: name: x',
        place,
      },
      {
        level: 'error',
        title: '3 invalid inputs: client-id, node-pools-file, strict',
        message: 'node-pools-file: aks/pools.yaml, line 9, column 1: y',
        place: { ...place, line: 9 },
      },
      {
        level: 'error',
        title: '3 invalid inputs: client-id, node-pools-file, strict',
        message: 'client-id: It is no GUID.\nstrict: It is no boolean.\nCorrect them.',
      },
    ]);
  });

  test('no more than ten of a kind, the last of which counts the rest', () => {
    const faults = Array.from({ length: 12 }, (_, index) => ({
      input: 'node-pools-file',
      problem: `fault ${index}`,
      place: { ...place, line: index + 1 },
    }));
    const shown = annotationsOf(anOutcome({ result: 'failed', problem: aProblem({ code: 'InvalidInputs', faults }) }));
    expect(shown).toHaveLength(10);
    expect(shown.at(-1)).toMatchObject({ title: '3 more errors' });
  });

  test('a name that could end a command is harmless', () => {
    const [shown] = annotationsOf(
      anOutcome({ findings: [aFinding()], places: new Map([['pool2', { ...place, file: HOSTILE }]]) }),
    );
    expect(shown?.place?.file).not.toMatch(/[\n\r]/);
  });
});
