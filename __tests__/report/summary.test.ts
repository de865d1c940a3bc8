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

const BLOCKED = { result: 'blocked', changed: false, pools: [aPoolOutcome({ result: 'blocked' })] } as const;
const ENTRA_ID = '8d3b6f02-1c5a-4e97-b8d4-2a7f0c9e6b13';
const FAULTY = aProblem({
  code: 'InvalidInputs',
  faults: [
    { input: 'client-id', problem: 'is missing.' },
    { input: 'name', problem: 'is missing.' },
    { input: 'name', problem: 'is long.' },
  ],
});

function headlineOf(changes: Partial<Outcome>): string | undefined {
  return renderSummary({ outcome: anOutcome(changes), events: [] }).split('\n')[0];
}

describe('the headline says what happened', () => {
  const two = [aPoolOutcome(), aPoolOutcome({ name: 'pool3', result: 'unchanged' })];
  const running = { what: 'Creating node pool pool2', look: 'az aks nodepool show' };
  test.each<[Partial<Outcome>, string]>([
    [{}, '✅ Added pool2 to cluster1'],
    [{ pools: two }, '✅ Added pool2 to cluster1'],
    [
      { pools: [...two, aPoolOutcome({ name: 'pool4' }), aPoolOutcome({ name: 'pool5' })] },
      '✅ Added pool2, pool4, and pool5 to cluster1',
    ],
    [
      { pools: [1, 2, 3, 4, 5].map((number) => aPoolOutcome({ name: `p${number}` })) },
      '✅ Added 5 node pools to cluster1',
    ],
    [{ result: 'updated', pools: [aPoolOutcome({ result: 'updated' })] }, '✅ Updated pool2 in cluster1'],
    [{ result: 'unchanged' }, '✅ No action needed: pool2 in cluster1 already matches'],
    [{ result: 'unchanged', pools: two }, '✅ No action needed: pool2 and pool3 in cluster1 already match'],
    [{ result: 'reconciled', pools: [] }, '✅ Reconciled cluster1'],
    [{ result: 'passed' }, '✅ Check passed: pool2 can be added to cluster1'],
    [
      { result: 'passed', findings: [aFinding({ level: 'warning' }), aFinding({ level: 'notice' })] },
      '✅ Check passed: pool2 can be added to cluster1, with 1 warning',
    ],
    [
      { result: 'passed', plan: [{ name: 'pool2', do: 'none', fields: [] }] },
      '✅ Check passed: pool2 in cluster1 already matches',
    ],
    [
      { ...BLOCKED, findings: [aFinding({ headline: 'subnet2 has 51 free addresses, pool2 needs 93' })] },
      '⛔ Not added: subnet2 has 51 free addresses, pool2 needs 93',
    ],
    [{ ...BLOCKED, findings: [aFinding()] }, '⛔ Not added: subnet subnet2 holds pool1'],
    [
      { ...BLOCKED, findings: [aFinding(), aFinding({ id: 'b' }), aFinding({ level: 'warning' })] },
      '⛔ Not added: subnet subnet2 holds pool1, and 1 more problem',
    ],
    [
      { ...BLOCKED, findings: [aFinding({ saw: 'MC-b is small (10.0.0.0/29). More.' })] },
      '⛔ Not added: MC-b is small (10.0.0.0/29)',
    ],
    [{ ...BLOCKED, operation: 'check', findings: [aFinding()] }, '⛔ Check failed: subnet subnet2 holds pool1'],
    [
      { ...BLOCKED, operation: 'reconcile', pools: [], findings: [aFinding()] },
      '⛔ Not reconciled: subnet subnet2 holds pool1',
    ],
    [
      { ...BLOCKED, plan: [{ name: 'pool2', do: 'update', fields: [] }], findings: [aFinding()] },
      '⛔ Not updated: subnet subnet2 holds pool1',
    ],
    [
      {
        result: 'blocked',
        pools: [aPoolOutcome(), aPoolOutcome({ name: 'p3', result: 'blocked' })],
        findings: [aFinding({ pool: 'p3' })],
      },
      '⛔ Not added: p3: subnet subnet2 holds pool1; added pool2',
    ],
    [
      {
        ...BLOCKED,
        problem: aProblem({
          code: 'ChecksFailed',
          message: 'Nothing is written while this is unknown:\nThe subnet is not known.',
        }),
      },
      '⛔ Not added: the subnet is not known',
    ],
    [
      { result: 'failed', problem: aProblem() },
      '❌ Failed: the nodes need more addresses than the subnet has (SubnetIsFull)',
    ],
    [
      { result: 'failed', problem: aProblem(), pools: [aPoolOutcome({ result: 'failed' })] },
      '❌ pool2 failed: the nodes need more addresses than the subnet has (SubnetIsFull)',
    ],
    [
      {
        result: 'failed',
        problem: aProblem(),
        pools: [aPoolOutcome(), aPoolOutcome({ name: 'p3', result: 'failed' })],
      },
      '❌ p3 failed: the nodes need more addresses than the subnet has (SubnetIsFull); added pool2',
    ],
    [{ result: 'failed' }, '❌ Failed'],
    [{ result: 'failed', problem: FAULTY }, '❌ 2 invalid inputs: client-id, name'],
    [
      {
        result: 'failed',
        problem: aProblem({
          code: 'AADSTS700213',
          meaning: `No federated credential of ${ENTRA_ID} matches this job. More.`,
        }),
      },
      '❌ Azure sign-in failed: no federated credential matches this job (AADSTS700213)',
    ],
    [
      {
        result: 'failed',
        problem: aProblem({ code: 'NoAnswer', message: 'Azure gave no answer, 3 times.', meaning: 'Why.' }),
      },
      '❌ Failed: Azure gave no answer, 3 times',
    ],
    [
      {
        result: 'failed',
        changed: false,
        problem: aProblem(),
        pools: [aPoolOutcome({ result: 'failed', provisioningState: '' })],
      },
      '❌ Not added: the nodes need more addresses than the subnet has (SubnetIsFull)',
    ],
    [
      { result: 'failed', operation: 'reconcile', pools: [], problem: aProblem() },
      '❌ Reconcile of cluster1 failed: the nodes need more addresses than the subnet has (SubnetIsFull)',
    ],
    [{ result: 'timed-out', running }, '⌛ Timed out after 12 min 34 s; Azure is still creating pool2'],
    [{ result: 'cancelled', changed: false }, '🛑 Canceled; nothing was changed'],
    [{ result: 'cancelled' }, '🛑 Canceled; added pool2 before'],
    [{ result: 'cancelled', running }, '🛑 Canceled; Azure is still creating pool2'],
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
      '#### What to do\n\n❌ **Subnet holds no other pool (`pool2`)** <sub>error · [subnet-is-unique](https://github.com/o/a/blob/v1/docs/checks.md#subnet-is-unique)</sub>\n\nSubnet subnet2 holds pool1.\n\nUse another subnet.\n\n\n|',
    );
    expect(markdown).not.toContain('ChecksFailed');
  });

  test('warnings when they stopped it', () => {
    const outcome = anOutcome({
      result: 'blocked',
      findings: [aFinding({ level: 'warning', standing: 'stops', fix: 'Look at it.' })],
    });
    expect(renderSummary({ outcome, events: [] })).toContain(
      '⚠️ **Subnet holds no other pool (`pool2`)** <sub>warning · subnet-is-unique</sub>\n\nSubnet subnet2 holds pool1.\n\nLook at it.',
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
        // What it means is the headline.
        '**Details:** `SubnetIsFull`: Subnet subnet2 has no address left.',
        'The check subnet-has-room detects this before the add.',
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
    expect(markdown).toContain('#### What to do\n\n**Azure is still creating pool2.** Run the workflow again');
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
      '| Node&nbsp;pool | Result | Subnet | Kubernetes |\n| --- | --- | --- | --- |\n| `pool2` | ✅&nbsp;added | `vnet1/subnet2` | 1.33.5 |\n\nNode image: `AKSUbuntu-2204gen2containerd-202610.01.0`\n',
    );
  });

  test('name each node image once, with its pools where there are several', () => {
    const pools = [
      aPoolOutcome({ name: 'a', nodeImageVersion: 'image1' }),
      aPoolOutcome({ name: 'b', nodeImageVersion: 'image2' }),
      aPoolOutcome({ name: 'c', nodeImageVersion: 'image1' }),
      aPoolOutcome({ name: 'd', nodeImageVersion: '' }),
    ];
    const summary = renderSummary({ outcome: anOutcome({ pools }), events: [] });
    expect(summary).toContain('\nNode image: `image1` (`a`, `c`), `image2` (`b`)\n');
  });

  test('have a column for states that the result does not tell, and none for what is not known', () => {
    const blocked = aPoolOutcome({
      result: 'blocked',
      provisioningState: '',
      kubernetesVersion: '',
      nodeImageVersion: '',
    });
    expect(renderSummary({ outcome: anOutcome({ pools: [blocked] }), events: [] })).toContain(
      '| Node&nbsp;pool | Result | Subnet |\n| --- | --- | --- |\n| `pool2` | ⛔&nbsp;blocked | `vnet1/subnet2` |',
    );
    const failed = aPoolOutcome({ result: 'failed', provisioningState: 'Canceled' });
    expect(renderSummary({ outcome: anOutcome({ pools: [aPoolOutcome(), failed] }), events: [] })).toContain(
      '| `pool2` | ❌&nbsp;failed | `vnet1/subnet2` | Canceled | 1.33.5 |',
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
    const markdown = renderSummary({ outcome: anOutcome({ findings }), events: [] });
    expect(markdown.match(/^(?:❌|⚠️|ℹ️) .*$/gmu)).toEqual([
      '❌ **Subnet holds no other pool (`pool2`)** <sub>error · e</sub>',
      '⚠️ **Subnet holds no other pool (`pool2`)** <sub>warning · d</sub>',
      'ℹ️ **Subnet holds no other pool (`pool2`)** <sub>notice · a</sub>',
      'ℹ️ **Subnet holds no other pool (`pool2`)** <sub>error, ignored · b</sub>',
      'ℹ️ **Subnet holds no other pool (`pool2`)** <sub>error, repaired by the reconcile · c</sub>',
    ]);
    // What was repaired has nothing to do any more.
    expect(markdown.split('Use another subnet.')).toHaveLength(1 + 4);
  });

  test('tell what is good to know of several pools once, and what is worse of each', () => {
    const findings = ['a', 'b', 'c'].flatMap((pool) => [
      aFinding({ pool, level: 'notice', saw: `Look at ${pool}.` }),
      aFinding({ pool, level: 'warning', saw: `Mind ${pool}.` }),
    ]);
    const markdown = renderSummary({ outcome: anOutcome({ findings }), events: [] });
    expect(markdown.match(/^⚠️ /gmu)).toHaveLength(3);
    expect(markdown.match(/^ℹ️ /gmu)).toHaveLength(1);
    expect(markdown).toMatch(/\(`a`\)\*\* .*\n\nLook at a\.\n\n.*\n\nThe same applies to `b` and `c`\.\n/);
  });

  test('say what stopped the run at the top alone', () => {
    const outcome = anOutcome({ result: 'blocked', findings: [aFinding(), aFinding({ id: 'b', level: 'warning' })] });
    const markdown = renderSummary({ outcome, events: [] });
    expect(markdown).toContain(
      '#### Checks: 1 error, 1 warning\n\n⚠️ **Subnet holds no other pool (`pool2`)** <sub>warning · b</sub>',
    );
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
      '<details><summary>1 check passed; 2 more do not apply</summary>\n\n- Subnet holds no other pool (`pool2`): Subnet subnet2 holds pool1. <sub>subnet-is-unique</sub>\n\n</details>',
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
        '❔ **Subnet holds no other pool** (`pool2`, `pool3`) <sub>unknown · a</sub>\n',
        'Could not be checked: the rule allow-web names an application security group.\n',
        'Not checked for the same reason: `b`\n',
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
      title: 'Adding pool2 to prod',
      usual: { medianSeconds: 221, ninetyPercentSeconds: 383 },
    }),
  ];
  const outcome = outcomeOf(events.reduce(progressAfter, NOTHING_YET), { how: 'going-on' }, 60_000);
  expect(outcome).toMatchObject({ changed: true, startedAt: 0, endedAt: 60_000, pools: [{ name: 'pool2' }] });
  const markdown = renderSummary({ outcome, events, interim: true });
  expect(markdown).toMatch(
    /^### ⏳ Adding pool2 to prod\n\nThis takes about 4 minutes, 90 % within 6½\. The final report replaces this one\./,
  );
  expect(markdown).toContain('⚠️ **Subnet holds no other pool');
  expect(markdown).toContain('| `pool2` |');
  expect(markdown).not.toContain('Canceled');
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
    expect(shown.every((row) => row.startsWith('- Subnet holds') && row.endsWith('</sub>'))).toBe(true);
    expect(markdown).toMatch(
      new RegExp(`</details>\n\n\n\\*\\*Cut here:\\*\\* ${3000 - shown.length} more rows exceed`),
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
    expect(cut).toContain('**Cut here:** 1 more row exceeds');
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
