import type { Outcome } from '../run/outcome.ts';
import { zonesText, type PoolNodes } from '../run/pool-nodes.ts';
import type { PlacedMachine } from '../network/placed-machines.ts';
import { countText } from '../values/list-text.ts';
import { cellOf } from './prose.ts';
import { tableHead, tableRow, type Section } from './section.ts';
import { code, markdown } from './text.ts';

/** Where the nodes of each pool came up: one line for each pool. */
export function nodesSection({ nodes: pools = [] }: Outcome): Section {
  return {
    head: pools.length === 0 ? '' : '#### Nodes\n',
    rows: [...pools.filter(isElsewhere), ...pools.filter((pool) => !isElsewhere(pool))].map(poolRow),
    foot: '',
  };
}

function isElsewhere({ placement }: PoolNodes): boolean {
  return placement.status === 'elsewhere';
}

/** Every node with its addresses and its zone; folded away unless one is elsewhere, and those come first. */
export function nodeListSection({ nodes: pools = [] }: Outcome): Section {
  const all = pools.flatMap(({ pool, nodes }) => nodes.map((node) => ({ pool, node })));
  if (all.length === 0) return { head: '', rows: [], foot: '' };
  const isStrange = ({ node }: { readonly node: PlacedMachine }): boolean => node.placement === 'elsewhere';
  const hasZones = all.some(({ node }) => node.zones.length > 0);
  const columns = ['Node&nbsp;pool', 'Node', 'Addresses', ...(hasZones ? ['Zone'] : [])];
  const rows = [...all.filter(isStrange), ...all.filter((each) => !isStrange(each))];
  const more = rows.length - MOST_NODES;
  const fold = all.some(isStrange) ? '<details open>' : '<details>';
  return {
    head: `${fold}<summary>Every node with its addresses</summary>\n\n${tableHead(columns)}`,
    rows: rows
      .slice(0, MOST_NODES)
      .map(({ pool, node }) =>
        tableRow([
          code(pool),
          `${MARKS[node.placement]}${code(node.name)}`,
          node.addresses.map(code).join(', '),
          ...(hasZones ? [markdown(node.zones.join(', '))] : []),
        ]),
      ),
    foot: `${more > 0 ? `\n${countText(more, 'more node')}: see the output nodes.\n` : ''}\n</details>\n`,
  };
}

/** More would push the checks and the network out of sight. */
const MOST_NODES = 100;

const MARKS = { 'as-asked': '', 'elsewhere': '❌&nbsp;', 'unknown': '❔&nbsp;' } as const;

function poolRow({ pool, subnet, zones, nodes, placement }: PoolNodes): string {
  const count = countText(nodes.length, 'node');
  switch (placement.status) {
    case 'as-asked':
      return `- ✅ ${code(pool)}: ${count} in ${code(subnet)}${markdown(zonesText(nodes.flatMap((node) => node.zones)))}`;
    case 'elsewhere':
      return `- ❌ ${code(pool)}: ${placement.machines.length.toLocaleString('en-US')} of ${count} not in ${code(subnet)}${markdown(zonesText(zones))}`;
    case 'unknown':
      return `- ❔ ${code(pool)}: ${count} listed. Could not be verified: ${cellOf(placement.why)}`;
  }
}
