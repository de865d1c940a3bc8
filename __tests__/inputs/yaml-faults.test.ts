import { describe, expect, test } from '@jest/globals';
import { parseNodePools } from '../../src/inputs/node-pools-input.ts';

function faultsIn(text: string): readonly string[] {
  const parsed = parseNodePools(text, { input: 'node-pools' });
  return parsed.ok ? [] : parsed.faults.map(({ problem }) => problem);
}

const OPEN_DOUBLE = 'The double quote that opens here is not closed on its line.';
const OPEN_SINGLE = 'The single quote that opens here is not closed on its line.';
const AFTER_QUOTE = 'Nothing can follow the closing quote. Put the whole value in one pair of quotes.';
const TAB = 'This line is indented with a tab. Use spaces.';

/** That the indentation of a line is not that of another one. */
function indentation(is: string, isRight: string, line: number): string {
  return `The indentation of ${is} does not match the lines above. Use ${isRight}, as on line ${line}.`;
}

describe('an open quote is told where it opens', () => {
  test.each([
    ['pools:\n  - name: "gpu\n    vnet-subnet-id: s\n', 2, 11, OPEN_DOUBLE],
    ['pools:\r\n  - name: "gpu\r\n    vnet-subnet-id: s\r\n', 2, 11, OPEN_DOUBLE],
    ["pools:\n  - name: 'gpu\n    vnet-subnet-id: s\n", 2, 11, OPEN_SINGLE],
    // The next quote closes it by accident.
    ['pools:\n  - name: "gpu\n    vnet-subnet-id: "s"\n', 2, 11, OPEN_DOUBLE],
    ['pools:\n  - name: "gpu\n    vnet-subnet-id: s\n  - name: "b"\n    vnet-subnet-id: s\n', 2, 11, OPEN_DOUBLE],
    ['pools:\n  - {name: "gpu, vnet-subnet-id: s}\n  - {name: "b", vnet-subnet-id: s}\n', 2, 12, OPEN_DOUBLE],
    ['pools:\n  - "name: gpu\n    vnet-subnet-id: s\n', 2, 5, OPEN_DOUBLE],
    ['pools:\n  - name: "gpu" x\n', 2, 17, AFTER_QUOTE],
    ["pools:\n  - name: a\n    tags: {owner: 'it's'}\n", 3, 23, AFTER_QUOTE],
  ])('%j', (text, line, column, problem) => {
    expect(faultsIn(text)).toEqual([`Line ${line}, column ${column}: ${problem}`]);
  });
});

describe('a wrong indentation is told at its line, with the right one', () => {
  test.each([
    ['pools:\n  - name: gpu\n      vnet-subnet-id: s\n', 3, 7, indentation('6 spaces', '4 spaces', 2)],
    ['pools:\n  - name: gpu\n   vnet-subnet-id: s\n', 3, 4, indentation('3 spaces', '4 spaces', 2)],
    ['pools:\n  - name: gpu\n  vnet-subnet-id: s\n', 3, 3, indentation('2 spaces', '4 spaces', 2)],
    ['pools:\n  - name: a\n    mode: User\n - name: b\n', 4, 2, indentation('1 space', '2 spaces', 2)],
    ['pools:\n  - name: a\n    mode: User\n   - name: b\n', 4, 4, indentation('3 spaces', '2 spaces', 2)],
    ['pools:\n  - name: a\n    labels:\n      a: b\n     c: d\n', 5, 6, indentation('5 spaces', '6 spaces', 4)],
    ['  defaults: {}\npools:\n  - name: gpu\n', 2, 1, indentation('0 spaces', '2 spaces', 1)],
    [
      'pools:\n  - name: a\n    mode: User\n\n    # Large.\n      max-pods: 30\n',
      6,
      7,
      indentation('6 spaces', '4 spaces', 3),
    ],
  ])('%j', (text, line, column, problem) => {
    expect(faultsIn(text)).toEqual([`Line ${line}, column ${column}: ${problem}`]);
  });

  test('and each tab at its own', () => {
    expect(faultsIn('pools:\n\t- name: gpu\n\t  mode: User\n')).toEqual([
      `Line 2, column 1: ${TAB}`,
      `Line 3, column 1: ${TAB}`,
    ]);
  });
});

describe('other mistakes are told where they begin', () => {
  test.each([
    [
      'pools:\n  - name: a\n    zones: [1, 2\n    mode: User\n',
      3,
      12,
      'The "[" that opens here is not closed. Add "]".',
    ],
    ['pools:\n  - {name: a, mode: User\n  - {name: b}\n', 2, 5, 'The "{" that opens here is not closed. Add "}".'],
    ['{"pools": [{"name": "gpu"}', 1, 11, 'The "[" that opens here is not closed. Add "]".'],
    [
      'pools:\n  - name: a\n    labels: [a]]\n',
      3,
      16,
      'This "]" closes nothing. Remove it, or put the value in quotes.',
    ],
    ['{"pools": [{"name": "a" "mode": "User"}]}', 1, 25, 'A comma is missing before this.'],
    ['pools:\n  - {name: gpu mode: User}\n', 2, 12, 'A comma is missing after this value.'],
    ['pools:\n  - name:gpu\n    mode: User\n', 2, 5, 'A space is missing after the colon of "name".'],
    ['pools:\n  - name: gpu\n    mode:User\n', 3, 5, 'A space is missing after the colon of "mode".'],
    [
      'pools:\n  - name: gpu\n    mode:\u00a0User\n',
      3,
      5,
      'The colon is followed by the character U+00A0. Use an ordinary space.',
    ],
    ['pools:\n  - name gpu\n    mode: User\n', 2, 5, '"name gpu" has no colon. Write key: value.'],
    ['pools:\n  - name: a\n    labels: a=b\n    c=d\n', 4, 5, '"c=d" has no colon. Write key: value.'],
    ['pools:\n  - name: a\n    labels: a: b\n', 3, 13, '"a: b" contains ": ". Put the value in quotes.'],
    ['pools:\n  -name: gpu\n   mode: User\n', 2, 3, 'A space is missing after the dash.'],
    ['pools:\n  - name: @gpu\n', 2, 11, 'A value cannot start with "@". Put it in quotes.'],
    [
      'pools:\n  - name: "g\\pu"\n',
      2,
      13,
      '"\\p" is not an escape sequence. Use single quotes, or double the backslash.',
    ],
    ['pools:\n  - <<: 3\n', 2, 9, '"<<" takes a mapping, such as *name of an anchor.'],
    ['pools: []\n...\nx: 1\n', 3, 1, 'A second YAML document begins here. Keep one.'],
    ['%FOO\npools: []\n', 1, 1, 'A line cannot start with "%". Put the text in quotes.'],
  ])('%j', (text, line, column, problem) => {
    expect(faultsIn(text)).toEqual([`Line ${line}, column ${column}: ${problem}`]);
  });

  test('a key that is there twice is told beside a mistake below it', () => {
    expect(faultsIn('pools:\n  - name: a\n    name: b\n    zones: [1\n')).toEqual([
      'Line 3, column 5: The key "name" appears twice, first on line 2. Remove one.',
      'Line 4, column 12: The "[" that opens here is not closed. Add "]".',
    ]);
  });

  test('the mark that editors put in front is no column', () => {
    expect(faultsIn('\uFEFFpool:\n  - name: a\n')).toEqual([
      'Line 1, column 1: "pool": There is no such key. Did you mean pools?',
    ]);
  });

  test('brackets without end are nested too deeply', () => {
    expect(faultsIn(`a: ${'['.repeat(9000)}`).join()).toContain('The text is nested too deeply.');
  });
});

describe('what is not a list of pools is told with what makes it one', () => {
  test.each([
    ['pools:\n  name: gpu\n  vnet-subnet-id: s\n', 'Line 2, column 3: pools must be a list: put "- " before name.'],
    [
      'pools:\n  gpu:\n    vnet-subnet-id: s\n  batch:\n    vnet-subnet-id: t\n',
      'Line 2, column 3: pools must be a list: write "- name: gpu" in place of "gpu:", and likewise for each pool.',
    ],
    [
      'name: gpu\nvnet-subnet-id: s\n',
      'Line 1, column 1: "name" is a key of a pool. Write pools: above it, and indent the pool as a list item: "  - name: ".',
    ],
  ])('%j', (text, problem) => {
    expect(faultsIn(text)).toEqual([problem]);
  });
});

describe('a fault that only follows from another is not told', () => {
  const pool = (more: string): readonly string[] => faultsIn(`pools:\n  - {name: a, vnet-subnet-id: s, ${more}}\n`);

  test('a value is not missing where its key is misspelled', () => {
    expect(faultsIn('pools:\n  - {nmae: a, vnet-subnet: s}\n')).toEqual([
      'Line 2, column 6: "nmae" of pool number 1: There is no such key. Did you mean name?',
      'Line 2, column 15: "vnet-subnet" of pool number 1: There is no such key. Did you mean vnet-subnet-id?',
    ]);
    expect(faultsIn('pools:\n  - {name:a, vnet-subnet-id: s}\n')).toEqual([
      'Line 2, column 6: "name:a" of pool number 1: There is no such key. Did you mean name?',
    ]);
    expect(pool('enable-cluster-autoscaler: true, max-count: 3, min-cuont: 2')).toEqual([
      'Line 2, column 81: "min-cuont" of node pool a: There is no such key. Did you mean min-count?',
    ]);
  });

  test('a minimum that is missing is not taken for 0', () => {
    const required =
      'Line 2, column 5: min-count of node pool a: A value is required when enable-cluster-autoscaler is true.';
    expect(pool('enable-cluster-autoscaler: true, max-count: 3, max-pods: 10')).toEqual([required]);
    expect(pool('enable-cluster-autoscaler: true, max-count: 3, node-count: 5')).toEqual([
      required,
      'Line 2, column 93: node-count of node pool a: 5 is greater than max-count (3). Use 3 or less, or remove node-count.',
    ]);
  });
});

test('names that JavaScript gives a meaning are keys that are not known', () => {
  expect(faultsIn('pools:\n  - {name: a, vnet-subnet-id: s, constructor: 1, toString: 2}\n')).toEqual([
    'Line 2, column 34: "constructor" of node pool a: There is no such key. Remove it.',
    'Line 2, column 50: "toString" of node pool a: There is no such key. Remove it.',
  ]);
});

test('an unknown key without a value is one too', () => {
  expect(faultsIn('pools:\n  - {name: a, vnet-subnet-id: s, color: }\n')).toEqual([
    'Line 2, column 34: "color" of node pool a: There is no such key. Remove it.',
  ]);
});
