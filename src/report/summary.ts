import type { RunEvent } from '../run/events.ts';
import type { Outcome } from '../run/outcome.ts';
import { addressSpaceSections } from './address-space-section.ts';
import { clusterChangesSection } from './cluster-changes-section.ts';
import { durationOf, usualText } from './duration.ts';
import { findingSections, goodToKnowSection } from './findings-lists.ts';
import { headlineOf, ICONS } from './headline.ts';
import { portalOf, type Links } from './links.ts';
import { nextSteps } from './next-steps.ts';
import { nodesSections } from './nodes-section.ts';
import { planSection } from './plan-section.ts';
import { poolsSection } from './pools-table.ts';
import { fitSections, type Section } from './section.ts';
import { link, markdown } from './text.ts';
import { timelineSection } from './timeline-section.ts';

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
 * The report as GitHub's markdown: what happened, what to do next, what becomes of which pool, the address space, the findings, the
 * timeline. The same serves a comment on a pull request, whose limit is another. At most
 * `limitBytes` of UTF-8, cut at whole rows from the end on.
 */
export function renderSummary(report: Report, limitBytes = SUMMARY_LIMIT_BYTES): string {
  const { outcome, events, links = {}, interim = false } = report;
  const space = addressSpaceSections(outcome.addressSpace, portalOf(outcome.cloud, outcome.addressSpace?.vnet.id));
  const sections: readonly Section[] = [
    headSection(outcome, events, links, interim),
    ...(interim ? [] : nextSteps(outcome, links)),
    poolsSection(outcome),
    ...nodesSections(outcome),
    planSection(outcome),
    clusterChangesSection(outcome),
    ...space.picture,
    ...findingSections(outcome, links),
    ...(interim ? [] : [goodToKnowSection(outcome)]),
    timelineSection(events, outcome),
    ...space.list,
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
    ? `\n${usualNote(events)}Written before a wait, and replaced when the run ends. Where it stays, the run was killed: run it again, and it picks up what it finds.\n`
    : '';
  return { head: `### ${title}\n${note}\n${aboutOf(outcome, links).join(' · ')}\n`, rows: [], foot: '' };
}

function aboutOf(outcome: Outcome, links: Links): readonly string[] {
  const { cluster, operation } = outcome;
  const state = cluster === undefined || cluster.provisioningState === '' ? '' : ` (${cluster.provisioningState})`;
  return [
    ...(cluster === undefined
      ? []
      : [`Cluster ${link(cluster.name, portalOf(outcome.cloud, cluster.id))}${markdown(state)}`]),
    ...(operation === undefined ? [] : [`operation ${operation}`]),
    ...(outcome.clusterReconciled && operation !== 'reconcile' ? ['cluster reconciled'] : []),
    durationOf((outcome.endedAt - outcome.startedAt) / 1000),
    ...(links.run === undefined ? [] : [link('this run', links.run)]),
  ];
}

/** What the run is at: its last phase. */
function workOf(events: readonly RunEvent[]): string {
  return lastPhase(events)?.title ?? 'Running';
}

function usualNote(events: readonly RunEvent[]): string {
  const usual = lastPhase(events)?.usual;
  return usual === undefined ? '' : `Of such operations ${usualText(usual)}. `;
}

function lastPhase(events: readonly RunEvent[]): Extract<RunEvent, { type: 'phase' }> | undefined {
  return events.findLast((event) => event.type === 'phase');
}
