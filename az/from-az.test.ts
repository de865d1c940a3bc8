import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { INPUT_NAMES } from '../src/inputs/parse-inputs.ts';
import { PROPERTY_OF_INPUT } from '../src/values/property-of-input.ts';
import { AZ, environmentOf } from './command.ts';
import { OF_PROD } from './names.ts';
import { openSignedIn, type Session } from './session.ts';

const PAGE = readFileSync(join('docs', 'from-az.md'), 'utf8');

/** The rows of the table below a heading: the flag, and what stands beside it. */
function rowsOf(heading: string): ReadonlyMap<string, string> {
  const [, section = ''] = PAGE.split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  return new Map(
    [...own.matchAll(/^\| `--([\w-]+)` \| (.+) \|$/gm)].map(([, flag = '', beside = '']) => [flag, beside]),
  );
}

const INPUTS = rowsOf('Flags with an input');
const PROPERTIES = rowsOf('Flags with properties');
const NEITHER = rowsOf('Flags without an equivalent');

const folder = mkdtempSync(join(tmpdir(), 'az-flags-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('the page has every flag that az aks nodepool add prints, and no other, each once', async () => {
  const words = ['aks', 'nodepool', 'add', '--help'];
  const { stdout } = await promisify(execFile)(AZ, words, { env: environmentOf({}, folder) });
  const [, own = ''] = /^Arguments\n([^]*?)^Global /m.exec(stdout) ?? [];
  // An argument's line starts after four blanks with its names, the long ones first.
  const flags = [...own.matchAll(/^ {4}--([\w-]+)/gm)].map(([, flag]) => flag);
  expect(flags.length).toBeGreaterThan(50);
  expect([...INPUTS.keys(), ...PROPERTIES.keys(), ...NEITHER.keys()].toSorted()).toEqual(flags.toSorted());
});

test('the page names the version of az that is tested', () => {
  const [, version = ''] =
    /^azure-cli==(\d+\.\d+)/m.exec(readFileSync(join('tools', 'az', 'requirements.in'), 'utf8')) ?? [];
  expect(PAGE).toContain(`in version ${version},`);
});

test.each([...INPUTS])('--%s has the input %s', (flag, input) => {
  expect(input).toBe(`\`${flag}\``);
  expect(INPUT_NAMES).toContain(flag);
});

test('every input that sets a property of the pool has its flag here', () => {
  expect([...INPUTS.keys()]).toEqual(expect.arrayContaining(Object.keys(PROPERTY_OF_INPUT)));
});

/** What is said to az for the example of a flag; a value in JSON is a file with it. */
const SAID: Readonly<Record<string, string>> = {
  'allowed-host-ports': '80/TCP',
  'crg-id': 'Microsoft.Compute/capacityReservationGroups/NAME',
  'disable-windows-outbound-nat': '--os-type Windows',
  'enable-artifact-streaming': '',
  'enable-managed-dranet': '',
  'enable-secure-boot': '',
  'enable-ultra-ssd': '',
  'enable-vtpm': '',
  'gpu-driver': 'None',
  'gpu-instance-profile': 'MIG1g',
  'host-group-id': 'Microsoft.Compute/hostGroups/NAME',
  'kubelet-config': '{"cpuManagerPolicy":"static"}',
  'linux-os-config': '{"swapFileSizeMB":1500}',
  'localdns-config': '{"mode":"Preferred"}',
  'message-of-the-day': 'Hello\n',
  'node-public-ip-tags': 'RoutingPreference=Internet',
  'ppg': 'Microsoft.Compute/proximityPlacementGroups/NAME',
  'snapshot-id': 'Microsoft.ContainerService/snapshots/NAME',
  'undrainable-node-behavior': 'Cordon',
  'vm-set-type': 'VirtualMachines',
  'vm-sizes': 'Standard_D4s_v5 --vm-set-type VirtualMachines',
  'workload-runtime': 'KataVmIsolation',
};

const LONG = '/subscriptions/2f6c1d9a-4b7e-4c35-8f21-6d0b9e3a7c54/resourceGroups/rg-prod/providers/';

function argumentsFor(flag: string, said: string): readonly string[] {
  if (said.startsWith('{') || said.endsWith('\n')) {
    const path = join(folder, flag);
    writeFileSync(path, said);
    return [path];
  }
  return said.startsWith('Microsoft.') ? [`${LONG}${said}`] : said.split(' ').filter((word) => word !== '');
}

describe('az sends what the page says for', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSignedIn('default');
  });
  afterAll(async () => {
    await session.close();
  });

  test('every flag there is an example', () => {
    expect(Object.keys(SAID).toSorted()).toEqual([...PROPERTIES.keys()].toSorted());
  });

  // az reads the snapshot itself before it sends anything, and the simulator has none.
  test.each([...PROPERTIES].filter(([flag]) => flag !== 'snapshot-id'))('--%s: %s', async (flag, beside) => {
    const yaml = beside.replaceAll('`', '').replaceAll('/subscriptions/…/', () => LONG);
    const wanted = parse(yaml.replaceAll(/providers\/(\w+)\//g, (_, type: string) => typeIn(flag, type))) as object;
    const { sent } = await session.az(
      `aks nodepool add ${OF_PROD} -n p${[...PROPERTIES.keys()].indexOf(flag)} --no-wait`,
      `--${flag}`,
      ...argumentsFor(flag, SAID[flag] ?? ''),
    );
    const put = sent.find(({ method }) => method === 'PUT');
    expect((put?.body as { readonly properties?: unknown } | undefined)?.properties).toMatchObject(wanted);
  });
});

/** The page leaves the provider of a resource out. */
function typeIn(flag: string, type: string): string {
  const [namespace = ''] = (SAID[flag] ?? '').split('/');
  return `providers/${namespace}/${type}/`;
}
