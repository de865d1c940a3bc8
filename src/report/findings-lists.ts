import type { Outcome } from '../run/outcome.ts';
import type { Finding } from '../checks/finding.ts';
import { countsOf, failedFindings, shownLevel, standingText, stoppingFindings } from './findings.ts';
import { docsLink, type Links } from './links.ts';
import { cellOf } from './prose.ts';
import type { Section } from './section.ts';
import { code, link } from './text.ts';
import { unknownsOf, type Unknown } from './unknowns.ts';

/**
 * The failures that stopped nothing and what could not be judged, for all to see; what passed folded away, and of what does not apply the
 * number. What stopped the run stands at the
 * top of the report, with what to do. Lists, not tables: beside sentences, GitHub squeezes the names of the checks to a word a line.
 */
export function findingSections(outcome: Outcome, links: Links): readonly Section[] {
  const { findings } = outcome;
  if (findings.length === 0) return [];
  const stopping = stoppingFindings(outcome);
  const failed = failedFindings(findings).filter((finding) => !stopping.includes(finding));
  const passed = findings.filter(({ status }) => status === 'passed');
  const idle = findings.filter(({ status }) => status === 'not-applicable').length;
  return [
    {
      head: `#### Checks: ${countsOf(findings)}\n`,
      rows: [...failedRows(failed, links), ...unknownsOf(findings).map((unknown) => unknownRow(unknown, links))],
      foot: '',
    },
    folded(
      `${passed.length} passed${idle === 0 ? '' : `, ${idle} more do not apply here`}`,
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

function unknownRow({ finding, checks, pools }: Unknown, links: Links): string {
  const { id, docs, saw, fix } = finding;
  const others = checks.filter((check) => check !== id);
  const lines = [
    `❔ **unknown** · ${link(id, docsLink(docs, links))}${pools.length === 0 ? '' : ` (${pools.map(code).join(', ')})`}`,
    cellOf(saw),
    ...(fix === undefined ? [] : [`→ ${cellOf(fix)}`]),
    ...(others.length === 0 ? [] : [`Not judged for it: ${others.map(code).join(', ')}`]),
  ];
  return `- ${lines.join('<br>')}`;
}

/** The check with a link to its page, and the pool that it looked at. */
export function nameOf({ id, docs, pool }: Finding, links: Links): string {
  return `${link(id, docsLink(docs, links))}${pool === undefined ? '' : ` (${code(pool)})`}`;
}

/** What is always so, after everything that was found. */
export function goodToKnowSection({ goodToKnow = [] }: Outcome): Section {
  const rows = goodToKnow.map((text) => `- ${cellOf(text)}`);
  return { head: rows.length === 0 ? '' : '#### Good to know\n', rows, foot: '' };
}
