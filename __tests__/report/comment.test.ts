import { describe, expect, test } from '@jest/globals';
import { MOST_OPEN_LINES, renderComment, renderedLines } from '../../src/report/comment.ts';
import type { Outcome } from '../../src/run/outcome.ts';
import { aFinding, anOutcome, aPoolOutcome, aProblem } from './samples.ts';

const PLAN: Outcome['plan'] = [{ name: 'pool2', do: 'add', fields: [{ field: 'count', after: '3' }] }];
const BLOCKED = anOutcome({
  result: 'blocked',
  plan: PLAN,
  pools: [aPoolOutcome({ result: 'blocked', provisioningState: '' })],
  findings: [aFinding(), aFinding({ id: 'p', status: 'passed' })],
});

function comment(outcome: Outcome, limit = 65_536): string {
  return renderComment({ outcome, events: [] }, limit);
}

function open(outcome: Outcome): string {
  return comment(outcome).split('<details>')[0] ?? '';
}

describe('before the first fold', () => {
  test('stand the headline, what to do, and the plan, in this order', () => {
    const text = open(BLOCKED);
    const places = ['### ⛔ Not added: subnet subnet2 holds pool1', '#### What to do', '#### Plan', '| `pool2` |'];
    expect(places.map((place) => text.indexOf(place))).toEqual(
      places.map((place) => text.indexOf(place)).toSorted((a, b) => a - b),
    );
    expect(text).not.toContain('#### Checks');
    expect(comment(BLOCKED)).toContain('#### Checks: 1 error, 1 passed');
  });

  test.each([1, 3, 10, 50])('are at most forty lines, with %d findings that stop the run', (count) => {
    const findings = Array.from({ length: count }, (_, index) =>
      aFinding({ id: `c${index}`, saw: 'word '.repeat(40) }),
    );
    const outcome = { ...BLOCKED, findings };
    expect(renderedLines(open(outcome))).toBeLessThanOrEqual(MOST_OPEN_LINES);
    // Nothing is lost by that.
    for (const { id } of findings) expect(comment(outcome)).toContain(`error · ${id}</sub>`);
    expect(open(outcome)).toContain('error · c0</sub>');
  });

  test('a plan without room is folded whole', () => {
    const fields = Array.from({ length: 36 }, (_, index) => ({ field: `f${index}`, after: 'x' }));
    const outcome = { ...BLOCKED, plan: [{ name: 'pool2', do: 'add', fields }] as const };
    expect(open(outcome)).not.toContain('```diff');
    expect(comment(outcome)).toContain('f35');
  });

  test('what to do is never lost to a long text of Azure', () => {
    const message = Array.from({ length: 60 }, (_, index) => `line ${index}`).join('\n');
    const outcome = anOutcome({ result: 'failed', problem: aProblem({ message, isQuoted: true }) });
    expect(open(outcome)).toContain('Use a larger subnet.');
    expect(open(outcome)).not.toContain('line 59');
    expect(comment(outcome)).toContain('line 59');
  });
});

test('a line is counted by what is seen of it, and a line of code is one', () => {
  expect(renderedLines('one')).toBe(2);
  expect(renderedLines('x'.repeat(100))).toBe(2);
  expect(renderedLines('x'.repeat(101))).toBe(3);
  expect(renderedLines(`[a](https://${'x'.repeat(300)})`)).toBe(2);
  expect(renderedLines(`\`\`\`\n${'x'.repeat(300)}\n\`\`\``)).toBe(4);
});

test('is never larger than it may be, and closes what it opens', () => {
  const bytes = Buffer.byteLength(comment(BLOCKED));
  for (let limit = 300; limit <= bytes; limit += 11) {
    const text = comment(BLOCKED, limit);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  }
});
