import { createHash, createHmac } from 'node:crypto';
import { armHostOf } from '../cloud/hosts.ts';
import { keyOf } from '../cloud/ids.ts';
import type { Cloud } from '../cloud/cloud.ts';

/** Of the service itself, whichever one the request had. */
const API_VERSION = '2025-03-01';
const UNSIGNED_API_VERSION = '2016-03-30';

/** Lengths of recorded URLs: the certificate, the signature, the hash. */
const CERTIFICATE_LENGTH = 2592;
const SIGNATURE_LENGTH = 342;
const HASH_LENGTH = 43;

/** Ticks of .NET: 100 ns since the year 1. */
function ticksOf(milliseconds: number): bigint {
  return BigInt(Math.trunc(milliseconds)) * 10_000n + 621_355_968_000_000_000n;
}

/** As many characters of base64url as asked for, made of the text alone. */
function stretched(text: string, length: number): string {
  let made = '';
  for (let block = 0; made.length < length; block += 1) {
    made += createHash('sha512').update(`${text}#${block}`).digest('base64url').slice(0, 84);
  }
  return made.slice(0, length);
}

export type OperationResource = 'operations' | 'operationresults';

/**
 * The URL under which an operation is asked for. Since 2023 it is signed and over 3 KB long, and only good as it is.
 */
export function operationUrl(cloud: Cloud, resource: OperationResource, id: string): string {
  const { scenario } = cloud;
  const path = `/subscriptions/${scenario.subscription.id}/providers/Microsoft.ContainerService/locations/${scenario.location}/${resource}/${id}`;
  const query =
    scenario.operationStyle === '2023'
      ? `api-version=${UNSIGNED_API_VERSION}`
      : signedQuery(cloud, path, String(ticksOf(cloud.timeline.now)));
  return `https://${armHostOf(scenario.cloud)}${path}?${query}`;
}

/** Whether a query, taken byte for byte, is the one that the URL was given out with. */
export function isSigned(cloud: Cloud, path: string, query: string): boolean {
  if (cloud.scenario.operationStyle === '2023') return true;
  return query === signedQuery(cloud, path, /(?:^|&)t=(\d+)(?:&|$)/.exec(query)?.[1] ?? '');
}

const certificates = new Map<string, string>();

/** The certificate that is sent along; the same in every URL. */
function certificateOf(key: string): string {
  const certificate = certificates.get(key) ?? `MIIHlDCCBnygAwIBAgIQ${stretched(key, CERTIFICATE_LENGTH - 20)}`;
  certificates.set(key, certificate);
  return certificate;
}

function signedQuery(cloud: Cloud, path: string, ticks: string): string {
  const key = cloud.scenario.tenant;
  const seal = createHmac('sha256', key)
    .update(`${keyOf(path)}|${ticks}`)
    .digest('base64url');
  return [
    `api-version=${API_VERSION}`,
    `t=${ticks}`,
    `c=${certificateOf(key)}`,
    `s=${stretched(seal, SIGNATURE_LENGTH)}`,
    `h=${seal.slice(0, HASH_LENGTH)}`,
  ].join('&');
}
