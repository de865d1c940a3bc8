import { expect, test } from '@jest/globals';
import { KINDS, messageList, messagesOfRun, messagesOfWrongInputs } from '../../scripts/messages-of-runs.ts';
import { CATALOGUE } from '../../src/checks/index.ts';
import { playScenario } from '../scenarios/play.ts';

const SCENARIO = 'no-join-right';
const { runs, findings } = await playScenario(SCENARIO);
const messages = runs.flatMap(messagesOfRun);
const textsOf = (kind: (typeof KINDS)[number]): readonly string[] =>
  messages.flatMap((message) => (message.kind === kind ? [message.text] : []));

test('the title of every check that a scenario raises is listed', () => {
  const titles = CATALOGUE.filter(({ id }) => findings.includes(id)).map(({ title }) => title);
  expect(titles).toHaveLength(1);
  expect(textsOf('Titles of checks that failed or stayed unknown')).toEqual(expect.arrayContaining(titles));
});

test('the run that ignores the check adds what Azure says', () => {
  expect(textsOf('Headlines')).toHaveLength(2);
  expect(textsOf('Errors').join(' ')).toContain('subnets/join/action');
});

test('each text is listed once, with who shows it', () => {
  const source = [
    { kind: 'Headlines', text: 'Added' },
    { kind: 'Annotations', text: 'Added' },
  ] as const;
  const { markdown, counts } = messageList(
    new Map([
      ['one', source],
      ['two', source],
      ['three', source],
    ]),
  );
  expect(markdown).toContain('## Headlines\n\n- Added _(one and 2 more)_\n');
  expect(markdown.match(/Added/g)).toHaveLength(1);
  expect(new Map(counts).get('Annotations')).toBe(0);
});

test('texts that differ in their numbers alone are one', () => {
  const texts = ['Took 3 min.', 'Took 12 min.'].map((text) => ({ kind: 'Annotations', text }) as const);
  expect(messageList(new Map([['one', texts]])).markdown).toContain('- Took 3 min. _(one)_\n');
  expect(messageList(new Map([['one', texts]])).markdown).not.toContain('Took 12');
});

test('the log lists no finding that is listed already', () => {
  const seen = textsOf('What was seen');
  expect(seen).not.toEqual([]);
  for (const line of [...textsOf('Lines of the log'), ...textsOf('Annotations')])
    expect(seen.some((text) => line.includes(text))).toBe(false);
});

test('every kind has its section', () => {
  const { markdown } = messageList(new Map([[SCENARIO, messages]]));
  expect([...markdown.matchAll(/^## (.*)$/gm)].map(([, kind]) => kind)).toEqual(KINDS);
});

test('wrong inputs are told by their names', () => {
  expect(messagesOfWrongInputs().map(({ text }) => text)).toContainEqual(expect.stringMatching(/^node-count: /));
});
