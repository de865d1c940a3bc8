import type { Outcome } from '../run/outcome.ts';
import type { Finding } from '../checks/finding.ts';
import { countText } from '../values/list-text.ts';
import { countsOf, failedFindings, shownLevel, standingText, stoppingFindings } from './findings.ts';
import { docsLink, type Links } from './links.ts';
import { cellOf, paragraphOf } from './prose.ts';
import type { Section } from './section.ts';
import { code, link, markdown } from './text.ts';
import { unknownText, unknownsOf, type Unknown } from './unknowns.ts';

/**
 * The failures that stopped nothing and what could not be checked, for all to see; what passed folded away, and of what does not apply
 * the number. What stopped the run stands at the top of the report, with what to do.
 */
export function findingSections(outcome: Outcome, links: Links): readonly Section[] {
  const { findings } = outcome;
  if (findings.length === 0) return [];
  const stopping = stoppingFindings(outcome);
  const failed = failedFindings(findings).filter((finding) => !stopping.includes(finding));
  return [
    {
      head: `#### Checks: ${countsOf(findings)}\n`,
      rows: [...failedRows(failed, links), ...unknownsOf(findings).map((unknown) => unknownRow(unknown, links))],
      foot: '',
    },
    passedSection(findings, links),
  ];
}

function passedSection(findings: readonly Finding[], links: Links): Section {
  const passed = findings.filter(({ status }) => status === 'passed');
  const idle = findings.filter(({ status }) => status === 'not-applicable').length;
  if (passed.length === 0) return { head: '', rows: [], foot: '' };
  const others = idle === 0 ? '' : `; ${idle} more ${idle === 1 ? 'does' : 'do'} not apply`;
  return {
    head: `<details><summary>${countText(passed.length, 'check')} passed${others}</summary>\n`,
    rows: passed.map((finding) => `- ${nameOf(finding)}: ${cellOf(finding.saw)} ${smallId(finding, links)}`),
    foot: '\n</details>\n',
  };
}

const ICONS: Readonly<Record<Finding['level'], string>> = { error: '❌', warning: '⚠️', notice: 'ℹ️' };

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
      return [failedRow(first, links, pools.length === 0 ? [] : [`The same applies to ${pools.join(', ')}.`])];
    }),
  ];
}

/** Headed by its title; then what was seen, and what to do, with commands in blocks of their own. */
export function failedRow(finding: Finding, links: Links, more: readonly string[] = []): string {
  const { level, standing, saw, fix } = finding;
  return paragraphs([
    `${ICONS[shownLevel(finding)]} **${nameOf(finding)}** <sub>${level}${standingText(finding)}</sub> ${smallId(finding, links)}`,
    paragraphOf(saw),
    // What was repaired needs nothing to be done any more.
    ...(fix === undefined || standing === 'repaired' ? [] : [paragraphOf(fix)]),
    ...more,
  ]);
}

function unknownRow(unknown: Unknown, links: Links): string {
  const { finding, checks, pools } = unknown;
  const others = checks.filter((check) => check !== finding.id);
  const where = pools.length === 0 ? '' : ` (${pools.map(code).join(', ')})`;
  return paragraphs([
    `❔ **${markdown(finding.title)}**${where} <sub>unknown</sub> ${smallId(finding, links)}`,
    paragraphOf(unknownText(finding)),
    ...(finding.fix === undefined ? [] : [paragraphOf(finding.fix)]),
    ...(others.length === 0 ? [] : [`Not checked for the same reason: ${others.map(code).join(', ')}`]),
  ]);
}

function paragraphs(texts: readonly string[]): string {
  return `${texts.join('\n\n')}\n`;
}

/** The check's title, and the pool that it looked at. */
function nameOf({ title, pool }: Finding): string {
  return `${markdown(title)}${pool === undefined ? '' : ` (${code(pool)})`}`;
}

/** The id, for ignore-checks and for a search, with a link to its page. */
function smallId({ id, docs }: Finding, links: Links): string {
  return `<sub>${link(id, docsLink(docs, links))}</sub>`;
}

/** What is always so, after everything that was found. */
export function goodToKnowSection({ goodToKnow = [] }: Outcome): Section {
  const rows = goodToKnow.map((text) => `- ${cellOf(text)}`);
  return { head: rows.length === 0 ? '' : '#### Good to know\n', rows, foot: '' };
}
