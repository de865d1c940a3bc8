import type { Outcome, PoolOutcome } from '../outcome.ts';
import { parseSubnetId } from '../resource-id.ts';
import { tableHead, tableRow, type Section } from './section.ts';
import { code, markdown } from './text.ts';

/** The node pools of the run: what became of each, and where it is. */
export function poolsSection({ pools }: Outcome): Section {
  if (pools.length === 0) return { head: '', rows: [], foot: '' };
  return {
    head: tableHead(['Node pool', 'Result', 'Subnet', 'State', 'Kubernetes', 'Node image']),
    rows: pools.map((pool) =>
      tableRow([
        code(pool.name),
        pool.result,
        code(subnetOf(pool)),
        markdown(pool.provisioningState),
        markdown(pool.kubernetesVersion),
        code(pool.nodeImageVersion),
      ]),
    ),
    foot: '',
  };
}

/** `vnet1/subnet2`: the rest of the id is long, and in the outputs. */
function subnetOf({ subnetId }: PoolOutcome): string {
  const id = parseSubnetId(subnetId);
  return id === undefined ? subnetId : `${id.vnet}/${id.subnet}`;
}
