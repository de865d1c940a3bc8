import type { RunEvent } from '../events.ts';
import type { Outcome } from '../outcome.ts';
import { durationOf } from './duration.ts';
import { findingSections } from './findings-tables.ts';
import { headlineOf } from './headline.ts';
import type { Links } from './links.ts';
import { nextSteps } from './next-steps.ts';
import { poolsSection } from './pools-table.ts';
import { cellOf } from './prose.ts';
import { fitSections, tableHead, tableRow, type Section } from './section.ts';
import { link, markdown } from './text.ts';
import { timelineOf } from './timeline.ts';

export interface Report {
  readonly outcome: Outcome;
  /** Everything that was told of the run, oldest first. */
  readonly events: readonly RunEvent[];
  readonly links?: Links;
  /** Written before a long wait: the run goes on, and its outcome is not known. */
  readonly interim?: boolean;
}

/**
 * GitHub takes 1 MiB for the summary of a step, and shows none of a larger one.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits
 */
export const SUMMARY_LIMIT_BYTES = 1024 * 1024;

/**
 * The report as GitHub's markdown: what happened, what to do next, what was added where, the findings, the timeline. At most
 * `limitBytes` of UTF-8, cut at whole rows from the end on.
 */
export function renderSummary(report: Report, limitBytes = SUMMARY_LIMIT_BYTES): string {
  const { outcome, events, links = {}, interim = false } = report;
  const sections: readonly Section[] = [
    headSection(outcome, events, links, interim),
    ...(interim ? [] : nextSteps(outcome, links)),
    poolsSection(outcome),
    ...findingSections(outcome.findings, links),
    timelineSection(events),
  ];
  return fitSections(
    sections,
    limitBytes,
    (rows) =>
      `\n**Cut here:** ${rows} more ${rows === 1 ? 'row' : 'rows'} did not fit into what GitHub shows. The log of this step has them.\n`,
  );
}

function headSection(outcome: Outcome, events: readonly RunEvent[], links: Links, interim: boolean): Section {
  const title = interim
    ? `⏳ ${markdown(workOf(events))}`
    : `${ICONS[outcome.result]} ${markdown(headlineOf(outcome))}`;
  const note = interim
    ? '\nWritten before a wait, and replaced when the run ends. Where it stays, the run was killed: run it again, and it picks up what it finds.\n'
    : '';
  return { head: `### ${title}\n${note}\n${aboutOf(outcome, links).join(' · ')}`, rows: [], foot: '' };
}

const ICONS: Readonly<Record<Outcome['result'], string>> = {
  'added': '✅',
  'updated': '✅',
  'unchanged': '✅',
  'reconciled': '✅',
  'passed': '✅',
  'blocked': '⛔',
  'failed': '❌',
  'timed-out': '⌛',
  'cancelled': '🛑',
};

function aboutOf(outcome: Outcome, links: Links): readonly string[] {
  const { cluster, operation } = outcome;
  const state = cluster === undefined || cluster.provisioningState === '' ? '' : ` (${cluster.provisioningState})`;
  return [
    ...(cluster === undefined ? [] : [`Cluster ${link(cluster.name, links.portal)}${markdown(state)}`]),
    ...(operation === undefined ? [] : [`operation ${operation}`]),
    ...(outcome.clusterReconciled ? ['cluster reconciled'] : []),
    durationOf((outcome.endedAt - outcome.startedAt) / 1000),
    ...(links.run === undefined ? [] : [link('this run', links.run)]),
  ];
}

/** What the run is at: its last phase. */
function workOf(events: readonly RunEvent[]): string {
  const phase = events.findLast((event) => event.type === 'phase');
  return phase?.title ?? 'Running';
}

function timelineSection(events: readonly RunEvent[]): Section {
  const rows = timelineOf(events);
  const start = rows[0]?.at ?? 0;
  if (rows.length === 0) return { head: '', rows: [], foot: '' };
  return {
    head: `<details><summary>Timeline</summary>\n\n${tableHead(['After', 'What', 'Took', 'Outcome'])}`,
    rows: rows.map((row) =>
      tableRow([
        durationOf((row.at - start) / 1000),
        cellOf(row.what),
        row.seconds === undefined ? '' : durationOf(row.seconds),
        cellOf(row.outcome),
      ]),
    ),
    foot: '\n</details>\n',
  };
}
