import { describe, expect, test } from '@jest/globals';

import { retryAfterSeconds } from '../../src/azure/asked-wait.ts';

describe('the wait that an answer asks for', () => {
  test.each<[string, number | undefined]>([
    // https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling
    ["Number of requests exceeded the limit. Please try again after '6' seconds.", 6],
    ["Please try after '15' seconds.", 15],
    // https://github.com/crossplane-contrib/provider-upjet-azure/issues/809
    [
      'The PutAgentPoolHandler.PUT request limit has been exceeded for agentpool pool2, please retry again in 36 seconds',
      36,
    ],
    ['Too many requests. Please retry after 5 minutes.', 300],
    ['The request is being throttled. Retry after 10 seconds.', 10],
    ['Please retry the request after 7 seconds', 7],
    ['The server is busy, try again in 2 min', 120],
    ['Retry-After: 17', 17],
    ['{"retryAfterInSeconds": "9"}', 9],
    ['Wait 30 seconds before retrying.', 30],
    ['Try again in 1500 ms', 1.5],
    ['Too many requests, retry after 00:00:36.', 36],
    ['RetryAfter: 00:01:30.5', 90.5],
    ['Please try again in 2 minutes', 120],
    ['Please try again in a minute.', 60],
    ['Try again in one hour', 3600],
    ['Rate limited, retry after 1m30s', 90],
    ['Please retry after 36.5 seconds.', 36.5],
    ['The request can be retried after 20 seconds.', 20],
    ['Retry-After (seconds): 36', 36],
    ['retry_after_ms=1500', 1.5],
    ['{"retryAfterInMinutes": 2}', 120],
    ["Try again after '1970-01-01T00:00:36Z'.", 36],
    ['Retry after Thu, 01 Jan 1970 00:00:36 GMT', 36],
    ['Please try again in a few minutes.', undefined],
    ['Try again after a while', undefined],
    ['It was tried again after 20 seconds and failed.', undefined],
    ['Tried 3 times in 20 seconds, all failed.', undefined],
    ['The retry took 7 seconds', undefined],
    ['Please try again later.', undefined],
    ['entry after 5 seconds', undefined],
  ])('in "%s" is %p', (text, seconds) => {
    expect(retryAfterSeconds({}, text, 0)).toBe(seconds);
  });

  test('in a header goes before the words', () => {
    expect(retryAfterSeconds({ 'retry-after': '3' }, 'Try again after 60 seconds.', 0)).toBe(3);
  });
});

describe('a header', () => {
  const NOW = Date.parse('2026-11-22T09:00:00Z');
  test.each<[Record<string, string>, string, number | undefined]>([
    [{ 'retry-after': '7' }, '', 7],
    [{ 'retry-after': '0' }, '', 0],
    [{ 'retry-after': 'Sun, 22 Nov 2026 09:00:30 GMT' }, '', 30],
    [{ 'retry-after': 'Sun, 22 Nov 2026 08:59:00 GMT' }, '', 0],
    [{ 'retry-after-ms': '1500', 'retry-after': '9' }, '', 1.5],
    [{ 'x-ms-retry-after-ms': '250' }, '', 0.25],
    [{ 'retry-after': 'soon' }, '', undefined],
    [{ 'retry-after': '-1' }, '', undefined],
    [{ 'retry-after': '1.5' }, '', 1.5],
    [{ 'retry-after': '99999999999' }, '', 99999999999],
    [{ 'retry-after': '' }, 'Please try again after 6 seconds', 6],
    [{ 'retry-after': '120, 120' }, 'Please try again after 6 seconds', 6],
    [{}, "exceeded the backend storage limit. Please try again after '6' seconds.", 6],
    [{}, "too many requests. Please try after '15' seconds. Tracking Id is 'x'.", 15],
    [{}, 'Please try again after 6 seconds', 6],
    [{ 'retry-after': '3' }, 'Please try again after 6 seconds', 3],
    [{}, 'Too many requests. Please try again after sometime.', undefined],
  ])('%j "%s": %p s', (headers, body, expected) => {
    expect(retryAfterSeconds(headers, body, NOW)).toBe(expected);
  });
});
