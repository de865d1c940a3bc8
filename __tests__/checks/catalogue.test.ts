import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { CATALOGUE, checkIds } from '../../src/checks/index.ts';

const here = new URL('.', import.meta.url);
const checksFolder = new URL('../../src/checks/', here);
const page = readFileSync(new URL('../../docs/checks.md', here), 'utf8');

/** What lies beside the checks and is none. */
const FRAME = ['check.ts', 'docs-link.ts', 'index.ts', 'run-checks.ts', 'unread-facts.ts'];

describe.each(CATALOGUE.map((check) => [check.id, check] as const))('%s', (id, check) => {
  test('has an id in kebab-case', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });

  test('is declared in the file of its name', () => {
    expect(readFileSync(new URL(`${id}.ts`, checksFolder), 'utf8')).toContain(`id: '${id}'`);
  });

  test('is documented with its level', () => {
    expect(sectionOf(id)).toContain(`\n**${check.severity}**, `);
  });

  test('has a title that is a sentence', () => {
    expect(check.title).toMatch(/^[A-Z].* .*[^.]$/);
  });
});

test.each(checkIds)('%s has a test and a heading', (id) => {
  expect(existsSync(new URL(`${id}.test.ts`, here))).toBe(true);
  expect(sectionOf(id)).toMatch(/https:\/\//);
});

test('no two checks have one id', () => {
  expect(new Set(checkIds).size).toBe(checkIds.length);
});

test('every file beside them is in the catalogue', () => {
  const files = readdirSync(checksFolder).filter((name) => name.endsWith('.ts') && !FRAME.includes(name));
  expect(files.toSorted()).toEqual(CATALOGUE.map((check) => `${check.id}.ts`).toSorted());
});

test('the page has the headings in the order in which the findings come, and no other', () => {
  const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual(checkIds);
});

/** What stands under a heading, up to the next. */
function sectionOf(id: string): string {
  return page.split(/^## /m).find((section) => section.startsWith(`${id}\n`)) ?? '';
}
