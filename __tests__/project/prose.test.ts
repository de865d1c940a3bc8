import { describe, expect, test } from '@jest/globals';
import { lintComments, lintMarkdown } from '../../tools/prose/lint.ts';

async function found(page: string): Promise<readonly string[]> {
  const { messages } = await lintMarkdown('page.md', page);
  return messages.map(({ line, reason }) => `${line ?? 0}: ${reason.replace(/ "[^"]*…"$/, '')}`);
}

const WORDS = Array.from({ length: 25 }, () => 'word').map((word, index) => `${word}${index}`);

describe('a page', () => {
  test('in plain words has no faults', async () => {
    expect(await found('# Title\n\nThe subnet has 51 free addresses. Use a larger subnet.\n')).toEqual([]);
  });

  test.each([
    ['The the subnet is full.', 'Unexpected repeated `the`, remove one occurrence'],
    ['Use an subnet.', 'Unexpected article `an` before `subnet`, expected `a`'],
    ['One.  Two.', 'Unexpected 2 spaces between sentence, expected 1 space'],
    ['Stop, else add it.', '"else": Write "otherwise".'],
    ['The subnet is as large as needed.', '"as large as": Say it without "as … as".'],
    ['The pool that is there stays.', '"that is there": Write "existing", or name it.'],
    ['The rule is not to be seen.', '"is not to be seen": Write "must be", or name who does it.'],
    ['One that failed is retried.', '"One that": Start with the noun that is meant.'],
    ['It has a subnet of its own.', '"of its own": Write "own", "dedicated", or "separate".'],
    ['The behaviour differs.', '"behaviour": Write "-or".'],
    ['The pool is recognised.', '"recognised": Write "-ize".'],
    ['The run was cancelled.', '"cancelled": Write it with one "l".'],
    ['Add a nodepool.', '"nodepool": Write "node pool".'],
    ['It runs on azure.', '"azure": Write the name with its capitals.'],
    ['Simply add it.', '"Simply": Leave it out.'],
  ])('%s', async (sentence, fault) => {
    expect(await found(`Text.\n\n${sentence}\n`)).toContainEqual(`3: ${fault}`);
  });

  test('may have 25 words in a sentence, and not 26', async () => {
    expect(await found(`${WORDS.join(' ')}.`)).toEqual([]);
    expect(await found(`One ${WORDS.join(' ')}.`)).toEqual(['1: 26 words: make it two sentences.']);
  });

  test('is read in its tables, cell by cell, and not in its code', async () => {
    const half = WORDS.slice(0, 15).join(' ');
    expect(await found(`| a | b |\n| - | - |\n| ${half} | ${half} |\n`)).toEqual([]);
    expect(await found('| a | b |\n| - | - |\n| good | the colour |\n')).toEqual(['3: "colour": Write "-or".']);
    expect(await found('Set `colour` or <https://behaviour.example>.\n\n```sh\nnodepool else\n```\n')).toEqual([]);
  });

  test('may say else after a pronoun, and names as parts of paths', async () => {
    expect(await found('Nothing else needs it. See azure/login and api.github.com.')).toEqual([]);
  });
});

test('of YAML the comments are read, and nothing else', async () => {
  const { messages } = await lintComments('a.yml', 'colour: red # the colour\n# a nodepool\nelse: 1\n');
  expect(messages.map(({ line, reason }) => `${line ?? 0}: ${reason}`)).toEqual([
    '1: "colour": Write "-or".',
    '1: "nodepool": Write "node pool".',
  ]);
});
