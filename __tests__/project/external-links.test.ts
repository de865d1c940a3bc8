import { expect, test } from '@jest/globals';
import { externalLinksIn, faultOf } from '../../tools/links/external.ts';

const answering =
  (status: number): typeof fetch =>
  () =>
    Promise.resolve(new Response(null, { status }));

test('links to other sites are found once each, without anchors, code, and the place of this action', () => {
  const page =
    '[a](https://a.example/x#y) <https://a.example/x> `https://code.example` https://b.example. [c](https://github.com/org/aks-subnet-pool)\n\n```sh\ncurl https://fence.example\n```\n[d](docs/d.md)';
  expect(externalLinksIn(page)).toEqual(['https://a.example/x', 'https://b.example']);
});

test.each([404, 410, 500, 503])('an address that answers %i is broken', async (status) => {
  expect(await faultOf('https://a.example', answering(status))).toBe(String(status));
});

test.each([200, 401, 403, 405, 429])('one that answers %i is there', async (status) => {
  expect(await faultOf('https://a.example', answering(status))).toBeUndefined();
});

test('one that cannot be reached is broken, with the reason', async () => {
  expect(await faultOf('https://a.example', () => Promise.reject(new Error('no such host')))).toBe('no such host');
});
