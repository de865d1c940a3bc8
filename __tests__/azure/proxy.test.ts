import { describe, expect, test } from '@jest/globals';

import { completedProxies, isBypassed, proxyFault, proxyFor } from '../../src/azure/proxy.ts';

const ARM = 'https://management.azure.com/subscriptions';

describe('NO_PROXY', () => {
  test.each([
    ['azure.com', true],
    ['management.azure.com', true],
    ['MANAGEMENT.azure.com', true],
    ['.azure.com', true],
    ['*.azure.com', true],
    ['*', true],
    ['management.azure.com:443', true],
    ['.azure.com:443', true],
    ['localhost, azure.com', true],
    ['localhost azure.com', true],
    ['*azure.com', true],
    ['*.com', true],
    ['management.azure.com.', true],
    ['  management.azure.com  ,10.0.0.0/8', true],
    ['\tlocalhost\n.azure.com', true],
    ['[::1],::1,169.254.169.254,.azure.com:443', true],
    ['10.0.0.0/8,::1,[::1]:443', false],
    ['*.azure.com:80', false],
    ['**', false],
    ['*zure.co', false],
    ['*management', false],
    ['azure', false],
    ['management.azure.com:8443', false],
    ['zure.com', false],
    ['azure.co', false],
    ['login.microsoftonline.com', false],
    ['', false],
    [',', false],
    ['.', false],
  ])('"%s" keeps Resource Manager from the proxy: %p', (list, expected) => {
    for (const environment of [{ NO_PROXY: list }, { no_proxy: list }]) {
      expect(isBypassed(new URL(ARM), environment)).toBe(expected);
      const proxy = proxyFor(ARM, { ...environment, HTTPS_PROXY: 'http://proxy:3128' });
      expect(proxy === undefined).toBe(expected);
    }
  });
});

describe('the address of a proxy', () => {
  test.each([
    ['http://proxy:3128', 'http://proxy:3128/'],
    ['proxy:3128', 'http://proxy:3128/'],
    ['10.0.0.4:3128', 'http://10.0.0.4:3128/'],
    ['proxy.example', 'http://proxy.example/'],
    ['user:pass@proxy:3128', 'http://user:pass@proxy:3128/'],
    ['https://proxy:3128/', 'https://proxy:3128/'],
    [' http://proxy:3128 ', 'http://proxy:3128/'],
    ['http://user:p@w@proxy:3128', 'http://user:p%40w@proxy:3128/'],
    ['http://DOMAIN%5Cuser:pass@proxy:3128', 'http://DOMAIN%5Cuser:pass@proxy:3128/'],
    ['http://[fd00::1]:3128', 'http://[fd00::1]:3128/'],
    ['http://user:p%23w%2F@proxy:3128', 'http://user:p%23w%2F@proxy:3128/'],
  ])('%s is %s', (value, href) => {
    expect(proxyFor(ARM, { HTTPS_PROXY: value })?.href).toBe(href);
    expect(proxyFault({ HTTPS_PROXY: value })).toBeUndefined();
  });

  test.each([
    'http://user:p#word@proxy:3128',
    'http://user:12#word@proxy:3128',
    'http://user:p/word@proxy:3128',
    'http://user:12/word@proxy:3128',
    'http://user:12?word@proxy:3128',
    'user:p#word@proxy:3128',
    'socks5://proxy:1080',
    'http://user:50%@proxy:3128',
    'http://us%er:word@proxy:3128',
    'http://',
    'http://proxy:port',
  ])('is not %s, and the variable is named, never its value', (value) => {
    const fault = proxyFault({ https_proxy: value });
    expect(fault?.message).toContain('https_proxy');
    expect(fault?.fix).toContain('%23');
    expect(JSON.stringify(fault)).not.toMatch(/word@|1080|:12|3128/);
  });

  test('is taken from the first variable that is set', () => {
    expect(proxyFor(ARM, { HTTP_PROXY: 'http://c', ALL_PROXY: 'http://b', https_proxy: 'http://a' })?.host).toBe('a');
    expect(proxyFor(ARM, { HTTP_PROXY: 'http://c', HTTPS_PROXY: '' })?.host).toBe('c');
    expect(proxyFor(ARM, { HTTPS_PROXY: 'http://upper', https_proxy: 'http://lower' })?.host).toBe('upper');
    expect(proxyFor(ARM, { HTTPS_PROXY: 'http://a', NO_PROXY: ' ', no_proxy: 'azure.com' })).toBeUndefined();
    expect(proxyFor(ARM, {})).toBeUndefined();
  });

  test('is completed for those who read the environment by themselves', () => {
    expect(completedProxies({ HTTPS_PROXY: 'proxy:3128', http_proxy: 'http://x', ALL_PROXY: 'a b' })).toEqual({
      HTTPS_PROXY: 'http://proxy:3128',
    });
  });
});
