import { describe, expect, test } from '@jest/globals';
import { clientOf, CLUSTER, SUBSCRIPTION, VNET } from './client.ts';

const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups`;
const ADDRESS = `${GROUP}/MC_rg-prod_prod_westeurope/providers/Microsoft.Network/publicIPAddresses/407ed06f-96b8-40fd-8878-c212faba65dc`;

describe('the api-versions of the newest clients are served', () => {
  test.each([
    [CLUSTER, '2026-08-01'],
    [CLUSTER, '2026-07-02-preview'],
    [`${CLUSTER}/agentPools/system`, '2026-08-01'],
    [CLUSTER, '2021-05-01'],
    [VNET, '2026-03-01'],
    [`${VNET}/subnets/snet-pool2`, '2022-01-01'],
    [ADDRESS, '2025-09-01'],
    [`${GROUP}/rg-net`, '2025-04-01'],
    [`/subscriptions/${SUBSCRIPTION}/locations`, '2022-12-01'],
  ])('%s at %s', async (path, version) => {
    expect((await clientOf('default').get(`${path}?api-version=${version}`)).status).toBe(200);
  });
});

describe('others are refused, with the list', () => {
  test('of a provider', async () => {
    const { get } = clientOf('default');
    const { status, code, message } = await get(`${CLUSTER}/agentPools?api-version=2026-08-02`);
    expect([status, code]).toEqual([400, 'NoRegisteredProviderFound']);
    expect(message).toContain("for type 'managedClusters/agentPools'. The supported api-versions are '2026-08-01, ");
  });

  test('a version of public IPs alone is none of VNets', async () => {
    const { get } = clientOf('default');
    expect((await get(`${VNET}?api-version=2025-09-01`)).code).toBe('NoRegisteredProviderFound');
  });

  test("of ARM's own types", async () => {
    const { get } = clientOf('default');
    const { status, code, message } = await get(`${GROUP}/rg-net?api-version=2099-01-01`);
    expect([status, code]).toEqual([400, 'InvalidApiVersionParameter']);
    expect(message).toContain("The api-version '2099-01-01' is invalid. The supported versions are '2025-04-01,");
  });

  test('what a scenario lists counts for a type and for what is inside of it', async () => {
    const apiVersions = { 'Microsoft.ContainerService/managedClusters': ['2023-01-01'] };
    const { get } = clientOf('default', { apiVersions });
    expect((await get(`${CLUSTER}/agentPools?api-version=2023-01-01`)).status).toBe(200);
    expect((await get(`${CLUSTER}/agentPools?api-version=2026-05-01`)).code).toBe('NoRegisteredProviderFound');
  });
});

test.each([
  ['2023-10-01', false],
  ['2025-08-01', false],
  ['2025-09-01', true],
  ['2026-05-01', true],
  ['2023-11-02-preview', false],
  ['2025-10-02-preview', true],
])('at %s a cluster and its pools have an eTag: %s', async (version, isThere) => {
  const { get } = clientOf('default');
  const cluster = (await get(`${CLUSTER}?api-version=${version}`)).json;
  const pool = (await get(`${CLUSTER}/agentPools/system?api-version=${version}`)).json;
  const profile = (cluster['properties'] as { agentPoolProfiles: object[] }).agentPoolProfiles[0] ?? {};
  for (const body of [cluster, pool['properties'] as object, profile]) expect('eTag' in body).toBe(isThere);
  const listed = await get(
    `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.ContainerService/managedClusters?api-version=${version}`,
  );
  expect('eTag' in ((listed.json['value'] as object[])[0] ?? {})).toBe(isThere);
});
