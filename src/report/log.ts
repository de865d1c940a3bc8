import type { RunEvent } from '../run/events.ts';
import type { Outcome } from '../run/outcome.ts';
import { zonesText } from '../run/pool-nodes.ts';
import { poolsSoFar } from '../run/pool-outcomes.ts';
import type { Finding } from '../checks/finding.ts';
import type { Annotation } from './annotations.ts';
import { countText } from '../values/list-text.ts';
import { durationOf, usualText } from './duration.ts';
import { countsOf, failedFindings, shownLevel, standingText } from './findings.ts';
import { headlineOf } from './headline.ts';
import { lineOf, linesOf } from './prose.ts';
import { plain } from './text.ts';
import { unknownText, unknownsOf, type Unknown } from './unknowns.ts';

/** A line of the log; `text` is one line, and safe to write as it is. */
export interface LogLine {
  readonly kind: 'info' | 'group' | 'end-group' | 'warning' | 'debug';
  readonly text: string;
}

/** How an event reads in the log, whatever was told before it. */
export function logOf(event: RunEvent): readonly LogLine[] {
  switch (event.type) {
    case 'phase':
      return [line('group', event.title)];
    case 'phase-ended':
      return [line('info', event.outcome), END_GROUP];
    case 'identified':
      return [
        line('info', "GitHub's id token for this job has these claims:"),
        line('info', `  issuer    ${event.issuer}`),
        line('info', `  subject   ${event.subject}`),
        line('info', `  audience  ${event.audience}`),
      ];
    case 'note':
      return linesOf(event.message).map((text) => line('info', text));
    case 'checked':
      return checkedLines(event.findings);
    case 'sent':
      return [line('info', `${event.running.what}: sent to Azure`)];
    case 'refused':
      return [line('warning', `${event.what}: rejected by Azure`)];
    case 'unbegun':
      return [line('info', `${event.what}: not started (${event.why})`)];
    case 'accepted':
      return [line('info', `${event.what}: accepted by Azure`)];
    case 'ended':
      return [line('info', `${event.what}: ended as ${event.state}`)];
    case 'progress': {
      const usual = event.usual === undefined ? '' : ` (${usualText(event.usual, event.elapsedSeconds)})`;
      return [
        line('info', `${event.what}: ${event.blockedBy ?? event.state}, ${durationOf(event.elapsedSeconds)}${usual}`),
      ];
    }
    case 'retried':
      return [
        line(
          'warning',
          `Retrying ${event.request} ${event.delaySeconds < 0.5 ? 'now' : `in ${durationOf(event.delaySeconds)}`}: ${event.cause}${leftOf(event.leftSeconds)}`,
        ),
      ];
    case 'judged':
      return poolsSoFar(event.situation).map(({ name, provisioningState, result }) =>
        line('debug', `Node pool ${name} is ${provisioningState}, ${result}`),
      );
    case 'requested': {
      const id = event.correlationId === undefined ? '' : `, correlation id ${event.correlationId}`;
      const status = event.status ?? 'no answer';
      return [line('debug', `${event.method} ${event.path}: ${status} in ${event.milliseconds} ms${id}`)];
    }
    case 'machines-listed':
    case 'inputs-read':
    case 'performed':
    case 'long-wait-ahead':
      return [];
  }
}

/** Counted down, so that whoever watches knows that it ends. */
function leftOf(seconds: number | undefined): string {
  return seconds === undefined ? '' : `; retries end in ${durationOf(Math.ceil(seconds))}`;
}

/**
 * What happened, and how to look at what Azure is still doing. Why it failed and what to do follows as annotations, which the runner
 * writes into the log as well; of those that it does not write the text is here.
 */
export function closingLines(outcome: Outcome, hidden: readonly Annotation[] = []): readonly LogLine[] {
  const { running } = outcome;
  const texts = [
    headlineOf(outcome),
    ...nodeTexts(outcome),
    ...(running === undefined ? [] : [`To see the current state: ${running.look}`]),
    ...(running?.abort === undefined ? [] : [`To abort the operation: ${running.abort}`]),
    ...hidden.flatMap(({ title, message }) => [`${title}:`, message]),
  ];
  return texts.flatMap(linesOf).map((text) => line('info', text));
}

/** Where the nodes of each new pool came up; of a node elsewhere the problem tells. */
function nodeTexts({ nodes: pools = [] }: Outcome): readonly string[] {
  return pools.flatMap(({ pool, subnet, nodes, placement }) => {
    const count = countText(nodes.length, 'node');
    if (placement.status === 'elsewhere') return [];
    if (placement.status === 'unknown') return [`${pool}: ${count} listed. Could not be verified: ${placement.why}`];
    return [`${pool}: ${count} in ${subnet}${zonesText(nodes.flatMap(({ zones }) => zones))}`];
  });
}

/**
 * What passed folded away, of what does not apply the number, what failed by its title (the numbers and what to do come once, as an
 * annotation), and what could not be checked with its reason.
 */
function checkedLines(findings: readonly Finding[]): readonly LogLine[] {
  const passed = findings.filter(({ status }) => status === 'passed');
  const idle = findings.filter(({ status }) => status === 'not-applicable').length;
  const others = idle === 0 ? '' : `; ${idle} more ${idle === 1 ? 'does' : 'do'} not apply`;
  return [
    ...(findings.length === 0
      ? []
      : [
          line('group', `Checks: ${countsOf(findings)}${others}`),
          ...passed.map((finding) => line('info', `✓ ${nameOf(finding, poolsOf(finding))}: ${lineOf(finding.saw)}`)),
          END_GROUP,
        ]),
    ...failedFindings(findings).map((finding) =>
      line('info', `${markOf(finding)} ${nameOf(finding, poolsOf(finding))}${standingText(finding)} [${finding.id}]`),
    ),
    ...unknownsOf(findings).map(unknownLine),
  ];
}

function unknownLine({ finding, checks, pools }: Unknown): LogLine {
  const others = checks.filter((id) => id !== finding.id);
  const kept = others.length === 0 ? '' : ` Not checked for the same reason: ${others.join(', ')}.`;
  const fix = finding.fix === undefined ? '' : ` ${lineOf(finding.fix)}`;
  return line('info', `? ${nameOf(finding, pools)}: ${lineOf(unknownText(finding))}${fix}${kept} [${finding.id}]`);
}

function markOf(finding: Finding): string {
  if (finding.status === 'passed' || finding.standing === 'repaired') return '✓';
  if (finding.standing === 'ignored') return '–';
  return shownLevel(finding) === 'error' ? '✗' : '!';
}

function poolsOf({ pool }: Finding): readonly string[] {
  return pool === undefined ? [] : [pool];
}

function nameOf({ title }: Finding, pools: readonly string[]): string {
  return pools.length === 0 ? title : `${title} (${pools.join(', ')})`;
}

const END_GROUP: LogLine = { kind: 'end-group', text: '' };

/** The one way to a line: whatever was put together, it is made harmless as a whole. */
function line(kind: LogLine['kind'], text: string): LogLine {
  return { kind, text: plain(text) };
}
