import { checkIds } from '../src/checks/index.ts';
import { INPUT_NAMES, parseInputs } from '../src/inputs/parse-inputs.ts';
import { annotationsOf } from '../src/report/annotations.ts';
import { headlineOf } from '../src/report/headline.ts';
import { closingLines } from '../src/report/log.ts';
import { logProgress, LOG_START, type LogState } from '../src/report/log-progress.ts';
import type { RunEvent } from '../src/run/events.ts';
import type { Outcome } from '../src/run/outcome.ts';

/** The kinds of messages, in the order of the list. */
export const KINDS = [
  'Headlines',
  'Titles of checks that failed or stayed unknown',
  'What was seen',
  'What to do',
  'Why a check stayed unknown',
  'Good to know',
  'Errors',
  'Meanings of errors',
  'Fixes of errors',
  'Invalid inputs',
  'Lines of the log',
  'Annotations',
  'What was seen by checks that passed',
  'Why a check does not apply',
] as const;

export interface Message {
  readonly kind: (typeof KINDS)[number];
  readonly text: string;
}

/** Every message of one run that a user can see, in the order of the kinds; texts may repeat. */
export function messagesOfRun({
  outcome,
  events,
}: {
  readonly outcome: Outcome;
  readonly events: readonly RunEvent[];
}): readonly Message[] {
  const problems = [...(outcome.problem === undefined ? [] : [outcome.problem]), ...(outcome.otherProblems ?? [])];
  const messages = [
    { kind: 'Headlines', text: headlineOf(outcome) },
    ...outcome.findings.flatMap(messagesOfFinding),
    ...(outcome.goodToKnow ?? []).map((text): Message => ({ kind: 'Good to know', text })),
    ...problems.flatMap(({ message, meaning, fix }): readonly Message[] => [
      { kind: 'Errors', text: message },
      { kind: 'Meanings of errors', text: meaning ?? '' },
      { kind: 'Fixes of errors', text: fix },
    ]),
  ] as const satisfies readonly Message[];
  // Log and annotations repeat most of it, with a mark or an id in front.
  const told = messages.flatMap(({ text }) => (text === '' ? [] : [text]));
  const isNew = (line: string): boolean => !told.some((text) => line.includes(text));
  const annotations = annotationsOf(outcome).flatMap(({ title, message }) => [title, ...message.split('\n')]);
  return [
    ...messages,
    ...logLines(events, outcome)
      .filter(isNew)
      .map((text): Message => ({ kind: 'Lines of the log', text })),
    ...annotations.filter(isNew).map((text): Message => ({ kind: 'Annotations', text })),
  ];
}

function messagesOfFinding({ title, status, saw, fix }: Outcome['findings'][number]): readonly Message[] {
  switch (status) {
    case 'failed':
      return [
        { kind: 'Titles of checks that failed or stayed unknown', text: title },
        { kind: 'What was seen', text: saw },
        { kind: 'What to do', text: fix ?? '' },
      ];
    case 'unknown':
      return [
        { kind: 'Titles of checks that failed or stayed unknown', text: title },
        { kind: 'Why a check stayed unknown', text: saw },
        { kind: 'What to do', text: fix ?? '' },
      ];
    case 'passed':
      return [{ kind: 'What was seen by checks that passed', text: saw }];
    case 'not-applicable':
      return [{ kind: 'Why a check does not apply', text: saw }];
  }
}

/** Without what only the debug switch shows. */
function logLines(events: readonly RunEvent[], outcome: Outcome): readonly string[] {
  let state: LogState = LOG_START;
  const lines = events.flatMap((event) => {
    const next = logProgress(state, event);
    ({ state } = next);
    return next.lines;
  });
  return [...lines, ...closingLines(outcome)]
    .filter(({ kind }) => kind !== 'debug' && kind !== 'end-group')
    .map(({ text }) => text.trim());
}

/** Values that no input accepts, or few. */
const WRONG_VALUES = ['?', '-1', '1000000', 'yes', 'a=b=c', 'x'.repeat(300), 'a: [', '{}', '1 1'];

/** What parsing says of each input with each of those values. */
export function messagesOfWrongInputs(): readonly Message[] {
  return INPUT_NAMES.flatMap((name) =>
    WRONG_VALUES.flatMap((value) => {
      const parsed = parseInputs({ [`INPUT_${name.toUpperCase()}`]: value }, checkIds);
      const faults = parsed.ok ? [] : parsed.faults;
      return faults.map(({ input, problem }): Message => ({ kind: 'Invalid inputs', text: `${input}: ${problem}` }));
    }),
  );
}

/**
 * The list as markdown: each text once under its first kind, with the first source that shows it and the number of others. Texts that differ
 * in their numbers and ids alone are one.
 */
export function messageList(sources: ReadonlyMap<string, readonly Message[]>): {
  readonly markdown: string;
  readonly counts: readonly (readonly [kind: string, count: number])[];
} {
  const seen = new Map<
    string,
    { readonly kind: Message['kind']; readonly text: string; readonly shownBy: Set<string> }
  >();
  const all = [...sources].flatMap(([source, messages]) => messages.map((message) => ({ source, ...message })));
  for (const { source, kind, text } of KINDS.flatMap((each) => all.filter((message) => message.kind === each)))
    if (text !== '') {
      const shape = shapeOf(text);
      const entry = seen.get(shape) ?? { kind, text, shownBy: new Set() };
      entry.shownBy.add(source);
      seen.set(shape, entry);
    }
  const sections = KINDS.map((kind) => ({ kind, rows: [...seen.values()].filter((entry) => entry.kind === kind) }));
  const markdown = sections
    .map(({ kind, rows }) => `## ${kind}\n\n${rows.map(({ text, shownBy }) => rowOf(text, [...shownBy])).join('\n')}\n`)
    .join('\n');
  return { markdown, counts: sections.map(({ kind, rows }) => [kind, rows.length]) };
}

function shapeOf(text: string): string {
  return text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d+/g, '#');
}

function rowOf(text: string, [first = '', ...others]: readonly string[]): string {
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `- ${text.replaceAll('\n', '\n  ')} _(${first}${more})_`;
}
