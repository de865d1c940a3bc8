import { expect, test } from '@jest/globals';
import { securityRulesLetNodesReachTheApiServer } from '../../../src/checks/security-rules/security-rules-let-nodes-reach-the-api-server.ts';
import { securityRulesLetNodesReachTheInternet } from '../../../src/checks/security-rules/security-rules-let-nodes-reach-the-internet.ts';
import type { JsonObject } from '../../../src/values/json.ts';
import type { SecurityRule } from '../../../src/resources/network.ts';
import { ask } from '../ask.ts';
import { DENY, withRules } from '../security-groups.ts';

const OUT: Partial<SecurityRule> = { ...DENY, direction: 'Outbound' };
const HTTP = { httpProxy: 'http://proxy.example:3128' };

function judged(httpProxyConfig: JsonObject, rules: readonly Partial<SecurityRule>[], outboundType = 'loadBalancer') {
  const question = withRules(rules, { cluster: { outboundType, raw: { properties: { httpProxyConfig } } } });
  return {
    internet: ask(securityRulesLetNodesReachTheInternet, question).status,
    apiServer: ask(securityRulesLetNodesReachTheApiServer, question).status,
  };
}

test.each([
  ['httpProxy alone, which is used for HTTPS too', HTTP],
  ['httpsProxy alone', { httpsProxy: 'http://proxy.example:3128' }],
  ['both', { ...HTTP, httpsProxy: 'http://proxy.example:3128' }],
])('%s: traffic to the API server bypasses it', (_case, config) => {
  expect(judged(config, [])).toEqual({ internet: 'not-applicable', apiServer: 'passed' });
  expect(judged(config, [OUT])).toEqual({ internet: 'not-applicable', apiServer: 'failed' });
  // The API server may be among the addresses of the cloud.
  expect(judged(config, [{ ...OUT, priority: 150, access: 'Allow', destinations: ['AzureCloud'] }, OUT])).toEqual({
    internet: 'not-applicable',
    apiServer: 'unknown',
  });
});

test.each([
  ['a proxy that is switched off', { ...HTTP, enabled: false }],
  ['no proxy', { noProxy: ['10.0.0.0/8'] }],
])('%s: one check covers the internet', (_case, config) => {
  expect(judged(config, [OUT])).toEqual({ internet: 'failed', apiServer: 'not-applicable' });
});

test('a cluster without outbound traffic does not need it', () => {
  expect(judged(HTTP, [OUT], 'none')).toEqual({ internet: 'not-applicable', apiServer: 'not-applicable' });
});
