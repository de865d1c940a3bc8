import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createAcceptance } from './acceptance.ts';
import { print } from './print.ts';
import { ACCEPTED_DIFFERENCES } from './recordings/accepted-differences.ts';
import { differences } from './recordings/compare.ts';
import { recordings, type Exchange } from './recordings/exchange.ts';
import { replay, type Result } from './recordings/replay.ts';

const accepted = createAcceptance(ACCEPTED_DIFFERENCES);
const uncovered = new Map<string, number>();
const kinds = new Map<string, number>();
let compared = 0;
let equal = 0;

function count(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

/** The differences that nobody has accepted, each with where it is; counts everything on the way. */
function unaccepted(results: readonly Result[]): readonly string[] {
  return results.flatMap((result) => {
    if ('uncovered' in result) {
      count(uncovered, result.uncovered);
      return [];
    }
    compared += 1;
    count(kinds, result.kind);
    const found = result.differences.map((difference) => {
      const line = `${result.kind} ${difference}`;
      return { line, entry: accepted.of(line) };
    });
    if (found.every(({ entry }) => entry?.of === 'recording')) equal += 1;
    return found.filter(({ entry }) => entry === undefined).map(({ line }) => `${result.exchange.where}: ${line}`);
  });
}

describe('the simulator answers what Azure was recorded to answer', () => {
  test.each(recordings().map((recording) => [recording.name, recording] as const))('%s', async (_name, recording) => {
    expect(unaccepted(await replay(recording))).toEqual([]);
  });
});

describe('the comparison', () => {
  const recorded: Exchange = {
    where: 'here',
    method: 'GET',
    url: new URL('https://management.azure.com/subscriptions/0'),
    requestHeaders: {},
    requestBody: '',
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: '{"id":"/a","properties":{"count":1,"tags":{"a":"b"},"list":[{"x":1},{"y":2}]}}',
  };
  const same = { status: 200, headers: recorded.headers, body: recorded.body };

  test.each([
    ['nothing in the same answer', same, []],
    ['another status', { ...same, status: 201 }, ['status: 201 for 200']],
    ['a header that is missing', { ...same, headers: {} }, ['header missing: content-type']],
    [
      'a header that is new',
      { ...same, headers: { ...same.headers, 'retry-after': '1' } },
      ['header added: retry-after'],
    ],
    [
      'a member that is missing, once with all that is in it',
      { ...same, body: '{"id":"/a","properties":{"count":1,"list":[{"x":1},{"y":2}]}}' },
      ['body missing: properties.tags'],
    ],
    [
      'a member of an element that is new',
      { ...same, body: recorded.body.replace('"x":1', '"x":1,"z":3') },
      ['body added: properties.list[].z'],
    ],
    [
      'another type',
      { ...same, body: recorded.body.replace('"count":1', '"count":"1"') },
      ['body type: properties.count string for number'],
    ],
    ['another value of an id', { ...same, body: recorded.body.replace('/a', '/A') }, ['body value: id "/A" for "/a"']],
    ['no other value where only the shape counts', { ...same, body: recorded.body.replace('"b"', '"c"') }, []],
  ])('finds %s', (_what, answer, found) => {
    expect(differences(recorded, answer)).toEqual(found);
  });
});

describe('all recordings together', () => {
  beforeAll(() => {
    expect(compared).toBeGreaterThan(0);
  });

  test('are of every kind of request that the action sends', () => {
    for (const kind of [
      'GET managedClusters 200',
      'PUT managedClusters 200',
      'GET managedClusters/agentPools 200',
      'PUT managedClusters/agentPools 200',
      'PUT managedClusters/agentPools 201',
      'PUT managedClusters/agentPools 409',
      'DELETE managedClusters/agentPools 202',
      'GET operations 200',
      'GET virtualNetworks 200',
      'GET virtualNetworks/subnets 200',
    ])
      expect([...kinds.keys()]).toContain(kind);
  });

  test('still have every difference that is accepted', () => {
    expect(accepted.unused()).toEqual([]);
  });
});

afterAll(() => {
  print('Recorded exchanges', [
    ['compared', compared],
    ['equal, besides what says nothing about the simulator', equal],
    ['with a difference of the simulator, accepted for a reason below', compared - equal],
  ]);
  print('Compared, by kind', [...kinds].sort());
  print('Accepted differences, each counted as often as it was seen', accepted.counts());
  print('Not compared', uncovered);
});
