import type { Outcome } from '../run/outcome.ts';
import type { Finding } from '../checks/finding.ts';
import { countText, listText } from '../values/list-text.ts';
import { countsOf, failedFindings, shownLevel, findingsToldAbove, standingText } from './findings.ts';
import { docsLink, type Links } from './links.ts';
import { cellOf, paragraphOf, paragraphsIn } from './prose.ts';
import type { Section } from './section.ts';
import { code, link, markdown } from './text.ts';
import { hasNoGround, unknownText, unknownsOf, type Unknown } from './unknowns.ts';

/**
 * The failures that stopped nothing and what could not be checked, for all to see; what passed folded away, and of what does not apply
 * the number. What stopped the run stands at the top of the report, with what to do.
 */
export function findingSections(outcome: Outcome, links: Links): readonly Section[] {
  const { findings } = outcome;
  if (findings.length === 0) return [];
  const told = findingsToldAbove(outcome);
  const failed = failedFindings(findings).filter((finding) => !told.includes(finding));
  return [
    {
      head: `#### Checks: ${countsOf(findings)}\n`,
      rows: [
        ...failedRows(failed, links).map((row) => withoutBlocks(row, blocksOf(told, links))),
        ...unknownsOf(findings).map((unknown) => unknownRow(unknown, links)),
        ...uncheckedRows(findings),
      ],
      foot: '',
    },
    passedSection(findings, links),
  ];
}

/** The commands that were told with what stopped the run. */
function blocksOf(told: readonly Finding[], links: Links): readonly string[] {
  return told.flatMap((finding) => failedParagraphs(finding, links)).filter((text) => text.startsWith('```'));
}

/** A command that stands above already is not told again. */
function withoutBlocks(row: string, blocks: readonly string[]): string {
  return blocks.reduce((text, block) => text.replaceAll(`:\n\n${block}`, () => ' (command above).'), row);
}

/** All that waits for what stops the run, by its number. */
function uncheckedRows(findings: readonly Finding[]): readonly string[] {
  const ids = new Set(findings.flatMap(({ id, status }) => (status === 'unknown' ? [id] : [])));
  if (!hasNoGround(findings) || ids.size === 0) return [];
  return [`${countText(ids.size, 'check')} could not run until the problem above is solved.\n`];
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
      return [failedRow(first, links, pools.length === 0 ? [] : [`The same applies to ${listText(pools)}.`])];
    }),
  ];
}

function failedRow(finding: Finding, links: Links, more: readonly string[] = []): string {
  return paragraphs([...failedParagraphs(finding, links), ...more]);
}

/** Headed by its title; then what was seen, and what to do, with commands in blocks of their own. */
export function failedParagraphs(finding: Finding, links: Links): readonly string[] {
  const { level, standing, saw, fix } = finding;
  return [
    `${ICONS[shownLevel(finding)]} **${nameOf(finding)}** ${smallId(finding, links, `${level}${standingText(finding)}`)}`,
    paragraphOf(saw),
    // What was repaired needs nothing to be done any more.
    ...(fix === undefined || standing === 'repaired' ? [] : paragraphsIn(paragraphOf(fix))),
  ];
}

function unknownRow(unknown: Unknown, links: Links): string {
  const { finding, checks, pools } = unknown;
  const others = checks.filter((check) => check !== finding.id);
  const where = pools.length === 0 ? '' : ` (${pools.map(code).join(', ')})`;
  return paragraphs([
    `❔ **${markdown(finding.title)}**${where} ${smallId(finding, links, 'unknown')}`,
    paragraphOf(unknownText(finding)),
    ...(finding.fix === undefined ? [] : [paragraphOf(finding.fix)]),
    ...(others.length === 0 ? [] : [othersText(others)]),
  ]);
}

const MOST_OTHERS = 5;

function othersText(ids: readonly string[]): string {
  const list = ids.map(code).join(', ');
  if (ids.length <= MOST_OTHERS) return `Not checked for the same reason: ${list}`;
  return `<details><summary>${countText(ids.length, 'more check')} could not run for the same reason</summary>\n\n${list}\n\n</details>`;
}

function paragraphs(texts: readonly string[]): string {
  return `${texts.join('\n\n')}\n`;
}

/** The check's title, and the pool that it looked at. */
function nameOf({ title, pool }: Finding): string {
  return `${markdown(title)}${pool === undefined ? '' : ` (${code(pool)})`}`;
}

/** The id, for ignore-checks and for a search, with a link to its page. */
function smallId({ id, docs }: Finding, links: Links, kind?: string): string {
  return `<sub>${kind === undefined ? '' : `${kind} · `}${link(id, docsLink(docs, links))}</sub>`;
}

/** What is always so, after everything that was found. */
export function goodToKnowSection({ goodToKnow = [] }: Outcome): Section {
  const rows = goodToKnow.map((text) => `- ${cellOf(text)}`);
  return { head: rows.length === 0 ? '' : '#### Good to know\n', rows, foot: '' };
}
