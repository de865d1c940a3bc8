import { expect, test } from '@jest/globals';
import { nextSteps } from '../../src/report/next-steps.ts';
import { sectionText } from '../../src/report/section.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import type { Problem } from '../../src/values/problem.ts';
import { anOutcome, aPoolOutcome, HOSTILE } from './samples.ts';

const FULL = {
  code: 'SubnetIsFull',
  message: 'Subnet subnet2 has no address left.',
  meaning: 'The nodes need more addresses than the subnet has. Azure counts five of its own.',
  fix: 'Use a larger subnet.',
  pool: 'pool2',
};
const QUOTA = { code: 'QuotaExceeded', message: 'No cores left.', fix: 'Ask for more.', pool: 'pool3' };

function failedPools(others: readonly Problem[]): Parameters<typeof nextSteps>[0] {
  return anOutcome({
    result: 'failed',
    pools: [FULL, ...others].map(({ pool = '' }) => aPoolOutcome({ name: pool, result: 'failed' })),
    problem: FULL,
    otherProblems: others,
  });
}

function headsOf(outcome: Parameters<typeof nextSteps>[0]): readonly string[] {
  return nextSteps(outcome, {}).map((section) =>
    sectionText(section)
      .replace(/\n+$/, '\n')
      .replace(/\n{3,}/g, '\n\n'),
  );
}

test('every pool that failed is told with what to do', () => {
  expect(headsOf(failedPools([QUOTA]))).toEqual([
    '#### What to do for node pool pool2\n\nUse a larger subnet.\n\n**What it means:** The nodes need more addresses than the subnet has. Azure counts five of its own.\n\n**Details:** `SubnetIsFull`: Subnet subnet2 has no address left.\n',
    '#### What to do for node pool pool3\n\nAsk for more.\n\n**Details:** `QuotaExceeded`: No cores left.\n',
  ]);
});

test('what was told of one is not told again of the next', () => {
  const [, , third] = headsOf(
    failedPools([
      QUOTA,
      { ...FULL, message: 'Subnet subnet4 has no address left.', pool: 'pool4', correlationId: 'c-4' },
    ]),
  );
  expect(third).toBe(
    "#### The same for node pool pool4\n\n**Details:** `SubnetIsFull`: Subnet subnet4 has no address left.\n\nCorrelation id, for Azure's support: `c-4`\n",
  );
});

test('one that failed alone needs no name there', () => {
  const outcome = anOutcome({ result: 'failed', problem: FULL });
  expect(headsOf(outcome)).toEqual([expect.stringMatching(/^#### What to do\n/)]);
});

test('a name is no markup', () => {
  const [, second = ''] = headsOf(failedPools([{ ...QUOTA, pool: HOSTILE }]));
  expect(second).not.toMatch(/<img|\[l\]\(|^##\[/m);
});

test('each has an annotation, at its pool where that is written in a file', () => {
  const places = new Map([['pool3', { file: 'aks/pools.yaml', line: 7, column: 5 }]]);
  expect(annotationsOf({ ...failedPools([QUOTA]), places })).toEqual([
    expect.objectContaining({
      level: 'error',
      title: 'pool2 and pool3 failed: the nodes need more addresses than the subnet has (SubnetIsFull)',
    }),
    expect.objectContaining({
      level: 'error',
      title: 'pool3: no cores left (QuotaExceeded)',
      place: places.get('pool3'),
    }),
  ]);
});
