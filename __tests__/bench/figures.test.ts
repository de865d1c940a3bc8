import { expect, test } from '@jest/globals';
import { longestChain } from '../../bench/longest-chain.ts';
import { isMissed, median, tableOf, type Row } from '../../bench/row.ts';

const met: Row = { what: 'a', measured: '1 s', target: { text: 'at most 2 s', isMet: true } };
const missed: Row = { what: 'b', measured: '3 s', target: { text: 'at most 2 s', isMet: false } };
const unpromised: Row = { what: 'c', measured: '9 s' };

test('the median is the middle of the values as numbers', () => {
  expect(median([100, 9, 20])).toBe(20);
});

test('only a target that was not met is missed', () => {
  expect([met, missed, unpromised].filter(isMissed)).toEqual([missed]);
});

test('every line of the table has the four cells of its head', () => {
  expect(tableOf([met, missed, unpromised])).toBe(
    [
      '| measured | result | target | met |',
      '|-|-|-|-|',
      '| a | 1 s | at most 2 s | yes |',
      '| b | 3 s | at most 2 s | no |',
      '| c | 9 s | none | |',
    ].join('\n'),
  );
});

test('exchanges at the same time are one in the chain, and each that begins after the end of another is one more', () => {
  const signIn = { from: 0, to: 100 };
  const cluster = { from: 100, to: 200 };
  const network = { from: 101, to: 203 };
  const put = { from: 203, to: 300 };
  expect(longestChain([put, network, signIn, cluster])).toBe(3);
});

test('a long exchange beside two short ones does not shorten the chain of the short ones', () => {
  expect(
    longestChain([
      { from: 0, to: 500 },
      { from: 0, to: 100 },
      { from: 100, to: 200 },
    ]),
  ).toBe(2);
});
