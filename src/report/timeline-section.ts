import type { RunEvent } from '../run/events.ts';
import type { Outcome } from '../run/outcome.ts';
import { durationOf } from './duration.ts';
import { cellOf } from './prose.ts';
import { tableHead, tableRow, type Section } from './section.ts';
import { timelineOf } from './timeline.ts';

const BAR_WIDTH = 24;

/**
 * What happened when, and how long it took, folded away; the phases with a bar that shows when in the run they were. No chart of
 * Mermaid's: GitHub draws those in a frame of its own, which mail and the mobile app do not show.
 */
export function timelineSection(
  events: readonly RunEvent[],
  { startedAt, endedAt }: Pick<Outcome, 'startedAt' | 'endedAt'>,
): Section {
  const rows = timelineOf(events);
  const all = (endedAt - startedAt) / 1000;
  if (rows.length === 0) return { head: '', rows: [], foot: '' };
  const columns = ['After', 'Took', 'When', 'What', 'Outcome'];
  const timeOf = (seconds: number): string => durationOf(seconds).replaceAll(' ', '&nbsp;');
  return {
    head: `<details><summary>Timeline of ${durationOf(all)}</summary>\n\n${tableHead(columns)}`,
    rows: rows.map((row) => {
      const after = (row.at - startedAt) / 1000;
      // The states of an operation, below the phase that began it.
      if (row.seconds === undefined) return tableRow([timeOf(after), '', '', `↳ ${cellOf(row.outcome)}`, '']);
      const bar = `\`${whenBar(after, row.seconds, all)}\``;
      return tableRow([timeOf(after), timeOf(row.seconds), bar, cellOf(row.what), cellOf(row.outcome)]);
    }),
    foot: '\n</details>\n',
  };
}

function whenBar(after: number, took: number, all: number): string {
  if (all <= 0) return '█'.repeat(BAR_WIDTH);
  const begin = Math.min(BAR_WIDTH - 1, Math.floor((after / all) * BAR_WIDTH));
  const end = Math.min(BAR_WIDTH, Math.max(begin + 1, Math.round(((after + took) / all) * BAR_WIDTH)));
  return `${'·'.repeat(begin)}${'█'.repeat(end - begin)}${'·'.repeat(BAR_WIDTH - end)}`;
}
