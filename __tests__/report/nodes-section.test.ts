import { describe, expect, test } from '@jest/globals';
import { nodeListSection, nodesSection } from '../../src/report/nodes-section.ts';
import { sectionText } from '../../src/report/section.ts';
import type { PoolNodes } from '../../src/run/pool-nodes.ts';
import { aNode, anOutcome } from './samples.ts';

function aPool(pool: string, count: number, isElsewhere = false): PoolNodes {
  const nodes = Array.from({ length: count }, (_, index) =>
    aNode({ name: `${pool}-${index}`, placement: isElsewhere && index === count - 1 ? 'elsewhere' : 'as-asked' }),
  );
  const machines = nodes.filter(({ placement }) => placement === 'elsewhere');
  const placement = isElsewhere ? ({ status: 'elsewhere', machines } as const) : ({ status: 'as-asked' } as const);
  return { pool, id: '', subnet: `snet-${pool}`, zones: [], nodes, placement };
}

test('a pool with a node elsewhere comes before those that are well', () => {
  expect(nodesSection(anOutcome({ nodes: [aPool('a', 3), aPool('b', 2, true)] })).rows).toEqual([
    '- ❌ `b`: 1 of 2 nodes not in `snet-b`',
    '- ✅ `a`: 3 nodes in `snet-a`',
  ]);
});

describe('the list of nodes', () => {
  test('is folded away where all are well', () => {
    expect(nodeListSection(anOutcome({ nodes: [aPool('a', 3)] })).head).toMatch(/^<details><summary>/);
  });

  test('is open and begins with the node elsewhere', () => {
    const { head, rows } = nodeListSection(anOutcome({ nodes: [aPool('a', 3, true)] }));
    expect(head).toMatch(/^<details open><summary>/);
    expect(rows[0]).toContain('❌&nbsp;`a-2`');
  });

  test('of 1,000 nodes shows a hundred, the node elsewhere among them, and says where the others are', () => {
    const section = nodeListSection(anOutcome({ nodes: [aPool('a', 999), aPool('b', 1, true)] }));
    expect(section.rows).toHaveLength(100);
    expect(section.rows[0]).toContain('`b-0`');
    expect(sectionText(section)).toContain('\n900 more nodes: see the output nodes.\n');
  });

  test('is none without nodes', () => {
    expect(nodeListSection(anOutcome({ nodes: [aPool('a', 0)] }))).toEqual({ head: '', rows: [], foot: '' });
  });
});
