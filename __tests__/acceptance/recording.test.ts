import { beforeAll, describe, expect, test } from '@jest/globals';
import type { AcceptanceRecording } from '../../acceptance/recorder.ts';
import { createRedaction } from '../../acceptance/redact.ts';
import { recordingOf } from '../../conformance/recordings/exchange.ts';
import { replay, type Result } from '../../conformance/recordings/replay.ts';
import type { JsonObject } from '../../src/values/json.ts';
import { setAcceptanceStage } from './stage.ts';

const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const TOKEN = /eyJ[\w-]+\.[\w-]+\.|Bearer |"authorization":/i;

describe('the recording of a run', () => {
  const stage = setAcceptanceStage();
  let recording: AcceptanceRecording;
  let text = '';

  beforeAll(async () => {
    ({ recording } = await stage.run());
    text = JSON.stringify(recording);
  });

  function replayed(changed = text): Promise<readonly Result[]> {
    return replay(recordingOf('acceptance', JSON.parse(changed) as JsonObject));
  }

  test('has every exchange, the action’s and the run’s own', () => {
    expect(recording.interactions).toHaveLength(stage.simulator.requests.length);
    expect(recording.interactions.map(({ request }) => request.method)).toEqual(
      stage.simulator.requests.map(({ method }) => method),
    );
  });

  test('is replayed by the conformance suite without a difference, from the first group to its deletion', async () => {
    const results = await replayed();
    const compared = results.flatMap((result) => ('uncovered' in result ? [] : [result]));
    expect(
      compared.flatMap(({ exchange, differences }) => differences.map((each) => `${exchange.where} ${each}`)),
    ).toEqual([]);
    const kinds = compared.map(({ kind }) => kind);
    for (const kind of [
      'PUT virtualNetworks 201',
      'PUT networkSecurityGroups 201',
      'PUT managedClusters 201',
      'PUT managedClusters/agentPools 201',
      'PUT managedClusters/agentPools 400',
      'PUT managedClusters/agentPools 200',
    ])
      expect(kinds).toContain(kind);
    // The whole estate is made and taken away by what is replayed.
    const ends = compared.filter(({ exchange: { url } }) => /\/resourceGroups\/[^/]+$/i.test(url.pathname));
    expect(ends.map(({ exchange }) => `${exchange.method} ${exchange.status}`)).toEqual(
      expect.arrayContaining(['PUT 201', 'DELETE 202', 'GET 404']),
    );
  });

  test('shows where another Azure would answer otherwise', async () => {
    const results = await replayed(
      text
        .replaceAll('is outside of the virtual network', 'lies beyond the network')
        .replaceAll('"status":400', '"status":422'),
    );
    const lines = results.flatMap((result) => ('uncovered' in result ? [] : result.differences));
    expect(lines).toContain('status: 400 for 422');
  });

  test('holds no token, and no id or name of the subscription, the tenant or the cloud', () => {
    const { scenario } = stage.simulator.cloud;
    expect(TOKEN.exec(text)?.[0]).toBeUndefined();
    for (const secret of [
      scenario.subscription.id,
      scenario.subscription.displayName,
      scenario.tenant,
      scenario.identity.clientId,
      scenario.identity.objectId,
    ])
      expect([secret, text.toLowerCase().includes(secret.toLowerCase())]).toEqual([secret, false]);
    const foreign = (text.match(GUID) ?? []).filter((guid) => !guid.startsWith('00000000-0000-0000-0000-'));
    expect(foreign).toEqual([]);
  });

  test('holds no public address but those that nobody has', () => {
    const addresses = text.match(/(?<![\w.-])\d{1,3}(?:\.\d{1,3}){3}(?![\w.-])/g) ?? [];
    expect(addresses.filter((address) => !/^(?:10|172|127|0|198\.18|168\.63)\./.test(address))).toEqual([]);
    expect(addresses).toContain('10.20.1.0');
  });
});

describe('a redaction', () => {
  const SOME = '1f6c1d9a-4b7e-4c35-8f21-6d0b9e3a7c54';
  const OTHER = '5a1c2f0e-7d36-4b1e-9a52-0c8d4f6b7e11';

  test.each([
    ['an id, the same for the same', `${SOME} ${OTHER} ${SOME}`, '{1} {2} {1}'],
    ['an id in upper case', `${SOME} ${SOME.toUpperCase()}`, '{1} {1}'],
    ['an id without hyphens', `${SOME} ${SOME.replaceAll('-', '')}`, '{1} 00000000000000000000000000000001'],
    [
      'the id of the deletion of a group',
      '/operationresults/eyJqb2JJZCI6IlJFU09VUkNFR1JPVVBERUxFVElPTkpPQi1SRzEifQ?t=1',
      '/operationresults/operation-1?t=1',
    ],
    ['the uid of a cluster', '6aad5a6e5cc58a0001b24014', '000000000000000000000001'],
    [
      'a signature of a URL',
      'https://x/op?api-version=1&t=638&c=MIIHh&s=a_b-c&h=Qk',
      'https://x/op?api-version=1&t=638&c=redacted&s=redacted&h=redacted',
    ],
    ['a token of three parts', 'a eyJhbGciOi.eyJhdWQi.c2lnbmF0dXJl b', 'a (token) b'],
    ['a header that signs in', 'Bearer opaque', 'Bearer (token)'],
    ['a mail address', '"createdBy":"ann.lee@contoso.com"', '"createdBy":"person-1@example.com"'],
    ['the host of an API server', 'x-a6tlvyix.hcp.westeurope.azmk8s.io', 'cluster-1.hcp.westeurope.azmk8s.io'],
    [
      'public addresses, each by its own',
      '20.31.57.104, 20.31.57.105/32, 20.31.57.104',
      '198.18.0.1, 198.18.0.2/32, 198.18.0.1',
    ],
    ['a public IPv6 address', '"2603:1020:206:3::29"', '"2001:db8::1"'],
    ['a name that it was told of', '{"displayName":"Production"}', '{"displayName":"name-1"}'],
  ])('replaces %s', (_, text, expected) => {
    const { redact } = createRedaction(['Production']);
    expect(redact(text)).toBe(expected.replaceAll(/\{(\d)\}/g, '00000000-0000-0000-0000-00000000000$1'));
  });

  test.each([
    ['private addresses and ranges', '10.20.1.0/24 172.16.0.1 192.168.1.1 100.64.0.1 169.254.169.254'],
    ['the addresses that mean the same everywhere', '0.0.0.0/0 127.0.0.1 168.63.129.16 255.255.255.255'],
    ['versions and names of images', '1.33.5 AKSUbuntu-2204gen2containerd-202509.02.0 2026-05-01'],
    ['times', '2026-11-22T09:00:00.1234567Z 09:00:00'],
    ['private IPv6 ranges', 'fd12:3456::/64 fe80::1 ::1 ::/0'],
    ['a name within another word', 'Production-west Microsoft.Production'],
  ])('leaves %s', (_, text) => {
    expect(createRedaction(['Production']).redact(text)).toBe(text);
  });

  test('takes out a token of any form that it was told of', () => {
    const redaction = createRedaction();
    redaction.addToken('opaque-token');
    expect(redaction.redact('{"a":"opaque-token"}')).toBe('{"a":"(token)"}');
  });

  test('keeps what is private apart at its limits', () => {
    const { redact } = createRedaction();
    expect(redact('172.15.0.1 172.16.0.1 172.31.0.1 172.32.0.1 100.63.0.1 100.127.0.1 100.128.0.1')).toBe(
      '198.18.0.1 172.16.0.1 172.31.0.1 198.18.0.2 198.18.0.3 100.127.0.1 198.18.0.4',
    );
  });
});
