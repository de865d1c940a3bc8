import type { Outcome, Problem, RunningOperation } from '../outcome.ts';
import { stoppingFindings } from './findings.ts';
import { docsLink, type Links } from './links.ts';
import { cellOf, paragraphOf } from './prose.ts';
import type { Section } from './section.ts';
import { code, codeBlock, link, markdown } from './text.ts';

/** What to do now, the most urgent first: what goes on in Azure, what stopped the run, what went wrong. */
export function nextSteps(outcome: Outcome, links: Links): readonly Section[] {
  const { running, problem } = outcome;
  const stopping = stoppingFindings(outcome);
  return [
    ...(running === undefined ? [] : [runningSection(running)]),
    ...(stopping.length === 0 ? [] : [stoppingSection(outcome, links)]),
    // What the checks say is more than their sum.
    ...(problem === undefined || stopping.length > 0 ? [] : [problemSection(problem, outcome, links)]),
  ];
}

function runningSection({ what, look, abort }: RunningOperation): Section {
  return paragraphs([
    `**Azure goes on:** ${markdown(what)}. To see how it stands:`,
    codeBlock(look, 'sh'),
    ...(abort === undefined ? [] : ['To end it:', codeBlock(abort, 'sh')]),
    'Running this step again waits for it and picks up from there.',
  ]);
}

function stoppingSection(outcome: Outcome, links: Links): Section {
  return {
    head: '**What to do:**\n',
    rows: stoppingFindings(outcome).map((finding) => {
      const pool = finding.pool === undefined ? '' : ` (${code(finding.pool)})`;
      return `- ${link(finding.id, docsLink(finding.docs, links))}${pool}: ${cellOf(finding.fix ?? finding.saw)}`;
    }),
    foot: '',
  };
}

function problemSection(problem: Problem, outcome: Outcome, links: Links): Section {
  const { code: name, message, meaning, fix, correlationId, check } = problem;
  return paragraphs([
    `**What to do:** ${paragraphOf(fix)}`,
    `**What was seen:** ${code(name)}: ${paragraphOf(message)}`,
    ...(meaning === undefined ? [] : [`**What it means:** ${paragraphOf(meaning)}`]),
    ...(check === undefined ? [] : [`The check ${checkLink(check, outcome, links)} asks the same beforehand.`]),
    ...(correlationId === undefined ? [] : [`Correlation id, for Azure's support: ${code(correlationId)}`]),
  ]);
}

function checkLink(id: string, outcome: Outcome, links: Links): string {
  const finding = outcome.findings.find((candidate) => candidate.id === id);
  return link(id, finding && docsLink(finding.docs, links));
}

function paragraphs(texts: readonly string[]): Section {
  return { head: texts.join('\n\n'), rows: [], foot: '' };
}
