import type { Outcome } from '../run/outcome.ts';
import type { RunningOperation } from '../steps/running-operation.ts';
import { OWN_CODES, type Problem } from '../values/problem.ts';
import { commandLines } from './command-lines.ts';
import { stoppingFindings } from './findings.ts';
import { nameOf } from './findings-lists.ts';
import { docsLink, type Links } from './links.ts';
import { paragraphOf } from './prose.ts';
import type { Section } from './section.ts';
import { code, codeBlock, link, markdown } from './text.ts';

/** What to do now, the most urgent first: what goes on in Azure, what stopped the run, what went wrong. */
export function nextSteps(outcome: Outcome, links: Links): readonly Section[] {
  const { running, problem } = outcome;
  const stopping = stoppingFindings(outcome);
  return [
    ...(running === undefined ? [] : [runningSection(running)]),
    ...(stopping.length === 0 ? [] : [stoppingSection(outcome, links)]),
    // What the checks say is more than their sum; what was stopped while Azure goes on is told with what goes on.
    ...(problem === undefined || stopping.length > 0 || (running !== undefined && isStop(problem))
      ? []
      : [problemSection(problem, outcome, links), ...otherSections(outcome, links)]),
  ];
}

function isStop({ code: name }: Problem): boolean {
  return name === OWN_CODES.cancelled || name === OWN_CODES.deadlineExceeded;
}

function runningSection({ what, look, abort }: RunningOperation): Section {
  return paragraphs([
    '#### What to do',
    `**Azure goes on: ${markdown(what)}.** Running this step again waits for it and picks up from there. To see how it stands:`,
    codeBlock(commandLines(look), 'sh'),
    ...(abort === undefined ? [] : ['To end it:', codeBlock(commandLines(abort), 'sh')]),
  ]);
}

/** Each with what was seen before what to do about it. */
function stoppingSection(outcome: Outcome, links: Links): Section {
  const stopping = stoppingFindings(outcome);
  return {
    head: `#### What to do${stopping.length === 1 ? '' : `: ${stopping.length} things stand in the way`}\n`,
    rows: stopping.map(
      (finding) =>
        [
          `${finding.level === 'error' ? '❌' : '⚠️'} **${nameOf(finding, links)}**`,
          paragraphOf(finding.saw),
          ...(finding.fix === undefined ? [] : [paragraphOf(finding.fix)]),
        ].join('\n\n') + '\n',
    ),
    foot: '',
  };
}

function problemSection(problem: Problem, outcome: Outcome, links: Links): Section {
  const pool = outcome.otherProblems === undefined ? undefined : problem.pool;
  return paragraphs([`#### What to do${forPool(pool)}`, ...problemTexts(problem, outcome, links)]);
}

/** Each as the first; what was told of one before is not told again. */
function otherSections(outcome: Outcome, links: Links): readonly Section[] {
  const { problem, otherProblems = [] } = outcome;
  const all = [problem, ...otherProblems];
  return otherProblems.map((other, index) => {
    const known = all.slice(0, index + 1).find((before) => before?.code === other.code && before.fix === other.fix);
    return paragraphs([
      `#### ${known === undefined ? 'What to do' : 'Likewise'}${forPool(other.pool)}`,
      ...(known === undefined ? problemTexts(other, outcome, links) : [seenText(other), ...supportTexts(other)]),
    ]);
  });
}

function forPool(pool: string | undefined): string {
  return pool === undefined ? '' : ` for node pool ${markdown(pool)}`;
}

/** Azure's words stand whole, with the ids as they are, in a block to copy. */
function seenText({ code: name, message, isQuoted }: Problem): string {
  const isNamed = message.includes(name);
  if (isQuoted === true) return `**Azure's words:**\n\n${codeBlock(isNamed ? message : `${name}: ${message}`)}`;
  return `**What was seen:** ${isNamed ? '' : `${code(name)}: `}${paragraphOf(message)}`;
}

function problemTexts(problem: Problem, outcome: Outcome, links: Links): readonly string[] {
  const { meaning, fix, check } = problem;
  return [
    paragraphOf(fix),
    ...(meaning === undefined ? [] : [`**What it means:** ${paragraphOf(meaning)}`]),
    seenText(problem),
    ...(check === undefined ? [] : [`Check ${checkLink(check, outcome, links)} detects this before the add.`]),
    ...supportTexts(problem),
  ];
}

/** Azure's support asks for that of each. */
function supportTexts({ correlationId }: Problem): readonly string[] {
  return correlationId === undefined ? [] : [`Correlation id, for Azure's support: ${code(correlationId)}`];
}

function checkLink(id: string, outcome: Outcome, links: Links): string {
  const finding = outcome.findings.find((candidate) => candidate.id === id);
  return link(id, finding && docsLink(finding.docs, links));
}

function paragraphs(texts: readonly string[]): Section {
  return { head: `${texts.join('\n\n')}\n`, rows: [], foot: '' };
}
