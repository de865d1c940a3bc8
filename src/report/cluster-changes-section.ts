import type { Outcome } from '../run/outcome.ts';
import { cellOf } from './prose.ts';
import { tableHead, tableRow, type Section } from './section.ts';
import { code } from './text.ts';

/** What a reconcile left different of the cluster, or that it did not. */
export function clusterChangesSection({ clusterChanges: changes }: Pick<Outcome, 'clusterChanges'>): Section {
  if (changes === undefined) return { head: '', rows: [], foot: '' };
  if (changes.length === 0) return { head: '\nThe reconcile changed no field of the cluster.\n', rows: [], foot: '' };
  const count = `${changes.length} ${changes.length === 1 ? 'field' : 'fields'}`;
  return {
    head: `\nThe reconcile changed ${count} of the cluster:\n\n${tableHead(['Field', 'Before', 'After'])}`,
    rows: changes.map(({ path, before, after }) => tableRow([code(path), cellOf(before), cellOf(after)])),
    foot: '\n',
  };
}
