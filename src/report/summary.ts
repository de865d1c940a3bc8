import type { RunEvent } from '../run/events.ts';
import type { Outcome } from '../run/outcome.ts';
import { addressSpaceSections } from './address-space-section.ts';
import { clusterChangesSection } from './cluster-changes-section.ts';
import { durationOf, usualText } from './duration.ts';
import { findingSections, goodToKnowSection } from './findings-lists.ts';
import { headlineOf, ICONS } from './headline.ts';
import { portalOf, type Links } from './links.ts';
import { nextSteps } from './next-steps.ts';
import { networkSections } from './network-section.ts';
import { nodeListSection, nodesSection } from './nodes-section.ts';
import { planSection } from './plan-section.ts';
import { poolsSection } from './pools-table.ts';
import { cellOf } from './prose.ts';
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

/** The parts of a report, in their order. */
export interface ReportSections {
  /** The headline, and the line below it. */
  readonly head: Section;
  readonly nextSteps: readonly Section[];
  readonly plan: Section;
  readonly pools: Section;
  /** Where the nodes of new pools are. */
  readonly nodes: Section;
  /** What stands behind it. */
  readonly rest: readonly Section[];
}

/**
 * The report as GitHub's markdown: what happened, what to do next, the plan, what became of which pool, the checks, the network, the
 * timeline. At most `limitBytes` of UTF-8, cut at whole rows from the end on.
 */
export function renderSummary(report: Report, limitBytes = SUMMARY_LIMIT_BYTES): string {
  const { head, nextSteps: steps, plan, pools, nodes, rest } = sectionsOf(report);
  return fitSections([head, ...steps, plan, pools, nodes, ...rest], limitBytes, cutNote);
}

export function sectionsOf({ outcome, events, links = {}, interim = false }: Report): ReportSections {
  const space = addressSpaceSections(outcome, portalOf(outcome.cloud, outcome.addressSpace?.vnet.id));
  return {
    head: headSection(outcome, events, links, interim),
    nextSteps: interim ? [] : nextSteps(outcome, links),
    plan: planSection(outcome),
    pools: poolsSection(outcome),
    nodes: nodesSection(outcome),
    rest: [
      nodeListSection(outcome),
      clusterChangesSection(outcome),
      ...findingSections(outcome, links),
      ...networkSections(outcome),
      ...space.picture,
      ...(interim ? [] : [goodToKnowSection(outcome)]),
      timelineSection(events, outcome),
      ...space.list,
    ],
  };
}

export function cutNote(rows: number): string {
  return `\n**Cut here:** ${rows} more ${rows === 1 ? 'row exceeds' : 'rows exceed'} the size that GitHub shows. The output findings-file names a file with every check.\n`;
}

function headSection(outcome: Outcome, events: readonly RunEvent[], links: Links, interim: boolean): Section {
  const title = interim
    ? `⏳ ${cellOf(lastPhase(events)?.title ?? 'Running')}`
    : `${ICONS[outcome.result]} ${cellOf(headlineOf(outcome))}`;
  const note = interim
    ? `\n${usualNote(events)}The final report replaces this one. If this one stays, the run was interrupted: run the workflow again, and it continues from there.\n`
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

function usualNote(events: readonly RunEvent[]): string {
  const usual = lastPhase(events)?.usual;
  return usual === undefined ? '' : `This takes ${usualText(usual).replace(/^usually /, '')}. `;
}

/** What the run is at. */
function lastPhase(events: readonly RunEvent[]): Extract<RunEvent, { type: 'phase' }> | undefined {
  return events.findLast((event) => event.type === 'phase');
}
