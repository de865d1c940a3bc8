import type { Outcome } from '../run/outcome.ts';
import type { RunningOperation } from '../steps/running-operation.ts';
import { OWN_CODES, type Problem } from '../values/problem.ts';
import { clauseOf, inLowerCase } from './cause.ts';
import { commandLines } from './command-lines.ts';
import { fixOf, stoppingFindings, unreadFinding } from './findings.ts';
import { failedParagraphs } from './findings-lists.ts';
import { runningText } from './headline.ts';
import { docsLink, type Links } from './links.ts';
import { cellOf, paragraphOf, paragraphsIn } from './prose.ts';
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

function runningSection(running: RunningOperation): Section {
  const { look, abort } = running;
  return paragraphs([
    '#### What to do',
    `**Azure is still ${markdown(runningText(running))}.** Run the workflow again: it waits for this operation and continues from there. To see the current state:`,
    codeBlock(commandLines(look), 'sh'),
    ...(abort === undefined ? [] : ['To abort the operation:', codeBlock(commandLines(abort), 'sh')]),
  ]);
}

function stoppingSection(outcome: Outcome, links: Links): Section {
  const stopping = stoppingFindings(outcome);
  return {
    head: `#### What to do${stopping.length === 1 ? '' : `: ${stopping.length} problems to solve`}\n`,
    rows: stopping.flatMap((finding) => failedParagraphs(finding, links)).map((paragraph) => `${paragraph}\n`),
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
  // What else could not be read is told by the finding of the first.
  if (unreadFinding(outcome) !== undefined) return [];
  const all = [problem, ...otherProblems];
  return otherProblems.map((other, index) => {
    const known = all.slice(0, index + 1).find((before) => before?.code === other.code && before.fix === other.fix);
    return paragraphs([
      `#### ${known === undefined ? 'What to do' : 'The same'}${forPool(other.pool)}`,
      ...(known === undefined ? problemTexts(other, outcome, links) : [seenText(other), ...supportTexts(other)]),
    ]);
  });
}

function forPool(pool: string | undefined): string {
  return pool === undefined ? '' : ` for node pool ${markdown(pool)}`;
}

/** Azure's words stand whole, with the ids as they are, in a block to copy. */
function seenText({ code: name, message, isQuoted, faults }: Problem): string {
  const isNamed = message.includes(name);
  if (isQuoted === true) return `**Azure's words:**\n\n${codeBlock(isNamed ? message : `${name}: ${message}`)}`;
  // Each input on a line of its own, which a reader works through.
  if (faults !== undefined && faults.length > 1)
    return faults.map(({ input, problem }) => `- **${markdown(input)}**: ${cellOf(problem)}`).join('\n');
  return `**Details:** ${isNamed || isOurs(name) ? '' : `${code(name)}: `}${paragraphOf(message)}`;
}

function isOurs(name: string): boolean {
  return (Object.values(OWN_CODES) as readonly string[]).includes(name);
}

function problemTexts(problem: Problem, outcome: Outcome, links: Links): readonly string[] {
  const { meaning = '', check } = problem;
  return [
    ...paragraphsIn(paragraphOf(fixOf(problem, outcome))),
    ...(meaning === '' || isHeadline(meaning) ? [] : [`**What it means:** ${paragraphOf(meaning)}`]),
    seenText(problem),
    ...checkTexts(check, outcome, links),
    ...supportTexts(problem),
  ];
}

/** One sentence, which stands in the headline already. */
function isHeadline(meaning: string): boolean {
  return inLowerCase(meaning.replace(/\.$/, '')) === clauseOf(meaning);
}

/** Where that check looked and saw nothing, it would not have helped. */
function checkTexts(id: string | undefined, { findings }: Outcome, links: Links): readonly string[] {
  const answers = findings.filter((finding) => finding.id === id);
  if (id === undefined || answers.some(({ status }) => status === 'passed')) return [];
  return [`The check ${link(id, answers[0] && docsLink(answers[0].docs, links))} detects this before the add.`];
}

/** Azure's support asks for that of each; what to do may have told it. */
function supportTexts({ correlationId, fix }: Problem): readonly string[] {
  return correlationId === undefined || fix.includes(correlationId)
    ? []
    : [`Correlation id, for Azure's support: ${code(correlationId)}`];
}

function paragraphs([head = '', ...rows]: readonly string[]): Section {
  return { head: `${head}\n`, rows: rows.map((row) => `${row}\n`), foot: '' };
}
