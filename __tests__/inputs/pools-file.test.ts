import { expect, test } from '@jest/globals';
import { parsePoolsFile } from '../../src/inputs/pools-file.ts';

const TEXT = 'pools:\n  - {name: gpu, vnet-subnet-id: snet-gpu, tags: {owner: Zoë}}\n';

function parseBytes(bytes: Uint8Array): ReturnType<typeof parsePoolsFile> {
  return parsePoolsFile({ ok: true, path: 'pools.yaml', bytes });
}

test('a file is UTF-8, with the mark of some editors or without, and with line ends of Windows', () => {
  for (const bytes of [TEXT, `\uFEFF${TEXT}`, TEXT.replaceAll('\n', '\r\n')].map((text) =>
    new TextEncoder().encode(text),
  ))
    expect(parseBytes(bytes)).toMatchObject({
      ok: true,
      pools: [{ given: { tags: { owner: 'Zoë' } }, place: { file: 'pools.yaml', line: 2, column: 5 } }],
    });
});

test.each([
  ['Latin-1', Buffer.from(TEXT, 'latin1'), 'pools.yaml is not encoded in UTF-8. Save it as UTF-8.'],
  [
    'UTF-16 as PowerShell writes it',
    Buffer.from(`\uFEFF${TEXT}`, 'utf16le'),
    'pools.yaml is encoded in UTF-16. Save it as UTF-8.',
  ],
])('%s is refused', (_, bytes, problem) => {
  expect(parseBytes(bytes)).toEqual({ ok: false, faults: [{ input: 'node-pools-file', problem }] });
});

test('a file that cannot be had says why', () => {
  expect(parsePoolsFile({ ok: false, problem: 'There is no file x.' })).toEqual({
    ok: false,
    faults: [{ input: 'node-pools-file', problem: 'There is no file x.' }],
  });
});
