import type { RunEvent } from '../run/events.ts';
import type { Outcome } from '../run/outcome.ts';
import { poolsSoFar } from '../run/pool-outcomes.ts';
import type { Finding } from '../checks/finding.ts';
import type { Problem } from '../values/problem.ts';
import { durationOf, usualText } from './duration.ts';
import { countsOf, failedFindings, shownLevel, stoppingFindings } from './findings.ts';
import { headlineOf } from './headline.ts';
import { lineOf, linesOf } from './prose.ts';
import { plain } from './text.ts';
import { unknownsOf, type Unknown } from './unknowns.ts';

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
        line('info', 'GitHub names this job to Microsoft Entra as:'),
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
      return [line('warning', `${event.what}: refused by Azure`)];
    case 'unbegun':
      return [line('info', `${event.what}: nothing was begun (${event.why})`)];
    case 'accepted':
      return [line('info', `${event.what}: accepted by Azure`)];
    case 'ended':
      return [line('info', `${event.what}: ended as ${event.state}`)];
    case 'progress': {
      const blocker = event.blockedBy === undefined ? '' : `, blocked by ${event.blockedBy}`;
      const usual = event.usual === undefined ? '' : ` (${usualText(event.usual, event.elapsedSeconds)})`;
      return [line('info', `${event.what}: ${event.state}, ${durationOf(event.elapsedSeconds)}${usual}${blocker}`)];
    }
    case 'retried':
      return [
        line(
          'warning',
          `Trying ${event.request} again in ${durationOf(event.delaySeconds)}, because of ${event.cause}${leftOf(event.leftSeconds)}`,
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
  return seconds === undefined ? '' : `; it is tried for another ${durationOf(Math.ceil(seconds))}`;
}

/** The last lines of the log: what happened, why, and what to do, so that the log alone is enough. */
export function closingLines(outcome: Outcome): readonly LogLine[] {
  const { problem, otherProblems = [], running } = outcome;
  const stopping = stoppingFindings(outcome);
  const texts = [
    headlineOf(outcome),
    ...stopping.map((finding) => `${nameOf(finding.id, poolsOf(finding))}: ${finding.fix ?? finding.saw}`),
    ...(problem === undefined || stopping.length > 0
      ? []
      : [problem, ...otherProblems].flatMap((each) => problemTexts(each, otherProblems.length > 0))),
    ...(running === undefined ? [] : [`Azure goes on: ${running.what}`, `To see how it stands: ${running.look}`]),
    ...(running?.abort === undefined ? [] : [`To end it: ${running.abort}`]),
  ];
  return texts.flatMap(linesOf).map((text) => line('info', text));
}

/** What was seen, what it means and what to do; with the node pool where there are several. */
function problemTexts(
  { code, message, meaning = '', fix, pool, correlationId }: Problem,
  isOneOfSeveral: boolean,
): readonly string[] {
  return [
    `${isOneOfSeveral && pool !== undefined ? `Node pool ${pool}: ` : ''}${message.includes(code) ? '' : `${code}: `}${message}`,
    meaning,
    `What to do: ${fix}`,
    ...(correlationId === undefined ? [] : [`Correlation id: ${correlationId}`]),
  ];
}

/** What failed and what could not be judged for all to see; what passed folded away, and of what does not apply the number. */
function checkedLines(findings: readonly Finding[]): readonly LogLine[] {
  const passed = findings.filter(({ status }) => status === 'passed');
  const idle = findings.filter(({ status }) => status === 'not-applicable').length;
  return [
    ...(findings.length === 0
      ? []
      : [
          line('group', `Checks: ${countsOf(findings)}${idle === 0 ? '' : `; ${idle} more do not apply here`}`),
          ...passed.map(findingLine),
          END_GROUP,
        ]),
    ...failedFindings(findings).map(findingLine),
    ...unknownsOf(findings).map(unknownLine),
  ];
}

function findingLine(finding: Finding): LogLine {
  const { id, saw, fix, status } = finding;
  const name = nameOf(id, poolsOf(finding));
  return line('info', `${markOf(finding)} ${name}: ${lineOf(saw)}${status === 'failed' ? fixOf(fix) : ''}`);
}

function unknownLine({ finding, checks, pools }: Unknown): LogLine {
  const others = checks.filter((id) => id !== finding.id);
  const kept = others.length === 0 ? '' : ` Not judged for it: ${others.join(', ')}.`;
  return line('info', `? ${nameOf(finding.id, pools)}: ${lineOf(finding.saw)}${fixOf(finding.fix)}${kept}`);
}

function fixOf(fix: string | undefined): string {
  return fix === undefined ? '' : ` ${lineOf(fix)}`;
}

function markOf(finding: Finding): string {
  if (finding.status === 'passed' || finding.standing === 'repaired') return '✓';
  if (finding.standing === 'ignored') return '–';
  return shownLevel(finding) === 'error' ? '✗' : '!';
}

function poolsOf({ pool }: Finding): readonly string[] {
  return pool === undefined ? [] : [pool];
}

function nameOf(id: string, pools: readonly string[]): string {
  return pools.length === 0 ? id : `${id} (${pools.join(', ')})`;
}

const END_GROUP: LogLine = { kind: 'end-group', text: '' };

/** The one way to a line: whatever was put together, it is made harmless as a whole. */
function line(kind: LogLine['kind'], text: string): LogLine {
  return { kind, text: plain(text) };
}
