import { beforeAll, describe, expect, test } from '@jest/globals';
import { readJobContext } from '../../src/github/context.ts';
import { createPublisher } from '../../src/github/publisher.ts';
import { loadScenario, patchScenario } from '../../simulator/index.ts';
import { renderMarkdown } from '../../scripts/render-markdown.ts';
import { createRecordingRunner, type RecordingRunner } from '../github/recording-runner.ts';
import { createManualClock } from '../manual-clock.ts';
import { HOSTILE } from '../report/samples.ts';
import { setStage } from './harness.ts';

/** Every way in which Azure's words could be more than words, in a message that an operation ends with. */
const SCENARIO = patchScenario(loadScenario('default'), {
  operationFailures: [
    {
      operation: 'pool-create',
      error: { code: 'SkuNotAvailable', message: `${HOSTILE} #12 GH-3 https://evil.example` },
    },
  ],
});

let runner: RecordingRunner;
let comment = '';

beforeAll(async () => {
  const { outcome, events } = await setStage(SCENARIO).run({
    'name': 'pool2',
    'vnet-subnet-id': 'snet-pool2',
    'tags': 'owner=a|b `c` <b>@octocat</b> ::error::x',
  });
  runner = createRecordingRunner();
  const commenter = {
    write: (render: (limitBytes: number) => string) => {
      comment = render(65_536);
      return Promise.resolve({ level: 'info', message: 'kept' } as const);
    },
  };
  const publisher = createPublisher(runner, readJobContext({}), createManualClock(), commenter);
  for (const event of events) publisher.emit(event);
  await publisher.publish(outcome);
});

test('in the log every line is one, and none is a command', () => {
  // Azure's words come as an annotation, which the runner writes into the log.
  expect([...runner.log, ...runner.annotations.map(({ message }) => message)].join('\n')).toContain(
    'a|b `c` <img src=x> @octocat',
  );
  for (const line of runner.log) expect(line).not.toMatch(/^\s*::|##\[|[\r\n\0\u001B]/);
});

test('in an annotation it is the lines of a message, which GitHub shows as they are', () => {
  const { title, message } = runner.annotations.find(({ level }) => level === 'error') ?? { title: '', message: '' };
  expect(title).toMatch(/^pool2 failed: .* \(SkuNotAvailable\)$/);
  expect(message).toContain('<img src=x> @octocat [l](https://evil.example) ::error::x\n');
  for (const line of message.split('\n')) expect(line).not.toMatch(/^\s*::|##\[|[\r\0\u001B]/);
});

test('in the outputs it is a string of JSON, or one line', () => {
  expect(runner.outputs.get('error-code')).toBe('SkuNotAvailable');
  for (const value of runner.outputs.values()) expect(value).not.toMatch(/[\r\n\0\u001B]/);
  for (const name of ['findings', 'node-pools'])
    expect(Array.isArray(JSON.parse(runner.outputs.get(name) ?? ''))).toBe(true);
});

describe.each<[string, () => string]>([
  ['summary', () => runner.summaries.at(-1) ?? ''],
  ['comment', () => comment],
])('in the %s', (_, markdownOf) => {
  function htmlOf(): string {
    return renderMarkdown(markdownOf());
  }

  test('it is shown letter by letter', () => {
    const shown = shownText(htmlOf());
    for (const text of ['a|b `c`', '<img src=x>', '@octocat', '[l](https://evil.example)', '::error::x', '#12', 'GH-3'])
      expect(shown).toContain(text);
    expect(shown).toContain('owner=a|b `c` <b>@octocat</b> ::error::x');
  });

  test('nothing of it is an image, a link, a mention or a reference', () => {
    const html = htmlOf();
    expect(html).not.toMatch(/<img|<b>/);
    expect(
      [...html.matchAll(/href="([^"]*)"/g)].map(([, address = '']) => new URL(address, 'https://own').hostname),
    ).not.toContain('evil.example');
    // What stands in code GitHub leaves alone.
    const words = html.replace(/<(code|pre)[^>]*>[^]*?<\/\1>/g, '').replace(/<[^>]*>/g, '');
    expect(html).toMatch(/<pre[^>]*>[^]*?octocat[^]*?<\/pre>/);
    expect(words).not.toMatch(/@octocat|#12|GH-3|https:\/\//);
  });
});

/** What a person reads: without tags and what has no width. */
function shownText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('\u200B', '')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&#x26;', '&')
    .replaceAll('&#x27;', "'");
}
