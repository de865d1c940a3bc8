import type { Outcome } from '../run/outcome.ts';
import { cellOf } from './prose.ts';
import { tableHead, tableRow, type Section } from './section.ts';
import { code } from './text.ts';

/** What a reconcile left different of the cluster, or that it did not. */
export function clusterChangesSection({ clusterChanges: changes }: Pick<Outcome, 'clusterChanges'>): Section {
  if (changes === undefined) return { head: '', rows: [], foot: '' };
  if (changes.length === 0)
    return { head: '\nAfter the reconcile every field of the cluster is as it was.\n', rows: [], foot: '' };
  const count = `${changes.length} ${changes.length === 1 ? 'field' : 'fields'}`;
  return {
    head: `\nAfter the reconcile ${count} of the cluster ${changes.length === 1 ? 'differs' : 'differ'} from before:\n\n${tableHead(['Field', 'Before', 'After'])}`,
    rows: changes.map(({ path, before, after }) => tableRow([code(path), cellOf(before), cellOf(after)])),
    foot: '\n',
  };
}
