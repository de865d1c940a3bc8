import type { Finding } from '../outcome.ts';
import { failedFindings, shownLevel } from './findings.ts';
import { docsLink, type Links } from './links.ts';
import { cellOf } from './prose.ts';
import { tableHead, tableRow, type Section } from './section.ts';
import { code, link, markdown } from './text.ts';

/** The failures for all to see; what was skipped and what passed folded away. */
export function findingSections(findings: readonly Finding[], links: Links): readonly Section[] {
  const failed = failedFindings(findings);
  const skipped = findings.filter((finding) => finding.status === 'skipped');
  const passed = findings.filter((finding) => finding.status === 'passed');
  return [
    section(failed, tableHead(['Level', 'Check', 'Seen', 'What to do']), '', (finding) => [
      levelOf(finding),
      checkOf(finding, links),
      cellOf(finding.saw),
      cellOf(finding.fix ?? ''),
    ]),
    folded(skipped, `${skipped.length} skipped`, 'Why', links),
    folded(passed, `${passed.length} passed`, 'Seen', links),
  ];
}

function folded(findings: readonly Finding[], summary: string, sawTitle: string, links: Links): Section {
  const head = `<details><summary>${summary}</summary>\n\n${tableHead(['Check', sawTitle])}`;
  return section(findings, head, '\n</details>\n', (finding) => [checkOf(finding, links), cellOf(finding.saw)]);
}

function section(
  findings: readonly Finding[],
  head: string,
  foot: string,
  cells: (finding: Finding) => readonly string[],
): Section {
  if (findings.length === 0) return { head: '', rows: [], foot: '' };
  return { head, rows: findings.map((finding) => tableRow(cells(finding))), foot };
}

const LEVELS: Readonly<Record<Finding['level'], string>> = {
  error: '❌ error',
  warning: '⚠️ warning',
  notice: 'ℹ️ notice',
};

function levelOf(finding: Finding): string {
  const level = LEVELS[shownLevel(finding)];
  if (finding.healed === true) return `${level}<br>${finding.level}, repaired`;
  return finding.ignored ? `${level}<br>${finding.level}, ignored` : level;
}

/** The check with a link to its page, and the pool that it looked at. */
function checkOf(finding: Finding, links: Links): string {
  const pool = finding.pool === undefined ? '' : `<br>${code(finding.pool)}`;
  return `${link(finding.id, docsLink(finding.docs, links))}<br>${markdown(finding.title)}${pool}`;
}
