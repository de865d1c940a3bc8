import { describe, expect, test } from '@jest/globals';
import type { Answer, Finding, Standing } from '../../src/checks/finding.ts';
import type { Deed, WriteEnd } from '../../src/steps/step.ts';
import { anAgentPool, aPoolRequest } from '../builders.ts';
import { aSituation, type Sketch } from '../situation-builders.ts';

function anAnswer(changes: Partial<Answer> = {}): Answer {
  return {
    id: 'it-is-well',
    title: '',
    level: 'error',
    status: 'failed',
    saw: 'It is ill.',
    fix: 'Heal it.',
    docs: '',
    ...changes,
  };
}

function judge(answer: Partial<Answer>, sketch: Sketch = {}): Finding {
  const [finding] = aSituation({ ...sketch, findings: [anAnswer(answer), ...(sketch.findings ?? [])] }).findings;
  if (finding === undefined) throw new Error('An answer has a standing.');
  return finding;
}

const reconciled = (when: 'before' | 'after', end: WriteEnd = { status: 'succeeded' }): Deed => ({
  step: { do: 'reconcile', when, why: '' },
  end,
});
const REFUSED: WriteEnd = {
  status: 'failed',
  error: { code: 'No', message: 'no', details: [] },
  wasAccepted: false,
};
const ALLOWED: Sketch = { inputs: { allowReconcile: true } };
const GUARD = anAnswer({ id: 'no-upgrade-is-pending', level: 'notice', guards: 'reconcile', fix: 'Upgrade.' });
const SETTLED: Sketch = { pools: [aPoolRequest({ existing: anAgentPool({ name: 'pool2' }) })] };

describe('what an answer means for the run', () => {
  test.each<[Standing, string, Partial<Answer>, Sketch]>([
    ['stops', 'an error', {}, {}],
    ['told', 'a warning', { level: 'warning' }, {}],
    ['stops', 'a warning under strict', { level: 'warning' }, { inputs: { strict: true } }],
    ['told', 'a notice under strict', { level: 'notice' }, { inputs: { strict: true } }],
    ['told', 'what passed', { status: 'passed' }, { inputs: { strict: true } }],
    ['told', 'what does not apply', { status: 'not-applicable' }, { inputs: { strict: true } }],
    ['told', 'what cannot be known, strict or not', { status: 'unknown' }, { inputs: { strict: true } }],
    ['ignored', 'an error that the user ignores', {}, { inputs: { ignoreChecks: ['it-is-well'] } }],
    ['stops', 'an error beside one that the user ignores', {}, { inputs: { ignoreChecks: ['another'] } }],
    ['stops', 'what a reconcile heals, which nobody allows', { healedBy: 'reconcile-before' }, {}],
    ['repair-before', 'what a reconcile heals', { healedBy: 'reconcile-before' }, ALLOWED],
    ['repair-after', 'what a reconcile heals afterwards', { healedBy: 'reconcile-after' }, ALLOWED],
    [
      'told',
      'what one before heals, of a pool that is there',
      { healedBy: 'reconcile-before' },
      { ...ALLOWED, ...SETTLED },
    ],
    ['repair-after', 'what an add left behind', { healedBy: 'reconcile-after' }, { ...ALLOWED, ...SETTLED }],
    [
      'stops',
      'what a reconcile heals that is forbidden',
      { healedBy: 'reconcile-before' },
      { ...ALLOWED, findings: [GUARD] },
    ],
    [
      'repair-before',
      'what a reconcile heals whose guard the user ignores',
      { healedBy: 'reconcile-before' },
      { inputs: { allowReconcile: true, ignoreChecks: ['no-upgrade-is-pending'] }, findings: [GUARD] },
    ],
    [
      'told',
      'what a reconcile was to heal that Azure refused: its refusal is what stops',
      { healedBy: 'reconcile-before' },
      { ...ALLOWED, deeds: [reconciled('before', REFUSED)] },
    ],
    [
      'stops',
      'what a reconcile did not heal, as is seen',
      { healedBy: 'reconcile-before', isHealingVisible: true },
      { ...ALLOWED, deeds: [reconciled('before')] },
    ],
    [
      'stops',
      'what a reconcile did not heal, for the cluster is not well',
      { healedBy: 'reconcile-before' },
      { ...ALLOWED, cluster: { provisioningState: 'Failed' }, deeds: [reconciled('before')] },
    ],
  ])('%s: %s', (standing, _, answer, sketch) => {
    expect(judge(answer, sketch).standing).toBe(standing);
  });
});

describe('a failure that a reconcile heals and nothing shows', () => {
  test.each([
    ['reconcile-before', 'before', 'repaired'],
    ['reconcile-before', 'after', 'repair-before'],
    ['reconcile-after', 'after', 'repaired'],
    ['reconcile-after', 'before', 'repair-after'],
  ] as const)('by %s is, after a reconcile %s the adds, %s', (healedBy, when, standing) => {
    expect(judge({ healedBy }, { ...ALLOWED, deeds: [reconciled(when)] }).standing).toBe(standing);
  });

  test('passes once it is repaired, says so, and needs no fix any more', () => {
    const finding = judge({ healedBy: 'reconcile-before' }, { ...ALLOWED, deeds: [reconciled('before')] });
    expect(finding.status).toBe('passed');
    expect(finding.saw).toBe('It is ill. The reconcile of this run repaired it.');
    expect(finding.fix).toBeUndefined();
  });
});

test('what a forbidden reconcile was to repair says what forbids it, and what to do about that', () => {
  expect(judge({ healedBy: 'reconcile-before' }, { ...ALLOWED, findings: [GUARD] }).fix).toBe(
    'allow-reconcile is set, but no-upgrade-is-pending prevents the reconcile that would repair this. Upgrade.',
  );
});
