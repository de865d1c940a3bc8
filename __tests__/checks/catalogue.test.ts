import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { CATALOGUE, checkIds, GROUPS } from '../../src/checks/index.ts';

const here = new URL('.', import.meta.url);
const checksFolder = new URL('../../src/checks/', here);
const page = readFileSync(new URL('../../docs/checks.md', here), 'utf8');

const GROUP_OF = new Map(GROUPS.flatMap(({ name, checks }) => checks.map(({ id }) => [id, name] as const)));

describe.each(CATALOGUE.map((check) => [check.id, check] as const))('%s', (id, check) => {
  test('has an id in kebab-case', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });

  test('is declared in the file of its name, in the folder of its group', () => {
    expect(readFileSync(new URL(`${GROUP_OF.get(id) ?? ''}/${id}.ts`, checksFolder), 'utf8')).toContain(`id: '${id}'`);
  });

  test('is documented with its level', () => {
    expect(sectionOf(id)).toContain(`\n**${check.severity}**, `);
  });

  test('rests on a page, and stops only for a published refusal or a provable break', () => {
    expect(check.rests.source).toMatch(/^https:\/\/[^\s]+$/);
    const stops = check.rests.on === 'refused' || check.rests.on === 'breaks';
    expect(check.severity === 'error').toBe(stops);
  });

  test('has a title that is a sentence', () => {
    expect(check.title).toMatch(/^[A-Z].* .*[^.]$/);
  });
});

test.each(checkIds)('%s has a test and a heading', (id) => {
  expect(existsSync(new URL(`${GROUP_OF.get(id) ?? '.'}/${id}.test.ts`, here))).toBe(true);
  expect(sectionOf(id)).toMatch(/https:\/\//);
});

test('no two checks have one id', () => {
  expect(new Set(checkIds).size).toBe(checkIds.length);
});

test.each(GROUPS)(
  'every check in the folder $name is in its list, once, and the folder holds some twenty files at most',
  ({ name, checks }) => {
    const files = readdirSync(new URL(`${name}/`, checksFolder));
    const declared = files.filter((file) =>
      readFileSync(new URL(`${name}/${file}`, checksFolder), 'utf8').includes('= defineCheck('),
    );
    expect(checks.map(({ id }) => `${id}.ts`).toSorted()).toEqual(declared.toSorted());
    expect(files.length).toBeLessThanOrEqual(22);
  },
);

test('the catalogue is the list of groups, and no folder is left out', () => {
  const folders = readdirSync(checksFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).toSorted()).toEqual([...GROUPS.map(({ name }) => name), 'shared'].toSorted());
});

test('the page has the headings in the order in which the findings come, and no other', () => {
  const headings = [...page.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual(checkIds);
});

/** What stands under a heading, up to the next. */
function sectionOf(id: string): string {
  return page.split(/^###? /m).find((section) => section.startsWith(`${id}\n`)) ?? '';
}
