import { describe, expect, test } from '@jest/globals';
import type { Outcome } from '../../src/run/outcome.ts';
import { outcomeOf } from '../../src/run/conclude.ts';
import { NOTHING_YET, progressAfter } from '../../src/run/progress.ts';
import { renderSummary, SUMMARY_LIMIT_BYTES } from '../../src/report/summary.ts';
import { anAgentPool, aPoolRequest } from '../builders.ts';
import { aSituation } from '../situation-builders.ts';
import { aFinding, anOutcome, aPoolOutcome, aProblem, at } from './samples.ts';

const LINKS = {
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
    [
      { result: 'failed', problem: aProblem() },
      '❌ Failed: The nodes need more addresses than the subnet has (SubnetIsFull)',
    ],
    [
      { result: 'failed', problem: aProblem(), pools: [aPoolOutcome({ result: 'failed' })] },
      '❌ pool2 failed: The nodes need more addresses than the subnet has (SubnetIsFull)',
    ],
    [
      {
        result: 'failed',
        problem: aProblem(),
        pools: [aPoolOutcome(), aPoolOutcome({ name: 'p3', result: 'failed' })],
      },
      '❌ p3 failed: The nodes need more addresses than the subnet has (SubnetIsFull); added node pool pool2',
    ],
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
        findings: [
          aFinding({ level: 'warning', fix: 'Later.' }),
          aFinding(),
          aFinding({ standing: 'ignored', fix: 'No.' }),
        ],
      }),
      events: [],
      links: LINKS,
    });
    expect(markdown).toContain(
      '#### What to do\n\n❌ **[subnet-is-unique](https://github.com/o/a/blob/v1/docs/checks.md#subnet-is-unique) (`pool2`)**\n\nSubnet subnet2 holds pool1.\n\nUse another subnet.\n\n\n|',
    );
    expect(markdown).not.toContain('ChecksFailed');
  });

  test('warnings when they stopped it', () => {
    const outcome = anOutcome({
      result: 'blocked',
      findings: [aFinding({ level: 'warning', standing: 'stops', fix: 'Look at it.' })],
    });
    expect(renderSummary({ outcome, events: [] })).toContain(
      '⚠️ **subnet-is-unique (`pool2`)**\n\nSubnet subnet2 holds pool1.\n\nLook at it.',
    );
  });

  test('the problem, with what Azure’s support asks for', () => {
    const markdown = renderSummary({
      outcome: anOutcome({ result: 'failed', problem: aProblem({ check: 'subnet-has-room' }) }),
      events: [],
    });
    expect(markdown).toContain(
      [
        '#### What to do',
        'Use a larger subnet.',
        '**What it means:** The nodes need more addresses than the subnet has.',
        '**What was seen:** `SubnetIsFull`: Subnet subnet2 has no address left.',
        'Check subnet-has-room detects this before the add.',
        "Correlation id, for Azure's support: `11111111-2222-4333-8444-555555555555`",
      ].join('\n\n'),
    );
    expect(markdown.indexOf('What to do')).toBeLessThan(markdown.indexOf('| Node&nbsp;pool |'));
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
    expect(markdown).toContain(
      '#### What to do\n\n**Azure goes on: Creating node pool pool2.** Running this step again',
    );
    expect(markdown).not.toContain('`Cancelled`');
    expect(markdown).toContain('```sh\naz aks show | cat\n```');
    expect(markdown).toContain('```sh\naz aks operation-abort\n```');
  });

  test('nothing when all went well', () => {
    expect(renderSummary({ outcome: anOutcome(), events: [] })).not.toContain('What to do');
  });
});

describe('pools and findings', () => {
  test('show where each pool is', () => {
    expect(renderSummary({ outcome: anOutcome(), events: [] })).toContain(
      '| Node&nbsp;pool | Result | Subnet | Kubernetes | Node image |\n| --- | --- | --- | --- | --- |\n| `pool2` | ✅&nbsp;added | `vnet1/subnet2` | 1.33.5 | `AKSUbuntu-2204gen2containerd-202610.01.0` |',
    );
  });

  test('have a column for states that are not Succeeded, and none for what is not known', () => {
    const blocked = aPoolOutcome({
      result: 'blocked',
      provisioningState: '',
      kubernetesVersion: '',
      nodeImageVersion: '',
    });
    expect(renderSummary({ outcome: anOutcome({ pools: [blocked] }), events: [] })).toContain(
      '| Node&nbsp;pool | Result | Subnet |\n| --- | --- | --- |\n| `pool2` | ⛔&nbsp;blocked | `vnet1/subnet2` |',
    );
    const failed = aPoolOutcome({ result: 'failed', provisioningState: 'Failed' });
    expect(renderSummary({ outcome: anOutcome({ pools: [aPoolOutcome(), failed] }), events: [] })).toContain(
      '| `pool2` | ❌&nbsp;failed | `vnet1/subnet2` | Failed | 1.33.5 |',
    );
  });

  test('show the gravest failure first, then what was ignored or repaired', () => {
    const findings = [
      aFinding({ id: 'a', level: 'notice' }),
      aFinding({ id: 'b', standing: 'ignored' }),
      aFinding({ id: 'c', standing: 'repaired' }),
      aFinding({ id: 'd', level: 'warning' }),
      aFinding({ id: 'e' }),
    ];
    const rows = renderSummary({ outcome: anOutcome({ findings }), events: [] })
      .split('\n')
      .filter((line) => line.startsWith('- '));
    expect(rows).toEqual([
      '- ❌ **error** · e (`pool2`)<br>Subnet subnet2 holds pool1.<br>→ Use another subnet.',
      '- ⚠️ **warning** · d (`pool2`)<br>Subnet subnet2 holds pool1.<br>→ Use another subnet.',
      '- ℹ️ **notice** · a (`pool2`)<br>Subnet subnet2 holds pool1.<br>→ Use another subnet.',
      '- ℹ️ **error, ignored** · b (`pool2`)<br>Subnet subnet2 holds pool1.<br>→ Use another subnet.',
      '- ℹ️ **error, repaired by the reconcile** · c (`pool2`)<br>Subnet subnet2 holds pool1.',
    ]);
  });

  test('tell what is good to know of several pools once, and what is worse of each', () => {
    const findings = ['a', 'b', 'c'].flatMap((pool) => [
      aFinding({ pool, level: 'notice', saw: `Look at ${pool}.` }),
      aFinding({ pool, level: 'warning', saw: `Mind ${pool}.` }),
    ]);
    const rows = renderSummary({ outcome: anOutcome({ findings }), events: [] })
      .split('\n')
      .filter((line) => line.startsWith('- '));
    expect(rows).toHaveLength(4);
    expect(rows[3]).toMatch(/\(`a`\)<br>Look at a\..*<br>Likewise for `b`, `c`\.$/);
  });

  test('say what stopped the run at the top alone', () => {
    const outcome = anOutcome({ result: 'blocked', findings: [aFinding(), aFinding({ id: 'b', level: 'warning' })] });
    const markdown = renderSummary({ outcome, events: [] });
    expect(markdown).toContain('#### Checks: 1 error, 1 warning\n\n- ⚠️ **warning** · b');
    expect(markdown.match(/subnet-is-unique/g)).toHaveLength(1);
  });

  test('fold away what passed, with the number of what does not apply', () => {
    const findings = [
      aFinding({ status: 'passed' }),
      aFinding({ status: 'not-applicable', saw: 'No VNet.' }),
      aFinding({ status: 'not-applicable', saw: 'No kubenet.', id: 'b' }),
    ];
    const markdown = renderSummary({ outcome: anOutcome({ findings }), events: [] });
    expect(markdown).toContain(
      '<details><summary>1 passed, 2 more do not apply here</summary>\n\n- subnet-is-unique (`pool2`): Subnet subnet2 holds pool1.\n\n</details>',
    );
    expect(markdown).not.toContain('No kubenet');
  });

  test('say openly, and once for each cause, what could not be judged', () => {
    const unknown = {
      status: 'unknown',
      fix: undefined,
      saw: 'the rule allow-web names an application security group',
    } as const;
    const findings = [
      aFinding({ ...unknown, id: 'a', pool: 'pool2' }),
      aFinding({ ...unknown, id: 'a', pool: 'pool3' }),
      aFinding({ ...unknown, id: 'b', pool: 'pool2' }),
      aFinding({ status: 'passed', id: 'c' }),
    ];
    expect(renderSummary({ outcome: anOutcome({ findings }), events: [] })).toContain(
      [
        '#### Checks: 1 unknown, 1 passed\n',
        '- ❔ **unknown** · a (`pool2`, `pool3`)<br>The rule allow-web names an application security group.<br>Not judged for it: `b`',
      ].join('\n'),
    );
  });
});

test('the line below the headline names cluster, state, operation and time, and links to portal and run', () => {
  const outcome = anOutcome({ clusterReconciled: true, cloud: 'AzureCloud' });
  expect(renderSummary({ outcome, events: [], links: LINKS })).toContain(
    'Cluster [cluster1](https://portal.azure.com/#resource/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg1/providers/Microsoft.ContainerService/managedClusters/cluster1) (Succeeded) · operation add · cluster reconciled · 12 min 34 s · [this run](https://github.com/o/r/actions/runs/7)',
  );
});

test('the timeline counts from the start, and shows in a bar of the whole when a phase was', () => {
  const events = [
    at(10, { type: 'phase', phase: 'read', title: 'Look' }),
    at(12, { type: 'phase-ended', phase: 'read', outcome: 'read' }),
    at(24, { type: 'phase', phase: 'put-pool', title: 'Add' }),
    at(30, { type: 'accepted', what: 'Creating' }),
    at(48, { type: 'phase-ended', phase: 'put-pool', outcome: 'succeeded' }),
  ];
  // A character of the bar is two seconds.
  expect(renderSummary({ outcome: anOutcome({ startedAt: 0, endedAt: 48_000 }), events })).toContain(
    [
      '<details><summary>Timeline of 48 s</summary>\n',
      '| After | Took | When | What | Outcome |',
      '| --- | --- | --- | --- | --- |',
      '| 10&nbsp;s | 2&nbsp;s | `·····█··················` | Look | read |',
      '| 24&nbsp;s | 24&nbsp;s | `············████████████` | Add | succeeded |',
      '| 30&nbsp;s |  |  | ↳ accepted by Azure |  |',
      '\n</details>',
    ].join('\n'),
  );
});

test('an interim report says what the run is at, and what its staying means', () => {
  const events = [
    at(0, {
      type: 'judged',
      situation: aSituation({
        pools: [aPoolRequest({ existing: anAgentPool({ name: 'pool2', provisioningState: 'Creating' }) })],
        findings: [aFinding({ level: 'warning' })],
      }),
    }),
    at(2, { type: 'accepted', what: 'Creating node pool pool2' }),
    at(60, {
      type: 'phase',
      phase: 'put-pool',
      title: 'Add node pool pool2',
      usual: { medianSeconds: 221, ninetyPercentSeconds: 383 },
    }),
  ];
  const outcome = outcomeOf(events.reduce(progressAfter, NOTHING_YET), { how: 'going-on' }, 60_000);
  expect(outcome).toMatchObject({ changed: true, startedAt: 0, endedAt: 60_000, pools: [{ name: 'pool2' }] });
  const markdown = renderSummary({ outcome, events, interim: true });
  expect(markdown).toMatch(
    /^### ⏳ Add node pool pool2\n\nOf such operations half end within 3 min 41 s, nine of ten within 6 min 23 s\. Written before a wait/,
  );
  expect(markdown).toContain('⚠️ **warning**');
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
    expect(shown.every((row) => row.startsWith('- check-') && row.endsWith('x'))).toBe(true);
    expect(markdown).toMatch(
      new RegExp(`</details>\n\n\n\\*\\*Cut here:\\*\\* ${3000 - shown.length} more rows did not fit`),
    );
    expect(markdown.match(/<details>/g)).toHaveLength(markdown.match(/<\/details>/g)?.length ?? 0);
  });

  test('is whole at exactly the limit and cut at one byte less', () => {
    const small = anOutcome({ findings: [aFinding(), aFinding({ status: 'passed', saw: 'ü'.repeat(200) })] });
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

  test('is cut between rows, with blocks of code, tables and folds closed, at whatever size', () => {
    const subnets = Array.from({ length: 40 }, (_, index) => ({
      name: `s${index}`,
      prefixes: [`10.0.${index}.0/24`],
      pools: [],
      newPools: index === 3 ? ['pool2'] : [],
      incoming: 0,
    }));
    const full = anOutcome({
      findings: [aFinding(), aFinding({ status: 'passed' })],
      plan: [{ name: 'pool2', do: 'add', fields: [{ field: 'count', after: '3' }] }],
      addressSpace: { vnet: { id: '/v', name: 'vnet1' }, ranges: ['10.0.0.0/16'], subnets },
    });
    const whole = renderSummary({ outcome: full, events: [] });
    const lines = new Set(whole.split('\n'));
    for (let limit = 300; limit < Buffer.byteLength(whole); limit += 7) {
      const cut = renderSummary({ outcome: full, events: [] }, limit);
      expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(limit);
      expect((cut.match(/^```/gm) ?? []).length % 2).toBe(0);
      expect(cut.match(/<details>/g)?.length).toBe(cut.match(/<\/details>/g)?.length);
      expect(cut.split('\n').filter((line) => !lines.has(line) && !line.startsWith('**Cut here:**'))).toEqual([]);
    }
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
