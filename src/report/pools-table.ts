import type { Outcome, PoolOutcome } from '../run/outcome.ts';
import { parseSubnetId } from '../values/resource-id.ts';
import { ICONS } from './headline.ts';
import { tableHead, tableRow, type Section } from './section.ts';
import { code, markdown } from './text.ts';

/** The node pools of the run: what became of each, and where it is. What is known of none of them, or is as it should be, has no column. */
export function poolsSection({ pools }: Outcome): Section {
  if (pools.length === 0) return { head: '', rows: [], foot: '' };
  const columns = COLUMNS.filter(({ cell, usual = '' }) => pools.some((pool) => !['', usual].includes(cell(pool))));
  return {
    head: tableHead(columns.map(({ title }) => title)),
    rows: pools.map((pool) => tableRow(columns.map(({ cell }) => cell(pool)))),
    foot: imagesText(pools),
    isWhole: true,
  };
}

/** Below the table, which they would make wider than a phone: each node image once, with its pools where there are several images. */
function imagesText(pools: readonly PoolOutcome[]): string {
  const known = pools.filter(({ nodeImageVersion }) => nodeImageVersion !== '');
  const images = [...Map.groupBy(known, ({ nodeImageVersion }) => nodeImageVersion)];
  if (images.length === 0) return '';
  const texts = images.map(([image, users]) => {
    const names = images.length === 1 ? '' : ` (${users.map(({ name }) => code(name)).join(', ')})`;
    return `${code(image)}${names}`;
  });
  return `\nNode image: ${texts.join(', ')}\n`;
}

interface Column {
  /** Markdown, as the cells; without a break where GitHub would find one in a wide table. */
  readonly title: string;
  readonly cell: (pool: PoolOutcome) => string;
  readonly usual?: string;
}

const COLUMNS: readonly Column[] = [
  { title: 'Node&nbsp;pool', cell: ({ name }) => code(name) },
  { title: 'Result', cell: ({ result }) => `${ICONS[result]}&nbsp;${result}` },
  { title: 'Subnet', cell: (pool) => code(subnetOf(pool)) },
  {
    title: 'State',
    cell: ({ provisioningState: state, result }) => (state.toLowerCase() === result ? '' : markdown(state)),
    usual: 'Succeeded',
  },
  { title: 'Kubernetes', cell: ({ kubernetesVersion }) => markdown(kubernetesVersion) },
];

/** `vnet1/subnet2`: the rest of the id is long, and in the outputs. */
function subnetOf({ subnetId }: PoolOutcome): string {
  const id = parseSubnetId(subnetId);
  return id === undefined ? subnetId : `${id.vnet}/${id.subnet}`;
}
