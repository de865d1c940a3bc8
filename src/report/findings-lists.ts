import type { Outcome } from '../run/outcome.ts';
import type { Finding } from '../checks/finding.ts';
import { countsOf, failedFindings, shownLevel, standingText, stoppingFindings } from './findings.ts';
import { docsLink, type Links } from './links.ts';
import { cellOf } from './prose.ts';
import type { Section } from './section.ts';
import { code, link } from './text.ts';

/**
 * The failures that stopped nothing, for all to see; what was skipped and what passed folded away. What stopped the run stands at the
 * top of the report, with what to do. Lists, not tables: beside sentences, GitHub squeezes the names of the checks to a word a line.
 */
export function findingSections(outcome: Outcome, links: Links): readonly Section[] {
  const { findings } = outcome;
  if (findings.length === 0) return [];
  const stopping = stoppingFindings(outcome);
  const failed = failedFindings(findings).filter((finding) => !stopping.includes(finding));
  const skipped = findings.filter((finding) => finding.status === 'unknown');
  const passed = findings.filter((finding) => finding.status === 'passed');
  return [
    {
      head: `#### Checks: ${countsOf(findings)}\n`,
      rows: failedRows(failed, links),
      foot: '',
    },
    folded(`${skipped.length} skipped`, skippedRows(skipped, links)),
    folded(
      `${passed.length} passed`,
      passed.map((finding) => `- ${nameOf(finding, links)}: ${cellOf(finding.saw)}`),
    ),
  ];
}

function folded(summary: string, rows: readonly string[]): Section {
  if (rows.length === 0) return { head: '', rows, foot: '' };
  return { head: `<details><summary>${summary}</summary>\n`, rows, foot: '\n</details>\n' };
}

const LEVELS: Readonly<Record<Finding['level'], string>> = { error: '❌', warning: '⚠️', notice: 'ℹ️' };

/** What is good to know of many pools is told once: of the others it is the same with other names. */
function failedRows(failed: readonly Finding[], links: Links): readonly string[] {
  const notices = Map.groupBy(
    failed.filter((finding) => shownLevel(finding) === 'notice'),
    ({ id, level, standing }) => JSON.stringify([id, level, standing]),
  );
  return [
    ...failed.filter((finding) => shownLevel(finding) !== 'notice').map((finding) => failedRow(finding, links)),
    ...[...notices.values()].flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const pools = others.flatMap(({ pool }) => (pool === undefined ? [] : [code(pool)]));
      return [`${failedRow(first, links)}${pools.length === 0 ? '' : `<br>Likewise for ${pools.join(', ')}.`}`];
    }),
  ];
}

function failedRow(finding: Finding, links: Links): string {
  const { level, standing, saw, fix } = finding;
  const lines = [
    `${LEVELS[shownLevel(finding)]} **${level}${standingText(finding)}** · ${nameOf(finding, links)}`,
    cellOf(saw),
    // What was repaired needs nothing to be done any more.
    ...(fix === undefined || standing === 'repaired' ? [] : [`→ ${cellOf(fix)}`]),
  ];
  return `- ${lines.join('<br>')}`;
}

/** One row for each reason: where a fact could not be read, dozens of checks are skipped for the same. */
function skippedRows(skipped: readonly Finding[], links: Links): readonly string[] {
  const reasons = Map.groupBy(skipped, ({ saw }) => saw);
  return [...reasons].map(
    ([saw, findings]) => `- ${cellOf(saw)}<br>${findings.map((finding) => nameOf(finding, links)).join(', ')}`,
  );
}

/** The check with a link to its page, and the pool that it looked at. */
export function nameOf({ id, docs, pool }: Finding, links: Links): string {
  return `${link(id, docsLink(docs, links))}${pool === undefined ? '' : ` (${code(pool)})`}`;
}
