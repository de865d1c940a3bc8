import { describe, expect, test } from '@jest/globals';
import type { Outcome } from '../../src/outcome.ts';
import { interimOutcome } from '../../src/report/interim.ts';
import { renderSummary, SUMMARY_LIMIT_BYTES } from '../../src/report/summary.ts';
import { aFinding, anOutcome, aPoolOutcome, aProblem, at, HOSTILE } from './samples.ts';

const LINKS = {
  portal: 'https://portal.azure.com/#resource/x',
  run: 'https://github.com/o/r/actions/runs/7',
  docs: 'https://github.com/o/a/blob/v1',
};

function headlineOf(changes: Partial<Outcome>): string | undefined {
  return renderSummary({ outcome: anOutcome(changes), events: [] }).split('\n')[0];
}

describe('the headline says what happened', () => {
  const two = [aPoolOutcome(), aPoolOutcome({ name: 'pool3', result: 'unchanged' })];
  const running = { what: 'Creating node pool pool2', look: 'az aks nodepool show' };
  test.each<[Partial<Outcome>, string]>([
    [{}, '✅ Added node pool pool2 to cluster cluster1'],
    [{ pools: two }, '✅ Added node pool pool2 to cluster cluster1'],
    [
      { pools: [...two, aPoolOutcome({ name: 'pool4' }), aPoolOutcome({ name: 'pool5' })] },
      '✅ Added node pools pool2, pool4 and pool5 to cluster cluster1',
    ],
    [
      { pools: [1, 2, 3, 4, 5].map((number) => aPoolOutcome({ name: `p${number}` })) },
      '✅ Added 5 node pools to cluster cluster1',
    ],
    [
      { result: 'updated', pools: [aPoolOutcome({ result: 'updated' })] },
      '✅ Updated node pool pool2 of cluster cluster1',
    ],
    [{ result: 'unchanged' }, '✅ Nothing to do: node pool pool2 of cluster cluster1 is as asked for'],
    [
      { result: 'unchanged', pools: two },
      '✅ Nothing to do: node pools pool2 and pool3 of cluster cluster1 are as asked for',
    ],
    [{ result: 'reconciled', pools: [] }, '✅ Reconciled cluster cluster1'],
    [{ result: 'passed' }, '✅ Checked: nothing stops node pool pool2 from being added to cluster cluster1'],
    [{ result: 'blocked', changed: false }, '⛔ Stopped by checks: nothing was written to cluster cluster1'],
    [{ result: 'blocked' }, '⛔ Stopped by checks before all was done to cluster cluster1'],
    [{ result: 'failed', problem: aProblem() }, '❌ Failed: SubnetIsFull'],
    [{ result: 'failed' }, '❌ Failed'],
    [{ result: 'timed-out', running }, '⌛ Timed out after 12 min 34 s, while Azure goes on: Creating node pool pool2'],
    [{ result: 'cancelled', changed: false }, '🛑 Cancelled, before anything was changed'],
    [{ result: 'cancelled' }, '🛑 Cancelled, after something was changed'],
  ])('%j', (changes, headline) => {
    expect(headlineOf(changes)).toBe(`### ${headline}`);
  });
});

describe('what to do comes before everything else', () => {
  test('the fixes of what stopped the run, errors alone where there are any', () => {
    const markdown = renderSummary({
      outcome: anOutcome({
        result: 'blocked',
        problem: aProblem({ code: 'ChecksFailed' }),
        findings: [aFinding({ level: 'warning', fix: 'Later.' }), aFinding(), aFinding({ ignored: true, fix: 'No.' })],
      }),
      events: [],
      links: LINKS,
    });
    expect(markdown).toContain(
      '**What to do:**\n\n- [subnet-is-unique](https://github.com/o/a/blob/v1/docs/checks.md#subnet-is-unique) (`pool2`): Use another subnet.\n\n|',
    );
    expect(markdown).not.toContain('ChecksFailed');
  });

  test('warnings when they stopped it', () => {
    const outcome = anOutcome({
      result: 'blocked',
      strict: true,
      findings: [aFinding({ level: 'warning', fix: 'Look at it.' })],
    });
    expect(renderSummary({ outcome, events: [] })).toContain('- subnet-is-unique (`pool2`): Look at it.');
  });

  test('the problem, with what Azure’s support asks for', () => {
    const markdown = renderSummary({
      outcome: anOutcome({ result: 'failed', problem: aProblem({ check: 'subnet-has-room' }) }),
      events: [],
    });
    expect(markdown).toContain(
      [
        '**What to do:** Use a larger subnet.',
        '**What was seen:** `SubnetIsFull`: Subnet subnet2 has no address left.',
        '**What it means:** The nodes need more addresses than the subnet has.',
        'The check subnet-has-room asks the same beforehand.',
        "Correlation id, for Azure's support: `11111111-2222-4333-8444-555555555555`",
      ].join('\n\n'),
    );
    expect(markdown.indexOf('What to do')).toBeLessThan(markdown.indexOf('| Node pool |'));
  });

  test('what goes on in Azure, with the commands to look and to end it', () => {
    const markdown = renderSummary({
      outcome: anOutcome({
        result: 'cancelled',
        problem: aProblem({ code: 'Cancelled' }),
        running: { what: 'Creating node pool pool2', look: 'az aks show | cat', abort: 'az aks operation-abort' },
      }),
      events: [],
    });
    expect(markdown).toContain('**Azure goes on:** Creating node pool pool2.');
    expect(markdown).toContain('```sh\naz aks show | cat\n```');
    expect(markdown).toContain('```sh\naz aks operation-abort\n```');
  });

  test('nothing when all went well', () => {
    expect(renderSummary({ outcome: anOutcome(), events: [] })).not.toContain('What to do');
  });
});

describe('the tables', () => {
  test('show where each pool is', () => {
    expect(renderSummary({ outcome: anOutcome(), events: [] })).toContain(
      '| `pool2` | added | `vnet1/subnet2` | Succeeded | 1.33.5 | `AKSUbuntu-2204gen2containerd-202610.01.0` |',
    );
  });

  test('show the gravest failure first, then what was ignored or repaired', () => {
    const findings = [
      aFinding({ id: 'a', level: 'notice' }),
      aFinding({ id: 'b', ignored: true }),
      aFinding({ id: 'c', healed: true }),
      aFinding({ id: 'd', level: 'warning' }),
      aFinding({ id: 'e' }),
    ];
    const rows = renderSummary({ outcome: anOutcome({ findings }), events: [] })
      .split('\n')
      .filter((line) => line.includes('Subnet holds no other pool'));
    expect(
      rows.map((row) =>
        row
          .split(' | ')
          .slice(0, 2)
          .join(' ')
          .replace(/<br>Subnet.*/, ''),
      ),
    ).toEqual([
      '| ❌ error e',
      '| ⚠️ warning d',
      '| ℹ️ notice a',
      '| ℹ️ notice<br>error, ignored b',
      '| ℹ️ notice<br>error, repaired c',
    ]);
  });

  test('fold away what passed and what was skipped', () => {
    const findings = [aFinding({ status: 'passed' }), aFinding({ status: 'skipped', saw: 'No VNet.' })];
    const markdown = renderSummary({ outcome: anOutcome({ findings }), events: [] });
    expect(markdown).toContain('<details><summary>1 passed</summary>\n\n| Check | Seen |');
    expect(markdown).toContain('<details><summary>1 skipped</summary>\n\n| Check | Why |');
    expect(markdown).not.toContain('| Level |');
  });

  test('hold foreign text in one cell of one row, as text', () => {
    const outcome = anOutcome({
      result: 'failed',
      cluster: { id: HOSTILE, name: HOSTILE, provisioningState: HOSTILE },
      pools: [aPoolOutcome({ name: HOSTILE, subnetId: HOSTILE, provisioningState: HOSTILE })],
      findings: [aFinding({ saw: HOSTILE, fix: HOSTILE, pool: HOSTILE, title: HOSTILE, id: HOSTILE, docs: HOSTILE })],
      problem: aProblem({ code: HOSTILE, message: HOSTILE, meaning: HOSTILE, fix: HOSTILE, correlationId: HOSTILE }),
    });
    const markdown = renderSummary({
      outcome,
      events: [at(0, { type: 'phase', phase: 'read', title: HOSTILE })],
      links: LINKS,
    });
    const tables = markdown.split('\n').filter((line) => line.startsWith('|'));
    const widths = tables.map((row) => row.split('|').length - 2);
    expect(widths).toEqual([6, 6, 6, 4, 4, 4, 4, 4, 4]);
    const outsideOfCode = markdown.replaceAll(/(`+).+?\1/g, '').replaceAll(/<code>.*?<\/code>/g, '');
    expect(outsideOfCode).not.toMatch(/<img|@octocat|\]\(https:\/\/evil|##\[|^\s*::/m);
  });
});

test('the line below the headline names cluster, state, operation and time, and links to portal and run', () => {
  expect(renderSummary({ outcome: anOutcome({ clusterReconciled: true }), events: [], links: LINKS })).toContain(
    'Cluster [cluster1](https://portal.azure.com/#resource/x) (Succeeded) · operation add · cluster reconciled · 12 min 34 s · [this run](https://github.com/o/r/actions/runs/7)',
  );
});

test('the timeline counts from the first event', () => {
  const events = [
    at(100, { type: 'phase', phase: 'read', title: 'Look' }),
    at(102, { type: 'phase-ended', phase: 'read', outcome: 'read' }),
    at(130, { type: 'accepted', what: 'Creating' }),
  ];
  expect(renderSummary({ outcome: anOutcome(), events })).toContain(
    '| 0 s | Look | 2 s | read |\n| 30 s | Creating |  | accepted by Azure |',
  );
});

test('an interim report says what the run is at, and what its staying means', () => {
  const events = [
    at(0, { type: 'checked', findings: [aFinding({ level: 'warning' })] }),
    at(1, { type: 'pool-known', pool: aPoolOutcome({ provisioningState: 'Creating' }) }),
    at(2, { type: 'accepted', what: 'Creating node pool pool2' }),
    at(60, { type: 'phase', phase: 'put-pool', title: 'Add node pool pool2' }),
  ];
  const outcome = interimOutcome(events);
  expect(outcome).toMatchObject({ changed: true, startedAt: 0, endedAt: 60_000, pools: [{ name: 'pool2' }] });
  const markdown = renderSummary({ outcome, events, interim: true });
  expect(markdown).toMatch(/^### ⏳ Add node pool pool2\n\nWritten before a wait/);
  expect(markdown).toContain('⚠️ warning');
  expect(markdown).toContain('| `pool2` |');
  expect(markdown).not.toContain('Cancelled');
});

describe('what is too large', () => {
  const passed = Array.from({ length: 3000 }, (_, index) =>
    aFinding({ status: 'passed', id: `check-${index}`, saw: 'x'.repeat(900) }),
  );
  const outcome = anOutcome({ findings: [aFinding(), ...passed] });

  test('is cut to what GitHub takes, at whole rows, with tables and folds closed', () => {
    const markdown = renderSummary({ outcome, events: [] });
    const bytes = Buffer.byteLength(markdown);
    expect(SUMMARY_LIMIT_BYTES).toBe(1_048_576);
    expect(bytes).toBeLessThanOrEqual(SUMMARY_LIMIT_BYTES);
    expect(bytes).toBeGreaterThan(SUMMARY_LIMIT_BYTES - 2000);
    const shown = markdown.split('\n').filter((line) => line.includes('xxx'));
    expect(shown.every((row) => row.startsWith('| check-') && row.endsWith('x |'))).toBe(true);
    expect(markdown).toMatch(
      new RegExp(`</details>\n\n\n\\*\\*Cut here:\\*\\* ${3000 - shown.length} more rows did not fit`),
    );
    expect(markdown.match(/<details>/g)).toHaveLength(markdown.match(/<\/details>/g)?.length ?? 0);
  });

  test('is whole at exactly the limit and cut at one byte less', () => {
    const small = anOutcome({ findings: [aFinding(), aFinding({ status: 'passed', saw: 'ü' })] });
    const whole = renderSummary({ outcome: small, events: [] });
    const bytes = Buffer.byteLength(whole);
    expect(renderSummary({ outcome: small, events: [] }, bytes)).toBe(whole);
    const cut = renderSummary({ outcome: small, events: [] }, bytes - 1);
    expect(Buffer.byteLength(cut)).toBeLessThan(bytes);
    expect(cut).toContain('**Cut here:** 1 more row did');
  });

  test('is never larger than it may be, however little that is', () => {
    const findings = [aFinding(), aFinding({ id: 'b' }), aFinding({ status: 'passed' })];
    const small = anOutcome({ findings });
    const bytes = Buffer.byteLength(renderSummary({ outcome: small, events: [] }));
    for (let limit = 200; limit < bytes; limit++)
      expect(Buffer.byteLength(renderSummary({ outcome: small, events: [] }, limit))).toBeLessThanOrEqual(limit);
  });

  test('a text of ten million letters leaves room for the rest', () => {
    const huge = '@|`$<'.repeat(2_000_000);
    const markdown = renderSummary({
      outcome: anOutcome({
        result: 'failed',
        problem: aProblem({ message: huge }),
        findings: [aFinding({ saw: huge })],
      }),
      events: [],
    });
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(SUMMARY_LIMIT_BYTES);
    expect(markdown).toContain('Use a larger subnet.');
    expect(markdown).toContain('| `pool2` |');
  });
});
