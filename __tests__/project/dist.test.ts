import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

// By a path that the compiler does not follow: the scripts of the build are JavaScript without types.
const { faultsInDist } = (await import(join(process.cwd(), 'scripts', 'dist-contents.mjs'))) as {
  readonly faultsInDist: (folder: string, most?: number) => readonly string[];
};

const { withTabs } = (await import(join(process.cwd(), 'scripts', 'without-comments.mjs'))) as {
  readonly withTabs: (script: string) => string;
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dist-'));
  for (const name of ['index.js', 'package.json', 'licenses.txt']) writeFileSync(join(folder, name), '1234567890');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the build takes a bundle', () => {
  test('of JavaScript, JSON and the licences, up to the limit and not a byte above it', () => {
    expect(faultsInDist(folder, 30)).toEqual([]);
    expect(faultsInDist(folder, 29)).toEqual([`${folder} has 30 bytes; at most are 29.`]);
  });

  test.each(['xdg-open', 'notes.txt', 'addon.node', 'parser.wasm'])('and not with %s', (name) => {
    writeFileSync(join(folder, name), '');
    expect(faultsInDist(folder)).toEqual([`${join(folder, name)} is neither JavaScript nor JSON nor the licences.`]);
  });

  test('and not with a folder, or with what can be executed', () => {
    mkdirSync(join(folder, 'lib'));
    chmodSync(join(folder, 'index.js'), 0o755);
    expect(faultsInDist(folder).toSorted()).toEqual(
      [`${join(folder, 'index.js')} is executable.`, `${join(folder, 'lib')} is no file.`].toSorted(),
    );
  });
});

test('the licences name what packages enclose or were published without', () => {
  const licences = readFileSync('dist/licenses.txt', 'utf8');
  expect(licences).toContain('llhttp, in node_modules/undici\nMIT\n\nThis software is licensed under the MIT License.');
  expect(licences).toMatch(/^proxy-agent-negotiate \S+\nMIT\n\n\(The MIT License\)/m);
  for (const text of licences.split(`\n${'-'.repeat(80)}\n\n`))
    expect(text.trim().split('\n').length).toBeGreaterThan(5);
});

describe('the bundle is indented by tabs', () => {
  test.each([
    ['    a();\n        b();', '\ta();\n\t\tb();'],
    ['      a();', '\t  a();'],
    ['if (a) {\n    b(`x\n    y`);\n    c();\n}', 'if (a) {\n\tb(`x\n    y`);\n\tc();\n}'],
    ['b(`${1}\n    y${2}\n    z`);\n    c();', 'b(`${1}\n    y${2}\n    z`);\n\tc();'],
    ["b('x\\\n    y');", "b('x\\\n    y');"],
  ])('%j becomes %j: what is in a literal stays', (script, printed) => {
    expect(withTabs(script)).toBe(printed);
  });
});
