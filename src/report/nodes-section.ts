import type { Outcome } from '../run/outcome.ts';
import type { PoolNodes } from '../run/pool-nodes.ts';
import { cellOf } from './prose.ts';
import { tableHead, tableRow, type Section } from './section.ts';
import { countText, listText } from '../values/list-text.ts';
import { code, markdown } from './text.ts';

/** Where the nodes of each new pool came up, and below it every node with its addresses and its zone. */
export function nodesSections({ nodes: pools = [] }: Outcome): readonly Section[] {
  if (pools.length === 0) return [];
  const hasZones = pools.some(({ nodes }) => nodes.some(({ zones }) => zones.length > 0));
  const rows = pools.flatMap(({ pool, nodes }) =>
    nodes.map(({ name, addresses, zones, placement }) =>
      tableRow([
        code(pool),
        `${MARKS[placement]}${code(name)}`,
        addresses.map(code).join(', '),
        ...(hasZones ? [markdown(zones.join(', '))] : []),
      ]),
    ),
  );
  return [
    { head: '#### Nodes\n', rows: pools.map(poolRow), foot: '' },
    ...(rows.length === 0
      ? []
      : [
          {
            head: `<details><summary>Every node with its addresses</summary>\n\n${tableHead(['Node&nbsp;pool', 'Node', 'Addresses', ...(hasZones ? ['Zone'] : [])])}`,
            rows,
            foot: '\n</details>\n',
          },
        ]),
  ];
}

const MARKS = { 'as-asked': '', 'elsewhere': '❌&nbsp;', 'unknown': '❔&nbsp;' } as const;

function poolRow({ pool, subnet, nodes, placement }: PoolNodes): string {
  const count = countText(nodes.length, 'node');
  switch (placement.status) {
    case 'as-asked':
      return `- ✅ ${code(pool)}: ${count} in ${code(subnet)}${zonesOf(nodes)}`;
    case 'elsewhere':
      return `- ❌ ${code(pool)}: ${placement.machines.length} of ${count} in the wrong subnet or zone`;
    case 'unknown':
      return `- ❔ ${code(pool)}: ${count} listed. Could not be verified: ${cellOf(placement.why)}`;
  }
}

function zonesOf(nodes: PoolNodes['nodes']): string {
  const zones = [...new Set(nodes.flatMap((node) => node.zones))].sort();
  if (zones.length === 0) return '';
  return `, ${zones.length === 1 ? 'zone' : 'zones'} ${markdown(listText(zones))}`;
}
